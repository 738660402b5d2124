package dev.assay.value.simulation;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.distribution.Uncertainty;
import java.util.Objects;
import java.util.Optional;

/**
 * A number that a result is computed from. Immutable.
 *
 * @param name its name, which also tells its stream of random numbers from those of others
 * @param base what is expected
 * @param uncertainty what else it may be; empty if it is known
 * @since 0.1
 */
public record Factor(String name, double base, Optional<Uncertainty> uncertainty) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the name is blank or the base is not finite
     */
    public Factor {
        if (name.isBlank()) {
            throw new ValueException("name must not be blank", "이름은 비어 있으면 안 됩니다");
        }
        if (!Double.isFinite(base)) {
            throw new ValueException("base must be finite, but was " + base, "기본값은 유한해야 하지만 " + base + "입니다");
        }
        Objects.requireNonNull(uncertainty, "uncertainty");
    }

    /**
     * Returns a factor that is not known for sure.
     *
     * @param name its name
     * @param base what is expected
     * @param uncertainty what else it may be
     * @return the factor
     */
    public static Factor of(String name, double base, Uncertainty uncertainty) {
        return new Factor(name, base, Optional.of(uncertainty));
    }

    /**
     * Returns a factor that is known.
     *
     * @param name its name
     * @param base its value
     * @return the factor
     */
    public static Factor known(String name, double base) {
        return new Factor(name, base, Optional.empty());
    }
}
