package dev.assay.checks.kernel;

import dev.assay.checks.kernel.table.GroupIndex;
import dev.assay.checks.kernel.table.TupleShape;
import dev.assay.checks.kernel.table.Tuples;
import dev.assay.checks.kernel.truth.Truth;
import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Expressions;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.RowFault;
import dev.assay.checks.kernel.value.Value;
import dev.assay.quality.expr.Expr;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a filter selects, split into groups: what queries with the same filter and the same groups share.
 * Confined to one thread.
 */
final class Slice {
    private final Frame frame;
    private final @Nullable Truth where;
    private final List<Value> groupValues;
    private final @Nullable Tuples groupTuples;
    private final GroupIndex groups;
    private final Segments segments;
    private final LongList rows = new LongList();
    private final LongList selectedRows = new LongList();
    private long[] selected = {};
    private int[] groupOfRow = {};
    private int[] every = {};
    private boolean isOrdered;
    private @Nullable Fault fault;
    private @Nullable GroupNumbers merged;

    Slice(Expressions expressions, @Nullable Truth where, List<Expr> groupedBy) {
        this.frame = expressions.frame();
        this.where = where;
        groupValues = expressions.all(groupedBy);
        groupTuples = groupedBy.isEmpty() ? null : new Tuples(frame, groupValues, TupleShape.Nulls.POSSIBLE);
        groups = new GroupIndex(groupedBy.size());
        segments = new Segments(frame);
    }

    /**
     * Finds the selected rows of the current batch and their groups. After a fault only the rows before it are selected,
     * for those who measure to find an earlier one.
     */
    void select() {
        isOrdered = false;
        selected = Bits.atLeast(selected, frame.all().length);
        RowFault first = filter();
        if (isGrouped()) {
            for (Value value : groupValues) {
                RowFault fault = value.faults().first(frame.all());
                first = fault != null && (first == null || fault.index() < first.index()) ? fault : first;
            }
            group();
        } else {
            rows.add(0, frame.size());
            selectedRows.add(0, Bits.count(selected, frame.words()));
        }
        if (first != null) {
            Bits.clearFrom(selected, first.index());
            fail(new Fault(frame.firstRow() + first.index(), first.cause()));
        }
    }

    private @Nullable RowFault filter() {
        RowFault fault = null;
        long[] chosen = frame.all();
        if (where != null) {
            try {
                where.evaluate(frame.all());
            } catch (RowFault e) {
                fault = e;
            }
            chosen = where.yes();
        }
        System.arraycopy(chosen, 0, selected, 0, frame.words());
        return fault;
    }

    private void group() {
        if (groupOfRow.length < frame.size()) {
            groupOfRow = new int[frame.capacity()];
            every = new int[frame.capacity()];
            Arrays.setAll(every, i -> i);
        }
        Tuples tuples = java.util.Objects.requireNonNull(groupTuples);
        tuples.encode(every, frame.size());
        groups.assign(tuples, groupOfRow);
        for (int i = 0; i < frame.size(); i++) {
            rows.add(groupOfRow[i], 1);
            selectedRows.add(groupOfRow[i], Bits.has(selected, i) ? 1 : 0);
        }
    }

    void fail(Fault other) {
        fault = Fault.earlier(fault, other);
    }

    @Nullable
    Fault fault() {
        return fault;
    }

    List<Value> groupValues() {
        return groupValues;
    }

    boolean isGrouped() {
        return groupTuples != null;
    }

    /** Returns the selected rows of the current batch. */
    long[] selected() {
        return selected;
    }

    /** Returns the group of a row of the current batch. */
    int group(int row) {
        return isGrouped() ? groupOfRow[row] : 0;
    }

    /** Returns some of the selected rows in the order of their groups; valid until the next call. */
    Segments order(long[] bits) {
        boolean all = Arrays.equals(bits, 0, frame.words(), selected, 0, frame.words());
        if (!all || !isOrdered) {
            if (isGrouped()) {
                segments.take(bits, groupOfRow, groups.size());
            } else {
                segments.take(bits);
            }
        }
        isOrdered = all;
        return segments;
    }

    /** Returns how many groups were met; one if there are no groups. */
    int groupCount() {
        return merged == null ? isGrouped() ? groups.size() : 1 : merged.size();
    }

    /** Returns the values of a group; none if there are no groups. */
    List<@Nullable Object> values(int group) {
        if (merged != null) {
            return merged.values(group);
        }
        return isGrouped() ? groups.values(group) : List.of();
    }

    long rows(int group) {
        return rows.get(group);
    }

    long selectedRows(int group) {
        return selectedRows.get(group);
    }

    /**
     * Adds all that another worker's slice has counted.
     *
     * @return the number that each of the other's groups has here
     */
    int[] absorb(Slice other) {
        fault = Fault.earlier(fault, other.fault);
        GroupNumbers numbers = numbers();
        int[] mapping = new int[other.groupCount()];
        for (int i = 0; i < mapping.length; i++) {
            mapping[i] = numbers.of(other.values(i));
        }
        rows.absorb(other.rows, mapping);
        selectedRows.absorb(other.selectedRows, mapping);
        return mapping;
    }

    /** Returns the groups by their values. */
    GroupNumbers numbers() {
        GroupNumbers known = merged;
        if (known == null) {
            known = new GroupNumbers();
            for (int i = 0; i < groupCount(); i++) {
                known.of(values(i));
            }
            merged = known;
        }
        return known;
    }
}
