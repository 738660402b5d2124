package dev.assay.quality.engine;

import dev.assay.quality.Suite;
import dev.assay.quality.data.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a run asks of an engine: the distinct queries, and what applies to all of them.
 *
 * @param settings key columns, missing codes and sensitive columns
 * @param schema the dataset's columns; empty if nobody can know them because there is no row
 * @param queries the queries, each once, in the order of first mention
 * @since 0.1
 */
public record Plan(Suite.Settings settings, Optional<Schema> schema, List<Query> queries) {
    /** Copies the list. */
    public Plan {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(schema, "schema");
        queries = List.copyOf(queries);
    }

    /**
     * Returns the plan as readable lines, one a query.
     *
     * @return the lines
     */
    @Override
    public String toString() {
        return queries.stream()
                .map(query -> query.measure()
                        + query.where().map(where -> " where " + where).orElse("")
                        + (query.groupedBy().isEmpty() ? "" : " grouped by " + query.groupedBy()))
                .collect(Collectors.joining("\n"));
    }
}
