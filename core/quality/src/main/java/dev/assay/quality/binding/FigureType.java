package dev.assay.quality.binding;

import dev.assay.quality.data.DataType;
import dev.assay.quality.measure.Range;
import java.util.Optional;

/**
 * What kind of figure a measure comes to, for bounds to be checked against.
 *
 * @param name what messages call the measure
 * @param kind what kind of figure
 * @param type the type of the figure's values; empty if the kind says it all, or if only the values can tell
 * @param domain the interval in which the figure always lies; empty if it may be anything of its type
 */
record FigureType(String name, Kind kind, Optional<DataType> type, Optional<Range> domain) {
    /** The kinds of figures that bounds tell apart. */
    enum Kind {
        /** Rows passing and failing. */
        TALLY,
        /** A whole number of things. */
        COUNT,
        /** A share of counted things. */
        SHARE,
        /** A number that is computed. */
        NUMBER,
        /** A value of the data's own type. */
        VALUE,
        /** A length of time. */
        AGE,
        /** A set of values. */
        VALUES,
        /** The columns. */
        SHAPE
    }

    private static final Range NOT_NEGATIVE = Range.atLeast(0L);
    private static final Range SHARE = Range.closed(0L, 1L);

    static FigureType of(String name, Kind kind) {
        Optional<Range> domain = kind == Kind.COUNT
                ? Optional.of(NOT_NEGATIVE)
                : kind == Kind.SHARE ? Optional.of(SHARE) : Optional.empty();
        return new FigureType(name, kind, Optional.empty(), domain);
    }

    static FigureType of(String name, Kind kind, Optional<DataType> type) {
        return new FigureType(name, kind, type, Optional.empty());
    }

    static FigureType number(String name, Range domain) {
        return new FigureType(name, Kind.NUMBER, Optional.empty(), Optional.of(domain));
    }

    static FigureType notNegative(String name) {
        return number(name, NOT_NEGATIVE);
    }
}
