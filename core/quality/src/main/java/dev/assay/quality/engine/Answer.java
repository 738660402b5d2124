package dev.assay.quality.engine;

import dev.assay.quality.outcome.Measured;
import java.util.List;
import java.util.Objects;

/**
 * An engine's answer to one query. One that fails does not take the others down.
 *
 * @since 0.1
 */
public sealed interface Answer {
    /**
     * The query was answered.
     *
     * @param groups one entry per group, in the order of their values, nulls last; exactly one, with an empty key, when
     *     the query has no groups; none when it has groups and no rows
     * @since 0.1
     */
    record Measurement(List<Measured> groups) implements Answer {
        /** Copies the list. */
        public Measurement {
            groups = List.copyOf(groups);
        }
    }

    /**
     * The query could not be answered.
     *
     * @param cause why, without data values
     * @since 0.1
     */
    record Failure(String cause) implements Answer {
        /** Checks the cause. */
        public Failure {
            Objects.requireNonNull(cause, "cause");
        }
    }
}
