package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.Batch;
import dev.assay.checks.vector.Vector;
import java.util.List;

/**
 * The batch that a worker looks at. Confined to one thread.
 *
 * @since 0.1
 */
public final class Frame {
    private Batch batch = new Batch(0, 1, List.of());
    private long serial;
    private int capacity;
    private long[] all = {};

    /** Looks at the next batch; what was computed from the last one is forgotten. */
    public void load(Batch next) {
        batch = next;
        serial++;
        if (next.size() > capacity) {
            capacity = next.size();
            all = new long[Bits.words(capacity)];
        }
        Bits.setFirst(all, next.size());
    }

    /** Returns how many batches were loaded; tells whether something was computed from the current one. */
    public long serial() {
        return serial;
    }

    /** Returns how many rows the batch has. */
    public int size() {
        return batch.size();
    }

    /** Returns how many words hold a set of its rows. */
    public int words() {
        return Bits.words(batch.size());
    }

    /** Returns how many rows the largest batch so far had. */
    public int capacity() {
        return capacity;
    }

    /** Returns the number of the batch's first row, counted from 1. */
    public long firstRow() {
        return batch.firstRow();
    }

    /** Returns all rows of the batch; to be read only. */
    public long[] all() {
        return all;
    }

    Vector column(int index) {
        return batch.columns().get(index);
    }
}
