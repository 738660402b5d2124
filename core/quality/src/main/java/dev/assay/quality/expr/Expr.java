package dev.assay.quality.expr;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.PlainOrder;
import dev.assay.quality.data.Values;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value per row: a column, a literal, or something computed from them.
 *
 * <p>Shape: one row in, one value or null out. Unless a case says otherwise the result is null when any part of it is
 * null. Immutable; equality is by content; {@code toString} is the text that
 * {@link dev.assay.quality.text.ConditionText} reads.
 *
 * @since 0.1
 */
public sealed interface Expr {
    // Engines keep these in tables. Records whose hash is written out save the 3 ms that a JVM takes to link one.

    /**
     * Calls the function that fits the kind of this expression.
     *
     * @param cases one function per kind
     * @param <R> the result type
     * @return what the function returned
     */
    <R> R fold(Cases<R> cases);

    /**
     * One function per kind of expression, so that a new kind is a compile error wherever kinds are told apart.
     *
     * @param <R> the result type
     * @since 0.1
     */
    interface Cases<R> {
        /**
         * Handles a column.
         *
         * @param column the expression
         * @return a result
         */
        R column(Column column);

        /**
         * Handles a field of a structured value.
         *
         * @param nested the expression
         * @return a result
         */
        R nested(Nested nested);

        /**
         * Handles a literal.
         *
         * @param literal the expression
         * @return a result
         */
        R literal(Literal literal);

        /**
         * Handles arithmetic on two numbers.
         *
         * @param arithmetic the expression
         * @return a result
         */
        R arithmetic(Arithmetic arithmetic);

        /**
         * Handles a function call.
         *
         * @param call the expression
         * @return a result
         */
        R call(Call call);

        /**
         * Handles the time between two values.
         *
         * @param elapsed the expression
         * @return a result
         */
        R elapsed(Elapsed elapsed);

        /**
         * Handles a wall time read in a zone.
         *
         * @param atZone the expression
         * @return a result
         */
        R atZone(AtZone atZone);

        /**
         * Handles the run's clock.
         *
         * @param now the expression
         * @return a result
         */
        R now(Now now);
    }

    /**
     * The value of a column.
     *
     * @param name the exact column name
     * @since 0.1
     */
    record Column(String name) implements Expr {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Column column && name.equals(column.name);
        }

        /** Checks the name. */
        public Column {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.column(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    /**
     * A named field of a structured value; null when the value or the field is null or missing.
     *
     * @param of the structured value
     * @param field the exact field name
     * @since 0.1
     */
    record Nested(Expr of, String field) implements Expr {
        /** Checks the components. */
        public Nested {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(field, "field");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.nested(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }
    }

    /**
     * A constant.
     *
     * @param value a plain value; see {@link Values}
     * @since 0.1
     */
    record Literal(Object value) implements Expr, Comparable<Literal> {
        /**
         * Makes the value plain.
         *
         * @throws IllegalArgumentException if the value is of a class that no column type holds, is NaN, or has more
         *     than 1000 digits before or after the point
         */
        public Literal {
            value = Literals.canonical(value);
        }

        /**
         * Returns the literal's type.
         *
         * @return the type of the plain value
         */
        public DataType type() {
            return Values.typeOf(value);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.literal(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        /** Compares by value as {@link PlainOrder} does, then by type, so that sets find those of one hash fast, too. */
        @Override
        public int compareTo(Literal other) {
            int sign = PlainOrder.ASCENDING.compare(value, other.value);
            return sign == 0 ? type().compareTo(other.type()) : sign;
        }
    }

    /** The four operations of {@link Arithmetic}. */
    enum Operation {
        /** Addition. */
        ADD("+"),
        /** Subtraction. */
        SUBTRACT("-"),
        /** Multiplication. */
        MULTIPLY("*"),
        /** Division; its result is a DOUBLE, and null when the divisor is zero. */
        DIVIDE("/");

        private final String symbol;

        Operation(String symbol) {
            this.symbol = symbol;
        }

        /**
         * Returns the operator as text writes it.
         *
         * @return one character
         */
        public String symbol() {
            return symbol;
        }
    }

    /**
     * Arithmetic on two numbers. Exact with exact stays exact except for division, which gives a DOUBLE; anything with
     * a DOUBLE gives a DOUBLE. Division by zero gives null.
     *
     * @param left the left number
     * @param operation what to do
     * @param right the right number
     * @since 0.1
     */
    record Arithmetic(Expr left, Operation operation, Expr right) implements Expr {
        /** Checks the components. */
        public Arithmetic {
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(operation, "operation");
            Objects.requireNonNull(right, "right");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.arithmetic(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * left.hashCode() + operation.hashCode()) + right.hashCode();
        }
    }

    /**
     * A function of one or more values.
     *
     * @param function which one
     * @param arguments its arguments, in order
     * @since 0.1
     */
    record Call(Function function, List<Expr> arguments) implements Expr {
        /**
         * Checks the number of arguments.
         *
         * @throws IllegalArgumentException if the function does not take that many
         */
        public Call {
            Objects.requireNonNull(function, "function");
            arguments = List.copyOf(arguments);
            function.requireArguments(arguments.size());
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.call(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }

        @Override
        public int hashCode() {
            return 31 * function.hashCode() + arguments.hashCode();
        }
    }

    /**
     * The complete units between two dates or times, as an INTEGER; negative when the end is before the start.
     *
     * <p>Days between two date-times are complete 24-hour periods; both ends are of the same type.
     *
     * @param unit the unit: DAYS for dates, DAYS, HOURS, MINUTES or SECONDS for the others
     * @param start the start, included
     * @param end the end, excluded
     * @since 0.1
     */
    record Elapsed(ChronoUnit unit, Expr start, Expr end) implements Expr {
        private static final Set<ChronoUnit> UNITS =
                Set.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

        /**
         * Checks the unit.
         *
         * @throws IllegalArgumentException if the unit is not one of the four
         */
        public Elapsed {
            Objects.requireNonNull(start, "start");
            Objects.requireNonNull(end, "end");
            if (!UNITS.contains(Objects.requireNonNull(unit, "unit"))) {
                throw new IllegalArgumentException("unit must be days, hours, minutes or seconds, but was "
                        + unit.name().toLowerCase(Locale.ROOT));
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.elapsed(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }
    }

    /**
     * A DATE or DATETIME read as wall time in a zone, which makes it an INSTANT; a DATE means its first moment.
     *
     * @param of the wall time
     * @param zone the zone
     * @since 0.1
     */
    record AtZone(Expr of, ZoneId zone) implements Expr {
        /** Checks the components. */
        public AtZone {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(zone, "zone");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.atZone(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }
    }

    /**
     * The time of the run's clock, moved by a fixed amount, as an INSTANT. The clock is read once per run.
     *
     * @param offset how far to move, at most 10,000 years; negative is the past
     * @since 0.1
     */
    record Now(Duration offset) implements Expr {
        /** Checks the offset. */
        public Now {
            Checks.requireNear(Objects.requireNonNull(offset, "offset"));
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.now(this);
        }

        @Override
        public String toString() {
            return TextForm.of(this);
        }
    }
}
