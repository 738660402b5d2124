package dev.assay.checks.kernel.table;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * How often each tuple occurs, exactly. Workers share one table, divided by hash into stripes with a lock each, so that
 * nothing has to be merged; the order in which rows come changes nothing. Thread-safe.
 *
 * @since 0.1
 */
public final class OccurrenceTable {
    private static final int STRIPES_PER_THREAD = 16;

    private final boolean keepsRows;
    private final Stripe[] stripes;
    private final ReentrantLock[] locks;
    private final Object creating = new Object();
    private volatile @Nullable TupleShape shape;

    /** Sees tuples. */
    @FunctionalInterface
    public interface Visitor {
        /** Sees a tuple that occurs so often. */
        void visit(long count, Parts parts);
    }

    /** The plain values of a tuple. */
    @FunctionalInterface
    public interface Parts {
        /** Returns the value at a position, or null. */
        @Nullable
        Object at(int part);
    }

    /** Whether the first row of each tuple is remembered. */
    public enum Rows {
        /** It is, and repeated tuples are told. */
        KEPT,
        /** It is not. */
        FORGOTTEN
    }

    /** Prepares for so many threads at most. */
    public OccurrenceTable(int threads, Rows rows) {
        keepsRows = rows == Rows.KEPT;
        int count = threads == 1 ? 1 : Integer.highestOneBit(threads * STRIPES_PER_THREAD);
        stripes = new Stripe[count];
        locks = new ReentrantLock[count];
        for (int i = 0; i < count; i++) {
            locks[i] = new ReentrantLock();
        }
    }

    /** Counts the tuples of a batch and tells those that had occurred before, if rows are kept. */
    public void add(Tuples batch, Repeats repeats) {
        repeats.clear();
        requireShape(batch.shape());
        int[] ends = batch.divide(stripes.length);
        int from = 0;
        for (int i = 0; i < stripes.length; i++) {
            int to = ends[i];
            if (to > from) {
                locks[i].lock();
                try {
                    stripes[i].add(batch, from, to, repeats);
                } finally {
                    locks[i].unlock();
                }
            }
            from = to;
        }
    }

    private void requireShape(TupleShape other) {
        TupleShape known = shape;
        if (known == null) {
            synchronized (creating) {
                known = shape;
                if (known == null) {
                    for (int i = 0; i < stripes.length; i++) {
                        stripes[i] = new Stripe(other, keepsRows);
                    }
                    shape = other;
                    known = other;
                }
            }
        }
        if (!known.fits(other)) {
            throw new IllegalStateException("types of tuples must not change within a run");
        }
    }

    /** Returns how often a tuple of a batch occurs; to be called when no more are added. */
    public long count(Tuples batch, int tuple) {
        TupleShape known = shape;
        if (known == null) {
            return 0;
        }
        return stripes[(int) batch.hash(tuple) & stripes.length - 1].count(batch, tuple);
    }

    /** Shows every tuple, in no order; to be called when no more are added. */
    public void forEach(Visitor visitor) {
        TupleShape known = shape;
        if (known != null) {
            for (Stripe stripe : stripes) {
                stripe.forEach(known, visitor);
            }
        }
    }
}
