package dev.assay.checks.kernel;

import dev.assay.quality.measure.NullPolicy;

/** Which tuples with null parts are counted as values. */
enum Keeping {
    /** None of them. */
    COMPLETE,
    /** All but those of nulls only. */
    NOT_ALL_NULL,
    /** All. */
    ALL;

    static Keeping under(NullPolicy policy) {
        return switch (policy) {
            case IGNORE, FAIL, PASS -> COMPLETE;
            case IGNORE_IF_ALL_NULL -> NOT_ALL_NULL;
            case EQUAL -> ALL;
        };
    }
}
