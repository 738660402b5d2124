package dev.assay.checks.kernel;

import dev.assay.quality.data.Values;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.measure.Measure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Figures of a list of values without nulls, worked out from their definitions. */
final class NaiveFigures {
    private static final MathContext DIGITS = new MathContext(400);

    private final List<Object> values;

    NaiveFigures(List<Object> values) {
        this.values = values;
    }

    private boolean hasNaN() {
        return values.stream().anyMatch(Values::isNaN);
    }

    private boolean hasDouble() {
        return values.stream().anyMatch(value -> value instanceof Double);
    }

    Figure statistic(Measure.Stat stat) {
        if (values.isEmpty()) {
            return new Figure.Undefined(Text.of("there are no values", "값이 없음"));
        }
        if (stat == Measure.Stat.ENTROPY) {
            return new Figure.Scalar(entropy());
        }
        boolean sample = stat == Measure.Stat.VARIANCE || stat == Measure.Stat.STANDARD_DEVIATION;
        if (sample && values.size() == 1) {
            return new Figure.Undefined(Text.of("one value alone has no deviation", "값이 하나뿐이면 편차가 없음"));
        }
        if (hasNaN()) {
            return new Figure.Scalar(Double.NaN);
        }
        return switch (stat) {
            case MIN -> new Figure.Scalar(canonical(sorted().get(0)));
            case MAX -> new Figure.Scalar(canonical(sorted().get(values.size() - 1)));
            case RANGE -> new Figure.Scalar(difference(sorted().get(values.size() - 1), sorted().get(0)));
            case AGE_OF_NEWEST ->
                new Figure.Scalar(Duration.between((Instant) sorted().get(values.size() - 1), Ask.NOW));
            case INTERQUARTILE_RANGE ->
                new Figure.Scalar(difference(
                        quantile(new BigDecimal("0.75"), Measure.Interpolation.LINEAR),
                        quantile(new BigDecimal("0.25"), Measure.Interpolation.LINEAR)));
            case SUM -> new Figure.Scalar(sum());
            default -> moment(stat);
        };
    }

    static Object canonical(Object value) {
        if (value instanceof Double number) {
            return number == 0 ? (Object) 0.0 : value;
        }
        if (value instanceof BigDecimal decimal) {
            BigDecimal stripped = decimal.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
        return value;
    }

    private List<Object> sorted() {
        List<Object> sorted = new ArrayList<>(values);
        sorted.sort(Values::compare);
        return sorted;
    }

    private Object typed(BigDecimal exact) {
        boolean whole = values.stream().allMatch(value -> value instanceof Long || value instanceof BigInteger);
        boolean integral = exact.stripTrailingZeros().scale() <= 0;
        return whole && integral
                ? java.util.Objects.requireNonNull(Values.plain(exact.toBigIntegerExact()))
                : canonical(exact);
    }

    private Object difference(Object high, Object low) {
        return high instanceof Double || low instanceof Double
                ? (Object) (NaiveValues.nearest(high) - NaiveValues.nearest(low) + 0.0)
                : typed(NaiveValues.exact(high).subtract(NaiveValues.exact(low)));
    }

    private boolean isInfinite() {
        return values.stream().anyMatch(value -> value instanceof Double number && Double.isInfinite(number));
    }

    private double ieeeSum() {
        return values.stream()
                .mapToDouble(NaiveValues::nearest)
                .filter(Double::isInfinite)
                .sum();
    }

    private BigDecimal exactSum() {
        return values.stream().map(NaiveValues::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Object sum() {
        if (!hasDouble()) {
            return typed(exactSum());
        }
        return isInfinite() ? ieeeSum() : exactSum().doubleValue();
    }

    private Figure moment(Measure.Stat stat) {
        if (isInfinite()) {
            return new Figure.Scalar(stat == Measure.Stat.MEAN ? ieeeSum() : Double.NaN);
        }
        BigDecimal n = BigDecimal.valueOf(values.size());
        BigDecimal mean = exactSum().divide(n, DIGITS);
        // Squares of distances without rounding the mean first: the sum of (n x - sum)^k, then divided by n^k.
        BigDecimal second = central(2);
        BigDecimal variance = second.divide(n.pow(3), DIGITS);
        return switch (stat) {
            case MEAN -> new Figure.Scalar(mean.doubleValue());
            case VARIANCE -> new Figure.Scalar(sampleVariance(second).doubleValue());
            case POPULATION_VARIANCE -> new Figure.Scalar(variance.doubleValue());
            case STANDARD_DEVIATION -> new Figure.Scalar(root(sampleVariance(second)));
            case POPULATION_STANDARD_DEVIATION -> new Figure.Scalar(root(variance));
            default -> shape(stat, variance);
        };
    }

    /** A root lies in the range of doubles where its square may not; multiplied by 2 to the 1200th it does, or divided. */
    private static double root(BigDecimal square) {
        double rounded = square.doubleValue();
        if (square.signum() == 0 || rounded >= Double.MIN_NORMAL && rounded <= Double.MAX_VALUE) {
            return Math.sqrt(rounded);
        }
        BigDecimal scale = BigDecimal.valueOf(2).pow(1200);
        return rounded < 1
                ? Math.scalb(Math.sqrt(square.multiply(scale).doubleValue()), -600)
                : Math.scalb(Math.sqrt(square.divide(scale, DIGITS).doubleValue()), 600);
    }

    private BigDecimal sampleVariance(BigDecimal second) {
        BigDecimal n = BigDecimal.valueOf(values.size());
        return second.divide(n.pow(2).multiply(n.subtract(BigDecimal.ONE)), DIGITS);
    }

    private Figure shape(Measure.Stat stat, BigDecimal variance) {
        if (variance.signum() == 0) {
            return new Figure.Undefined(Text.of("values that are all equal have no shape", "값이 모두 같으면 분포의 모양이 없음"));
        }
        BigDecimal n = BigDecimal.valueOf(values.size());
        if (stat == Measure.Stat.SKEWNESS) {
            BigDecimal third = central(3).divide(n.pow(4), DIGITS);
            return new Figure.Scalar(third.divide(variance.multiply(variance.sqrt(DIGITS)), DIGITS)
                    .doubleValue());
        }
        BigDecimal fourth = central(4).divide(n.pow(5), DIGITS);
        return new Figure.Scalar(fourth.divide(variance.pow(2), DIGITS)
                .subtract(BigDecimal.valueOf(3))
                .doubleValue());
    }

    /** Returns the sum of the powers of n x − Σx. */
    private BigDecimal central(int power) {
        BigDecimal n = BigDecimal.valueOf(values.size());
        BigDecimal sum = exactSum();
        return values.stream()
                .map(value -> NaiveValues.exact(value).multiply(n).subtract(sum).pow(power))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Figure quantileFigure(BigDecimal q, Measure.Interpolation interpolation) {
        if (values.isEmpty()) {
            return new Figure.Undefined(Text.of("there are no values", "값이 없음"));
        }
        return new Figure.Scalar(hasNaN() ? Double.NaN : canonical(quantile(q, interpolation)));
    }

    private Object quantile(BigDecimal q, Measure.Interpolation interpolation) {
        List<Object> sorted = sorted();
        BigDecimal position = q.multiply(BigDecimal.valueOf(sorted.size() - 1));
        int lower = position.setScale(0, RoundingMode.FLOOR).intValueExact();
        int upper = position.setScale(0, RoundingMode.CEILING).intValueExact();
        BigDecimal fraction = position.subtract(BigDecimal.valueOf(lower));
        int even = position.setScale(0, RoundingMode.HALF_EVEN).intValueExact();
        return switch (interpolation) {
            case LOWER -> sorted.get(lower);
            case HIGHER -> sorted.get(upper);
            case NEAREST -> sorted.get(even);
            case LINEAR -> between(sorted.get(lower), sorted.get(upper), fraction);
            case MIDPOINT -> between(sorted.get(lower), sorted.get(upper), new BigDecimal("0.5"));
        };
    }

    private Object between(Object low, Object high, BigDecimal fraction) {
        if (Values.compare(low, high) == 0) {
            return low;
        }
        if (low instanceof Double a) {
            double b = (Double) high;
            return fraction.signum() == 0 ? a : a + (b - a) * fraction.doubleValue();
        }
        BigDecimal a = NaiveValues.exact(low);
        return typed(a.add(NaiveValues.exact(high).subtract(a).multiply(fraction)));
    }

    /** Values are the same when they have equal keys here. */
    static Object key(Object value) {
        if (value instanceof Double number && !Double.isFinite(number)) {
            return number.toString();
        }
        return value instanceof Number ? NaiveValues.exact(value).stripTrailingZeros() : value;
    }

    private double entropy() {
        Map<String, Long> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(key(value).toString(), 1L, Long::sum));
        double entropy = 0;
        for (long count : counts.values()) {
            double share = (double) count / values.size();
            entropy -= share * Math.log(share);
        }
        return entropy;
    }

    static Figure share(long part, long whole) {
        return whole == 0
                ? new Figure.Undefined(Text.of("there are no values", "값이 없음"))
                : new Figure.Scalar(new Fraction(part, whole));
    }
}
