package dev.assay.quality.canonical;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.ConditionCases;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes conditions. */
final class CanonicalConditions implements ConditionCases<Json> {
    private static final CanonicalConditions INSTANCE = new CanonicalConditions();

    private CanonicalConditions() {}

    static Json of(Condition condition) {
        return condition.fold(INSTANCE);
    }

    private static Json all(List<Condition> parts) {
        return Json.set(parts.stream().map(CanonicalConditions::of).toList());
    }

    @Override
    public Json comparison(Condition.Comparison condition) {
        return Part.of("comparison")
                .with("comparator", condition.comparator())
                .with("left", CanonicalValues.of(condition.left()))
                .with("right", CanonicalValues.of(condition.right()))
                .json();
    }

    @Override
    public Json between(Condition.Between condition) {
        return Part.of("between")
                .with("lower", CanonicalValues.of(condition.lower()))
                .with("upper", CanonicalValues.of(condition.upper()))
                .with("value", CanonicalValues.of(condition.value()))
                .json();
    }

    @Override
    public Json close(Condition.Close condition) {
        return Part.of("close")
                .with("absolute", condition.absolute())
                .with("relative", condition.relative())
                .with("target", CanonicalValues.of(condition.target()))
                .with("value", CanonicalValues.of(condition.value()))
                .json();
    }

    @Override
    public Json in(Condition.In condition) {
        List<Json> options = condition.options().stream()
                .map(option -> Json.array(CanonicalValues.all(option)))
                .toList();
        return Part.of("in")
                .with("options", Json.set(options))
                .with("values", Json.array(CanonicalValues.all(condition.values())))
                .json();
    }

    @Override
    public Json isNull(Condition.IsNull condition) {
        return Part.of("null")
                .with("value", CanonicalValues.of(condition.value()))
                .json();
    }

    @Override
    public Json isFinite(Condition.IsFinite condition) {
        return Part.of("finite")
                .with("value", CanonicalValues.of(condition.value()))
                .json();
    }

    @Override
    public Json matches(Condition.Matches condition) {
        return Part.of("regex")
                .with("regex", condition.regex())
                .with("scope", condition.scope())
                .with("value", CanonicalValues.of(condition.value()))
                .json();
    }

    @Override
    public Json like(Condition.Like condition) {
        Part part = Part.of("like")
                .with("pattern", condition.pattern())
                .with("value", CanonicalValues.of(condition.value()));
        condition.escape().ifPresent(escape -> part.with("escape", escape.toString()));
        return part.json();
    }

    @Override
    public Json hasFormat(Condition.HasFormat condition) {
        Map<String, Json> parameters = new TreeMap<>();
        condition.format().parameters().forEach((name, value) -> parameters.put(name, Json.string(value)));
        return Part.of("format")
                .with("format", condition.format().id())
                .with("parameters", Json.object(parameters))
                .with("value", CanonicalValues.of(condition.value()))
                .json();
    }

    @Override
    public Json and(Condition.And condition) {
        return Part.of("and").with("parts", all(condition.parts())).json();
    }

    @Override
    public Json or(Condition.Or condition) {
        return Part.of("or").with("parts", all(condition.parts())).json();
    }

    @Override
    public Json not(Condition.Not condition) {
        return Part.of("not").with("of", of(condition.of())).json();
    }

    /** What the application's test does cannot be written; its name and columns stand for it. */
    @Override
    public Json custom(Condition.Custom condition) {
        return Part.of("custom")
                .withNames("columns", condition.columns())
                .with("name", condition.name())
                .json();
    }
}
