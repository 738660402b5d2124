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
 * @param domain the interval in which the figure always lies, unless it is NaN; empty if it may be anything of its type
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

    private static final Range SHARE = Range.closed(0L, 1L);
    private static final Range SOME = Range.openClosed(0L, 1L);

    static FigureType of(String name, Kind kind) {
        return new FigureType(name, kind, Optional.empty(), domain(kind));
    }

    private static Optional<Range> domain(Kind kind) {
        return switch (kind) {
            case COUNT -> Optional.of(Domains.COUNTS);
            case SHARE -> Optional.of(SHARE);
            case NUMBER -> Optional.of(Domains.NUMBERS);
            case TALLY, VALUE, AGE, VALUES, SHAPE -> Optional.empty();
        };
    }

    /** A share of things of which there is at least one. */
    static FigureType positiveShare(String name) {
        return new FigureType(name, Kind.SHARE, Optional.empty(), Optional.of(SOME));
    }

    static FigureType value(String name, Optional<DataType> type, Optional<Range> domain) {
        return new FigureType(name, Kind.VALUE, type, domain);
    }

    static FigureType values(String name, Optional<DataType> type) {
        return new FigureType(name, Kind.VALUES, type, Optional.empty());
    }

    static FigureType number(String name, Range domain) {
        return new FigureType(name, Kind.NUMBER, Optional.empty(), Optional.of(domain));
    }

    /** Returns whether the figure may be NaN, which lies in no interval, its domain included: where it may be infinite. */
    boolean mayBeNaN() {
        return domain.flatMap(Range::upper).filter(Domains.INFINITY::equals).isPresent();
    }
}
