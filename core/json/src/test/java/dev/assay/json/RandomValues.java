package dev.assay.json;

import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Draws constants and expressions, the nastier the better. */
class RandomValues {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "x y",
            "no",
            "Yes",
            "null",
            "~",
            "true",
            "012",
            "1_000",
            "1e3",
            "0x1F",
            ".5",
            "-",
            "- a",
            "a: b",
            "a #b",
            "#",
            "'",
            "''",
            "\"",
            "\\",
            "{a}",
            "[a]",
            "a,b",
            "&a",
            "*a",
            "!a",
            "%a",
            "@a",
            "`a",
            "|",
            ">",
            "?",
            ":",
            "=",
            "<<",
            "2019-01-31",
            "12:30:00",
            ".inf",
            "\n",
            "a\nb",
            " a\n b ",
            "\t",
            "\r\n",
            "\u0000",
            "\u0007",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\uFEFF",
            "한국어",
            "😀",
            "e\u0301",
            "---",
            "...",
            "a'b\"c",
            "5 rows",
            "99%",
            "PT1H",
            "and");

    final SplittableRandom random;

    RandomValues(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean flip() {
        return random.nextBoolean();
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    <T> T oneOf(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    @SafeVarargs
    final <T> T drawOf(Supplier<? extends T>... choices) {
        return oneOf(choices).get();
    }

    <T> List<T> list(int least, int most, Supplier<T> draw) {
        int size = random.nextInt(least, most + 1);
        return IntStream.range(0, size).mapToObj(i -> draw.get()).toList();
    }

    /** Returns different values, at least {@code least}. */
    <T> List<T> distinct(int least, Supplier<T> draw) {
        return list(40, 40, draw).stream()
                .distinct()
                .limit(least + random.nextInt(3))
                .toList();
    }

    String text() {
        return flip() ? oneOf(TEXTS) : oneOf(TEXTS) + oneOf(TEXTS);
    }

    String visibleText() {
        return "x" + text();
    }

    Object number() {
        return this.<Object>drawOf(
                () -> (long) random.nextInt(-9, 10),
                random::nextLong,
                () -> BigInteger.valueOf(random.nextLong()).shiftLeft(70),
                () -> random.nextInt(-9, 10) / 8.0,
                () -> finite(Double.longBitsToDouble(random.nextLong())),
                () -> BigDecimal.valueOf(random.nextInt(), random.nextInt(-5, 9)),
                () -> flip() ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
    }

    private static double finite(double value) {
        return Double.isNaN(value) ? 0.1 : value;
    }

    Object constant() {
        return drawOf(this::number, this::text, this::temporal, this::flip);
    }

    Object temporal() {
        Instant instant = Instant.ofEpochSecond(random.nextLong(-80_000_000_000L, 400_000_000_000L), random.nextInt(2));
        LocalDateTime wall = LocalDateTime.ofInstant(instant, ZoneId.of("UTC"));
        return this.<Object>drawOf(() -> instant, () -> wall, wall::toLocalDate, wall::toLocalTime);
    }

    Expr.Literal literal() {
        return new Expr.Literal(constant());
    }

    Duration duration() {
        return Duration.ofMillis(random.nextLong(0, 1L << random.nextInt(1, 48)));
    }

    Expr column() {
        return new Expr.Column(flip() ? oneOf(List.of("a", "b", "c", "지역", "fare_amount")) : text());
    }

    Expr value(int depth) {
        if (depth == 0 || flip()) {
            return column();
        }
        return drawOf(
                this::literal,
                () -> new Expr.Nested(value(depth - 1), text()),
                () -> new Expr.Arithmetic(value(depth - 1), oneOf(Expr.Operation.values()), value(depth - 1)),
                () -> call(depth - 1),
                () -> new Expr.Elapsed(ChronoUnit.HOURS, value(depth - 1), value(depth - 1)),
                () -> new Expr.AtZone(value(depth - 1), ZoneId.of("Asia/Seoul")),
                () -> new Expr.Now(flip() ? duration() : duration().negated()));
    }

    private Expr call(int depth) {
        Function function = oneOf(Function.values());
        int arguments = function == Function.COALESCE ? 2 : 1;
        return new Expr.Call(function, list(arguments, arguments, () -> value(depth)));
    }

    BigDecimal share() {
        return BigDecimal.valueOf(random.nextInt(1, 1000), 3).stripTrailingZeros();
    }

    /** Two values in order, never equal. */
    List<Object> pair() {
        long base = random.nextInt(-50, 50);
        long step = random.nextInt(1, 50);
        LocalDate day = LocalDate.EPOCH.plusDays(base);
        return this.<List<Object>>drawOf(
                () -> List.of(base, base + step),
                () -> List.of(base / 4.0, base / 4.0 + step),
                () -> List.of(BigDecimal.valueOf(base, 2), BigDecimal.valueOf(base + step, 2)),
                () -> List.of(base, (double) base + step),
                () -> List.of(day, day.plusDays(step)),
                () -> List.of(LocalTime.MIN, LocalTime.MIN.plusSeconds(step)),
                () -> List.of("a", "b" + text()));
    }
}
