package dev.assay.checks.kernel;

import dev.assay.checks.source.Parallelism;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Watch;
import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Suite;
import dev.assay.quality.engine.Answer;
import dev.assay.quality.engine.Answers;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.Query;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.outcome.Measured;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks tables questions, for tests. */
final class Ask {
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Ask() {}

    static Expr column(String name) {
        return new Expr.Column(name);
    }

    static Expr literal(Object value) {
        return new Expr.Literal(value);
    }

    static Query query(Measure measure) {
        return new Query(measure, Optional.empty(), List.of());
    }

    static Query query(Measure measure, Condition where) {
        return new Query(measure, Optional.of(where), List.of());
    }

    static Measure satisfying(Condition condition) {
        return new Measure.Satisfying(condition, NullPolicy.IGNORE);
    }

    static Measure statistic(Measure.Stat stat, String column) {
        return new Measure.Statistic(stat, column(column));
    }

    static Measure occurrences(Measure.Occurrence what, NullPolicy nulls, String... columns) {
        return new Measure.Occurrences(
                what, Arrays.stream(columns).map(Ask::column).toList(), nulls);
    }

    static Suite.Settings settings(String... keys) {
        return new Suite.Settings(List.of(keys), Map.of(), Set.of(), EmptyPolicy.NOT_EVALUATED);
    }

    static RunOptions.Builder options() {
        return RunOptions.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Reading reading(RunOptions options, Parallelism parallelism, int batchRows) {
        return new Reading(settings(), Watch.start(options), parallelism, batchRows);
    }

    static Answers answers(Table table, List<Query> queries, Reading reading) {
        Plan plan = new Plan(reading.settings(), Optional.of(table.schema()), queries);
        return Answering.answer(plan, table, reading);
    }

    static Answer answer(Table table, Query query) {
        Reading reading = reading(options().build(), Parallelism.none(), 3);
        return java.util.Objects.requireNonNull(
                answers(table, List.of(query), reading).byQuery().get(query));
    }

    /** Returns the only group's measurement. */
    static Measured measured(Table table, Query query) {
        return measured(answer(table, query)).get(0);
    }

    static List<Measured> measured(Answer answer) {
        if (answer instanceof Answer.Measurement measurement) {
            return measurement.groups();
        }
        throw new AssertionError("must be a measurement, but was " + answer);
    }

    static Figure figure(Table table, Measure measure) {
        return measured(table, query(measure)).figure();
    }

    static Object scalar(Table table, Measure measure) {
        return ((Figure.Scalar) figure(table, measure)).value();
    }

    static String failure(Table table, Query query) {
        return ((Answer.Failure) answer(table, query)).cause();
    }
}
