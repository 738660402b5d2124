package dev.assay.quality.wording;

import dev.assay.quality.expr.Expr;
import dev.assay.quality.naming.Junction;
import java.util.List;
import java.util.stream.Collectors;

/** Says junctions in English. */
final class EnglishJunctions implements Junction.Cases<EnglishClause> {
    static final EnglishJunctions INSTANCE = new EnglishJunctions();

    private EnglishJunctions() {}

    @Override
    public EnglishClause interval(Junction.Interval junction) {
        String lower = Terms.value(junction.lower().right());
        String upper = Terms.value(junction.upper().right());
        String words = junction.isOpen()
                ? "strictly between " + lower + " and " + upper
                : EnglishConditions.words(junction.lower().comparator()) + " " + lower + " and "
                        + EnglishConditions.words(junction.upper().comparator()) + " " + upper;
        return EnglishClause.be(Terms.value(junction.value()), words);
    }

    @Override
    public EnglishClause presence(Junction.Presence junction) {
        return switch (junction.quantity()) {
            case ALL -> has("no null in " + all(junction.values()));
            case ANY -> has("a value in at least one of " + all(junction.values()));
        };
    }

    @Override
    public EnglishClause equality(Junction.Equality junction) {
        return has("equal values in " + all(junction.values()));
    }

    private static EnglishClause has(String what) {
        return EnglishClause.row("has " + what, "have " + what);
    }

    @Override
    public EnglishClause patterns(Junction.Patterns junction) {
        String quantity = switch (junction.quantity()) {
            case ALL -> "all of ";
            case ANY -> "at least one of ";
        };
        String rest = quantity + "the patterns " + list(junction.patterns());
        return clause(junction, rest);
    }

    /** Says that a text fits none of several patterns. */
    static EnglishClause noPattern(Junction.Patterns junction) {
        return clause(junction, "none of the patterns " + list(junction.patterns()));
    }

    private static EnglishClause clause(Junction.Patterns junction, String rest) {
        String subject = Terms.value(junction.value());
        return switch (junction.syntax()) {
            case REGEX -> new EnglishClause(subject, "matches " + rest, "match " + rest);
            case LIKE -> EnglishClause.be(subject, "like " + rest);
        };
    }

    private static String list(List<String> patterns) {
        return Terms.list(patterns, Terms::text, EnglishConditions.IN_ALL);
    }

    static String all(List<Expr> values) {
        List<String> names = values.stream().map(Terms::value).toList();
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : names.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + names.get(last);
    }
}
