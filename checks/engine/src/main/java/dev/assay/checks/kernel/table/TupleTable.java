package dev.assay.checks.kernel.table;

import org.jspecify.annotations.Nullable;

/**
 * Different tuples, numbered in the order in which they came. A table of open addresses holds, per slot, the number of a
 * tuple and 32 bits of its hash; tuples with the same bits are compared in full.
 *
 * <p>The usual hash is fast, but anyone can choose texts or numbers that have the same. The table therefore notices a walk
 * along its slots that is longer than chance makes it, and goes over to a secret hash. No tuple's number depends on either.
 * Confined to one thread.
 */
final class TupleTable {
    private static final int FIRST_SLOTS = 64;
    private static final long NUMBER = 0xFFFF_FFFFL;
    /** Under a million tuples in slots half taken, the longest walk is expected to be about 70 slots. */
    private static final int LONGEST_WALK = 256;
    /** As many slots as a comparison in vain counts for; chance makes hardly any. */
    private static final int COMPARISON = 16;

    private final TupleStore store;
    private long[] slots = new long[FIRST_SLOTS];
    private int shift = Integer.SIZE - Integer.numberOfTrailingZeros(FIRST_SLOTS);
    private long touched;
    private @Nullable SecretHash secret;

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
        if (secret != null) {
            return;
        }
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
        int tag = tag(tuples, tuple);
        int slot = tag >>> shift;
        int walk = 0;
        for (long held = slots[slot]; held != 0; held = slots[slot]) {
            if ((int) (held >>> 32) == tag) {
                int number = (int) (held & NUMBER) - 1;
                if (store.isSame(number, tuples, tuple)) {
                    return number;
                }
                walk += COMPARISON;
            }
            walk++;
            slot = slot + 1 & slots.length - 1;
        }
        int number = store.size();
        slots[slot] = (long) tag << 32 | number + 1;
        store.append(tuples, tuple);
        if (number >= slots.length >> 1) {
            grow();
        }
        if (walk > LONGEST_WALK && secret == null) {
            harden();
        }
        return number;
    }

    private int tag(Tuples tuples, int tuple) {
        SecretHash hash = secret;
        return (int) ((hash == null ? tuples.hash(tuple) : tuples.hash(tuple, hash)) >>> 32);
    }

    /** Returns the number of a tuple, or -1 if it is not there. */
    int find(Tuples tuples, int tuple) {
        int tag = tag(tuples, tuple);
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
                place(held);
            }
        }
    }

    private void harden() {
        SecretHash hash = SecretHash.create();
        slots = new long[slots.length];
        for (int number = 0; number < store.size(); number++) {
            place(store.hash(number, hash) >>> 32 << 32 | number + 1);
        }
        secret = hash;
    }

    private void place(long held) {
        int slot = (int) (held >>> 32) >>> shift;
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = held;
    }

    /** Returns how many slots had to be walked along in all to place the tuples. */
    long walked() {
        long all = 0;
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot] != 0) {
                all += slot - ((int) (slots[slot] >>> 32) >>> shift) & slots.length - 1;
            }
        }
        return all;
    }
}
