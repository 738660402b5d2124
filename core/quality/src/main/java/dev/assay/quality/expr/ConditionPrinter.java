package dev.assay.quality.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Prints conditions. */
final class ConditionPrinter implements ConditionCases<String> {
    static final ConditionPrinter INSTANCE = new ConditionPrinter();

    private static final Negated NEGATED = new Negated();

    private ConditionPrinter() {}

    @Override
    public String comparison(Condition.Comparison condition) {
        return condition.left() + " " + condition.comparator().symbol() + " " + condition.right();
    }

    @Override
    public String between(Condition.Between condition) {
        return between(condition, " between ");
    }

    private static String between(Condition.Between condition, String word) {
        return condition.value() + word + condition.lower() + " and " + condition.upper();
    }

    @Override
    public String close(Condition.Close condition) {
        return "is_close(" + condition.value() + ", " + condition.target() + ", "
                + TextForm.tolerance(condition.absolute()) + ", " + TextForm.tolerance(condition.relative()) + ")";
    }

    @Override
    public String in(Condition.In condition) {
        return in(condition, " in ");
    }

    private static String in(Condition.In condition, String word) {
        List<String> options =
                condition.options().stream().map(ConditionPrinter::tuple).toList();
        return tuple(condition.values()) + word + "(" + String.join(", ", options) + ")";
    }

    private static String tuple(List<? extends Expr> parts) {
        String inside = parts.stream().map(Expr::toString).collect(Collectors.joining(", "));
        return parts.size() == 1 ? inside : "(" + inside + ")";
    }

    @Override
    public String isNull(Condition.IsNull condition) {
        return condition.value() + " is null";
    }

    @Override
    public String isFinite(Condition.IsFinite condition) {
        return ExprPrinter.call("is_finite", List.of(condition.value()));
    }

    @Override
    public String matches(Condition.Matches condition) {
        String function = condition.scope() == Condition.Matches.Scope.WHOLE ? "matches" : "contains";
        return ExprPrinter.call(function, List.of(condition.value(), new Expr.Literal(condition.regex())));
    }

    @Override
    public String like(Condition.Like condition) {
        return like(condition, " like ");
    }

    private static String like(Condition.Like condition, String word) {
        String escape = condition
                .escape()
                .map(mark -> " escape " + TextForm.text(mark.toString()))
                .orElse("");
        return condition.value() + word + TextForm.text(condition.pattern()) + escape;
    }

    @Override
    public String hasFormat(Condition.HasFormat condition) {
        List<Expr> arguments = new ArrayList<>();
        arguments.add(condition.value());
        arguments.add(new Expr.Literal(condition.format().id()));
        new TreeMap<>(condition.format().parameters()).forEach((name, value) -> {
            arguments.add(new Expr.Literal(name));
            arguments.add(new Expr.Literal(value));
        });
        return ExprPrinter.call("has_format", arguments);
    }

    @Override
    public String and(Condition.And condition) {
        return join(condition.parts(), " and ", part -> part instanceof Condition.And || part instanceof Condition.Or);
    }

    @Override
    public String or(Condition.Or condition) {
        return join(condition.parts(), " or ", part -> part instanceof Condition.Or);
    }

    private static String join(List<Condition> parts, String glue, Predicate<Condition> loose) {
        return parts.stream()
                .map(part -> loose.test(part) ? "(" + part + ")" : part.toString())
                .collect(Collectors.joining(glue));
    }

    @Override
    public String not(Condition.Not condition) {
        return condition.of().fold(NEGATED);
    }

    @Override
    public String custom(Condition.Custom condition) {
        String columns = condition.columns().stream()
                .map(column -> ", " + TextForm.name(column))
                .collect(Collectors.joining());
        return "custom(" + TextForm.text(condition.name()) + columns + ")";
    }

    /** Prints the opposite of a condition: with a word of its own where the grammar has one. */
    private static final class Negated extends ConditionFold<String> {
        @Override
        String other(Condition condition) {
            return "not (" + condition + ")";
        }

        @Override
        public String not(Condition.Not condition) {
            return "not " + condition;
        }

        @Override
        public String between(Condition.Between condition) {
            return ConditionPrinter.between(condition, " not between ");
        }

        @Override
        public String in(Condition.In condition) {
            return ConditionPrinter.in(condition, " not in ");
        }

        @Override
        public String like(Condition.Like condition) {
            return ConditionPrinter.like(condition, " not like ");
        }

        @Override
        public String isNull(Condition.IsNull condition) {
            return condition.value() + " is not null";
        }

        @Override
        public String close(Condition.Close condition) {
            return "not " + condition;
        }

        @Override
        public String isFinite(Condition.IsFinite condition) {
            return "not " + condition;
        }

        @Override
        public String matches(Condition.Matches condition) {
            return "not " + condition;
        }

        @Override
        public String hasFormat(Condition.HasFormat condition) {
            return "not " + condition;
        }

        @Override
        public String custom(Condition.Custom condition) {
            return "not " + condition;
        }
    }
}
