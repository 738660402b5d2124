package dev.assay.report;

import dev.assay.quality.outcome.Outcome;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A report in one language, without a format: a headline and sections, for a {@link Renderer} to write.
 *
 * <p>Immutable; equality is by content. The same outcome gives the same report.
 *
 * @param locale the language of every text, {@link Locale#ENGLISH} or {@link Locale#KOREAN}
 * @param headline what a reader who reads one line needs
 * @param sections everything else, in reading order
 * @since 0.1
 */
public record Report(Locale locale, Headline headline, List<Section> sections) {
    /** Copies the list. */
    public Report {
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(headline, "headline");
        sections = List.copyOf(sections);
    }

    /**
     * Returns the report on a run: the verdict, the health by dimension, owner and severity, every problem with its facts
     * and sample rows, the warnings, and everything that passed.
     *
     * <p>What the outcome masks is written as {@code ***}. Texts of more than a few hundred characters are cut.
     *
     * @param outcome what the run came to
     * @param locale the reader's language: English for any locale but Korean; numbers and times are never localised
     * @return the report
     */
    public static Report of(Outcome outcome, Locale locale) {
        Objects.requireNonNull(outcome, "outcome");
        return new OutcomeReport(outcome, Language.of(locale)).report();
    }

    /**
     * Adds a section at the end, for what belongs to the report but not to the outcome.
     *
     * @param section the section
     * @return a new report
     */
    public Report with(Section section) {
        List<Section> more = new ArrayList<>(sections);
        more.add(section);
        return new Report(locale, headline, more);
    }
}
