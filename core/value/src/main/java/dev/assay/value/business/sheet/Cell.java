package dev.assay.value.business.sheet;

import java.math.BigDecimal;

/** What a spreadsheet reads in one cell. */
record Cell(String content) {
    static final Cell EMPTY = new Cell("");

    /** With one of these, blanks before it or not, a spreadsheet takes a text for a formula. */
    private static final String DANGEROUS = "=+-@＝＋－＠";

    /** These make some spreadsheets take what follows for another cell. */
    private static final String BREAKS = "\t\r\n";

    /** Returns a text that no spreadsheet computes, whoever wrote it. */
    static Cell text(String text) {
        String start = text.stripLeading();
        boolean harmless = start.isEmpty() || DANGEROUS.indexOf(start.charAt(0)) < 0;
        boolean whole = text.isEmpty() || BREAKS.indexOf(text.charAt(0)) < 0;
        return new Cell(harmless && whole ? text : "'" + text);
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
