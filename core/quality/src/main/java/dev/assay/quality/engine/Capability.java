package dev.assay.quality.engine;

import java.util.Locale;

/**
 * What an engine may be unable to do. Every capability is expected; an engine that lacks one says so, and asking for it
 * is then refused by name.
 *
 * @since 0.1
 */
public enum Capability {
    /** Predicates written in Java. */
    CUSTOM_PREDICATES,
    /** Regular expressions that steer a matcher: back-references, look-around, possessive quantifiers, atomic groups. */
    IRREGULAR_PATTERNS,
    /** Unicode normalisation. */
    NORMALISATION,
    /** Exact quantiles in every interpolation. */
    EXACT_QUANTILES,
    /** Uniqueness and distinct counts of values and tuples, exact. */
    OCCURRENCES,
    /** Moments of third and fourth order. */
    HIGHER_MOMENTS,
    /** Sets of values, their counts and entropy. */
    VALUE_SETS,
    /** Groups. */
    GROUPS,
    /** Formats such as e-mail addresses and IBANs. */
    FORMATS,
    /** Fields of structured values. */
    NESTED_FIELDS;

    /**
     * Returns the name as messages write it.
     *
     * @return lower-case words
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
