package dev.assay.checks.source;

import dev.assay.quality.engine.Progress;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.engine.RunStoppedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Watches over one run: knows when it began, when it must end, and who is told how far it has come. Thread-safe.
 *
 * @since 0.1
 */
public final class Watch {
    private static final long REPORT_NANOS = Duration.ofMillis(100).toNanos();

    private final RunOptions options;
    private final Instant now;
    private final long startNanos = System.nanoTime();
    private final long limitNanos;
    private final Object reporting = new Object();
    private long lastReport;
    private long lastDone;

    private Watch(RunOptions options) {
        this.options = options;
        this.now = options.clock().instant();
        this.limitNanos =
                options.timeLimit().isPresent() ? nanos(options.timeLimit().get()) : Long.MAX_VALUE;
    }

    /** Begins a run. */
    public static Watch start(RunOptions options) {
        return new Watch(options);
    }

    private static long nanos(Duration limit) {
        return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : limit.toNanos();
    }

    /** Returns the run's options. */
    public RunOptions options() {
        return options;
    }

    /** Returns what the run's clock said when the run began. */
    public Instant now() {
        return now;
    }

    /** Returns whether the run must end because it was cancelled or its time is over; cheap enough for every step of a {@link Pace}. */
    public boolean isStopped() {
        return options.cancellation().isCancelled() || isOverdue();
    }

    private boolean isOverdue() {
        return limitNanos != Long.MAX_VALUE && System.nanoTime() - startNanos >= limitNanos;
    }

    /**
     * Returns why the run must end.
     *
     * @param rows how many rows were read by now
     * @return the cause in words, or empty if the run may go on
     */
    public Optional<String> stopped(long rows) {
        Optional<RunStoppedException> exception = exception(rows);
        return exception.isPresent() ? Optional.ofNullable(exception.get().getMessage()) : Optional.empty();
    }

    /**
     * Ends the run if it must end.
     *
     * @param rows how many rows were read by now
     * @throws RunStoppedException if it must
     */
    public void requireGoing(long rows) {
        Optional<RunStoppedException> exception = exception(rows);
        if (exception.isPresent()) {
            throw exception.get();
        }
    }

    private Optional<RunStoppedException> exception(long rows) {
        if (options.cancellation().isCancelled()) {
            return Optional.of(RunStoppedException.cancelled(rows));
        }
        return isOverdue()
                ? Optional.of(RunStoppedException.timedOut(options.timeLimit().orElseThrow(), rows))
                : Optional.empty();
    }

    /** Tells the listener how far the run has come, but not too often, and never backwards within a phase. */
    public void report(Progress.Phase phase, long done, OptionalLong total) {
        synchronized (reporting) {
            long nanos = System.nanoTime();
            if (nanos - startNanos - lastReport >= REPORT_NANOS && done > lastDone) {
                lastReport = nanos - startNanos;
                lastDone = done;
                tell(new Progress(phase, done, total));
            }
        }
    }

    /** Tells the listener that a phase has ended. */
    public void reportEnd(Progress.Phase phase, long done) {
        synchronized (reporting) {
            lastDone = 0;
            tell(new Progress(phase, done, OptionalLong.of(done)));
        }
    }

    private void tell(Progress progress) {
        try {
            options.listener().onProgress(progress);
        } catch (RuntimeException e) {
            throw RunStoppedException.byListener(e);
        }
    }
}
