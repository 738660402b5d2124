package dev.assay.report.flow;

import dev.assay.report.tree.RangeBars;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Round numbers for an axis of amounts. */
final class Amounts {
    private static final int STEPS = 4;
    private static final List<BigDecimal> NICE = List.of(
            BigDecimal.ONE, BigDecimal.valueOf(2), new BigDecimal("2.5"), BigDecimal.valueOf(5), BigDecimal.TEN);

    private Amounts() {}

    /** Returns an axis from 0 that reaches an amount, in steps of 1, 2, 2.5 or 5 times a power of ten. */
    static List<RangeBars.Tick> axis(double most) {
        BigDecimal step = step(Math.max(most, Double.MIN_NORMAL) / STEPS);
        int steps = most <= 0 ? 1 : (int) Math.ceil(most / step.doubleValue() - 1e-9);
        return IntStream.rangeClosed(0, Math.max(1, steps))
                .mapToObj(i -> step.multiply(BigDecimal.valueOf(i)))
                .map(amount -> new RangeBars.Tick(amount.doubleValue(), print(amount)))
                .toList();
    }

    private static BigDecimal step(double least) {
        if (least < 1e-6) {
            return BigDecimal.ONE;
        }
        BigDecimal exact = new BigDecimal(least).round(new MathContext(6, RoundingMode.UP));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exact.precision() - exact.scale() - 1);
        return NICE.stream()
                .map(power::multiply)
                .filter(nice -> nice.compareTo(exact) >= 0)
                .findFirst()
                .orElse(exact);
    }

    /** Returns a number with separators of thousands and no more digits than it needs. */
    static String print(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }
}
