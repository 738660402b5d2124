package dev.assay.value.energy;

import dev.assay.value.answer.Answer;

/**
 * Where carbon intensities come from: a table, or a service that knows the present one.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface CarbonSource {
    /**
     * Returns the intensity of a place.
     *
     * @param region the place, as a code of ISO 3166-1 alpha-3
     * @return the intensity, or why there is none
     */
    Answer<CarbonIntensity> of(String region);
}
