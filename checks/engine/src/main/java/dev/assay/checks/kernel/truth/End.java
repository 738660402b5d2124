package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.value.Constant;

/**
 * One end of an interval.
 *
 * @param constant where it lies; not null
 * @param edge whether it belongs to the interval
 */
record End(Constant constant, Edge edge) {
    /** Whether an end belongs to the interval. */
    enum Edge {
        /** It does. */
        CLOSED,
        /** It does not. */
        OPEN
    }

    boolean isOpen() {
        return edge == Edge.OPEN;
    }

    Object plain() {
        return java.util.Objects.requireNonNull(constant.plain());
    }
}
