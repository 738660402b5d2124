package dev.assay.quality.text;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.format.Cidr;
import dev.assay.quality.format.Format;
import dev.assay.quality.format.Iban;
import dev.assay.quality.format.StandardFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
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
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Any condition that the tree can hold but a custom one, by a seed. */
final class RandomConditions {
    private static final List<String> NAMES = List.of(
            "a",
            "fare_amount",
            "_x1",
            "A",
            "결제_상태",
            "총 금액",
            "a.b",
            "a\"b",
            "",
            "and",
            "NULL",
            "Between",
            "1st",
            "length",
            "date",
            "escape",
            "now",
            "x-y",
            "é",
            "日付",
            "\uD835\uDC00",
            "\n",
            "'");
    private static final List<String> TEXTS =
            List.of("", "PAID", "it's", "\"", "''", "완료", "a\nb", "%_!", "\\d+", "\uD83D\uDE00", "\uD83D", "null");
    private static final List<Function> OF_ONE =
            List.of(Function.LENGTH, Function.TRIM, Function.LOWER, Function.UPPER, Function.NFC, Function.ABS);

    private final Random random;

    RandomConditions(long seed) {
        random = new Random(seed);
    }

    private <T> T one(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private <T> List<T> some(int least, Supplier<T> supplier) {
        return IntStream.range(0, least + random.nextInt(3))
                .mapToObj(i -> supplier.get())
                .toList();
    }

    Condition condition(int depth) {
        return switch (random.nextInt(depth > 0 ? 13 : 10)) {
            case 0 -> new Condition.Comparison(expr(depth), one(List.of(Comparator.values())), expr(depth));
            case 1 -> between(depth);
            case 2 -> new Condition.Close(expr(depth), expr(depth), tolerance(), tolerance());
            case 3 -> in(depth);
            case 4 -> new Condition.IsNull(expr(depth));
            case 5 -> new Condition.IsFinite(expr(depth));
            case 6 ->
                new Condition.Matches(
                        expr(depth),
                        one(List.of("", "a'b", "\\d{3}", "[가-힣]+")),
                        one(List.of(Condition.Matches.Scope.values())));
            case 7 -> like(depth);
            case 8 -> new Condition.HasFormat(expr(depth), format());
            case 9 -> new Condition.Not(depth > 0 ? condition(depth - 1) : new Condition.IsNull(expr(0)));
            case 10 -> new Condition.And(some(2, () -> condition(depth - 1)));
            case 11 -> new Condition.Or(some(2, () -> condition(depth - 1)));
            default -> new Condition.Not(condition(depth - 1));
        };
    }

    private Condition between(int depth) {
        // Two constants might be in the wrong order, which is refused.
        return new Condition.Between(expr(depth), new Expr.Column(one(NAMES)), expr(depth));
    }

    private Condition in(int depth) {
        int width = 1 + random.nextInt(3);
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            values.add(expr(depth));
        }
        return new Condition.In(
                values,
                some(1, () -> IntStream.range(0, width).mapToObj(i -> literal()).toList()));
    }

    private Condition like(int depth) {
        return maybe()
                ? new Condition.Like(expr(depth), one(TEXTS), Optional.empty())
                : new Condition.Like(
                        expr(depth), one(List.of("50'%", "''%x'_", "abc")), Optional.of(one(List.of('\'', '!'))));
    }

    private Format format() {
        return one(List.of(
                StandardFormat.EMAIL,
                StandardFormat.IBAN,
                new Iban("DE"),
                new Cidr("10.0.0.0/8"),
                StandardFormat.JSON));
    }

    private BigDecimal tolerance() {
        return one(List.of("0", "0.01", "1E-9", "100", "12.50", "123456789012345678901").stream()
                .map(BigDecimal::new)
                .toList());
    }

    Expr expr(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 3)) {
            case 0, 1 -> new Expr.Column(one(NAMES));
            case 2 -> literal();
            case 3 -> new Expr.Nested(expr(depth - 1), one(NAMES));
            case 4, 5 -> new Expr.Arithmetic(expr(depth - 1), one(List.of(Expr.Operation.values())), expr(depth - 1));
            case 6 ->
                maybe()
                        ? new Expr.Call(one(OF_ONE), List.of(expr(depth - 1)))
                        : new Expr.Call(Function.COALESCE, some(2, () -> expr(depth - 1)));
            case 7 ->
                new Expr.Elapsed(
                        one(List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS)),
                        expr(depth - 1),
                        expr(depth - 1));
            case 8 ->
                new Expr.AtZone(
                        expr(depth - 1), ZoneId.of(one(List.of("Asia/Seoul", "UTC", "Z", "+09:30", "UTC-01:00"))));
            default ->
                new Expr.Now(one(
                        List.of(Duration.ZERO, Duration.ofHours(-1), Duration.ofDays(3), Duration.ofMillis(-1500))));
        };
    }

    private Expr.Literal literal() {
        return new Expr.Literal(
                switch (random.nextInt(9)) {
                    case 0 -> maybe();
                    case 1 -> one(List.of(0L, 5L, -1L, Long.MAX_VALUE, Long.MIN_VALUE));
                    case 2 -> new BigInteger(80, random).negate();
                    case 3 -> new BigDecimal(new BigInteger(100, random), random.nextInt(60) - 30);
                    case 4 -> Double.longBitsToDouble(finite(random.nextLong()));
                    case 5 -> one(List.of(0.1, -2.5, 1e3, 1e15, 1e-7, 5.0, Double.MIN_VALUE, Double.POSITIVE_INFINITY));
                    case 6 -> one(TEXTS);
                    case 7 ->
                        one(List.of(LocalDate.of(2024, 2, 29), LocalDate.of(-5, 1, 1), LocalDate.of(12345, 6, 7)));
                    default ->
                        one(List.of(
                                LocalTime.of(1, 2),
                                LocalTime.of(23, 59, 59, 1),
                                LocalDateTime.of(2024, 1, 31, 0, 0),
                                Instant.EPOCH,
                                Instant.MAX,
                                Instant.ofEpochSecond(1, 5)));
                });
    }

    /** Clears one bit of the exponent, so that the bits are neither NaN nor infinite. */
    private static long finite(long bits) {
        return bits & ~(1L << 62);
    }
}
