package dev.assay.report.tree;

import java.util.List;
import java.util.Objects;

/**
 * A chart of horizontal bars, each made of counts one after the other.
 *
 * @param title what the chart shows
 * @param series what the counts of each bar mean, in the order in which they stand
 * @param bars the bars, from top to bottom
 * @since 0.1
 */
public record StackedBars(String title, List<Series> series, List<Bar> bars) implements Block {
    /**
     * What one of the counts means.
     *
     * @param label its name in the legend
     * @param tone how good it is
     * @since 0.1
     */
    public record Series(String label, Tone tone) {
        /** Checks the components. */
        public Series {
            label = Texts.label("label", label);
            Objects.requireNonNull(tone, "tone");
        }
    }

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param counts one count per series, 0 or more
     * @since 0.1
     */
    public record Bar(String label, List<Long> counts) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if a count is negative
         */
        public Bar {
            label = Texts.label("label", label);
            counts = List.copyOf(counts);
            counts.forEach(count -> Texts.requireNotNegative("count", count));
        }

        /**
         * Returns the length of the bar.
         *
         * @return the sum of the counts
         */
        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Checks that every bar has a count per series.
     *
     * @throws IllegalArgumentException if a bar has more or fewer
     */
    public StackedBars {
        title = Texts.label("title", title);
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        for (Bar bar : bars) {
            if (bar.counts().size() != series.size()) {
                throw new IllegalArgumentException("bar must have one count per series (" + series.size()
                        + "), but had " + bar.counts().size());
            }
        }
    }

    @Override
    public <R> R fold(BlockCases<R> cases) {
        return cases.stackedBars(this);
    }
}
