package dev.assay.value.poorquality;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;

/** Checks numbers that come from outside. */
final class Shares {
    private Shares() {}

    static void check(Text name, BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueException(
                    name.en() + " must be in [0, 1], but was " + share,
                    Particle.TOPIC.after(name.ko()) + " [0, 1] 안에 있어야 하지만 " + share + "입니다");
        }
    }

    static void checkCount(Text name, BigDecimal count) {
        if (count.signum() < 0) {
            throw new ValueException(
                    name.en() + " must be 0 or more, but was " + count,
                    Particle.TOPIC.after(name.ko()) + " 0 이상이어야 하지만 " + count + "입니다");
        }
    }
}
