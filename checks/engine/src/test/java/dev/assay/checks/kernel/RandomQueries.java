package dev.assay.checks.kernel;

import static dev.assay.checks.kernel.Ask.column;
import static dev.assay.checks.kernel.Ask.literal;

import dev.assay.quality.engine.Query;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random queries that fit the tables of {@link RandomData}. */
final class RandomQueries {
    private static final List<String> NUMBERS = List.of("i", "j", "d", "c", "f", "g");
    private static final List<Object> LITERALS = List.of(
            0L,
            2L,
            -1L,
            0.5,
            0.1,
            new BigDecimal("0.1"),
            new BigDecimal("-1.50"),
            1e300,
            Double.NEGATIVE_INFINITY,
            9007199254740993.0,
            Long.MAX_VALUE,
            new BigDecimal("123456789012345678901234567890.5"));

    private final Random random;

    RandomQueries(long seed) {
        random = new Random(seed);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @SafeVarargs
    private final <T> T oneOf(T... of) {
        return of[random.nextInt(of.length)];
    }

    List<Query> queries(int count) {
        List<Query> queries = new ArrayList<>();
        while (queries.size() < count) {
            Query query = query();
            if (!queries.contains(query)) {
                queries.add(query);
            }
        }
        return queries;
    }

    private Query query() {
        Optional<Condition> where = random.nextInt(3) == 0 ? Optional.of(condition(2)) : Optional.empty();
        List<Expr> groups = switch (random.nextInt(6)) {
            case 0 -> List.of(column(oneOf("i", "s", "b", "d", "f", "t")));
            case 1 -> List.of(column("b"), column("e"));
            default -> List.of();
        };
        return new Query(measure(), where, groups);
    }

    private Measure measure() {
        return switch (random.nextInt(8)) {
            case 0 -> new Measure.RowCount();
            case 1, 2, 3 -> new Measure.Satisfying(condition(3), one(List.of(NullPolicy.values())));
            case 4 -> occurrences();
            case 5 -> statistic();
            case 6 ->
                new Measure.Quantile(
                        number(1),
                        oneOf(
                                BigDecimal.ZERO,
                                BigDecimal.ONE,
                                new BigDecimal("0.5"),
                                new BigDecimal("0.99"),
                                new BigDecimal("0.333")),
                        one(List.of(Measure.Interpolation.values())));
            default -> new Measure.ValueSet(one(List.of(Measure.Selection.values())), any());
        };
    }

    private Measure statistic() {
        Measure.Stat stat = one(List.of(Measure.Stat.values()));
        return switch (stat) {
            case MIN, MAX -> new Measure.Statistic(stat, any());
            case AGE_OF_NEWEST -> new Measure.Statistic(stat, column("u"));
            case ENTROPY -> new Measure.Statistic(stat, any());
            default -> new Measure.Statistic(stat, number(1));
        };
    }

    private Measure occurrences() {
        Measure.Occurrence what = one(List.of(Measure.Occurrence.values()));
        List<NullPolicy> policies = what == Measure.Occurrence.UNIQUE_ROWS
                ? List.of(NullPolicy.values())
                : List.of(NullPolicy.IGNORE, NullPolicy.IGNORE_IF_ALL_NULL, NullPolicy.EQUAL);
        List<Expr> values = new ArrayList<>();
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            values.add(any());
        }
        return new Measure.Occurrences(what, values, one(policies));
    }

    private Expr any() {
        return random.nextInt(4) == 0
                ? number(1)
                : column(one(RandomData.FIELDS).name());
    }

    private Expr number(int depth) {
        if (depth == 0 || random.nextInt(3) > 0) {
            return column(one(NUMBERS));
        }
        return switch (random.nextInt(5)) {
            case 0 -> new Expr.Call(Function.ABS, List.of(number(depth - 1)));
            case 1 -> new Expr.Call(Function.COALESCE, List.of(number(depth - 1), number(depth - 1), literal(7)));
            case 2 -> new Expr.Call(Function.LENGTH, List.of(text(depth)));
            case 3 ->
                new Expr.Elapsed(
                        one(List.of(ChronoUnit.DAYS, ChronoUnit.HOURS)),
                        column("t"),
                        literal(LocalDateTime.of(2023, 11, 15, 1, 2, 3)));
            default ->
                new Expr.Arithmetic(
                        number(depth - 1),
                        one(List.of(Expr.Operation.values())),
                        random.nextInt(3) == 0 ? literal(oneOf(2L, 0.1, new BigDecimal("1.5"))) : number(depth - 1));
        };
    }

    private Expr text(int depth) {
        Expr text = column("s");
        return depth == 0
                ? text
                : new Expr.Call(
                        one(List.of(Function.TRIM, Function.LOWER, Function.UPPER, Function.NFC)), List.of(text));
    }

    private Condition condition(int depth) {
        if (depth > 0 && random.nextInt(2) == 0) {
            Condition a = condition(depth - 1);
            Condition b = condition(depth - 1);
            return switch (random.nextInt(3)) {
                case 0 -> new Condition.And(List.of(a, b));
                case 1 -> new Condition.Or(List.of(a, b));
                default -> new Condition.Not(a);
            };
        }
        return switch (random.nextInt(8)) {
            case 0, 1 -> numbers();
            case 2 -> times();
            case 3 -> texts();
            case 4 -> new Condition.IsNull(any());
            case 5 -> new Condition.IsFinite(number(1));
            case 6 ->
                new Condition.Comparison(
                        column("b"), one(List.of(Comparator.values())), oneOf(literal(true), literal(false)));
            default -> sets();
        };
    }

    private Expr operand() {
        return random.nextInt(2) == 0 ? literal(one(LITERALS)) : number(1);
    }

    private Condition numbers() {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Condition.Comparison(oneOf(operand(), number(1)), one(List.of(Comparator.values())), operand());
            case 1 ->
                random.nextBoolean()
                        ? new Condition.Between(
                                number(1),
                                literal(oneOf(-2L, -0.1, Double.NEGATIVE_INFINITY)),
                                literal(oneOf(3L, 0.3, new BigDecimal("4.5"))))
                        : new Condition.Between(number(1), number(1), number(1));
            default ->
                new Condition.Close(
                        number(1),
                        operand(),
                        oneOf(BigDecimal.ZERO, new BigDecimal("0.5"), new BigDecimal("3")),
                        oneOf(BigDecimal.ZERO, new BigDecimal("0.1")));
        };
    }

    private Condition times() {
        Comparator comparator = one(List.of(Comparator.values()));
        return switch (random.nextInt(5)) {
            case 0 ->
                new Condition.Comparison(
                        column("t"),
                        comparator,
                        oneOf(literal(LocalDateTime.of(2023, 11, 15, 22, 13, 19)), column("t")));
            case 1 ->
                new Condition.Comparison(
                        column("u"),
                        comparator,
                        oneOf(
                                literal(Instant.ofEpochSecond(1_700_086_399L)),
                                new Expr.Now(Duration.ofDays(-830)),
                                new Expr.AtZone(column("t"), ZoneId.of("America/New_York"))));
            case 2 ->
                new Condition.Between(
                        column("e"), literal(LocalDate.of(2023, 11, 15)), literal(LocalDate.of(2023, 11, 17)));
            case 3 ->
                new Condition.Comparison(
                        new Expr.AtZone(column("e"), ZoneId.of("Asia/Seoul")), comparator, column("u"));
            default ->
                new Condition.Comparison(
                        column("h"), comparator, oneOf(literal(LocalTime.of(22, 13, 20)), column("h")));
        };
    }

    private Condition texts() {
        Expr text = text(random.nextInt(2));
        return switch (random.nextInt(4)) {
            case 0 ->
                new Condition.Comparison(
                        text,
                        one(List.of(Comparator.values())),
                        oneOf(literal("a"), literal("\ud83d\ude00"), column("s")));
            case 1 ->
                new Condition.Matches(
                        text, oneOf("[a-z]+", "(?s).*\\d.*", "."), one(List.of(Condition.Matches.Scope.values())));
            case 2 -> new Condition.Like(text, oneOf("%", "_", "a%", "%b", "_%_"), Optional.empty());
            default ->
                new Condition.Custom(
                        "short", List.of("s", "i"), values -> values.get("s") == null || values.get("i") == null);
        };
    }

    private Condition sets() {
        return switch (random.nextInt(4)) {
            case 0 -> in(List.of(column("s")), List.of(List.of("a"), List.of("ab"), List.of("\u00e9")));
            case 1 ->
                in(
                        List.of(number(1)),
                        List.of(
                                List.of(0L),
                                List.of(0.5),
                                List.of(new BigDecimal("0.1")),
                                List.of(0.1),
                                List.of(1_000_000L)));
            case 2 -> in(List.of(column("t")), List.of(List.of(LocalDateTime.of(2023, 11, 14, 22, 13, 20))));
            default -> in(List.of(column("i"), column("b")), List.of(List.of(0L, true), List.of(1L, false)));
        };
    }

    private static Condition in(List<Expr> values, List<List<Object>> options) {
        return new Condition.In(
                values,
                options.stream()
                        .map(option -> option.stream().map(Expr.Literal::new).toList())
                        .toList());
    }
}
