package dev.assay.checks.kernel;

import dev.assay.checks.kernel.sample.Samples;
import dev.assay.quality.engine.Query;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.outcome.SampleRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows that answers show, some of which were looked at again. Confined to one thread. */
final class SampleBook {
    private final int most;
    /** The rows looked at again, by query and number. */
    private final Map<Query, Map<Long, SampleRow>> again = new HashMap<>();

    SampleBook(int most) {
        this.most = most;
    }

    /** Returns the rows of a condition. */
    List<SampleRow> rows(Samples samples) {
        List<SampleRow> rows = new ArrayList<>();
        for (Samples.Sample sample : samples.inOrder()) {
            rows.add(Objects.requireNonNull(sample.row()));
        }
        return rows;
    }

    /** Returns the rows that are not unique. */
    List<SampleRow> rows(Query query, OccurrenceTask task, int group) {
        Map<Long, SampleRow> known = again.getOrDefault(query, Map.of());
        List<SampleRow> rows = new ArrayList<>();
        for (Samples.Sample sample : of(query, task, group).inOrder()) {
            SampleRow row = sample.row();
            rows.add(row == null ? known.getOrDefault(sample.number(), stand(query, sample)) : row);
        }
        return rows;
    }

    /** Returns the repeated rows, and where a null makes a row fail those with nulls. */
    Samples of(Query query, OccurrenceTask task, int group) {
        Samples samples = new Samples(most);
        samples.absorb(task.repeated(group));
        boolean nullsFail =
                query.measure() instanceof Measure.Occurrences measure && measure.nulls() == NullPolicy.FAIL;
        if (nullsFail) {
            samples.absorb(task.withNulls(group));
        }
        return samples;
    }

    /** Returns a row whose own values are gone, in the values that make it the same as another one. */
    private static SampleRow stand(Query query, Samples.Sample sample) {
        SampleRow same = sample.stand();
        if (same == null || !isPlain(query)) {
            return new SampleRow(sample.number(), Map.of(), Map.of());
        }
        Map<String, @Nullable Object> keys = new LinkedHashMap<>(same.keys());
        keys.keySet().retainAll(same.values().keySet());
        return new SampleRow(sample.number(), keys, same.values());
    }

    /** Returns whether tuples are made of the values of columns as they are. */
    static boolean isPlain(Query query) {
        if (!(query.measure() instanceof Measure.Occurrences measure)) {
            return false;
        }
        for (Expr value : measure.values()) {
            if (!(value instanceof Expr.Column)) {
                return false;
            }
        }
        return true;
    }

    void put(Query query, SampleRow row) {
        again.computeIfAbsent(query, key -> new HashMap<>()).put(row.number(), row);
    }
}
