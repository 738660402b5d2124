package dev.assay.quality.outcome;

/**
 * The rows behind a figure, so that anybody can recompute any ratio.
 *
 * @param rows all rows of the dataset, or of the group
 * @param filteredOut rows for which {@code where} was false or unknown
 * @param nullSkipped selected rows that the null policy left out
 * @param nanRows evaluated rows with a NaN among the looked-at values
 * @since 0.1
 */
public record Counts(long rows, long filteredOut, long nullSkipped, long nanRows) {
    /**
     * Checks that the counts add up.
     *
     * @throws IllegalArgumentException if one is negative or the parts exceed the whole
     */
    public Counts {
        boolean negative = filteredOut < 0 || nullSkipped < 0 || nanRows < 0;
        if (negative || rows - filteredOut - nullSkipped < nanRows) {
            throw new IllegalArgumentException("counts must be 0 or more and add up, but were rows " + rows
                    + ", filtered out " + filteredOut + ", skipped as null " + nullSkipped + ", NaN " + nanRows);
        }
    }

    /**
     * Returns the rows that the filter selected.
     *
     * @return rows less filtered out
     */
    public long selected() {
        return rows - filteredOut;
    }

    /**
     * Returns the rows that were judged.
     *
     * @return selected less skipped as null
     */
    public long evaluated() {
        return selected() - nullSkipped;
    }
}
