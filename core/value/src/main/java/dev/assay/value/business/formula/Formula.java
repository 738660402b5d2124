package dev.assay.value.business.formula;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * An amount, a share or a count that is computed from constants and drivers. Immutable.
 *
 * <pre>{@code
 * Formula hours = Formula.driver("agents").times(Formula.of("1800")).times(Formula.driver("shareSaved"));
 * hours.toString();   // agents × 1,800 × shareSaved
 * }</pre>
 *
 * @since 0.1
 */
public sealed interface Formula permits Formula.Constant, Formula.DriverValue, Formula.Operation {
    /**
     * Returns a constant.
     *
     * @param number a decimal number such as {@code 0.35}, without separators of thousands
     * @return the formula
     * @throws IllegalArgumentException if it cannot be read
     */
    static Formula of(String number) {
        try {
            return new Constant(new BigDecimal(number));
        } catch (NumberFormatException e) {
            throw new ValueException(
                    "number must be a decimal number such as 0.35, but was \"" + number + "\"",
                    "수는 0.35 같은 십진수여야 하지만 \"" + number + "\"입니다",
                    e);
        }
    }

    /**
     * Returns a constant.
     *
     * @param number the number
     * @return the formula
     */
    static Formula of(BigDecimal number) {
        return new Constant(number);
    }

    /**
     * Returns the value of a driver.
     *
     * @param name the driver's name
     * @return the formula
     */
    static Formula driver(String name) {
        return new DriverValue(name);
    }

    /**
     * Returns the sum of this and another.
     *
     * @param other what to add
     * @return the formula
     */
    default Formula plus(Formula other) {
        return new Operation(Operator.PLUS, this, other);
    }

    /**
     * Returns the difference of this and another.
     *
     * @param other what to subtract
     * @return the formula
     */
    default Formula minus(Formula other) {
        return new Operation(Operator.MINUS, this, other);
    }

    /**
     * Returns the product of this and another.
     *
     * @param other by what to multiply
     * @return the formula
     */
    default Formula times(Formula other) {
        return new Operation(Operator.TIMES, this, other);
    }

    /**
     * Returns the quotient of this and another.
     *
     * @param other by what to divide; where it is 0 the formula has no finite value
     * @return the formula
     */
    default Formula dividedBy(Formula other) {
        return new Operation(Operator.DIVIDED_BY, this, other);
    }

    /**
     * Returns the smaller of this and another, such as what capacity leaves of a demand.
     *
     * @param other the other
     * @return the formula
     */
    default Formula atMost(Formula other) {
        return new Operation(Operator.MINIMUM, this, other);
    }

    /**
     * Returns the larger of this and another.
     *
     * @param other the other
     * @return the formula
     */
    default Formula atLeast(Formula other) {
        return new Operation(Operator.MAXIMUM, this, other);
    }

    /**
     * Returns whether this and another tell the same money: the same sum of products of drivers, in whatever order and with
     * whatever brackets they are written. Products of two drivers and more are the same also if one is a share of the other, such
     * as hours × wage and wage × hours × 0.5; of a single driver, every share tells something else.
     *
     * @param other another formula
     * @return true if they do; formulas that are no sum of products are the same only if they are equal
     */
    default boolean tellsTheSameAs(Formula other) {
        if (equals(other)) {
            return true;
        }
        Set<String> names = new TreeSet<>(drivers());
        names.addAll(other.drivers());
        List<String> order = List.copyOf(names);
        return Polynomial.of(this, order)
                .flatMap(one -> Polynomial.of(other, order).map(one::tellsTheSameAs))
                .orElse(false);
    }

    /**
     * Returns the drivers that the formula reads.
     *
     * @return their names in the order of the formula, unmodifiable
     */
    default Set<String> drivers() {
        Set<String> names = new LinkedHashSet<>();
        collectDrivers(names);
        return Collections.unmodifiableSet(names);
    }

    /**
     * Adds the drivers that the formula reads.
     *
     * @param names where to add them
     */
    void collectDrivers(Set<String> names);

    /**
     * Returns the value for given drivers.
     *
     * @param values the value of each driver by name
     * @return the value by the rules of IEEE 754
     */
    double value(ToDoubleFunction<String> values);

    /**
     * Returns the value for given drivers in decimals of 34 digits, for amounts that doubles cannot tell to the minor unit.
     *
     * @param values the value of each driver by name
     * @return the value
     * @throws ArithmeticException if it divides by 0
     */
    BigDecimal decimal(Function<String, BigDecimal> values);

    /**
     * Returns the formula with something else in the place of each driver's name.
     *
     * @param drivers what to write for a driver
     * @return such as {@code 100 × 1,800 × 40%}
     */
    String print(Function<String, String> drivers);

    /**
     * A number.
     *
     * @param number the number
     */
    record Constant(BigDecimal number) implements Formula {
        /** Leaves trailing zeros out, so that equal numbers are equal. */
        public Constant {
            number = number.stripTrailingZeros();
        }

        @Override
        public void collectDrivers(Set<String> names) {
            // A number reads nothing.
        }

        @Override
        public double value(ToDoubleFunction<String> values) {
            return number.doubleValue();
        }

        @Override
        public BigDecimal decimal(Function<String, BigDecimal> values) {
            return number;
        }

        @Override
        public String print(Function<String, String> drivers) {
            return Figures.plain(number);
        }

        @Override
        public String toString() {
            return print(Function.identity());
        }
    }

    /**
     * The value of a driver.
     *
     * @param name the driver's name
     */
    record DriverValue(String name) implements Formula {
        /** Checks the name. */
        public DriverValue {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public void collectDrivers(Set<String> names) {
            names.add(name);
        }

        @Override
        public double value(ToDoubleFunction<String> values) {
            return values.applyAsDouble(name);
        }

        @Override
        public BigDecimal decimal(Function<String, BigDecimal> values) {
            return values.apply(name);
        }

        @Override
        public String print(Function<String, String> drivers) {
            return drivers.apply(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What two formulas make.
     *
     * @param operator how they are put together
     * @param left the first
     * @param right the second
     */
    record Operation(Operator operator, Formula left, Formula right) implements Formula {
        /** Checks the components. */
        public Operation {
            Objects.requireNonNull(operator, "operator");
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(right, "right");
        }

        @Override
        public void collectDrivers(Set<String> names) {
            left.collectDrivers(names);
            right.collectDrivers(names);
        }

        @Override
        public double value(ToDoubleFunction<String> values) {
            return operator.apply(left.value(values), right.value(values));
        }

        @Override
        public BigDecimal decimal(Function<String, BigDecimal> values) {
            return operator.apply(left.decimal(values), right.decimal(values));
        }

        @Override
        public String print(Function<String, String> drivers) {
            if (operator == Operator.MINIMUM || operator == Operator.MAXIMUM) {
                return operator.sign() + "(" + left.print(drivers) + ", " + right.print(drivers) + ")";
            }
            // a − (b − c) and a ÷ (b × c) need their brackets, a + (b + c) and a × (b × c) do not
            boolean strict = operator == Operator.MINUS || operator == Operator.DIVIDED_BY;
            return bracketed(left, drivers, operator.strength()) + " " + operator.sign() + " "
                    + bracketed(right, drivers, strict ? operator.strength() + 1 : operator.strength());
        }

        private static String bracketed(Formula part, Function<String, String> drivers, int strength) {
            String text = part.print(drivers);
            boolean weaker = part instanceof Operation operation && operation.operator.strength() < strength;
            return weaker ? "(" + text + ")" : text;
        }

        @Override
        public String toString() {
            return print(Function.identity());
        }
    }
}
