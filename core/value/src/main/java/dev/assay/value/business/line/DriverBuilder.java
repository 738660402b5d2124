package dev.assay.value.business.line;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.distribution.Uncertainty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a {@link Driver} step by step. Confined to one thread.
 *
 * @since 0.1
 */
public final class DriverBuilder {
    private final String name;
    private final List<Finding> faults = new ArrayList<>();
    private String unit = "";
    private @Nullable BigDecimal base;
    private Optional<Uncertainty> uncertainty = Optional.empty();
    private Optional<Source> source = Optional.empty();

    DriverBuilder(String name) {
        this.name = name;
    }

    /**
     * Says what is expected.
     *
     * @param value a decimal number such as {@code 0.35}
     * @return this
     */
    public DriverBuilder base(String value) {
        base = Numbers.parse(Text.of("base", "기준값"), value, faults);
        return this;
    }

    /**
     * Says what is expected.
     *
     * @param value the number; a double that was typed as {@code 0.35} means 0.35
     * @return this
     */
    public DriverBuilder base(double value) {
        base = Numbers.parse(Text.of("base", "기준값"), Double.toString(value), faults);
        return this;
    }

    /**
     * Says in which unit.
     *
     * @param name such as {@code share}
     * @return this
     */
    public DriverBuilder unit(String name) {
        unit = name;
        return this;
    }

    /**
     * Says what else the number may be.
     *
     * @param spread its distribution
     * @return this
     */
    public DriverBuilder uncertain(Uncertainty spread) {
        uncertainty = Optional.of(spread);
        return this;
    }

    /**
     * Says where the number comes from.
     *
     * @param place the source
     * @return this
     */
    public DriverBuilder source(Source place) {
        source = Optional.of(place);
        return this;
    }

    /**
     * Returns the driver.
     *
     * @return the driver
     * @throws FindingsException with all faults together
     */
    public Driver build() {
        if (name.isBlank()) {
            faults.add(Finding.error(
                    "NAME_MISSING", "", Text.of("driver name must not be blank", "동인의 이름이 비어 있으면 안 됩니다")));
        }
        if (base == null && faults.isEmpty()) {
            faults.add(Finding.error(
                    "BASE_MISSING",
                    "base",
                    Text.of("driver " + name + " must have a base value", "동인 " + name + "에 기준값이 있어야 합니다")));
        }
        FindingsException.throwErrors("driver " + name, faults);
        return new Driver(name, unit, Objects.requireNonNull(base), uncertainty, source);
    }
}
