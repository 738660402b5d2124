package dev.assay.quality;

import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.util.Objects;

/**
 * A value that stands for a missing one; once declared for a column, it is null for every expectation on that column.
 *
 * @since 0.1
 */
public sealed interface MissingCode {
    /**
     * A value that means missing. A text code also means missing in a file before the column's type is known.
     *
     * @param value a plain value
     * @since 0.1
     */
    record Value(Object value) implements MissingCode {
        /**
         * Makes the value plain.
         *
         * @throws IllegalArgumentException if no column type holds the value
         */
        public Value {
            value = new Expr.Literal(value).value();
        }

        @Override
        public String toString() {
            return Values.print(value);
        }
    }

    /** A kind of value that means missing. */
    enum Kind implements MissingCode {
        /** The floating-point NaN. */
        NAN,
        /** A text that is empty or has nothing but white space. */
        BLANK;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A text that a regular expression describes as a whole.
     *
     * @param regex the pattern
     * @since 0.1
     */
    record Matching(String regex) implements MissingCode {
        /**
         * Checks the pattern.
         *
         * @throws IllegalArgumentException if it is not a regular expression
         */
        public Matching {
            Objects.requireNonNull(regex, "regex");
            new Condition.Matches(new Expr.Column("code"), regex, Condition.Matches.Scope.WHOLE);
        }

        @Override
        public String toString() {
            return "matching " + Values.print(regex);
        }
    }
}
