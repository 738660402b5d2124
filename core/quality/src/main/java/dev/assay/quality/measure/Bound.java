package dev.assay.quality.measure;

import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Expr.Literal;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a figure must satisfy. Judged by the core alone, identically for every engine. Immutable; equality is by content.
 *
 * @since 0.1
 */
public sealed interface Bound {
    /**
     * Calls the function that fits the kind of this bound.
     *
     * @param cases one function per kind
     * @param <R> the result type
     * @return what the function returned
     */
    <R> R fold(BoundCases<R> cases);

    /**
     * At least so many of the evaluated rows pass.
     *
     * @param amount how many
     * @since 0.1
     */
    record PassingAtLeast(Amount amount) implements Bound {
        /**
         * Checks that the bound can be broken.
         *
         * @throws IllegalArgumentException if the amount is zero
         */
        public PassingAtLeast {
            Objects.requireNonNull(amount, "amount");
            boolean zero = amount instanceof Amount.Share share && share.value().signum() == 0
                    || amount instanceof Amount.Rows rows && rows.count() == 0;
            if (zero) {
                throw new IllegalArgumentException(
                        "tolerance must be one that can be broken, but was at least " + amount);
            }
        }

        @Override
        public <R> R fold(BoundCases<R> cases) {
            return cases.passingAtLeast(this);
        }

        @Override
        public String toString() {
            return "at least " + amount + " pass";
        }
    }

    /**
     * At most so many of the evaluated rows fail.
     *
     * @param amount how many
     * @since 0.1
     */
    record FailingAtMost(Amount amount) implements Bound {
        /**
         * Checks that the bound can be broken.
         *
         * @throws IllegalArgumentException if the amount is all rows
         */
        public FailingAtMost {
            Objects.requireNonNull(amount, "amount");
            if (amount instanceof Amount.Share share && share.value().compareTo(BigDecimal.ONE) == 0) {
                throw new IllegalArgumentException(
                        "tolerance must be one that can be broken, but was at most " + amount);
            }
        }

        @Override
        public <R> R fold(BoundCases<R> cases) {
            return cases.failingAtMost(this);
        }

        @Override
        public String toString() {
            return "at most " + amount + " fail";
        }
    }

    /** In what the rows for which a condition holds are counted. */
    enum Unit {
        /** Rows. */
        ROWS,
        /** The share of the evaluated rows, in [0, 1]. */
        SHARE
    }

    /**
     * The number or share of evaluated rows that pass lies in an interval.
     *
     * @param unit rows or their share
     * @param range the interval: of whole numbers, or of shares as {@link BigDecimal}
     * @since 0.1
     */
    record PassingWithin(Unit unit, Range range) implements Bound {
        /** Checks the components. */
        public PassingWithin {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(range, "range");
        }

        @Override
        public <R> R fold(BoundCases<R> cases) {
            return cases.passingWithin(this);
        }

        @Override
        public String toString() {
            return (unit == Unit.ROWS ? "rows" : "share") + " that pass in " + range;
        }
    }

    /**
     * The figure lies in an interval.
     *
     * @param range the interval
     * @since 0.1
     */
    record Within(Range range) implements Bound {
        /** Checks the interval. */
        public Within {
            Objects.requireNonNull(range, "range");
        }

        @Override
        public <R> R fold(BoundCases<R> cases) {
            return cases.within(this);
        }

        @Override
        public String toString() {
            return "in " + range;
        }
    }

    /**
     * The figure equals a value within a tolerance: {@code |figure − target| ≤ max(absolute, relative × |target|)}.
     *
     * @param target the value: a plain value, a share as {@link BigDecimal}, or a {@link java.time.Duration}
     * @param absolute the absolute tolerance, 0 or more
     * @param relative the relative tolerance, 0 or more
     * @since 0.1
     */
    record EqualTo(Object target, BigDecimal absolute, BigDecimal relative) implements Bound {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if a tolerance is negative, or is given for a target that is no number
         */
        public EqualTo {
            target = new Range.End(target, Range.Edge.CLOSED).value();
            absolute = Tolerances.require("absolute", absolute, target);
            relative = Tolerances.require("relative", relative, target);
        }

        /**
         * Returns the interval of the figures that are close enough, computed exactly; a double as the target counts as
         * its shortest decimal text.
         *
         * @return [target − tolerance, target + tolerance]; the target alone if it is infinite or no number
         */
        public Range range() {
            return Tolerances.range(this);
        }

        @Override
        public <R> R fold(BoundCases<R> cases) {
            return cases.equalTo(this);
        }

        @Override
        public String toString() {
            return Tolerances.print(this);
        }
    }

    /** How a set of values relates to the wanted set. */
    enum Relation {
        /** Every value that occurs is wanted. */
        WITHIN,
        /** Every wanted value occurs. */
        CONTAINS,
        /** Both. */
        EQUALS,
        /** At least one value that occurs is wanted. */
        OVERLAPS
    }

    /**
     * The values that occur relate to a wanted set.
     *
     * @param relation how
     * @param wanted the wanted values, at least one, each once
     * @since 0.1
     */
    record Values(Relation relation, List<Literal> wanted) implements Bound {
        /**
         * Checks the set.
         *
         * @throws IllegalArgumentException if the set is empty
         */
        public Values {
            Objects.requireNonNull(relation, "relation");
            wanted = wanted.stream().distinct().toList();
            if (wanted.isEmpty()) {
                throw new IllegalArgumentException("set must have at least one element, but was empty");
            }
        }

        @Override
        public <R> R fold(BoundCases<R> cases) {
            return cases.values(this);
        }

        @Override
        public String toString() {
            return relation.name().toLowerCase(java.util.Locale.ROOT) + " " + wanted;
        }
    }

    /**
     * A column of a name exists, at a position if one is given.
     *
     * @param name the exact name
     * @param position the position, counted from 0; empty means anywhere
     * @since 0.1
     */
    record HasColumn(String name, OptionalInt position) implements Bound {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if the position is negative
         */
        public HasColumn {
            Objects.requireNonNull(name, "name");
            if (position.isPresent() && position.getAsInt() < 0) {
                throw new IllegalArgumentException("position must be 0 or more, but was " + position.getAsInt());
            }
        }

        @Override
        public <R> R fold(BoundCases<R> cases) {
            return cases.hasColumn(this);
        }
    }

    /**
     * No column of a name exists.
     *
     * @param name the exact name
     * @since 0.1
     */
    record HasNoColumn(String name) implements Bound {
        /** Checks the name. */
        public HasNoColumn {
            Objects.requireNonNull(name, "name");
        }

        @Override
        public <R> R fold(BoundCases<R> cases) {
            return cases.hasNoColumn(this);
        }
    }

    /**
     * A column exists and has one of several types.
     *
     * @param name the exact name
     * @param types the allowed types, at least one
     * @since 0.1
     */
    record HasType(String name, Set<DataType> types) implements Bound {
        /**
         * Checks the types.
         *
         * @throws IllegalArgumentException if there is none
         */
        public HasType {
            Objects.requireNonNull(name, "name");
            if (types.isEmpty()) {
                throw new IllegalArgumentException("types must have at least one element, but was empty");
            }
            types = java.util.Collections.unmodifiableSet(EnumSet.copyOf(types));
        }

        @Override
        public <R> R fold(BoundCases<R> cases) {
            return cases.hasType(this);
        }
    }

    /** How the dataset's columns relate to the wanted ones. */
    enum ColumnRelation {
        /** The same names in the same order. */
        IN_ORDER,
        /** The same names in any order. */
        EXACTLY,
        /** Every wanted name is there. */
        CONTAINS,
        /** No other name is there. */
        WITHIN
    }

    /**
     * The column names relate to a wanted list.
     *
     * @param relation how
     * @param names the wanted names, at least one, each once
     * @since 0.1
     */
    record ColumnsAre(ColumnRelation relation, List<String> names) implements Bound {
        /**
         * Checks the names.
         *
         * @throws IllegalArgumentException if the list is empty or names a column twice
         */
        public ColumnsAre {
            Objects.requireNonNull(relation, "relation");
            names = List.copyOf(names);
            if (names.isEmpty() || names.stream().distinct().count() != names.size()) {
                throw new IllegalArgumentException(
                        "names must have at least one element and none twice, but was " + names);
            }
        }

        @Override
        public <R> R fold(BoundCases<R> cases) {
            return cases.columnsAre(this);
        }
    }

    /**
     * Every column name matches a regular expression as a whole.
     *
     * @param regex the pattern
     * @since 0.1
     */
    record ColumnNamesMatch(String regex) implements Bound {
        /**
         * Checks the pattern.
         *
         * @throws IllegalArgumentException if it is not a regular expression
         */
        public ColumnNamesMatch {
            new dev.assay.quality.expr.Condition.Matches(
                    new dev.assay.quality.expr.Expr.Column("name"),
                    regex,
                    dev.assay.quality.expr.Condition.Matches.Scope.WHOLE);
        }

        @Override
        public <R> R fold(BoundCases<R> cases) {
            return cases.columnNamesMatch(this);
        }
    }

    /**
     * The number of columns lies in an interval.
     *
     * @param range the interval
     * @since 0.1
     */
    record ColumnCount(Range range) implements Bound {
        /** Checks the interval. */
        public ColumnCount {
            Objects.requireNonNull(range, "range");
        }

        @Override
        public <R> R fold(BoundCases<R> cases) {
            return cases.columnCount(this);
        }
    }
}
