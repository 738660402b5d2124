package dev.assay.checks.kernel.state;

import dev.assay.checks.kernel.value.Plain;
import dev.assay.quality.data.Digits;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The exact sums of the powers of numbers of any type. */
final class PowerSums {
    private final int power;
    /** Exact numbers by their scale, which is nearly always one and the same. */
    private final Map<Integer, IntegerSums> scaled = new TreeMap<>();

    private @Nullable IntegerSums lastScaled;
    private int lastScale;
    private @Nullable DoubleSums doubles;

    PowerSums(int power) {
        this.power = power;
    }

    void add(Cells cells, int from, int to) {
        switch (cells.layout()) {
            case LONG, DECIMAL -> atScale(cells.scale()).add(cells.longs(), from, to);
            case DOUBLE -> doubles().add(cells.doubles(), from, to);
            case OBJECT -> {
                for (int i = from; i < to; i++) {
                    add(cells.objects()[i]);
                }
            }
            case TIME -> throw new FigureException("a sum takes numbers, but there were dates or times");
        }
    }

    private void add(@Nullable Object value) {
        if (value instanceof Double number) {
            doubles().add(new double[] {number}, 0, 1);
        } else if (value instanceof Number number) {
            BigDecimal decimal = Plain.toDecimal(number);
            atScale(decimal.scale()).add(decimal.unscaledValue());
        } else {
            throw new FigureException("a sum takes numbers, but there were other values");
        }
    }

    private IntegerSums atScale(int scale) {
        IntegerSums sums = lastScaled;
        if (sums == null || lastScale != scale) {
            sums = scaled.computeIfAbsent(scale, key -> new IntegerSums(power));
            lastScaled = sums;
            lastScale = scale;
        }
        return sums;
    }

    private DoubleSums doubles() {
        DoubleSums sums = doubles;
        if (sums == null) {
            sums = new DoubleSums(power);
            doubles = sums;
        }
        return sums;
    }

    void absorb(PowerSums other) {
        other.scaled.forEach((scale, sums) -> atScale(scale).absorb(sums));
        if (other.doubles != null) {
            doubles().absorb(other.doubles);
        }
    }

    /** Returns whether there is no double among the values. */
    boolean isExact() {
        return doubles == null;
    }

    /** Returns what infinities add up to; 0 if there are none. */
    double infinities() {
        return doubles == null ? 0 : doubles.infinities();
    }

    /** Returns the sum of values without a double. */
    BigDecimal exactSum() {
        int scale = greatestScale();
        return new BigDecimal(atOneScale(1, scale), scale);
    }

    /** Returns the figures' material, without the infinities. */
    Moments moments(long count) {
        int scale = greatestScale();
        BigInteger tens = BigInteger.TEN.pow(scale);
        List<BigInteger> sums = new ArrayList<>();
        for (int k = 1; k <= power; k++) {
            BigInteger sum = atOneScale(k, scale);
            if (doubles != null) {
                sum = sum.shiftLeft(DoubleSums.LEAST_EXPONENT * k)
                        .add(doubles.sum(k).multiply(tens.pow(k)));
            }
            sums.add(sum);
        }
        return new Moments(count, sums, doubles == null ? tens : tens.shiftLeft(DoubleSums.LEAST_EXPONENT));
    }

    private int greatestScale() {
        int least = Integer.MAX_VALUE;
        int greatest = 0;
        for (int scale : scaled.keySet()) {
            least = Math.min(least, scale);
            greatest = Math.max(greatest, scale);
        }
        if (greatest > Digits.MOST_COMPUTED || !scaled.isEmpty() && (long) greatest - least > Digits.MOST_COMPUTED) {
            throw new FigureException(
                    "a sum of numbers so far apart needs more than " + Digits.MOST_COMPUTED + " digits");
        }
        return greatest;
    }

    private BigInteger atOneScale(int ofPower, int scale) {
        BigInteger sum = BigInteger.ZERO;
        for (Map.Entry<Integer, IntegerSums> entry : scaled.entrySet()) {
            int steps = (scale - entry.getKey()) * ofPower;
            sum = sum.add(entry.getValue().sum(ofPower).multiply(BigInteger.TEN.pow(steps)));
        }
        return sum;
    }
}
