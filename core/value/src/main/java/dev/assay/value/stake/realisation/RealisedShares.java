package dev.assay.value.stake.realisation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which share of each benefit comes true. Immutable.
 *
 * @param shares in [0, 1], by the benefit's name
 * @since 0.1
 */
public record RealisedShares(Map<String, Double> shares) {
    /** Copies the map, in the order of names. */
    public RealisedShares {
        shares = Collections.unmodifiableMap(new TreeMap<>(shares));
    }

    /**
     * Returns the share of a benefit.
     *
     * @param benefit its name
     * @return the share; 1 for a benefit that relies on no expectation
     */
    public double of(String benefit) {
        return shares.getOrDefault(benefit, 1.0);
    }
}
