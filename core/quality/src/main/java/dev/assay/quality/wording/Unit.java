package dev.assay.quality.wording;

import java.math.BigDecimal;

/** What the numbers of a bound are numbers of, which decides how people read them. */
enum Unit {
    /** The data's own values, written as they stand. */
    VALUE,
    /** Shares, in percent. */
    SHARE,
    /** Rows or values that were counted, in groups of three digits. */
    COUNT;

    String say(Object value) {
        return switch (this) {
            case VALUE -> Terms.constant(value);
            case SHARE -> value instanceof BigDecimal share ? Terms.percent(share) : Terms.constant(value);
            case COUNT -> value instanceof Long count ? Terms.count(count) : Terms.constant(value);
        };
    }
}
