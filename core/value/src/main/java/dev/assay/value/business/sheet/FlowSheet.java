package dev.assay.value.business.sheet;

import dev.assay.value.business.Evaluation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * The cash flows of an evaluated case as CSV that a spreadsheet recomputes. Immutable, thread-safe.
 *
 * <p>Each period is a row and each line that counts a column, costs as positive numbers. What follows from these is written as
 * formulas, with the names of functions in English and commas between arguments: sums, net and cumulative flows, discount
 * factors, present values, and below them net present value, internal rate of return, payback, profitability index and every
 * definition of return on investment. A figure that does not exist is its reason in words. Flows and the rate are written with
 * all digits that a double has; discount factors are formulas of the rate where there is a single one, and numbers where rates
 * differ by year.
 *
 * <p>A text that a spreadsheet would take for a formula begins with an apostrophe.
 *
 * <pre>{@code
 * Files.write(path, FlowSheet.of(inspection.evaluate()).toBytes(Locale.KOREAN, ByteOrderMark.PRESENT));
 * }</pre>
 *
 * @since 0.1
 */
public final class FlowSheet {
    private final Evaluation evaluation;

    private FlowSheet(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * Returns the sheet of an evaluation, in its view.
     *
     * @param evaluation the evaluation
     * @return the sheet
     */
    public static FlowSheet of(Evaluation evaluation) {
        return new FlowSheet(Objects.requireNonNull(evaluation, "evaluation"));
    }

    /**
     * Returns the cells as RFC 4180 has it: commas, CRLF, every row as wide as the others.
     *
     * @param locale the reader's locale; every language but Korean means English
     * @return the text
     */
    public String toCsv(Locale locale) {
        Grid grid = new Grid();
        Table table = new Table(evaluation, locale);
        table.write(grid);
        new KeyFigures(evaluation, table, locale).write(grid);
        return grid.toCsv();
    }

    /**
     * Returns the cells as a file has them.
     *
     * @param locale the reader's locale; every language but Korean means English
     * @param mark whether the file begins with a byte order mark
     * @return the text in UTF-8
     */
    public byte[] toBytes(Locale locale, ByteOrderMark mark) {
        String start = mark == ByteOrderMark.PRESENT ? "\uFEFF" : "";
        return (start + toCsv(locale)).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the case's id and the view. */
    @Override
    public String toString() {
        return "flows of " + evaluation.businessCase().id() + ", "
                + evaluation.view().risk().label().en();
    }
}
