package dev.assay.quality.expr;

import dev.assay.quality.format.Format;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * True, false or unknown per row.
 *
 * <p>A condition is unknown when a value that it compares is null; {@code and}, {@code or} and {@code not} follow
 * Kleene's three-valued logic. NaN satisfies no comparison, {@code <>} included. Immutable; equality is by content;
 * {@code toString} is the text that {@link dev.assay.quality.text.ConditionText} reads back into an equal condition.
 *
 * @since 0.1
 */
public sealed interface Condition extends Conditional {
    // Engines keep these in tables. Records whose hash is written out save the 3 ms that a JVM takes to link one.

    @Override
    default Condition condition() {
        return this;
    }

    /**
     * Returns the opposite condition; the opposite of unknown is unknown.
     *
     * @return the operand of a {@link Not}, or this condition within one
     */
    default Condition negate() {
        return new Not(this);
    }

    /**
     * Calls the function that fits the kind of this condition.
     *
     * @param cases one function per kind
     * @param <R> the result type
     * @return what the function returned
     */
    <R> R fold(ConditionCases<R> cases);

    /**
     * Two values compared.
     *
     * @param left the left value
     * @param comparator how
     * @param right the right value
     * @since 0.1
     */
    record Comparison(Expr left, Comparator comparator, Expr right) implements Condition {
        /** Checks the components. */
        public Comparison {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(comparator, "comparator");
            Objects.requireNonNull(right, "right");
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.comparison(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * left.hashCode() + comparator.hashCode()) + right.hashCode();
        }
    }

    /**
     * A value between two others, both included; unknown when any of the three is null.
     *
     * @param value the value
     * @param lower the lower end
     * @param upper the upper end
     * @since 0.1
     */
    record Between(Expr value, Expr lower, Expr upper) implements Condition {
        /**
         * Checks the ends.
         *
         * @throws IllegalArgumentException if both ends are literals and the lower is above the upper
         */
        public Between {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(lower, "lower");
            Objects.requireNonNull(upper, "upper");
            Checks.requireOrdered(lower, upper);
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.between(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * value.hashCode() + lower.hashCode()) + upper.hashCode();
        }
    }

    /**
     * Two numbers no further apart than a tolerance: {@code |value − target| ≤ max(absolute, relative × |target|)}.
     *
     * @param value the value
     * @param target what it should be
     * @param absolute the absolute tolerance, 0 or more, in the unit of the values
     * @param relative the relative tolerance, 0 or more, a share of the target
     * @since 0.1
     */
    record Close(Expr value, Expr target, BigDecimal absolute, BigDecimal relative) implements Condition {
        /**
         * Checks the tolerances.
         *
         * @throws IllegalArgumentException if a tolerance is negative
         */
        public Close {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(target, "target");
            absolute = Checks.requireTolerance("absolute", absolute);
            relative = Checks.requireTolerance("relative", relative);
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.close(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }
    }

    /**
     * A tuple of values that occurs in a list; one value is a tuple of one.
     *
     * @param values the values, at least one
     * @param options the allowed tuples, at least one, each as long as {@code values}
     * @since 0.1
     */
    record In(List<Expr> values, List<List<Expr.Literal>> options) implements Condition {
        /**
         * Checks the sizes.
         *
         * @throws IllegalArgumentException if a list is empty or an option has another number of parts
         */
        public In {
            values = List.copyOf(values);
            List<List<Expr.Literal>> copies = new ArrayList<>();
            for (List<Expr.Literal> option : options) {
                copies.add(List.copyOf(option));
            }
            options = List.copyOf(copies);
            Checks.requireTuples(values.size(), options);
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.in(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }

        @Override
        public int hashCode() {
            return 31 * values.hashCode() + options.hashCode();
        }
    }

    /**
     * A null test; never unknown.
     *
     * @param value the value tested
     * @since 0.1
     */
    record IsNull(Expr value) implements Condition {
        /** Checks the value. */
        public IsNull {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.isNull(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /**
     * A number that is neither NaN nor infinite.
     *
     * @param value the number
     * @since 0.1
     */
    record IsFinite(Expr value) implements Condition {
        /** Checks the value. */
        public IsFinite {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.isFinite(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }
    }

    /**
     * A text that a regular expression describes, as a whole or in part.
     *
     * @param value the text
     * @param regex the pattern, in the syntax of {@link java.util.regex.Pattern} without flags
     * @param scope whether the whole text or a part of it must match
     * @since 0.1
     */
    record Matches(Expr value, String regex, Scope scope) implements Condition {
        /** How much of the text must match. */
        public enum Scope {
            /** The whole text. */
            WHOLE,
            /** Any part of it. */
            PART
        }

        /**
         * Checks the pattern.
         *
         * @throws IllegalArgumentException if the pattern is not a regular expression
         */
        public Matches {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(scope, "scope");
            Checks.requireRegex(regex);
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.matches(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * value.hashCode() + regex.hashCode()) + scope.hashCode();
        }
    }

    /**
     * A text that an SQL LIKE pattern describes as a whole: {@code %} any run of code points, {@code _} one.
     *
     * @param value the text
     * @param pattern the pattern
     * @param escape the character that makes the next one literal; empty means that there is none
     * @since 0.1
     */
    record Like(Expr value, String pattern, Optional<Character> escape) implements Condition {
        /**
         * Checks the pattern.
         *
         * @throws IllegalArgumentException if an escape character does not stand before {@code %}, {@code _} or itself
         */
        public Like {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(pattern, "pattern");
            Checks.requireLike(pattern, escape);
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.like(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }
    }

    /**
     * A text in a known format, such as an e-mail address or an IBAN.
     *
     * @param value the text
     * @param format the format
     * @since 0.1
     */
    record HasFormat(Expr value, Format format) implements Condition {
        /** Checks the components. */
        public HasFormat {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(format, "format");
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.hasFormat(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }
    }

    /**
     * All of several conditions.
     *
     * @param parts the conditions, at least two
     * @since 0.1
     */
    record And(List<Condition> parts) implements Condition {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if there are fewer than two
         */
        public And {
            parts = Checks.requireParts(parts);
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.and(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }

        @Override
        public int hashCode() {
            return parts.hashCode();
        }
    }

    /**
     * At least one of several conditions.
     *
     * @param parts the conditions, at least two
     * @since 0.1
     */
    record Or(List<Condition> parts) implements Condition {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if there are fewer than two
         */
        public Or {
            parts = Checks.requireParts(parts);
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.or(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }

        @Override
        public int hashCode() {
            return 31 * parts.hashCode();
        }
    }

    /**
     * The opposite of a condition.
     *
     * @param of the condition
     * @since 0.1
     */
    record Not(Condition of) implements Condition {
        /** Checks the condition. */
        public Not {
            Objects.requireNonNull(of, "of");
        }

        @Override
        public Condition negate() {
            return of;
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.not(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }

        @Override
        public int hashCode() {
            return ~of.hashCode();
        }
    }

    /**
     * An application's own test; not portable. Equality is by name, columns and predicate object.
     *
     * @param name what the test is called in messages
     * @param columns the columns whose values the predicate gets
     * @param predicate the test
     * @since 0.1
     */
    record Custom(String name, List<String> columns, RowPredicate predicate) implements Condition {
        /** Checks the components. */
        public Custom {
            Objects.requireNonNull(name, "name");
            columns = List.copyOf(columns);
            Objects.requireNonNull(predicate, "predicate");
        }

        @Override
        public <R> R fold(ConditionCases<R> cases) {
            return cases.custom(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }
    }
}
