package dev.assay.quality.binding;

import dev.assay.quality.data.Values;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Finds bounds that no figure of their kind can satisfy, and bounds that every one does. One end alone may lie beyond what
 * a figure can be: a kurtosis between -7 and 7 is a bound that can be broken.
 */
final class Contradictions {
    private Contradictions() {}

    static List<String> of(FigureType figure, Range range) {
        Optional<Range> domain = figure.domain();
        if (domain.isPresent() && !domain.get().overlaps(range)) {
            return List.of(fault(figure, "met", range));
        }
        // A NaN breaks any bound, but whoever wants to know of it says isFinite.
        if (domain.isPresent() && range.encloses(domain.get())) {
            return List.of(fault(figure, "broken", range));
        }
        boolean gap = figure.kind() == FigureType.Kind.COUNT && !holdsWhole(range);
        return gap
                ? List.of(figure.name()
                        + " must have a bound that can be met, but it is a whole number and the bound was " + range)
                : List.of();
    }

    private static String fault(FigureType figure, String participle, Range range) {
        boolean mayBeNaN = figure.mayBeNaN();
        return figure.name() + " must have a bound that can be " + participle + ", but it "
                + (mayBeNaN ? "lies in " : "always lies in ") + figure.domain().orElseThrow()
                + (mayBeNaN ? " unless it is NaN" : "") + " and the bound was " + range;
    }

    static List<String> of(FigureType figure, Bound.EqualTo bound) {
        return of(figure, bound.range());
    }

    /** Returns whether an interval that reaches the counts holds a whole number. */
    private static boolean holdsWhole(Range range) {
        Optional<BigDecimal> lower = nearest(range.lower(), RoundingMode.CEILING);
        Optional<BigDecimal> upper = nearest(range.upper(), RoundingMode.FLOOR);
        return lower.isEmpty() || upper.isEmpty() || lower.get().compareTo(upper.get()) <= 0;
    }

    /** Returns the outermost whole number on the inner side of an end; empty if there is no end, or it is infinite. */
    private static Optional<BigDecimal> nearest(Optional<Range.End> possible, RoundingMode inwards) {
        if (possible.isEmpty() || possible.get().value() instanceof Double number && number.isInfinite()) {
            return Optional.empty();
        }
        Range.End end = possible.get();
        BigDecimal value = decimal(end.value());
        BigDecimal whole = value.setScale(0, inwards);
        boolean left = end.edge() == Range.Edge.OPEN && whole.compareTo(value) == 0;
        BigDecimal step = inwards == RoundingMode.CEILING ? BigDecimal.ONE : BigDecimal.ONE.negate();
        return Optional.of(left ? whole.add(step) : whole);
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof Double written ? Values.shortestDecimal(written) : new BigDecimal(number.toString());
    }
}
