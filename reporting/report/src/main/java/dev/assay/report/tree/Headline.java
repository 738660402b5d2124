package dev.assay.report.tree;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What a reader who reads one line needs.
 *
 * @param kicker what kind of report it is
 * @param title what it is about
 * @param badge the verdict
 * @param summary the verdict as a sentence
 * @param totals the counts behind it
 * @param facts where, when and by which rules
 * @param run when it was, for formats that have a field for it
 * @since 0.1
 */
public record Headline(String kicker, String title, Badge badge, String summary, Totals totals, Facts facts, Run run) {
    /**
     * When something was done.
     *
     * @param started when it began
     * @param took how long it took, not negative
     * @since 0.1
     */
    public record Run(Instant started, Duration took) {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the time taken is negative
         */
        public Run {
            Objects.requireNonNull(started, "started");
            if (Objects.requireNonNull(took, "took").isNegative()) {
                throw new IllegalArgumentException("took must be 0 or more, but was " + took);
            }
        }
    }

    /** Cleans the texts. */
    public Headline {
        kicker = Texts.label("kicker", kicker);
        title = Texts.label("title", title);
        Objects.requireNonNull(badge, "badge");
        summary = Texts.prose("summary", summary);
        Objects.requireNonNull(totals, "totals");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(run, "run");
    }
}
