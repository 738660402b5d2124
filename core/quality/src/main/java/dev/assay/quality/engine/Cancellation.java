package dev.assay.quality.engine;

/**
 * A switch by which another thread ends a run. Thread-safe; once thrown it stays thrown.
 *
 * @since 0.1
 */
public final class Cancellation {
    private volatile boolean cancelled;

    /** Creates a switch that is not thrown. */
    public Cancellation() {}

    /** Asks the run to end soon. What was not measured by then becomes ERROR. */
    public void cancel() {
        cancelled = true;
    }

    /**
     * Returns whether the run was asked to end.
     *
     * @return true after {@link #cancel}
     */
    public boolean isCancelled() {
        return cancelled;
    }
}
