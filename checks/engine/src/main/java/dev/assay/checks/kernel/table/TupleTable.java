package dev.assay.checks.kernel.table;

/**
 * Different tuples, numbered in the order in which they came. A table of open addresses holds, per slot, the number of a
 * tuple and 32 bits of its hash; tuples with the same bits are compared in full. Confined to one thread.
 */
final class TupleTable {
    private static final int FIRST_SLOTS = 64;
    private static final long NUMBER = 0xFFFF_FFFFL;

    private final TupleStore store;
    private long[] slots = new long[FIRST_SLOTS];
    private int shift = Integer.SIZE - Integer.numberOfTrailingZeros(FIRST_SLOTS);
    private long touched;

    TupleTable(TupleShape shape) {
        store = new TupleStore(shape);
    }

    TupleStore store() {
        return store;
    }

    /**
     * Reads the slots that some tuples will need. The reads do not wait for each other, as those of {@link #put} do, so
     * the processor fetches many at a time.
     */
    void touch(Tuples tuples, int[] order, int from, int to) {
        long all = 0;
        for (int i = from; i < to; i++) {
            all ^= slots[(int) (tuples.hash(order[i]) >>> 32) >>> shift];
        }
        touched = all;
    }

    /** Returns what {@link #touch} has read, so that the reads are not left out. */
    long touched() {
        return touched;
    }

    /** Returns the number of a tuple, which is the former size of the {@link #store} if it was not there before. */
    int put(Tuples tuples, int tuple) {
        int tag = (int) (tuples.hash(tuple) >>> 32);
        int slot = tag >>> shift;
        long held = slots[slot];
        while (held != 0) {
            int number = (int) (held & NUMBER) - 1;
            if ((int) (held >>> 32) == tag && store.isSame(number, tuples, tuple)) {
                return number;
            }
            slot = slot + 1 & slots.length - 1;
            held = slots[slot];
        }
        int number = store.size();
        slots[slot] = (long) tag << 32 | number + 1;
        store.append(tuples, tuple);
        if (number >= slots.length >> 1) {
            grow();
        }
        return number;
    }

    /** Returns the number of a tuple, or -1 if it is not there. */
    int find(Tuples tuples, int tuple) {
        int tag = (int) (tuples.hash(tuple) >>> 32);
        int slot = tag >>> shift;
        for (long held = slots[slot]; held != 0; held = slots[slot]) {
            int number = (int) (held & NUMBER) - 1;
            if ((int) (held >>> 32) == tag && store.isSame(number, tuples, tuple)) {
                return number;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        shift--;
        for (long held : old) {
            if (held != 0) {
                int slot = (int) (held >>> 32) >>> shift;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = held;
            }
        }
    }
}
