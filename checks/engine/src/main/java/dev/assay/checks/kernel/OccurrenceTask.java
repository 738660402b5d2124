package dev.assay.checks.kernel;

import dev.assay.checks.kernel.sample.RowPicture;
import dev.assay.checks.kernel.sample.SampleSet;
import dev.assay.checks.kernel.sample.Samples;
import dev.assay.checks.kernel.table.OccurrenceTable;
import dev.assay.checks.kernel.table.Repeats;
import dev.assay.checks.kernel.table.Tuples;
import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;
import dev.assay.quality.outcome.SampleRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts in one table how often each value, or tuple of values, occurs: for uniqueness, distinct counts, ratios, sets of
 * values and entropy alike. The values of the slice's groups lead each tuple.
 */
final class OccurrenceTask extends Task {
    private final Measuring measuring;
    private final Frame frame;
    private final List<Value> values;
    private final Keeping keeping;
    private final Tuples tuples;
    private final Repeats repeats = new Repeats();
    private final LongList incomplete = new LongList();
    private final LongList nans = new LongList();
    private final LongList nansOfIncomplete = new LongList();
    private final SampleSet repeated;
    private final SampleSet withNulls;
    private @Nullable OccurrenceTable table;
    private @Nullable RowPicture picture;
    private long[] anyNull = {};
    private long[] allNull = {};
    private long[] kept = {};
    private long[] incompleteNans = {};
    private int[] rows = {};

    OccurrenceTask(Slice slice, Set<Integer> columns, Measuring measuring, List<Value> values, Keeping keeping) {
        super(slice, columns);
        this.measuring = measuring;
        this.frame = measuring.frame();
        this.values = values;
        this.keeping = keeping;
        List<Value> parts = new ArrayList<>(slice.groupValues());
        parts.addAll(values);
        tuples = new Tuples(frame, parts, keeping.nulls(slice.groupValues()));
        repeated = new SampleSet(measuring.sampleRows());
        withNulls = new SampleSet(measuring.sampleRows());
    }

    /** Asks for samples of repeated rows; before the first batch. */
    void show(RowPicture rowPicture) {
        picture = measuring.sampleRows() > 0 ? rowPicture : null;
    }

    /** Returns whether the first row of each tuple must be remembered. */
    OccurrenceTable.Rows rowsNeeded() {
        return picture == null ? OccurrenceTable.Rows.FORGOTTEN : OccurrenceTable.Rows.KEPT;
    }

    /** Sets the table that all workers share; before the first batch. */
    void use(OccurrenceTable common) {
        table = common;
    }

    OccurrenceTable table() {
        return java.util.Objects.requireNonNull(table);
    }

    @Override
    void measure() {
        for (Value value : values) {
            value.faults().throwFirst(slice().selected());
        }
        findKept();
        countNans();
        int count = Bits.rows(kept, frame.words(), rows);
        tuples.encode(rows, count);
        table().add(tuples, repeats);
        if (picture != null) {
            sample(picture);
        }
    }

    private void findKept() {
        makeRoom();
        Arrays.fill(anyNull, 0);
        Arrays.fill(allNull, -1L);
        for (Value value : values) {
            value.orNulls(anyNull);
            boolean some = value.vector().hasNulls();
            for (int i = 0; i < frame.words(); i++) {
                allNull[i] &= some ? value.vector().nulls()[i] : 0;
            }
        }
        for (int i = 0; i < frame.words(); i++) {
            long selected = slice().selected()[i];
            anyNull[i] &= selected;
            kept[i] = switch (keeping) {
                case COMPLETE -> selected & ~anyNull[i];
                case NOT_ALL_NULL -> selected & ~allNull[i];
                case ALL -> selected;
            };
        }
        if (keeping == Keeping.COMPLETE) {
            count(anyNull, incomplete);
        }
    }

    private void makeRoom() {
        if (rows.length < frame.size()) {
            int words = Bits.words(frame.capacity());
            anyNull = new long[words];
            allNull = new long[words];
            kept = new long[words];
            incompleteNans = new long[words];
            rows = new int[frame.capacity()];
        }
    }

    private void countNans() {
        if (mayBeNan()) {
            Arrays.fill(allNull, 0);
            for (Value value : values) {
                value.orNans(allNull);
            }
            for (int i = 0; i < frame.words(); i++) {
                incompleteNans[i] = keeping == Keeping.COMPLETE ? allNull[i] & anyNull[i] : 0;
                allNull[i] &= kept[i];
            }
            count(allNull, nans);
            count(incompleteNans, nansOfIncomplete);
        }
    }

    private boolean mayBeNan() {
        for (Value value : values) {
            if (value.mayBeNan()) {
                return true;
            }
        }
        return false;
    }

    private void count(long[] bits, LongList counts) {
        if (!slice().isGrouped()) {
            counts.add(0, Bits.count(bits, frame.words()));
            return;
        }
        for (int row = Bits.next(bits, 0, frame.words()); row >= 0; row = Bits.next(bits, row + 1, frame.words())) {
            counts.add(slice().group(row), 1);
        }
    }

    private void sample(RowPicture rowPicture) {
        for (int i = 0; i < repeats.size(); i++) {
            int row = tuples.row(repeats.tuple(i));
            Samples own = repeated.of(slice().group(row));
            long first = repeats.firstRow(i);
            boolean wanted = own.wants(rowPicture.number(row)) || first != Repeats.TOLD && own.wants(first);
            if (!wanted) {
                continue;
            }
            SampleRow current = rowPicture.take(row);
            own.add(new Samples.Sample(current.number(), current, null));
            if (first != Repeats.TOLD) {
                own.add(earlier(rowPicture, first, current));
            }
        }
        if (keeping == Keeping.COMPLETE) {
            sampleNulls(rowPicture);
        }
    }

    private void sampleNulls(RowPicture rowPicture) {
        for (int row = Bits.next(anyNull, 0, frame.words());
                row >= 0;
                row = Bits.next(anyNull, row + 1, frame.words())) {
            Samples own = withNulls.of(slice().group(row));
            if (own.wants(rowPicture.number(row))) {
                own.add(new Samples.Sample(rowPicture.number(row), rowPicture.take(row), null));
            }
        }
    }

    /** Pictures the earlier row with the same tuple, which may belong to a batch that is gone. */
    private Samples.Sample earlier(RowPicture rowPicture, long number, SampleRow same) {
        long index = number - frame.firstRow();
        boolean here = index >= 0 && index < frame.size();
        return here
                ? new Samples.Sample(number, rowPicture.take((int) index), null)
                : new Samples.Sample(number, null, same);
    }

    @Override
    void absorbMeasured(Task other, int[] groups) {
        OccurrenceTask task = (OccurrenceTask) other;
        incomplete.absorb(task.incomplete, groups);
        nans.absorb(task.nans, groups);
        nansOfIncomplete.absorb(task.nansOfIncomplete, groups);
        repeated.absorb(task.repeated, groups);
        withNulls.absorb(task.withNulls, groups);
    }

    /** Returns how many selected rows had a null part, where those are no values. */
    long incomplete(int group) {
        return incomplete.get(group);
    }

    /** Returns how many counted rows had a part that is NaN. */
    long nans(int group) {
        return nans.get(group);
    }

    /** Returns how many selected rows had a part that is NaN beside one that is null, where those are no values. */
    long nansOfIncomplete(int group) {
        return nansOfIncomplete.get(group);
    }

    /** Returns the first rows whose tuples are repeated. */
    Samples repeated(int group) {
        return repeated.of(group);
    }

    /** Returns the first rows with a null part. */
    Samples withNulls(int group) {
        return withNulls.of(group);
    }

    /** Returns how many values lead each tuple as its group. */
    int groupParts() {
        return slice().groupValues().size();
    }
}
