package dev.assay.value.internal;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;

/**
 * Reads decimal numbers from text.
 *
 * @since 0.1
 */
public final class Decimals {
    private Decimals() {}

    /**
     * Returns the number that a text says.
     *
     * @param name what the number is, for the refusal
     * @param text the text
     * @return the number, exact
     * @throws ValueException if it is none
     */
    public static BigDecimal parse(Text name, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new ValueException(
                    name.en() + " must be a decimal number such as 0.25, but was \"" + text + "\"",
                    Particle.TOPIC.after(name.ko()) + " 0.25 같은 십진수여야 하지만 \"" + text + "\"입니다",
                    e);
        }
    }
}
