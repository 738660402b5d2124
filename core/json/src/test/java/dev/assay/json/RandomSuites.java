package dev.assay.json;

import dev.assay.quality.Dimension;
import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Expectation;
import dev.assay.quality.MissingCode;
import dev.assay.quality.Rule;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.Traits;
import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Measure.Occurrence;
import dev.assay.quality.measure.Measure.Stat;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** Draws suites of everything that the language can say and a file can hold. */
final class RandomSuites extends RandomConditions {
    private RandomSuites(long seed) {
        super(seed);
    }

    static Suite draw(long seed) {
        return new RandomSuites(seed).suite();
    }

    private Suite suite() {
        Suite suite = Suite.named(visibleText())
                .keyedBy(distinct(0, this::text).toArray(String[]::new))
                .sensitive(distinct(0, this::text).toArray(String[]::new))
                .onEmpty(oneOf(EmptyPolicy.values()));
        if (flip()) {
            suite = suite.missingWhen(text(), list(1, 4, this::code).toArray());
        }
        for (int i = 0; i < 12; i++) {
            suite = suite.expect(expectation(i));
        }
        return suite;
    }

    private MissingCode code() {
        return drawOf(
                () -> new MissingCode.Value(constant()),
                () -> oneOf(MissingCode.Kind.values()),
                () -> new MissingCode.Matching("x+"));
    }

    private Expectation expectation(int number) {
        Rule rule = drawOf(this::rows, this::rows, this::scalar, this::shares, this::set, this::schema);
        boolean rows = !(rule.measure() instanceof Measure.Columns);
        return Expectation.of(
                new Rule(
                        rule.measure(),
                        rule.bound(),
                        rule.warning(),
                        rows ? maybe(() -> condition(2)) : Optional.empty(),
                        rows && flip() ? list(1, 2, () -> value(1)) : List.of()),
                traits(number, rule.warning().isPresent()));
    }

    private <T> Optional<T> maybe(Supplier<T> draw) {
        return flip() ? Optional.of(draw.get()) : Optional.empty();
    }

    private static Rule rule(Measure measure, Bound bound, Optional<Bound> warning) {
        return new Rule(measure, bound, warning, Optional.empty(), List.of());
    }

    private Rule rows() {
        Measure measure = drawOf(
                this::satisfying,
                this::satisfying,
                () -> new Measure.Occurrences(
                        Occurrence.UNIQUE_ROWS, distinct(1, () -> value(1)), oneOf(NullPolicy.values())));
        BigDecimal share = share();
        BigDecimal stricter = share.add(BigDecimal.ONE.subtract(share).divide(BigDecimal.valueOf(2)));
        return drawOf(
                () -> rule(measure, new Bound.FailingAtMost(Amount.rows(random.nextInt(3))), Optional.empty()),
                () -> rule(measure, new Bound.FailingAtMost(Amount.rows(9)), maybe(() -> mostRows(random.nextInt(9)))),
                () -> rule(measure, atLeast(share), maybe(() -> atLeast(stricter))),
                () -> rule(measure, new Bound.FailingAtMost(new Amount.Share(share)), Optional.empty()),
                () -> rule(measure, new Bound.PassingAtLeast(Amount.rows(random.nextInt(1, 99))), Optional.empty()),
                () -> rule(measure, new Bound.PassingWithin(Bound.Unit.SHARE, shareRange()), Optional.empty()),
                () -> rule(
                        measure, new Bound.PassingWithin(Bound.Unit.ROWS, range(List.of(1L, 9L))), Optional.empty()));
    }

    private Measure satisfying() {
        Condition condition = condition(3);
        boolean nullable = !References.operands(condition).isEmpty();
        return new Measure.Satisfying(condition, nullable ? oneOf(NullPolicy.values()) : NullPolicy.IGNORE);
    }

    private static Bound mostRows(long count) {
        return new Bound.FailingAtMost(Amount.rows(count));
    }

    private static Bound atLeast(BigDecimal share) {
        return new Bound.PassingAtLeast(new Amount.Share(share));
    }

    private Range range(List<Object> ends) {
        Object lower = ends.get(0);
        Object upper = ends.get(1);
        return drawOf(
                () -> Range.closed(lower, upper),
                () -> Range.closed(lower, lower),
                () -> Range.open(lower, upper),
                () -> Range.closedOpen(lower, upper),
                () -> Range.openClosed(lower, upper),
                () -> Range.atLeast(lower),
                () -> Range.atMost(lower),
                () -> Range.greaterThan(lower),
                () -> Range.lessThan(lower));
    }

    private Range shareRange() {
        BigDecimal share = share();
        return range(List.of(share, flip() ? BigDecimal.ONE : share.add(new BigDecimal("1E-9"))));
    }

    private Rule scalar() {
        Measure measure = drawOf(
                Measure.RowCount::new,
                () -> new Measure.Statistic(oneOf(Stat.values()), value(1)),
                () -> new Measure.Quantile(value(1), share(), oneOf(Measure.Interpolation.values())),
                () -> new Measure.Quantile(value(1), new BigDecimal("0.5"), Measure.Interpolation.LINEAR),
                () -> new Measure.Occurrences(
                        oneOf(List.of(Occurrence.DISTINCT_COUNT, Occurrence.SURPLUS_COPIES)),
                        distinct(1, () -> value(1)),
                        oneOf(List.of(NullPolicy.IGNORE, NullPolicy.EQUAL))));
        List<Object> ends = isAge(measure) ? List.of(duration(), duration().plusDays(999_999)) : pair();
        Bound within = new Bound.Within(range(ends));
        Bound equal = new Bound.EqualTo(ends.get(0), BigDecimal.ZERO, BigDecimal.ZERO);
        if (isAge(measure)) {
            return rule(measure, flip() ? within : equal, Optional.empty());
        }
        return drawOf(
                () -> rule(measure, within, Optional.empty()),
                () -> rule(measure, equal, Optional.empty()),
                () -> rule(
                        measure,
                        new Bound.EqualTo(number(), new BigDecimal("0.25"), oneOf(List.of(BigDecimal.ZERO, share()))),
                        Optional.empty()),
                () -> rule(
                        measure,
                        new Bound.Within(Range.closed(0, 9)),
                        Optional.of(new Bound.Within(Range.openClosed(1, 8)))));
    }

    private static boolean isAge(Measure measure) {
        return measure instanceof Measure.Statistic statistic && statistic.stat() == Stat.AGE_OF_NEWEST;
    }

    private Rule shares() {
        Measure measure = new Measure.Occurrences(
                oneOf(List.of(Occurrence.DISTINCT_RATIO, Occurrence.UNIQUENESS_RATIO, Occurrence.UNIQUE_VALUE_RATIO)),
                distinct(1, this::column),
                NullPolicy.IGNORE);
        return drawOf(
                () -> rule(measure, new Bound.Within(shareRange()), Optional.empty()),
                () -> rule(
                        measure, new Bound.EqualTo(share(), new BigDecimal("0.01"), BigDecimal.ZERO), Optional.empty()),
                () -> rule(measure, new Bound.EqualTo(share(), BigDecimal.ZERO, BigDecimal.ZERO), Optional.empty()));
    }

    private Rule set() {
        Measure measure = new Measure.ValueSet(oneOf(Measure.Selection.values()), value(1));
        Bound bound = new Bound.Values(oneOf(Bound.Relation.values()), list(1, 4, this::literal));
        return rule(measure, bound, Optional.empty());
    }

    private Rule schema() {
        Bound bound = drawOf(
                () -> new Bound.HasColumn(text(), flip() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(9))),
                () -> new Bound.HasNoColumn(text()),
                () -> new Bound.HasType(text(), types()),
                () -> new Bound.ColumnsAre(oneOf(Bound.ColumnRelation.values()), distinct(1, this::text)),
                () -> new Bound.ColumnNamesMatch("[a-z]+"),
                () -> new Bound.ColumnCount(range(List.of(1L, 9L))));
        return rule(new Measure.Columns(), bound, Optional.empty());
    }

    private Set<DataType> types() {
        return EnumSet.copyOf(list(1, 3, () -> oneOf(DataType.values())));
    }

    private Traits traits(int number, boolean warned) {
        return new Traits(
                maybe(() -> "id-" + number),
                warned ? Severity.CRITICAL : oneOf(Severity.values()),
                maybe(() -> oneOf(Dimension.values())),
                maybe(this::visibleText),
                maybe(this::visibleText),
                list(0, 3, this::visibleText),
                maybe(() -> oneOf(EmptyPolicy.values())),
                oneOf(Traits.Activity.values()));
    }
}
