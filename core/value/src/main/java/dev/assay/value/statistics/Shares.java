package dev.assay.value.statistics;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;

/** Checks what must lie between none and all. */
final class Shares {
    private Shares() {}

    static void check(Text name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new ValueException(
                    name.en() + " must be in (0, 1), but was " + value,
                    Particle.TOPIC.after(name.ko()) + " 0과 1 사이여야 하지만 " + value + "입니다");
        }
    }
}
