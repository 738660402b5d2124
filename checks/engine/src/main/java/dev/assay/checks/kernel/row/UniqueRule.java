package dev.assay.checks.kernel.row;

import dev.assay.checks.kernel.Keeping;
import dev.assay.checks.kernel.table.OccurrenceTable;
import dev.assay.checks.kernel.table.Tuples;
import dev.assay.checks.kernel.truth.Truth;
import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;
import dev.assay.quality.measure.NullPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a row's tuple occurs once only among those counted in an earlier pass. */
final class UniqueRule extends RowRule {
    private final Frame frame;
    private final List<Value> parts;
    private final List<Value> values;
    private final NullPolicy nulls;
    private final OccurrenceTable table;
    private final Tuples tuples;
    private long[] passing = {};
    private long[] failing = {};
    private long[] skipping = {};

    /** What a rule about tuples looks at: the values of the groups, which lead, and the tuples' own. */
    record Looked(List<Value> groups, List<Value> values, NullPolicy nulls) {}

    UniqueRule(Frame frame, @Nullable Truth where, Looked looked, OccurrenceTable table) {
        super(frame, where);
        this.frame = frame;
        this.values = looked.values();
        this.nulls = looked.nulls();
        this.table = table;
        parts = new ArrayList<>(looked.groups());
        parts.addAll(values);
        tuples = new Tuples(frame, parts, Keeping.under(nulls).nulls(looked.groups()));
    }

    @Override
    void judge(long[] rows) {
        for (Value part : parts) {
            part.faults().throwFirst(rows);
        }
        int words = Bits.words(frame.capacity());
        passing = new long[words];
        failing = new long[words];
        skipping = new long[words];
        long[] byNull = settledByNull(words);
        int[] counted = new int[frame.size()];
        int count = 0;
        for (int row = Bits.next(rows, 0, frame.words()); row >= 0; row = Bits.next(rows, row + 1, frame.words())) {
            if (Bits.has(byNull, row)) {
                Bits.set(fateOfNull(), row);
            } else {
                counted[count++] = row;
            }
        }
        tuples.encode(counted, count);
        for (int i = 0; i < count; i++) {
            Bits.set(table.count(tuples, i) > 1 ? failing : passing, counted[i]);
        }
    }

    private long[] fateOfNull() {
        return switch (nulls) {
            case IGNORE, IGNORE_IF_ALL_NULL, EQUAL -> skipping;
            case FAIL -> failing;
            case PASS -> passing;
        };
    }

    private long[] settledByNull(int words) {
        long[] any = new long[words];
        long[] all = new long[words];
        Arrays.fill(all, -1L);
        for (Value value : values) {
            long[] own = new long[words];
            value.orNulls(own);
            for (int i = 0; i < words; i++) {
                any[i] |= own[i];
                all[i] &= own[i];
            }
        }
        return switch (Keeping.under(nulls)) {
            case COMPLETE -> any;
            case NOT_ALL_NULL -> all;
            case ALL -> new long[words];
        };
    }

    @Override
    long[] passing() {
        return passing;
    }

    @Override
    long[] failing() {
        return failing;
    }

    @Override
    long[] skipping() {
        return skipping;
    }
}
