package dev.assay.checks.kernel;

import dev.assay.checks.kernel.table.OccurrenceTable;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Scan;
import dev.assay.checks.source.Source;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.Query;
import dev.assay.quality.measure.Measure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tuples of a dataset that uniqueness is asked of, found in a pass of its own, so that a second pass can tell which
 * rows repeat. Thread-safe.
 *
 * @since 0.1
 */
public final class Duplicates {
    private final Map<Query, OccurrenceTable> tables = new HashMap<>();
    private final Map<Query, String> causes = new HashMap<>();

    private Duplicates() {}

    /** Returns no tuples, for a plan that does not ask for uniqueness. */
    public static Duplicates none() {
        return new Duplicates();
    }

    /** Returns whether a query asks which rows are unique. */
    public static boolean isNeeded(Query query) {
        return query.measure() instanceof Measure.Occurrences measure
                && measure.what() == Measure.Occurrence.UNIQUE_ROWS;
    }

    /**
     * Reads a dataset once and counts the tuples of the plan's queries about uniqueness.
     *
     * @throws dev.assay.quality.data.FaultsException if the dataset turns out to be unreadable
     */
    public static Duplicates find(Plan plan, Source source, Reading reading) {
        List<Query> queries =
                plan.queries().stream().filter(Duplicates::isNeeded).toList();
        Duplicates found = new Duplicates();
        if (queries.isEmpty() || plan.schema().isEmpty()) {
            return found;
        }
        Blueprint blueprint = new Blueprint(new Plan(plan.settings(), plan.schema(), queries), reading);
        List<Program> programs;
        try (Scan scan = source.open(blueprint.columns(), reading)) {
            programs = reading.parallelism().run(() -> Answering.work(blueprint, scan));
        }
        Program first = programs.get(0);
        programs.subList(1, programs.size()).forEach(first::absorb);
        for (Query query : queries) {
            Task task = first.task(query);
            if (task.fault() != null) {
                found.causes.put(query, task.fault().cause());
            } else if (task instanceof OccurrenceTask counting) {
                found.tables.put(query, counting.table());
            }
        }
        return found;
    }

    /** Returns how often the tuples of a query occur, unless they could not be counted. */
    public Optional<OccurrenceTable> table(Query query) {
        return Optional.ofNullable(tables.get(query));
    }

    /** Returns why the tuples of a query could not be counted. */
    public Optional<String> cause(Query query) {
        return Optional.ofNullable(causes.get(query));
    }
}
