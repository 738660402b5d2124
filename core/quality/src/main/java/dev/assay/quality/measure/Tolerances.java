package dev.assay.quality.measure;

import dev.assay.quality.data.Digits;
import dev.assay.quality.data.Values;
import java.math.BigDecimal;
import java.util.Objects;

/** The tolerances of {@link Bound.EqualTo}. */
final class Tolerances {
    private Tolerances() {}

    static BigDecimal require(String name, BigDecimal tolerance, Object target) {
        Objects.requireNonNull(tolerance, name);
        Digits.requireModerate(name + " tolerance", tolerance);
        if (tolerance.signum() < 0) {
            throw new IllegalArgumentException(
                    name + " tolerance must be 0 or more, but was " + tolerance.toPlainString());
        }
        if (tolerance.signum() > 0 && !(target instanceof Number)) {
            throw new IllegalArgumentException(
                    name + " tolerance requires a number, but the target was " + Values.print(target));
        }
        return tolerance.signum() == 0 ? BigDecimal.ZERO : tolerance.stripTrailingZeros();
    }

    static Range range(Bound.EqualTo bound) {
        boolean infinite = bound.target() instanceof Double number && number.isInfinite();
        if (infinite || !(bound.target() instanceof Number)) {
            return Range.closed(bound.target(), bound.target());
        }
        BigDecimal target = bound.target() instanceof Double written
                ? Values.shortestDecimal(written)
                : new BigDecimal(bound.target().toString());
        BigDecimal tolerance = bound.absolute().max(bound.relative().multiply(target.abs()));
        return Range.closed(target.subtract(tolerance), target.add(tolerance));
    }

    static String print(Bound.EqualTo bound) {
        String absolute =
                bound.absolute().signum() == 0 ? "" : " ± " + bound.absolute().toPlainString();
        String relative = bound.relative().signum() == 0
                ? ""
                : " ± "
                        + bound.relative()
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString() + " %";
        return "equal to " + Values.print(bound.target()) + absolute + relative;
    }
}
