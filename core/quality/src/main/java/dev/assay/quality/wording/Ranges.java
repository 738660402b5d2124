package dev.assay.quality.wording;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.util.Optional;

/** Recognises an interval with an open end, which is written as two comparisons of one value. */
final class Ranges {
    private Ranges() {}

    /**
     * An interval.
     *
     * @param value what lies in it
     * @param lower the lower end
     * @param upper the upper end
     */
    record Interval(Expr value, Condition.Comparison lower, Condition.Comparison upper) {
        boolean isOpen() {
            return lower.comparator() == Comparator.GREATER && upper.comparator() == Comparator.LESS;
        }

        String kind() {
            return isOpen() ? "is-strictly-between" : "is-between";
        }
    }

    static Optional<Interval> of(Condition.And condition) {
        if (condition.parts().size() == 2
                && condition.parts().get(0) instanceof Condition.Comparison lower
                && condition.parts().get(1) instanceof Condition.Comparison upper
                && lower.left().equals(upper.left())
                && isLower(lower.comparator())
                && isUpper(upper.comparator())) {
            return Optional.of(new Interval(lower.left(), lower, upper));
        }
        return Optional.empty();
    }

    private static boolean isLower(Comparator comparator) {
        return comparator == Comparator.GREATER || comparator == Comparator.AT_LEAST;
    }

    private static boolean isUpper(Comparator comparator) {
        return comparator == Comparator.LESS || comparator == Comparator.AT_MOST;
    }
}
