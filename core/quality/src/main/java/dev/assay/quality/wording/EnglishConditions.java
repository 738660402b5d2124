package dev.assay.quality.wording;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.ConditionCases;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.naming.Junction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says conditions in English. */
final class EnglishConditions implements ConditionCases<EnglishClause> {
    static final EnglishConditions PLAIN = new EnglishConditions("", "matches", "contains");
    private static final EnglishConditions NEGATED =
            new EnglishConditions("not ", "does not match", "does not contain");

    static final String IN_ALL = "%d in all";

    private final String not;
    private final String matches;
    private final String contains;

    private EnglishConditions(String not, String matches, String contains) {
        this.not = not;
        this.matches = matches;
        this.contains = contains;
    }

    private EnglishClause be(Expr subject, String rest) {
        return EnglishClause.be(Terms.value(subject), not + rest);
    }

    @Override
    public EnglishClause comparison(Condition.Comparison condition) {
        return EnglishTimes.of(condition)
                .filter(time -> not.isEmpty())
                .map(time -> be(condition.left(), time))
                .orElseGet(() ->
                        be(condition.left(), words(condition.comparator()) + " " + Terms.value(condition.right())));
    }

    static String words(Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> "equal to";
            case NOT_EQUAL -> "different from";
            case LESS -> "less than";
            case AT_MOST -> "at most";
            case GREATER -> "greater than";
            case AT_LEAST -> "at least";
        };
    }

    @Override
    public EnglishClause between(Condition.Between condition) {
        return be(
                condition.value(),
                "between " + Terms.value(condition.lower()) + " and " + Terms.value(condition.upper()));
    }

    @Override
    public EnglishClause close(Condition.Close condition) {
        return be(
                condition.value(),
                EnglishBounds.close(condition.absolute(), condition.relative()) + Terms.value(condition.target()));
    }

    @Override
    public EnglishClause in(Condition.In condition) {
        String options = Terms.list(condition.options(), Terms::tuple, IN_ALL);
        String subject = Terms.tuple(condition.values());
        return EnglishClause.be(subject, (not.isEmpty() ? "one of " : "none of ") + options);
    }

    @Override
    public EnglishClause isNull(Condition.IsNull condition) {
        return be(condition.value(), "null");
    }

    @Override
    public EnglishClause isFinite(Condition.IsFinite condition) {
        return be(condition.value(), "finite");
    }

    @Override
    public EnglishClause matches(Condition.Matches condition) {
        boolean whole = condition.scope() == Condition.Matches.Scope.WHOLE;
        String verb = whole ? matches : contains;
        String rest = (whole ? " the pattern " : " a match of ") + Terms.text(condition.regex());
        return new EnglishClause(Terms.value(condition.value()), verb + rest, plural(verb) + rest);
    }

    private static String plural(String verb) {
        return switch (verb) {
            case "matches" -> "match";
            case "contains" -> "contain";
            default -> verb.replace("does", "do");
        };
    }

    @Override
    public EnglishClause like(Condition.Like condition) {
        String escape = condition
                .escape()
                .map(mark -> " with escape character " + Terms.text(mark.toString()))
                .orElse("");
        return be(condition.value(), "like " + Terms.text(condition.pattern()) + escape);
    }

    @Override
    public EnglishClause hasFormat(Condition.HasFormat condition) {
        String format = condition.format().describe(Locale.ENGLISH);
        String have = not.isEmpty() ? "have" : "do not have";
        return new EnglishClause(Terms.value(condition.value()), "is " + not + format, have + " the form of " + format);
    }

    @Override
    public EnglishClause and(Condition.And condition) {
        return joined(condition, Junction.of(condition));
    }

    @Override
    public EnglishClause or(Condition.Or condition) {
        return joined(condition, Junction.of(condition));
    }

    private EnglishClause joined(Condition condition, Optional<Junction> junction) {
        if (not.isEmpty()) {
            return junction.map(known -> known.fold(EnglishJunctions.INSTANCE)).orElseGet(() -> satisfies(condition));
        }
        boolean none = junction.isPresent()
                && junction.get() instanceof Junction.Patterns patterns
                && patterns.quantity() == Junction.Quantity.ANY;
        return none ? EnglishJunctions.noPattern((Junction.Patterns) junction.get()) : satisfies(condition);
    }

    private EnglishClause satisfies(Condition condition) {
        String text = not.isEmpty() ? condition.toString() : condition.negate().toString();
        return EnglishClause.row("satisfies " + text, "satisfy " + text);
    }

    @Override
    public EnglishClause not(Condition.Not condition) {
        return condition.of().fold(not.isEmpty() ? NEGATED : PLAIN);
    }

    @Override
    public EnglishClause custom(Condition.Custom condition) {
        String test = " the test " + Terms.text(condition.name());
        String verb = (not.isEmpty() ? "passes" : "does not pass") + test;
        String verbs = (not.isEmpty() ? "pass" : "do not pass") + test;
        List<String> columns = condition.columns();
        return columns.size() == 1
                ? new EnglishClause(Terms.column(columns.get(0)), verb, verbs)
                : EnglishClause.row(verb, verbs);
    }
}
