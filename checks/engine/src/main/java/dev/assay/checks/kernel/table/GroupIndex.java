package dev.assay.checks.kernel.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The groups that one worker has met, numbered in the order in which they came. Null equals null. Confined to one thread.
 *
 * @since 0.1
 */
public final class GroupIndex {
    private final int parts;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<TupleKey, Integer> odds = new HashMap<>();
    private int[] numbers = {};
    private @Nullable TupleTable table;
    private @Nullable TupleShape shape;

    /**
     * Where the values of a group are.
     *
     * @param number the number in the table; -1 if the tuple has no words
     * @param key the key of a tuple that has no words; empty if it has
     */
    private record Entry(int number, List<@Nullable Object> key) {}

    /** Prepares for groups by so many values. */
    public GroupIndex(int parts) {
        this.parts = parts;
    }

    /** Writes the number of each tuple's group into an array by row. */
    public void assign(Tuples batch, int[] byRow) {
        TupleTable tuples = table;
        if (tuples == null) {
            shape = batch.shape();
            tuples = new TupleTable(batch.shape());
            table = tuples;
        }
        for (int i = 0; i < batch.count(); i++) {
            byRow[batch.row(i)] = batch.isOdd(i) ? odd(batch, i) : regular(tuples, batch, i);
        }
    }

    private int odd(Tuples batch, int tuple) {
        return odds.computeIfAbsent(batch.key(tuple), key -> {
            entries.add(new Entry(-1, key.parts()));
            return entries.size() - 1;
        });
    }

    private int regular(TupleTable tuples, Tuples batch, int tuple) {
        int before = tuples.store().size();
        int number = tuples.put(batch, tuple);
        if (number == before) {
            numbers = number < numbers.length ? numbers : java.util.Arrays.copyOf(numbers, Math.max(16, number * 2));
            numbers[number] = entries.size();
            entries.add(new Entry(number, List.of()));
        }
        return numbers[number];
    }

    /** Returns how many groups there are. */
    public int size() {
        return entries.size();
    }

    /** Returns the plain values of a group. */
    public List<@Nullable Object> values(int group) {
        Entry entry = entries.get(group);
        List<@Nullable Object> values = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            Object key = entry.number < 0 ? entry.key.get(part) : null;
            if (entry.number >= 0) {
                values.add(java.util.Objects.requireNonNull(table).store().part(entry.number, part));
            } else {
                TupleShape known = java.util.Objects.requireNonNull(shape);
                values.add(key == null ? null : Word.plainOfKey(key, known.type(part)));
            }
        }
        return values;
    }
}
