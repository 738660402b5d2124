package dev.assay.checks.kernel;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random tables with nulls, NaN, infinities, extremes and many duplicates; the seed says which. */
final class RandomData {
    static final List<Field> FIELDS = List.of(
            new Field("i", DataType.INTEGER),
            new Field("j", DataType.INTEGER),
            new Field("d", DataType.DECIMAL),
            new Field("c", DataType.DECIMAL),
            new Field("f", DataType.DOUBLE),
            new Field("g", DataType.DOUBLE),
            new Field("s", DataType.STRING),
            new Field("t", DataType.DATETIME),
            new Field("u", DataType.INSTANT),
            new Field("e", DataType.DATE),
            new Field("h", DataType.TIME),
            new Field("b", DataType.BOOLEAN));

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "a",
            "A",
            "ab",
            "b%",
            "a_b",
            "\u00e9",
            "e\u0301",
            "\ud83d\ude00",
            "\uffee",
            "no\nend\n",
            "x1y2",
            "\u00a0z\u2003");
    private static final List<Double> DOUBLES = List.of(
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            -0.0,
            0.0,
            Double.MIN_VALUE,
            -Double.MAX_VALUE,
            Double.MAX_VALUE,
            Double.MIN_NORMAL,
            1e-300,
            9007199254740993.0);

    private final Random random;
    private final boolean wild;

    private RandomData(Random random, boolean wild) {
        this.random = random;
        this.wild = wild;
    }

    static Table table(long seed, int rows) {
        RandomData data = new RandomData(new Random(seed), seed % 2 == 1);
        Table table = Table.of(FIELDS.toArray(new Field[0]));
        for (int i = 0; i < rows; i++) {
            table.row(FIELDS.stream().map(data::value).toArray());
        }
        return table;
    }

    private @Nullable Object value(Field field) {
        if (random.nextInt(8) == 0) {
            return null;
        }
        boolean odd = wild && random.nextInt(12) == 0;
        return switch (field.name()) {
            case "i" -> odd ? extreme() : (Object) (random.nextInt(9) - 4L);
            case "j" -> random.nextLong() >> random.nextInt(60);
            case "d" -> odd ? hugeDecimal() : BigDecimal.valueOf(random.nextInt(40) - 20, random.nextInt(3));
            case "c" -> BigDecimal.valueOf(random.nextInt(100_000), 2);
            case "f" -> odd ? DOUBLES.get(random.nextInt(DOUBLES.size())) : (Object) (random.nextInt(30) / 4.0 - 3);
            case "g" -> gauss(odd);
            case "s" -> TEXTS.get(random.nextInt(TEXTS.size()));
            case "b" -> random.nextBoolean();
            default -> time(field.name(), odd);
        };
    }

    private double gauss(boolean odd) {
        if (odd && random.nextInt(4) == 0) {
            return Double.NaN;
        }
        return random.nextGaussian() * Math.pow(10, random.nextInt(wild ? 40 : 3) - (wild ? 20 : 0));
    }

    private Object extreme() {
        return switch (random.nextInt(4)) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> Long.MIN_VALUE;
            case 2 -> BigInteger.TWO.pow(70).add(BigInteger.valueOf(random.nextInt(3)));
            default -> 9007199254740993L;
        };
    }

    private BigDecimal hugeDecimal() {
        BigDecimal value = new BigDecimal(new BigInteger(60 + random.nextInt(60), random), random.nextInt(40));
        return random.nextBoolean() ? value : value.negate().setScale(value.scale() + random.nextInt(3));
    }

    private Object time(String name, boolean odd) {
        long seconds = 1_700_000_000L + random.nextInt(5) * 86_399L - (odd ? 400L * 365 * 86_400 : 0);
        int nanos = random.nextInt(4) == 0 ? 999_999_999 : 0;
        LocalDateTime dateTime = LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC);
        return switch (name) {
            case "t" -> dateTime;
            case "u" -> Instant.ofEpochSecond(seconds, nanos);
            case "e" -> LocalDate.from(dateTime);
            default -> LocalTime.from(dateTime);
        };
    }
}
