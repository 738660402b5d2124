package dev.assay.value.stake.realisation;

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
            throw new IllegalArgumentException("benefit and expectation must not be blank, but were \"" + benefit
                    + "\" and \"" + expectation + "\"");
        }
        if (sensitivity.signum() < 0 || sensitivity.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("sensitivity must be in [0, 1], but was " + sensitivity);
        }
    }
}
