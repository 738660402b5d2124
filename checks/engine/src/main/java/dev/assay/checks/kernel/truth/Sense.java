package dev.assay.checks.kernel.truth;

import org.jspecify.annotations.Nullable;

/**
 * In which sense a condition is meant within a larger one. Negation is pushed down to the parts, because NaN satisfies
 * neither a comparison nor its opposite.
 *
 * @param polarity whether the condition or its opposite is meant
 * @param nulls what a comparison makes of null
 */
record Sense(Polarity polarity, Nulls nulls) {
    /** Whether a condition or its opposite is meant. */
    enum Polarity {
        /** The condition itself. */
        STRAIGHT,
        /** Its opposite. */
        NEGATED
    }

    /** What a comparison makes of null. */
    enum Nulls {
        /** It is unknown. */
        UNKNOWN,
        /** Null equals null and nothing else. */
        EQUAL
    }

    Sense opposite() {
        return new Sense(polarity == Polarity.STRAIGHT ? Polarity.NEGATED : Polarity.STRAIGHT, nulls);
    }

    Sense straight() {
        return new Sense(Polarity.STRAIGHT, nulls);
    }

    boolean isNegated() {
        return polarity == Polarity.NEGATED;
    }

    boolean nullsAreEqual() {
        return nulls == Nulls.EQUAL;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sense sense && polarity == sense.polarity && nulls == sense.nulls;
    }

    @Override
    public int hashCode() {
        return 31 * polarity.hashCode() + nulls.hashCode();
    }
}
