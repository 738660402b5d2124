package dev.assay.quality.engine;

import java.time.Duration;
import java.util.Locale;

/**
 * Says that a run ended before its work was done; an engine throws it when there is nothing to answer yet.
 *
 * <p>What was measured by then is better returned as answers; a run turns the rest, or on this exception everything,
 * into ERROR with this message.
 *
 * @since 0.1
 */
public final class RunStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private RunStoppedException(String message) {
        super(message);
    }

    /**
     * Returns an exception for a run that somebody cancelled.
     *
     * @param rows how many rows were read by then
     * @return an exception with the message {@code cancelled after N rows}
     */
    public static RunStoppedException cancelled(long rows) {
        return new RunStoppedException("cancelled" + after(rows));
    }

    /**
     * Returns an exception for a run that took too long.
     *
     * @param limit the time limit
     * @param rows how many rows were read by then
     * @return an exception with the message {@code time limit of PT… exceeded after N rows}
     */
    public static RunStoppedException timedOut(Duration limit, long rows) {
        return new RunStoppedException("time limit of " + limit + " exceeded" + after(rows));
    }

    /**
     * Returns an exception for a run whose listener broke down.
     *
     * @param thrown what the listener threw
     * @return an exception with the message {@code progress listener threw …}, which names its class and no data value
     */
    public static RunStoppedException byListener(RuntimeException thrown) {
        RunStoppedException stopped = new RunStoppedException(
                "progress listener threw " + thrown.getClass().getName());
        stopped.initCause(thrown);
        return stopped;
    }

    private static String after(long rows) {
        return String.format(Locale.ROOT, " after %d %s", rows, rows == 1 ? "row" : "rows");
    }
}
