package dev.assay.governance.card.measure;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run has against an answer that was given on an earlier version. Immutable.
 *
 * @param metric what the run measured
 * @param ended when the run ended
 * @since 0.1
 */
public record Dispute(String metric, Instant ended) {
    /** Checks the components. */
    public Dispute {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(ended, "ended");
    }

    /**
     * Returns what a figure has against an answer.
     *
     * @param found the figure
     * @return a dispute that any later figure of the metric settles
     */
    public static Dispute by(Measurement found) {
        return new Dispute(found.metric(), found.ended().orElse(Instant.EPOCH));
    }

    /**
     * Returns whether a run has looked again.
     *
     * @param found what is measured of the metric on the present version; null if nothing is
     * @return true if it is the figure of a run that did not end before the one that contradicted
     */
    public boolean isSettledBy(@Nullable Measurement found) {
        return found != null && found.ended().filter(ended::isAfter).isEmpty();
    }
}
