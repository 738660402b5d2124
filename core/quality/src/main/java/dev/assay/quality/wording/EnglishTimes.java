package dev.assay.quality.wording;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.time.Duration;
import java.util.Optional;

/**
 * Says comparisons of times in English, which has other words for them than for numbers: "at least an hour ago" would be
 * understood the wrong way round.
 */
final class EnglishTimes {
    private EnglishTimes() {}

    /** Returns what follows "is", or nothing if no time is compared with. */
    static Optional<String> of(Condition.Comparison condition) {
        Comparator comparator = condition.comparator();
        if (comparator == Comparator.EQUAL || comparator == Comparator.NOT_EQUAL) {
            return Optional.empty();
        }
        if (condition.right() instanceof Expr.Now now) {
            Duration offset = now.offset();
            return Optional.of(offset.isNegative() ? past(comparator, offset.negated()) : ahead(comparator, offset));
        }
        boolean time = condition.right() instanceof Expr.Literal literal
                && literal.type().isTemporal();
        return time ? Optional.of(words(comparator) + " " + Terms.value(condition.right())) : Optional.empty();
    }

    private static String words(Comparator comparator) {
        return switch (comparator) {
            case LESS -> "before";
            case AT_MOST -> "not after";
            case GREATER -> "after";
            case AT_LEAST, EQUAL, NOT_EQUAL -> "not before";
        };
    }

    private static String past(Comparator comparator, Duration age) {
        String time = Times.ENGLISH.say(age);
        return switch (comparator) {
            case LESS -> "more than " + time + " old";
            case AT_MOST -> time + " old or older";
            case GREATER -> "less than " + time + " old";
            case AT_LEAST, EQUAL, NOT_EQUAL -> "at most " + time + " old";
        };
    }

    private static String ahead(Comparator comparator, Duration distance) {
        String time = distance.isZero() ? "" : Times.ENGLISH.say(distance) + " ";
        String by = distance.isZero() ? "" : "at most " + time;
        return switch (comparator) {
            case LESS -> distance.isZero() ? "in the past" : "less than " + time + "in the future";
            case AT_MOST -> distance.isZero() ? "not in the future" : by + "in the future";
            case GREATER -> distance.isZero() ? "in the future" : "more than " + time + "in the future";
            case AT_LEAST, EQUAL, NOT_EQUAL -> distance.isZero() ? "not in the past" : time + "or more in the future";
        };
    }
}
