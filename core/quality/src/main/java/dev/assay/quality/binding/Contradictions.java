package dev.assay.quality.binding;

import dev.assay.quality.data.Values;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Finds bounds that no figure of their kind can satisfy. */
final class Contradictions {
    private Contradictions() {}

    static List<String> of(FigureType figure, Range range) {
        boolean outside =
                figure.domain().filter(domain -> !domain.overlaps(range)).isPresent();
        if (outside) {
            return List.of(figure.name() + " must have a bound that can be met, but it always lies in "
                    + figure.domain().orElseThrow() + " and the bound was " + range);
        }
        boolean gap = figure.kind() == FigureType.Kind.COUNT && !holdsWhole(range);
        return gap
                ? List.of(figure.name()
                        + " must have a bound that can be met, but it is a whole number and the bound was " + range)
                : List.of();
    }

    static List<String> of(FigureType figure, Bound.EqualTo bound) {
        return of(figure, bound.range());
    }

    /** Returns whether an interval that reaches the counts holds a whole number. */
    private static boolean holdsWhole(Range range) {
        Optional<BigDecimal> lower = range.lower().flatMap(end -> nearest(end, RoundingMode.CEILING));
        Optional<BigDecimal> upper = range.upper().flatMap(end -> nearest(end, RoundingMode.FLOOR));
        return lower.isEmpty() || upper.isEmpty() || lower.get().compareTo(upper.get()) <= 0;
    }

    /** Returns the outermost whole number on the inner side of an end; empty if the end is infinite. */
    private static Optional<BigDecimal> nearest(Range.End end, RoundingMode inwards) {
        if (end.value() instanceof Double number && number.isInfinite()) {
            return Optional.empty();
        }
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
