package dev.assay.quality.wording;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.time.Duration;
import java.util.Optional;

/** Says comparisons of times in Korean, which has other words for them than for numbers. */
final class KoreanTimes {
    private KoreanTimes() {}

    static Optional<KoreanPredicate> of(Condition.Comparison condition) {
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
        return time ? Optional.of(compared(comparator, Terms.value(condition.right()) + "보다 ")) : Optional.empty();
    }

    private static KoreanPredicate compared(Comparator comparator, String than) {
        return switch (comparator) {
            case LESS -> KoreanPredicate.of(than, "이르다", "이른");
            case AT_MOST -> KoreanPredicate.notAdjective(than, "늦");
            case GREATER -> KoreanPredicate.of(than, "늦다", "늦은");
            case AT_LEAST, EQUAL, NOT_EQUAL -> KoreanPredicate.notAdjective(than, "이르");
        };
    }

    private static KoreanPredicate past(Comparator comparator, Duration age) {
        String time = Times.KOREAN.say(age);
        return switch (comparator) {
            case LESS -> KoreanPredicate.of(time + "보다 ", "오래되었다", "오래된");
            case AT_MOST -> KoreanPredicate.of(time + " 이상 ", "지났다", "지난");
            case GREATER -> KoreanPredicate.of(time + " 이상 ", "지나지 않았다", "지나지 않은");
            case AT_LEAST, EQUAL, NOT_EQUAL -> KoreanPredicate.of(time + "보다 ", "오래되지 않았다", "오래되지 않은");
        };
    }

    private static KoreanPredicate ahead(Comparator comparator, Duration distance) {
        if (distance.isZero()) {
            return switch (comparator) {
                case LESS -> KoreanPredicate.noun("과거");
                case AT_MOST -> KoreanPredicate.notNoun("미래");
                case GREATER -> KoreanPredicate.noun("미래");
                case AT_LEAST, EQUAL, NOT_EQUAL -> KoreanPredicate.notNoun("과거");
            };
        }
        String than = "현재보다 " + Times.KOREAN.say(distance);
        return switch (comparator) {
            case LESS -> KoreanPredicate.notAdjective(than + " 이상 ", "늦");
            case AT_MOST -> KoreanPredicate.notAdjective(than + " 넘게 ", "늦");
            case GREATER -> KoreanPredicate.of(than + " 넘게 ", "늦다", "늦은");
            case AT_LEAST, EQUAL, NOT_EQUAL -> KoreanPredicate.of(than + " 이상 ", "늦다", "늦은");
        };
    }
}
