package dev.assay.value.stake.realisation;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;

/**
 * That a benefit needs data of which an expectation speaks. Immutable.
 *
 * @param benefit the name of the benefit, not blank
 * @param expectation the id of the expectation, not blank
 * @param sensitivity the share of the benefit that is lost where all of the data fails, in [0, 1]
 * @since 0.1
 */
public record Reliance(String benefit, String expectation, BigDecimal sensitivity) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a name is blank or the sensitivity is out of range
     */
    public Reliance {
        if (benefit.isBlank() || expectation.isBlank()) {
            throw new ValueException(
                    "benefit and expectation must not be blank, but were \"" + benefit + "\" and \"" + expectation
                            + "\"",
                    "편익과 기대 조건의 id는 비어 있으면 안 되지만 \"" + benefit + "\", \"" + expectation + "\"입니다");
        }
        if (sensitivity.signum() < 0 || sensitivity.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueException(
                    "sensitivity must be in [0, 1], but was " + sensitivity,
                    "민감도는 [0, 1] 안에 있어야 하지만 " + sensitivity + "입니다");
        }
    }
}
