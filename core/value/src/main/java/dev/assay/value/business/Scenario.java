package dev.assay.value.business;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A way in which things may turn out: other values of drivers, and lines that come later, are dropped, or are larger or
 * smaller. Immutable.
 *
 * @param name its name
 * @param probability how likely it is, in [0, 1]; all scenarios of a case have one, or none has
 * @param drivers the values of drivers that differ
 * @param edits what is done to lines, in order
 * @since 0.1
 */
public record Scenario(
        String name, Optional<BigDecimal> probability, Map<String, BigDecimal> drivers, List<Edit> edits) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the name is blank, or the probability out of range
     */
    public Scenario {
        if (name.isBlank()) {
            throw new ValueException("scenario name must not be blank", "시나리오의 이름이 비어 있으면 안 됩니다");
        }
        Objects.requireNonNull(probability, "probability");
        if (probability
                .filter(share -> share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)
                .isPresent()) {
            throw new ValueException(
                    "probability must be in [0, 1], but was " + probability.get(),
                    "확률은 [0, 1] 안에 있어야 하지만 " + probability.get() + "입니다");
        }
        drivers = Collections.unmodifiableMap(new LinkedHashMap<>(drivers));
        edits = List.copyOf(edits);
    }

    /**
     * Returns a scenario that is told step by step.
     *
     * @param name its name
     * @return a builder
     */
    public static ScenarioBuilder builder(String name) {
        return new ScenarioBuilder(name);
    }
}
