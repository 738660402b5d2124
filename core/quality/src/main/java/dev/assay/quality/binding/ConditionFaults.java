package dev.assay.quality.binding;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.ConditionCases;
import dev.assay.quality.expr.Expr;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what is wrong with conditions over a schema. */
final class ConditionFaults implements ConditionCases<List<String>> {
    private final ExprTyper typer;

    ConditionFaults(ExprTyper typer) {
        this.typer = typer;
    }

    private Typed typed(Expr expr) {
        return expr.fold(typer);
    }

    @Override
    public List<String> comparison(Condition.Comparison condition) {
        boolean equality = condition.comparator() == Comparator.EQUAL || condition.comparator() == Comparator.NOT_EQUAL;
        Typed left = typed(condition.left());
        Typed right = typed(condition.right());
        return equality ? Comparisons.faults(left, right) : Comparisons.orderedFaults(left, right);
    }

    @Override
    public List<String> between(Condition.Between condition) {
        Typed value = typed(condition.value());
        List<String> lower = Comparisons.orderedFaults(value, typed(condition.lower()));
        return Comparisons.join(lower, Comparisons.orderedFaults(value, typed(condition.upper())));
    }

    @Override
    public List<String> close(Condition.Close condition) {
        String purpose = "to be close to another";
        return Comparisons.join(
                typed(condition.value()).requireNumber(purpose),
                typed(condition.target()).requireNumber(purpose));
    }

    @Override
    public List<String> in(Condition.In condition) {
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < condition.values().size(); i++) {
            Typed value = typed(condition.values().get(i));
            Set<Expr.Literal> wanted = new LinkedHashSet<>();
            for (List<Expr.Literal> option : condition.options()) {
                wanted.add(option.get(i));
            }
            for (Expr.Literal option : wanted) {
                faults.addAll(Comparisons.faults(value, typed(option)));
            }
        }
        return faults;
    }

    @Override
    public List<String> isNull(Condition.IsNull condition) {
        return typed(condition.value()).faults();
    }

    @Override
    public List<String> isFinite(Condition.IsFinite condition) {
        return typed(condition.value()).requireNumber("to be finite");
    }

    @Override
    public List<String> matches(Condition.Matches condition) {
        return typed(condition.value()).requireText("to match a regular expression");
    }

    @Override
    public List<String> like(Condition.Like condition) {
        return typed(condition.value()).requireText("to be like a pattern");
    }

    @Override
    public List<String> hasFormat(Condition.HasFormat condition) {
        return typed(condition.value())
                .requireText("to have the format " + condition.format().id());
    }

    @Override
    public List<String> and(Condition.And condition) {
        return all(condition.parts());
    }

    @Override
    public List<String> or(Condition.Or condition) {
        return all(condition.parts());
    }

    @Override
    public List<String> not(Condition.Not condition) {
        return condition.of().fold(this);
    }

    @Override
    public List<String> custom(Condition.Custom condition) {
        return Comparisons.join(
                condition.columns().stream().map(typer::requireColumn).toList());
    }

    private List<String> all(List<Condition> parts) {
        return Comparisons.join(parts.stream().map(part -> part.fold(this)).toList());
    }
}
