package dev.assay.value.business.line;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.distribution.Uncertainty;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A number that lines are computed from, and the only place where uncertainty lives. Immutable.
 *
 * @param name its name, as formulas call it
 * @param unit its unit, such as {@code share} or {@code hours/year}; empty if it has none
 * @param base what is expected
 * @param uncertainty what else it may be
 * @param source where it comes from
 * @since 0.1
 */
public record Driver(
        String name, String unit, BigDecimal base, Optional<Uncertainty> uncertainty, Optional<Source> source) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Driver {
        if (name.isBlank()) {
            throw new ValueException("driver name must not be blank", "동인의 이름이 비어 있으면 안 됩니다");
        }
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(uncertainty, "uncertainty");
        Objects.requireNonNull(source, "source");
    }

    /**
     * Returns a driver that is told step by step.
     *
     * @param name its name
     * @return a builder
     */
    public static DriverBuilder builder(String name) {
        return new DriverBuilder(name);
    }

    /**
     * Returns the driver with another expected value.
     *
     * @param other the value
     * @return the driver
     */
    public Driver withBase(BigDecimal other) {
        return new Driver(name, unit, other, uncertainty, source);
    }

    /** Returns such as {@code defectsAvoided = 0.35 share}. */
    @Override
    public String toString() {
        return name + " = " + String.format(Locale.ROOT, "%,." + Math.max(0, base.scale()) + "f", base)
                + (unit.isEmpty() ? "" : " " + unit);
    }
}
