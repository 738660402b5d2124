package dev.assay.quality.wording;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.naming.Junction;
import java.util.List;
import java.util.stream.Collectors;

/** Says junctions in Korean. */
final class KoreanJunctions implements Junction.Cases<KoreanClause> {
    static final KoreanJunctions INSTANCE = new KoreanJunctions();

    private KoreanJunctions() {}

    @Override
    public KoreanClause interval(Junction.Interval junction) {
        boolean lowerOpen = junction.lower().comparator() == Comparator.GREATER;
        boolean upperOpen = junction.upper().comparator() == Comparator.LESS;
        String words = Terms.value(junction.lower().right())
                + (lowerOpen ? " 초과 " : " 이상 ")
                + Terms.value(junction.upper().right())
                + (upperOpen ? " 미만" : " 이하");
        return KoreanClause.of(Terms.value(junction.value()), KoreanPredicate.noun(words));
    }

    @Override
    public KoreanClause presence(Junction.Presence junction) {
        String quantity = switch (junction.quantity()) {
            case ALL -> "모두 ";
            case ANY -> "하나 이상 ";
        };
        return KoreanClause.together(all(junction.values()), KoreanPredicate.notNoun(quantity + "null"));
    }

    @Override
    public KoreanClause equality(Junction.Equality junction) {
        return KoreanClause.together(all(junction.values()), KoreanPredicate.of("서로 ", "같다", "같은"));
    }

    @Override
    public KoreanClause patterns(Junction.Patterns junction) {
        String quantity = switch (junction.quantity()) {
            case ALL -> "에 모두 ";
            case ANY -> " 중 하나 이상에 ";
        };
        return clause(junction, KoreanPredicate.of(list(junction) + quantity, "맞는다", "맞는"));
    }

    /** Says that a text fits none of several patterns. */
    static KoreanClause noPattern(Junction.Patterns junction) {
        return clause(junction, KoreanPredicate.of(list(junction) + " 중 어느 것에도 ", "맞지 않는다", "맞지 않는"));
    }

    private static KoreanClause clause(Junction.Patterns junction, KoreanPredicate predicate) {
        return KoreanClause.of(Terms.value(junction.value()), predicate);
    }

    private static String list(Junction.Patterns junction) {
        String syntax = switch (junction.syntax()) {
            case REGEX -> "패턴 ";
            case LIKE -> "LIKE 패턴 ";
        };
        return syntax + Terms.list(junction.patterns(), Terms::text, KoreanConditions.IN_ALL);
    }

    static String all(List<Expr> values) {
        return values.stream().map(Terms::value).collect(Collectors.joining(", "));
    }
}
