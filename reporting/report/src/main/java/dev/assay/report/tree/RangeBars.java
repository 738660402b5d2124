package dev.assay.report.tree;

import java.util.List;
import java.util.Objects;

/**
 * A chart of horizontal bars from 0, each with a whisker from the least to the most that its value may be.
 *
 * @param title what the chart shows
 * @param valueLabel what the length of a bar means
 * @param rangeLabel what a whisker means
 * @param bars the bars, from top to bottom
 * @param ticks the marks of the axis from 0 on, at least two; it ends with the last
 * @since 0.1
 */
public record RangeBars(String title, String valueLabel, String rangeLabel, List<Bar> bars, List<Tick> ticks)
        implements Block {
    /**
     * A value that is not known for sure, as places on the axis and as text.
     *
     * @param low the least that it may be, 0 or more
     * @param value what is expected
     * @param high the most that it may be
     * @param text the value as it is to be printed
     * @param rangeText both ends as they are to be printed
     * @since 0.1
     */
    public record Estimate(double low, double value, double high, String text, String rangeText) {
        /**
         * Checks the places.
         *
         * @throws IllegalArgumentException if they are not finite numbers in order, 0 or more
         */
        public Estimate {
            boolean ordered = low >= 0 && low <= value && value <= high && Double.isFinite(high);
            if (!ordered) {
                throw new IllegalArgumentException("low, value and high must be 0 or more and in order, but were " + low
                        + ", " + value + " and " + high);
            }
            text = Texts.label("text", text);
            rangeText = Texts.label("rangeText", rangeText);
        }
    }

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param tone how good it is
     * @param estimate its length and its whisker
     * @since 0.1
     */
    public record Bar(String label, Tone tone, Estimate estimate) {
        /** Checks the components. */
        public Bar {
            label = Texts.label("label", label);
            Objects.requireNonNull(tone, "tone");
            Objects.requireNonNull(estimate, "estimate");
        }
    }

    /**
     * A mark on the axis.
     *
     * @param value its place
     * @param text the place as it is to be printed
     * @since 0.1
     */
    public record Tick(double value, String text) {
        /** Cleans the text. */
        public Tick {
            text = Texts.label("text", text);
        }
    }

    /**
     * Checks the axis.
     *
     * @throws IllegalArgumentException if there are fewer than two ticks, or the last is not above 0
     */
    public RangeBars {
        title = Texts.label("title", title);
        valueLabel = Texts.label("valueLabel", valueLabel);
        rangeLabel = Texts.label("rangeLabel", rangeLabel);
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
        if (ticks.size() < 2 || !(ticks.get(ticks.size() - 1).value() > 0)) {
            throw new IllegalArgumentException(
                    "ticks must have at least two elements and end above 0, but were " + ticks);
        }
    }

    /**
     * Returns where the axis ends.
     *
     * @return a number above 0
     */
    public double end() {
        return ticks.get(ticks.size() - 1).value();
    }

    @Override
    public <R> R fold(BlockCases<R> cases) {
        return cases.rangeBars(this);
    }
}
