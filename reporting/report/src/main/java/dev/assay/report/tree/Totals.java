package dev.assay.report.tree;

import java.util.List;
import java.util.Objects;

/**
 * A few counts that sum up what follows.
 *
 * @param totals the counts, in reading order
 * @since 0.1
 */
public record Totals(List<Total> totals) implements Block {
    /**
     * One count.
     *
     * @param label what is counted
     * @param count how many, 0 or more
     * @param tone how good it is that there are any
     * @since 0.1
     */
    public record Total(String label, long count, Tone tone) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the count is negative
         */
        public Total {
            label = Texts.label("label", label);
            Texts.requireNotNegative("count", count);
            Objects.requireNonNull(tone, "tone");
        }
    }

    /** Copies the list. */
    public Totals {
        totals = List.copyOf(totals);
    }

    @Override
    public <R> R fold(BlockCases<R> cases) {
        return cases.totals(this);
    }
}
