package dev.assay.quality.engine;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.Traits;
import dev.assay.quality.data.Schema;
import dev.assay.quality.measure.Measure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run asks of an engine: the distinct queries, and what applies to all of them.
 *
 * @param settings key columns, missing codes and sensitive columns
 * @param schema the dataset's columns; empty if nobody can know them because there is no row
 * @param queries the queries, each once, in the order of first mention; never one for the schema, which the core
 *     answers, and none at all when nobody knows a column
 * @since 0.1
 */
public record Plan(Suite.Settings settings, Optional<Schema> schema, List<Query> queries) {
    /** Copies the list. */
    public Plan {
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(schema, "schema");
        queries = List.copyOf(queries);
    }

    /** Returns what the enabled expectations of a suite ask of a dataset. */
    static Plan of(Suite suite, Optional<Schema> schema) {
        Set<Query> queries = new LinkedHashSet<>();
        for (Expectation expectation : suite.expectations().values()) {
            Measure measure = expectation.rule().measure();
            boolean enabled = expectation.traits().activity() == Traits.Activity.ENABLED;
            if (enabled && schema.isPresent() && !(measure instanceof Measure.Columns)) {
                queries.add(Query.of(expectation.rule()));
            }
        }
        return new Plan(suite.settings(), schema, List.copyOf(queries));
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
