package dev.assay.report.flow;

import dev.assay.report.tree.RangeBars;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Round numbers for an axis of amounts. */
final class Amounts {
    /** Few enough that the numbers of an axis stand side by side on a phone. */
    private static final int STEPS = 3;

    private static final List<BigDecimal> NICE = Stream.of("1", "1.5", "2", "2.5", "3", "4", "5", "6", "8", "10")
            .map(BigDecimal::new)
            .toList();

    private Amounts() {}

    /** Returns an axis from 0 that reaches an amount, in three round steps or fewer. */
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

    /** Returns a share as a percentage of at most four decimals. */
    static String percent(double share) {
        return print(new BigDecimal(share * 100).setScale(4, RoundingMode.HALF_EVEN)) + " %";
    }

    /** Returns a number with separators of thousands and no more digits than it needs. */
    static String print(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }
}
