package dev.assay.governance.decision.policy;

import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long people have. Immutable.
 *
 * @param task who does the work, until it goes to who answers for it
 * @param hearing who is asked for advice, until they count as not heard
 * @param answer the first who is asked to decide
 * @param handover each who is asked after that
 * @since 0.1
 */
public record Windows(Duration task, Duration hearing, Duration answer, Duration handover) {
    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public Windows {
        Stream.of(task, hearing, answer, handover).forEach(Windows::requirePositive);
    }

    private static void requirePositive(Duration window) {
        if (window.isZero() || window.isNegative()) {
            throw new ValueException("window must be positive, but was " + window, "기한은 0보다 커야 하지만 " + window + "입니다");
        }
    }
}
