package dev.assay.value.business.line;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.util.List;

/** Reads numbers, and keeps what cannot be read for later. */
final class Numbers {
    private Numbers() {}

    /** Returns the number; 0 beside a fault if it is none. */
    static BigDecimal parse(Text name, String text, List<Finding> faults) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            faults.add(Finding.error(
                    "NUMBER_INVALID",
                    name.en(),
                    Text.of(
                            name.en() + " must be a decimal number such as 1250.50, but was \"" + text + "\"",
                            Particle.TOPIC.after(name.ko()) + " 1250.50과 같은 십진수여야 하지만 \"" + text + "\"입니다")));
            return BigDecimal.ZERO;
        }
    }
}
