package dev.assay.checks.kernel;

import static dev.assay.checks.kernel.Ask.column;

import dev.assay.quality.Expectation;
import dev.assay.quality.Rule;
import dev.assay.quality.Suite;
import dev.assay.quality.Traits;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.engine.Query;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** An expectation about every measure, with a bound that some tables meet and others do not. */
final class EveryExpectation implements Measure.Cases<Bound> {
    private static final Bound NONE_FAIL = new Bound.FailingAtMost(Amount.rows(0));

    private EveryExpectation() {}

    static Suite suite() {
        Suite suite = Suite.named("every measure").keyedBy("j").missingWhen("s", "A");
        for (Query query : EveryMeasure.queriesInTurn()) {
            Bound bound = query.measure().fold(new EveryExpectation());
            Rule rule = new Rule(query.measure(), bound, Optional.empty(), query.where(), query.groupedBy());
            suite = suite.expect(Expectation.of(rule, Traits.none()));
        }
        return suite;
    }

    @Override
    public Bound rowCount(Measure.RowCount measure) {
        return within(Range.closed(2L, 500L));
    }

    @Override
    public Bound satisfying(Measure.Satisfying measure) {
        return NONE_FAIL;
    }

    @Override
    public Bound occurrences(Measure.Occurrences measure) {
        if (measure.what() == Measure.Occurrence.UNIQUE_ROWS) {
            return NONE_FAIL;
        }
        return within(
                measure.what().isRatio()
                        ? Range.closed(new BigDecimal("0.1"), new BigDecimal("0.9"))
                        : Range.closed(1L, 20L));
    }

    @Override
    public Bound statistic(Measure.Statistic measure) {
        return within(
                switch (measure.stat()) {
                    case AGE_OF_NEWEST -> Range.atMost(Duration.ofDays(830));
                    case MIN, MAX -> Range.atLeast(literal(measure.of()));
                    default -> Range.atMost(5L);
                });
    }

    @Override
    public Bound quantile(Measure.Quantile measure) {
        return within(Range.atLeast(literal(measure.of())));
    }

    @Override
    public Bound valueSet(Measure.ValueSet measure) {
        return new Bound.Values(Bound.Relation.EQUALS, List.of(new Expr.Literal(literal(measure.of()))));
    }

    @Override
    public Bound columns(Measure.Columns measure) {
        throw new AssertionError("the schema takes no rows");
    }

    private static Bound within(Range range) {
        return new Bound.Within(range);
    }

    private static Object literal(Expr of) {
        DataType type = RandomData.FIELDS.stream()
                .filter(field -> column(field.name()).equals(of))
                .map(Field::type)
                .findFirst()
                .orElse(DataType.DECIMAL);
        return switch (type) {
            case STRING -> "a";
            case BOOLEAN -> true;
            case DATE -> LocalDate.of(2023, 11, 15);
            case TIME -> LocalTime.NOON;
            case DATETIME -> LocalDateTime.of(2023, 11, 15, 22, 13, 19);
            case INSTANT -> Instant.ofEpochSecond(1_700_000_000L);
            default -> 0L;
        };
    }
}
