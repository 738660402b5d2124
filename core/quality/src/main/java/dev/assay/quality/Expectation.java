package dev.assay.quality;

import java.util.Locale;
import java.util.Optional;

/**
 * A sentence about data that is a value: which rows, which figure of them, what the figure must satisfy, and who cares.
 *
 * <p>An expectation can be printed, compared, stored in a file, read back, and pushed down to any engine. Immutable and
 * thread-safe; equality is by content. Every modifier returns a new expectation.
 *
 * @since 0.1
 */
public sealed interface Expectation permits RowExpectation, FigureExpectation {
    /**
     * Returns the expectation that a rule and traits make, as a file or another engine stored them.
     *
     * @param rule what is judged
     * @param traits what is said beside it
     * @return a row expectation when the bound tolerates rows, else a figure expectation
     * @throws IllegalArgumentException if the measure and the bound do not fit each other
     */
    static Expectation of(Rule rule, Traits traits) {
        return Assembly.of(rule, traits);
    }

    /**
     * Returns what is judged.
     *
     * @return the rule
     */
    Rule rule();

    /**
     * Returns what is said beside it.
     *
     * @return the traits
     */
    Traits traits();

    /**
     * Returns the stable kebab-case name of this kind of expectation, for example {@code is-between}.
     *
     * @return the name; it never changes once released
     */
    default String kind() {
        return rule().kind().name();
    }

    /**
     * Returns the quality dimension, the one given or else the one that follows from what is measured.
     *
     * @return the dimension
     */
    default Dimension dimension() {
        return traits().dimension().orElseGet(() -> Dimension.of(rule().measure()));
    }

    /**
     * Returns this expectation as a plain sentence.
     *
     * @param locale English for any locale but Korean
     * @return one sentence without a full stop
     */
    default String describe(Locale locale) {
        return rule().sentence().in(locale);
    }

    /**
     * Returns what is expected of the figure, without what it is a figure of.
     *
     * @param locale English for any locale but Korean
     * @return a few words, for example {@code between 5 and 20} or {@code at least 99 % of rows}
     */
    default String expected(Locale locale) {
        return rule().sentence().expected(locale);
    }

    /**
     * Returns the canonical form of what this expectation judges: one text for all expectations that judge alike,
     * whatever their ids, severities, dimensions, owners, reasons and tags.
     *
     * @return JSON without white space, keys sorted; documented in {@code docs/canonical-form.md}
     */
    default String canonical() {
        return Canonical.of(this).text();
    }

    /**
     * Returns the SHA-256 of the {@linkplain #canonical() canonical form} in lower-case hexadecimal, by which an
     * expectation is known again in the history of its outcomes.
     *
     * @return 64 characters
     */
    default String fingerprint() {
        return Canonical.of(this).sha256();
    }

    /**
     * Returns the id given to this expectation.
     *
     * @return the id, or empty if the suite derives one
     */
    default Optional<String> id() {
        return traits().id();
    }
}
