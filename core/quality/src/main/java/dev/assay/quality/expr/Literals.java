package dev.assay.quality.expr;

import java.math.BigDecimal;

/** One form for literals that are the same value. */
final class Literals {
    private Literals() {}

    static Object canonical(Object value) {
        if (value instanceof Double number && number == 0) {
            return 0.0;
        }
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
    }
}
