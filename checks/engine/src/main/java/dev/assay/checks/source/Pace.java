package dev.assay.checks.source;

/**
 * Asks in good time whether a run must stop, however long its rows take: after every row where they are slow, after many
 * where to ask would cost more than the rows. Confined to one thread at a time.
 *
 * @since 0.1
 */
public final class Pace {
    private static final int MOST_ROWS = 128;
    private static final long STEP_NANOS = 1_000_000;

    private final Watch watch;
    private int step = 1;
    private int left = 1;
    private long began = System.nanoTime();

    /** Creates a pace that begins with single rows. */
    public Pace(Watch watch) {
        this.watch = watch;
    }

    /** Returns how many rows to work on before {@link #isStopped} is asked next. */
    public int step() {
        return step;
    }

    /** Returns whether the run must stop, after a step of rows. */
    public boolean isStopped() {
        long now = System.nanoTime();
        long took = Math.max(1, now - began);
        step = took < STEP_NANOS ? Math.min(MOST_ROWS, 2 * step) : (int) Math.max(1, step * STEP_NANOS / took);
        left = step;
        began = now;
        return watch.isStopped();
    }

    /** Returns whether the run must stop, after a single row; looks once in a step. */
    public boolean isStoppedAfterRow() {
        return --left <= 0 && isStopped();
    }
}
