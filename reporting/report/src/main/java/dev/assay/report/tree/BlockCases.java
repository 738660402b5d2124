package dev.assay.report.tree;

/**
 * One function per kind of block, so that a new kind is a compile error in every renderer.
 *
 * @param <R> the result type
 * @since 0.1
 */
public interface BlockCases<R> {
    /**
     * Handles a section.
     *
     * @param section the block
     * @return a result
     */
    R section(Section section);

    /**
     * Handles a paragraph.
     *
     * @param paragraph the block
     * @return a result
     */
    R paragraph(Paragraph paragraph);

    /**
     * Handles a list.
     *
     * @param items the block
     * @return a result
     */
    R items(Items items);

    /**
     * Handles facts.
     *
     * @param facts the block
     * @return a result
     */
    R facts(Facts facts);

    /**
     * Handles totals.
     *
     * @param totals the block
     * @return a result
     */
    R totals(Totals totals);

    /**
     * Handles a table.
     *
     * @param table the block
     * @return a result
     */
    R table(Table table);

    /**
     * Handles a chart of stacked bars.
     *
     * @param chart the block
     * @return a result
     */
    R stackedBars(StackedBars chart);

    /**
     * Handles a chart of shares.
     *
     * @param chart the block
     * @return a result
     */
    R shareBars(ShareBars chart);

    /**
     * Handles a chart of values that are not known for sure.
     *
     * @param chart the block
     * @return a result
     */
    R rangeBars(RangeBars chart);

    /**
     * Handles a drawing.
     *
     * @param picture the block
     * @return a result
     */
    R picture(Picture picture);

    /**
     * Handles a finding shown at length.
     *
     * @param finding the block
     * @return a result
     */
    R finding(Finding finding);

    /**
     * Handles findings shown in a line each.
     *
     * @param findings the block
     * @return a result
     */
    R findings(Findings findings);
}
