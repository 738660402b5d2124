package dev.assay.checks.kernel;

import static dev.assay.checks.kernel.Ask.column;
import static dev.assay.checks.kernel.Ask.literal;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.engine.Query;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.format.Format;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every measure on the columns of {@link RandomData}: each figure, each kind of condition under each null policy. */
final class EveryMeasure {
    private static final int VARIANTS = 4;
    private static final List<Expr> NUMBERS = List.of(
            column("i"),
            column("j"),
            column("d"),
            column("c"),
            column("f"),
            column("g"),
            new Expr.Arithmetic(column("i"), Expr.Operation.MULTIPLY, column("d")));

    private EveryMeasure() {}

    /** Returns each measure once as it stands and once more filtered, grouped, or both. */
    static List<Query> queries() {
        List<Query> queries = new ArrayList<>();
        List<Measure> measures = measures();
        for (int i = 0; i < measures.size(); i++) {
            queries.add(Ask.query(measures.get(i)));
            queries.add(variant(i % VARIANTS, measures.get(i)));
        }
        return queries;
    }

    /** Returns each measure once: as it stands, filtered, grouped, or both. */
    static List<Query> queriesInTurn() {
        List<Query> queries = new ArrayList<>();
        List<Measure> measures = measures();
        for (int i = 0; i < measures.size(); i++) {
            int turn = i % (VARIANTS + 1);
            queries.add(turn == VARIANTS ? Ask.query(measures.get(i)) : variant(turn, measures.get(i)));
        }
        return queries;
    }

    private static Query variant(int which, Measure measure) {
        Optional<Condition> where =
                Optional.of(new Condition.Comparison(column("i"), Comparator.AT_LEAST, literal(0L)));
        return switch (which) {
            case 0 -> new Query(measure, where, List.of());
            case 1 -> new Query(measure, Optional.empty(), List.of(column("s")));
            case 2 -> new Query(measure, Optional.empty(), List.of(column("f"), column("b")));
            default -> new Query(measure, where, List.of(column("t")));
        };
    }

    static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure.RowCount());
        addStatistics(measures);
        addQuantiles(measures);
        addOccurrences(measures);
        for (Measure.Selection which : Measure.Selection.values()) {
            RandomData.FIELDS.forEach(field -> measures.add(new Measure.ValueSet(which, column(field.name()))));
        }
        for (Condition condition : conditions()) {
            for (NullPolicy nulls : NullPolicy.values()) {
                measures.add(new Measure.Satisfying(condition, nulls));
            }
        }
        return measures;
    }

    private static void addStatistics(List<Measure> measures) {
        for (Measure.Stat stat : Measure.Stat.values()) {
            List<Expr> values = switch (stat) {
                case MIN, MAX -> columns(type -> type.isOrdered() && type != DataType.BOOLEAN);
                case ENTROPY -> columns(type -> true);
                case AGE_OF_NEWEST -> columns(type -> type == DataType.INSTANT);
                case RANGE,
                        SUM,
                        MEAN,
                        VARIANCE,
                        POPULATION_VARIANCE,
                        STANDARD_DEVIATION,
                        POPULATION_STANDARD_DEVIATION,
                        SKEWNESS,
                        KURTOSIS,
                        INTERQUARTILE_RANGE -> NUMBERS;
            };
            values.forEach(of -> measures.add(new Measure.Statistic(stat, of)));
        }
    }

    private static List<Expr> columns(java.util.function.Predicate<DataType> fit) {
        return RandomData.FIELDS.stream()
                .filter(field -> fit.test(field.type()))
                .map(Field::name)
                .map(Ask::column)
                .toList();
    }

    private static void addQuantiles(List<Measure> measures) {
        for (Measure.Interpolation interpolation : Measure.Interpolation.values()) {
            boolean reckons =
                    interpolation == Measure.Interpolation.LINEAR || interpolation == Measure.Interpolation.MIDPOINT;
            List<Expr> values = reckons ? NUMBERS : columns(type -> type.isNumeric() || type.isTemporal());
            for (String q : List.of("0", "0.333", "0.5", "1")) {
                values.forEach(of -> measures.add(new Measure.Quantile(of, new BigDecimal(q), interpolation)));
            }
        }
    }

    private static void addOccurrences(List<Measure> measures) {
        List<List<Expr>> tuples = List.of(
                List.of(column("i")),
                List.of(column("s")),
                List.of(column("f")),
                List.of(column("j")),
                List.of(column("d"), column("t")),
                List.of(column("f"), column("i"), column("b")));
        for (Measure.Occurrence what : Measure.Occurrence.values()) {
            for (NullPolicy nulls : NullPolicy.values()) {
                boolean judges = nulls == NullPolicy.FAIL || nulls == NullPolicy.PASS;
                if (!judges || what == Measure.Occurrence.UNIQUE_ROWS) {
                    tuples.forEach(tuple -> measures.add(new Measure.Occurrences(what, tuple, nulls)));
                }
            }
        }
    }

    /** Returns at least one condition of each kind. */
    static List<Condition> conditions() {
        Condition small = new Condition.Comparison(column("f"), Comparator.LESS, literal(0.5));
        Condition differ = new Condition.Comparison(column("i"), Comparator.NOT_EQUAL, column("d"));
        return List.of(
                small,
                differ,
                new Condition.Between(column("d"), literal(-0.1), literal(new BigDecimal("4.5"))),
                new Condition.Between(column("f"), column("i"), column("g")),
                new Condition.Close(column("f"), column("i"), BigDecimal.ONE, new BigDecimal("0.1")),
                new Condition.In(List.of(column("s")), List.of(option("a"), option("ab"))),
                new Condition.In(
                        List.of(column("i"), column("b")),
                        List.of(List.of(new Expr.Literal(0L), new Expr.Literal(true)))),
                new Condition.IsNull(column("u")),
                new Condition.IsFinite(column("g")),
                new Condition.Matches(column("s"), "[a-z]", Condition.Matches.Scope.PART),
                new Condition.Like(new Expr.Call(Function.LOWER, List.of(column("s"))), "a%", Optional.empty()),
                new Condition.HasFormat(column("s"), Format.parse("json", Map.of())),
                new Condition.And(List.of(small, differ)),
                new Condition.Or(List.of(small, differ)),
                new Condition.Not(new Condition.And(List.of(small, new Condition.IsNull(column("i"))))),
                new Condition.Custom("has s", List.of("s"), values -> values.get("s") != null));
    }

    private static List<Expr.Literal> option(Object value) {
        return List.of(new Expr.Literal(value));
    }
}
