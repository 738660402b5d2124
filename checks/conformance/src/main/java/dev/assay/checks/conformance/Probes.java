package dev.assay.checks.conformance;

import dev.assay.quality.Expectation;
import dev.assay.quality.Rule;
import dev.assay.quality.Suite;
import dev.assay.quality.Traits;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.engine.Capability;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.format.Format;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One suite per capability that passes where the capability is had, and is refused where it is not. */
final class Probes {
    static final TableFixture TABLE = new TableFixture(
            "probes",
            Schema.of(
                    new Field("n", DataType.INTEGER), new Field("s", DataType.STRING), new Field("t", DataType.STRUCT)),
            List.of(
                    List.of(1L, "a", Map.of("f", 1L)),
                    List.of(2L, "ab", Map.of("f", 2L)),
                    List.of(4L, "abc", Map.of("f", 3L))));

    private static final Expr N = new Expr.Column("n");
    private static final Expr S = new Expr.Column("s");
    private static final Bound POSITIVE = new Bound.Within(Range.greaterThan(0L));

    private Probes() {}

    static Suite of(Capability capability) {
        Rule rule = rule(capability);
        return Suite.named(capability.label()).expect(Expectation.of(rule, Traits.none()));
    }

    private static Rule rule(Capability capability) {
        return switch (capability) {
            case CUSTOM_PREDICATES ->
                rows(new Condition.Custom("has n", List.of("n"), values -> values.get("n") != null));
            case IRREGULAR_PATTERNS -> rows(new Condition.Matches(S, "(?=a).*", Condition.Matches.Scope.WHOLE));
            case NORMALISATION ->
                rows(new Condition.Comparison(new Expr.Call(Function.NFC, List.of(S)), Comparator.EQUAL, S));
            case EXACT_QUANTILES ->
                figure(new Measure.Quantile(N, new BigDecimal("0.5"), Measure.Interpolation.NEAREST));
            case OCCURRENCES ->
                figure(new Measure.Occurrences(Measure.Occurrence.DISTINCT_COUNT, List.of(N), NullPolicy.IGNORE));
            case HIGHER_MOMENTS -> figure(new Measure.Statistic(Measure.Stat.SKEWNESS, N));
            case VALUE_SETS -> figure(new Measure.Statistic(Measure.Stat.ENTROPY, N));
            case GROUPS -> new Rule(new Measure.RowCount(), POSITIVE, Optional.empty(), Optional.empty(), List.of(S));
            case FORMATS -> rows(new Condition.HasFormat(S, Format.parse("email", Map.of())).negate());
            case NESTED_FIELDS -> rows(new Condition.IsNull(new Expr.Nested(new Expr.Column("t"), "f")).negate());
        };
    }

    private static Rule rows(Condition condition) {
        Bound none = new Bound.FailingAtMost(Amount.rows(0));
        return rule(new Measure.Satisfying(condition, NullPolicy.IGNORE), none);
    }

    private static Rule figure(Measure measure) {
        return rule(measure, POSITIVE);
    }

    private static Rule rule(Measure measure, Bound bound) {
        return new Rule(measure, bound, Optional.empty(), Optional.empty(), List.of());
    }
}
