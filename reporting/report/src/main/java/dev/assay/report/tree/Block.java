package dev.assay.report.tree;

/**
 * A piece of a report, one under the other. Immutable; equality is by content.
 *
 * @since 0.1
 */
public sealed interface Block
        permits Section,
                Paragraph,
                Items,
                Facts,
                Totals,
                Table,
                StackedBars,
                ShareBars,
                RangeBars,
                Picture,
                Finding,
                Findings {
    /**
     * Calls the function that fits the kind of this block.
     *
     * @param cases one function per kind
     * @param <R> the result type
     * @return what the function returned
     */
    <R> R fold(BlockCases<R> cases);
}
