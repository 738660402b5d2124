package dev.assay.checks.kernel;

import dev.assay.checks.kernel.table.OccurrenceTable;
import dev.assay.checks.source.Reading;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the programs of all workers have in common. Thread-safe. */
final class Blueprint {
    private final Plan plan;
    private final Reading reading;
    private final List<String> columns;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> keys;
    private final Map<Object, OccurrenceTable> tables = new ConcurrentHashMap<>();

    Blueprint(Plan plan, Reading reading) {
        this.plan = plan;
        this.reading = reading;
        Set<String> names = new LinkedHashSet<>();
        for (Query query : plan.queries()) {
            names.addAll(query.columns());
        }
        keys = keys(plan);
        names.addAll(keys);
        columns = List.copyOf(names);
        for (String name : columns) {
            positions.put(name, positions.size());
        }
    }

    private static List<String> keys(Plan plan) {
        List<String> keys = new ArrayList<>(plan.settings().keys());
        keys.retainAll(plan.schema().isPresent() ? plan.schema().get().names() : List.of());
        return List.copyOf(keys);
    }

    Plan plan() {
        return plan;
    }

    Reading reading() {
        return reading;
    }

    /** Returns the columns to be read, in the order of the batches' vectors. */
    List<String> columns() {
        return columns;
    }

    /** Returns the position of one of the columns to be read. */
    int position(String name) {
        return Objects.requireNonNull(positions.get(name));
    }

    /** Returns the suite's key columns that the dataset has. */
    List<String> keys() {
        return keys;
    }

    /** Returns the table of tuples that all workers count in. */
    OccurrenceTable table(Object key, OccurrenceTable.Rows rows) {
        OccurrenceTable made = new OccurrenceTable(reading.parallelism().threads(), rows);
        OccurrenceTable other = tables.putIfAbsent(key, made);
        return other == null ? made : other;
    }
}
