package dev.assay.report.tree;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A chart of horizontal bars, each a share in [0, 1], with a line where the greatest tolerated share is.
 *
 * @param title what the chart shows
 * @param shareLabel what the length of a bar means
 * @param limitLabel what the line means
 * @param bars the bars, from top to bottom
 * @since 0.1
 */
public record ShareBars(String title, String shareLabel, String limitLabel, List<Bar> bars) implements Block {
    /**
     * A share as a place on the axis and as text.
     *
     * @param value the place, in [0, 1]
     * @param text the share as it is to be printed
     * @since 0.1
     */
    public record Share(double value, String text) {
        /**
         * Checks the place.
         *
         * @throws IllegalArgumentException if it is not in [0, 1]
         */
        public Share {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("value must be in [0, 1], but was " + value);
            }
            text = Texts.label("text", text);
        }
    }

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param tone how good it is
     * @param share its length
     * @param limit the greatest tolerated share, if there is one
     * @since 0.1
     */
    public record Bar(String label, Tone tone, Share share, Optional<Share> limit) {
        /** Checks the components. */
        public Bar {
            label = Texts.label("label", label);
            Objects.requireNonNull(tone, "tone");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(limit, "limit");
        }
    }

    /** Cleans the texts and copies the list. */
    public ShareBars {
        title = Texts.label("title", title);
        shareLabel = Texts.label("shareLabel", shareLabel);
        limitLabel = Texts.label("limitLabel", limitLabel);
        bars = List.copyOf(bars);
    }

    @Override
    public <R> R fold(BlockCases<R> cases) {
        return cases.shareBars(this);
    }
}
