package dev.assay.quality.wording;

import dev.assay.quality.data.Particle;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.ConditionCases;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.naming.Junction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says conditions in Korean. */
final class KoreanConditions implements ConditionCases<KoreanClause> {
    static final KoreanConditions PLAIN = new KoreanConditions(Polarity.PLAIN);
    static final String IN_ALL = "모두 %d개";

    private static final KoreanConditions NEGATED = new KoreanConditions(Polarity.NEGATED);

    private enum Polarity {
        PLAIN,
        NEGATED
    }

    private final Polarity polarity;

    private KoreanConditions(Polarity polarity) {
        this.polarity = polarity;
    }

    private boolean isPlain() {
        return polarity == Polarity.PLAIN;
    }

    private KoreanClause noun(Expr subject, String noun) {
        return KoreanClause.of(
                Terms.value(subject), isPlain() ? KoreanPredicate.noun(noun) : KoreanPredicate.notNoun(noun));
    }

    @Override
    public KoreanClause comparison(Condition.Comparison condition) {
        Optional<KoreanPredicate> time = isPlain() ? KoreanTimes.of(condition) : Optional.empty();
        return KoreanClause.of(
                Terms.value(condition.left()),
                time.orElseGet(() -> compared(condition.comparator(), Terms.value(condition.right()))));
    }

    private KoreanPredicate compared(Comparator comparator, String right) {
        return switch (comparator) {
            case EQUAL -> isPlain() ? same(right) : different(right);
            case NOT_EQUAL -> isPlain() ? different(right) : same(right);
            case LESS -> adjective(right + "보다 ", "작다", "작은", "작");
            case GREATER -> adjective(right + "보다 ", "크다", "큰", "크");
            case AT_MOST -> isPlain() ? KoreanPredicate.noun(right + " 이하") : KoreanPredicate.notNoun(right + " 이하");
            case AT_LEAST -> isPlain() ? KoreanPredicate.noun(right + " 이상") : KoreanPredicate.notNoun(right + " 이상");
        };
    }

    private static KoreanPredicate same(String right) {
        return KoreanPredicate.of(Particle.AND.after(right) + " ", "같다", "같은");
    }

    private static KoreanPredicate different(String right) {
        return KoreanPredicate.of(Particle.AND.after(right) + " ", "다르다", "다른");
    }

    private KoreanPredicate adjective(String before, String ending, String modifier, String stem) {
        return isPlain() ? KoreanPredicate.of(before, ending, modifier) : KoreanPredicate.notAdjective(before, stem);
    }

    @Override
    public KoreanClause between(Condition.Between condition) {
        return noun(
                condition.value(), Terms.value(condition.lower()) + " 이상 " + Terms.value(condition.upper()) + " 이하");
    }

    @Override
    public KoreanClause close(Condition.Close condition) {
        return noun(
                condition.value(),
                KoreanBounds.close(Terms.value(condition.target()), condition.absolute(), condition.relative()));
    }

    @Override
    public KoreanClause in(Condition.In condition) {
        String options = Terms.list(condition.options(), Terms::tuple, IN_ALL);
        KoreanPredicate predicate = isPlain()
                ? KoreanPredicate.noun(options + " 중 하나")
                : KoreanPredicate.of(options + " 중 어느 것도 ", "아니다", "아닌");
        return KoreanClause.of(Terms.tuple(condition.values()), predicate);
    }

    @Override
    public KoreanClause isNull(Condition.IsNull condition) {
        return noun(condition.value(), "null");
    }

    @Override
    public KoreanClause isFinite(Condition.IsFinite condition) {
        return noun(condition.value(), "유한한 수");
    }

    @Override
    public KoreanClause matches(Condition.Matches condition) {
        String pattern = "패턴 " + Terms.text(condition.regex()) + "에 ";
        KoreanPredicate predicate = condition.scope() == Condition.Matches.Scope.WHOLE
                ? fits(pattern)
                : isPlain()
                        ? KoreanPredicate.of(pattern + "맞는 부분이 ", "있다", "있는")
                        : KoreanPredicate.of(pattern + "맞는 부분이 ", "없다", "없는");
        return KoreanClause.of(Terms.value(condition.value()), predicate);
    }

    private KoreanPredicate fits(String before) {
        return isPlain() ? KoreanPredicate.of(before, "맞는다", "맞는") : KoreanPredicate.of(before, "맞지 않는다", "맞지 않는");
    }

    @Override
    public KoreanClause like(Condition.Like condition) {
        String escape = condition
                .escape()
                .map(mark -> "(이스케이프 문자 " + Terms.text(mark.toString()) + ")")
                .orElse("");
        String pattern = "LIKE 패턴 " + Terms.text(condition.pattern()) + escape + "에 ";
        return KoreanClause.of(Terms.value(condition.value()), fits(pattern));
    }

    @Override
    public KoreanClause hasFormat(Condition.HasFormat condition) {
        return noun(condition.value(), condition.format().describe(Locale.KOREAN));
    }

    @Override
    public KoreanClause and(Condition.And condition) {
        return joined(condition, Junction.of(condition));
    }

    @Override
    public KoreanClause or(Condition.Or condition) {
        return joined(condition, Junction.of(condition));
    }

    private KoreanClause joined(Condition condition, Optional<Junction> junction) {
        if (isPlain()) {
            return junction.map(known -> known.fold(KoreanJunctions.INSTANCE)).orElseGet(() -> satisfies(condition));
        }
        boolean none = junction.isPresent()
                && junction.get() instanceof Junction.Patterns patterns
                && patterns.quantity() == Junction.Quantity.ANY;
        return none ? KoreanJunctions.noPattern((Junction.Patterns) junction.get()) : satisfies(condition);
    }

    private KoreanClause satisfies(Condition condition) {
        Condition whole = isPlain() ? condition : condition.negate();
        return KoreanClause.row(KoreanPredicate.of(whole + " 조건을 ", "만족한다", "만족하는"));
    }

    @Override
    public KoreanClause not(Condition.Not condition) {
        return condition.of().fold(isPlain() ? NEGATED : PLAIN);
    }

    @Override
    public KoreanClause custom(Condition.Custom condition) {
        String test = Terms.text(condition.name()) + " 검사를 ";
        KoreanPredicate predicate =
                isPlain() ? KoreanPredicate.of(test, "통과한다", "통과하는") : KoreanPredicate.of(test, "통과하지 못한다", "통과하지 못하는");
        List<String> columns = condition.columns();
        return columns.size() == 1
                ? KoreanClause.of(Terms.column(columns.get(0)), predicate)
                : KoreanClause.row(predicate);
    }
}
