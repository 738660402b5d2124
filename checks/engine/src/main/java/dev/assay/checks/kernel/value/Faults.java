package dev.assay.checks.kernel.value;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a batch in which a value cannot be had, with causes. Confined to one thread.
 *
 * @since 0.1
 */
public final class Faults {
    private final TreeMap<Integer, String> causes = new TreeMap<>();

    /** Notes a row; the first cause noted for a row stays. */
    public void add(int index, String cause) {
        causes.putIfAbsent(index, cause);
    }

    /** Notes the rows of another value. */
    public void addAll(Faults others) {
        for (Map.Entry<Integer, String> entry : others.causes.entrySet()) {
            add(entry.getKey(), entry.getValue());
        }
    }

    /** Adds the rows to a set. */
    public void orRows(long[] into) {
        for (int index : causes.keySet()) {
            Bits.set(into, index);
        }
    }

    /** Returns whether there is no such row. */
    public boolean isEmpty() {
        return causes.isEmpty();
    }

    /** Forgets all rows. */
    public void clear() {
        causes.clear();
    }

    /** Throws the first fault among some rows, if there is one. */
    public void throwFirst(long[] rows) {
        RowFault first = first(rows);
        if (first != null) {
            throw first;
        }
    }

    /** Returns the first fault among some rows, or null if there is none. */
    public @Nullable RowFault first(long[] rows) {
        for (Map.Entry<Integer, String> entry : causes.entrySet()) {
            if (Bits.has(rows, entry.getKey())) {
                return new RowFault(entry.getKey(), entry.getValue());
            }
        }
        return null;
    }
}
