package dev.assay.quality.data;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The type of a column or of a literal.
 *
 * <p>The types are the ones that every engine can tell apart; an engine maps its own types onto these and never adds
 * one. Immutable and thread-safe.
 *
 * @since 0.1
 */
public enum DataType {
    /** True or false. */
    BOOLEAN,
    /** A whole number of any size. */
    INTEGER,
    /** An exact decimal number of any size and scale. */
    DECIMAL,
    /** An IEEE 754 binary floating-point number, with NaN and infinities. */
    DOUBLE,
    /** Text, a sequence of Unicode code points. */
    STRING,
    /** A calendar date without a zone. */
    DATE,
    /** A time of day without a date. */
    TIME,
    /** A date and a time of day without a zone. */
    DATETIME,
    /** A point in time. */
    INSTANT,
    /** A sequence of bytes. */
    BINARY,
    /** A sequence of values. */
    LIST,
    /** A value with named fields. */
    STRUCT,
    /** A value of a type that has no words of its own; only null tests and custom predicates apply. */
    OTHER,
    /**
     * The type of a column without a single value where no type is declared, such as an empty column of a CSV file. Every
     * word applies to it and finds nothing but nulls.
     */
    NULL;

    private static final Set<DataType> NUMERIC = EnumSet.of(INTEGER, DECIMAL, DOUBLE);
    private static final Set<DataType> TEMPORAL = EnumSet.of(DATE, TIME, DATETIME, INSTANT);

    /**
     * Returns whether values of this type are numbers.
     *
     * @return true for INTEGER, DECIMAL and DOUBLE
     */
    public boolean isNumeric() {
        return NUMERIC.contains(this);
    }

    /**
     * Returns whether arithmetic on this type is exact.
     *
     * @return true for INTEGER and DECIMAL
     */
    public boolean isExact() {
        return this == INTEGER || this == DECIMAL;
    }

    /**
     * Returns whether values of this type are dates or times.
     *
     * @return true for DATE, TIME, DATETIME and INSTANT
     */
    public boolean isTemporal() {
        return TEMPORAL.contains(this);
    }

    /**
     * Returns whether values of this type have an order that comparisons may use.
     *
     * @return true for numbers, dates, times, text and booleans
     */
    public boolean isOrdered() {
        return isNumeric() || isTemporal() || this == STRING || this == BOOLEAN;
    }

    /**
     * Returns whether values of this type may be compared with values of another type.
     *
     * <p>Numbers compare with numbers, NULL with everything; every other type compares with itself only. DATE, DATETIME
     * and INSTANT never mix, and text is never read as a number.
     *
     * @param other the other type
     * @return true if a comparison of the two has a meaning
     */
    public boolean isComparableWith(DataType other) {
        if (this == NULL || other == NULL) {
            return true;
        }
        return isNumeric() ? other.isNumeric() : this == other && this != OTHER;
    }

    /**
     * Returns the name of this type as files and messages write it.
     *
     * @return the lower-case name, for example {@code datetime}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
