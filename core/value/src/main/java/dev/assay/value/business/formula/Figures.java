package dev.assay.value.business.formula;

import java.math.BigDecimal;
import java.util.Locale;

/** How numbers are written in formulas. */
final class Figures {
    private Figures() {}

    /** All digits, with separators of thousands. */
    static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, bare.scale()) + "f", bare);
    }
}
