package dev.assay.checks.source;

import dev.assay.quality.engine.Progress;

/**
 * What every scan shares among its readers: the count of rows, the faults, and who is still reading. Thread-safe.
 *
 * @since 0.1
 */
public abstract class SharedScan implements Scan {
    private final Reading reading;
    private final FaultLog faults;
    private volatile long rows;
    private int readers;

    /** Creates a scan whose faults go into a log. */
    protected SharedScan(Reading reading, FaultLog faults) {
        this.reading = reading;
        this.faults = faults;
    }

    /** Returns how the run reads. */
    public final Reading reading() {
        return reading;
    }

    /** Returns where faults go. */
    public final FaultLog faults() {
        return faults;
    }

    @Override
    public final long rowsRead() {
        return rows;
    }

    @Override
    public final void requireSound() {
        faults.throwIfAny();
    }

    /** Returns whether rows come one by one without belonging together, so that each is row 1. */
    protected boolean isEndless() {
        return false;
    }

    /** Counts a reader that has begun. */
    final synchronized void join() {
        readers++;
    }

    /** Lets a reader take rows, one thread at a time, and returns how many it took; 0 at the end. */
    final synchronized int take(BatchFiller reader) {
        int size = reading.watch().isStopped() ? 0 : reader.claim();
        rows = isEndless() ? 0 : rows + size;
        return size;
    }

    /** Takes rows back from a reader that had to stop before it was through with them. */
    final synchronized void giveBack(int size) {
        rows = isEndless() ? 0 : rows - size;
    }

    final void report() {
        reading.watch().report(Progress.Phase.MEASURING, rows, totalRows());
    }

    /** Ends a reader; the last one tells the faults, because only then all of them are known. */
    final void leave() {
        boolean last;
        synchronized (this) {
            last = --readers == 0;
        }
        if (last && !reading.watch().isStopped()) {
            faults.throwIfAny();
        }
    }
}
