package dev.assay.value.business.sheet;

import java.math.BigDecimal;

/** What a spreadsheet reads in one cell. */
record Cell(String content) {
    static final Cell EMPTY = new Cell("");

    /** With one of these a spreadsheet takes a text for a formula. */
    private static final String DANGEROUS = "=+-@\t\r";

    /** Returns a text that no spreadsheet computes, whoever wrote it. */
    static Cell text(String text) {
        boolean harmless = text.isEmpty() || DANGEROUS.indexOf(text.charAt(0)) < 0;
        return new Cell(harmless ? text : "'" + text);
    }

    static Cell number(double number) {
        return new Cell(plain(number));
    }

    static Cell formula(String formula) {
        return new Cell("=" + formula);
    }

    /** Writes a number without an exponent and without losing a digit. */
    static String plain(double number) {
        BigDecimal shortest = new BigDecimal(Double.toString(number));
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }
}
