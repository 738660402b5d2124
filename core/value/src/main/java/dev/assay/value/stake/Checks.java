package dev.assay.value.stake;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.internal.Decimals;
import java.math.BigDecimal;

/** What components must be. */
final class Checks {
    private Checks() {}

    static void name(Text name, String value) {
        if (value.isBlank()) {
            throw new ValueException(
                    name.en() + " must not be blank", Particle.TOPIC.after(name.ko()) + " 비어 있으면 안 됩니다");
        }
    }

    static void notNegative(Text name, BigDecimal value) {
        if (value.signum() < 0) {
            throw new ValueException(
                    name.en() + " must be 0 or more, but was " + value,
                    Particle.TOPIC.after(name.ko()) + " 0 이상이어야 하지만 " + value + "입니다");
        }
    }

    static void share(Text name, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueException(
                    name.en() + " must be in [0, 1], but was " + value,
                    Particle.TOPIC.after(name.ko()) + " [0, 1] 안에 있어야 하지만 " + value + "입니다");
        }
    }

    static BigDecimal number(Text name, String value) {
        return Decimals.parse(name, value);
    }
}
