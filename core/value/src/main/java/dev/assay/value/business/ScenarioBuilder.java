package dev.assay.value.business;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a {@link Scenario} step by step. Confined to one thread.
 *
 * @since 0.1
 */
public final class ScenarioBuilder {
    private static final Text SCALE = Text.of("scale", "배율");

    private final String name;
    private final Map<String, BigDecimal> drivers = new LinkedHashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private Optional<BigDecimal> probability = Optional.empty();

    ScenarioBuilder(String name) {
        this.name = name;
    }

    private static Edit.Selection all(Edit.Side side) {
        return new Edit.Selection(side, "");
    }

    private static Edit.Selection one(String id) {
        return new Edit.Selection(Edit.Side.LINE, id);
    }

    private BigDecimal number(Text name, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            fault(
                    "NUMBER_INVALID",
                    name.en(),
                    name.en() + " must be a decimal number such as 0.20, but was \"" + text + "\"",
                    Particle.TOPIC.after(name.ko()) + " 0.20과 같은 십진수여야 하지만 \"" + text + "\"입니다");
            return BigDecimal.ONE;
        }
    }

    private void fault(String code, String path, String en, String ko) {
        faults.add(Finding.error(code, path, Text.of(en, ko)));
    }

    private ScenarioBuilder delay(Edit.Selection lines, int periods) {
        if (periods < 0) {
            fault(
                    "PERIOD_RANGE",
                    "delay",
                    "delay must not be negative, but was " + periods,
                    "지연 기간은 음수가 아니어야 하지만 " + periods + "입니다");
            return this;
        }
        edits.add(new Edit.Delay(lines, periods));
        return this;
    }

    /**
     * Says how likely the scenario is.
     *
     * @param share in [0, 1]
     * @return this
     */
    public ScenarioBuilder probability(String share) {
        probability = Optional.of(number(Text.of("probability", "확률"), share));
        return this;
    }

    /**
     * Gives a driver another value.
     *
     * @param driver the driver's name
     * @param value a decimal number
     * @return this
     */
    public ScenarioBuilder set(String driver, String value) {
        drivers.put(driver, number(Text.of("drivers." + driver, "동인 \"" + driver + "\"의 값"), value));
        return this;
    }

    /**
     * Lets all benefits come later.
     *
     * @param periods how many periods later
     * @return this
     */
    public ScenarioBuilder delayBenefits(int periods) {
        return delay(all(Edit.Side.BENEFITS), periods);
    }

    /**
     * Lets a line come later.
     *
     * @param line the line's id
     * @param periods how many periods later
     * @return this
     */
    public ScenarioBuilder delay(String line, int periods) {
        return delay(one(line), periods);
    }

    /**
     * Leaves a line out.
     *
     * @param line the line's id
     * @return this
     */
    public ScenarioBuilder drop(String line) {
        edits.add(new Edit.Drop(one(line)));
        return this;
    }

    /**
     * Makes a line larger or smaller.
     *
     * @param line the line's id
     * @param factor by what its amount is multiplied
     * @return this
     */
    public ScenarioBuilder scale(String line, String factor) {
        edits.add(new Edit.Scale(one(line), number(SCALE, factor)));
        return this;
    }

    /**
     * Makes all benefits larger or smaller.
     *
     * @param factor by what their amounts are multiplied
     * @return this
     */
    public ScenarioBuilder scaleBenefits(String factor) {
        edits.add(new Edit.Scale(all(Edit.Side.BENEFITS), number(SCALE, factor)));
        return this;
    }

    /**
     * Makes all costs larger or smaller.
     *
     * @param factor by what their amounts are multiplied
     * @return this
     */
    public ScenarioBuilder scaleCosts(String factor) {
        edits.add(new Edit.Scale(all(Edit.Side.COSTS), number(SCALE, factor)));
        return this;
    }

    /**
     * Returns the scenario.
     *
     * @return the scenario
     * @throws FindingsException with all faults together
     */
    public Scenario build() {
        if (name.isBlank()) {
            fault("NAME_MISSING", "name", "scenario name must not be blank", "시나리오의 이름이 비어 있으면 안 됩니다");
        }
        probability
                .filter(share -> share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(share -> fault(
                        "SHARE_RANGE",
                        "probability",
                        "probability must be in [0, 1], but was " + share.toPlainString(),
                        "확률은 [0, 1] 안에 있어야 하지만 " + share.toPlainString() + "입니다"));
        FindingsException.throwErrors("scenario " + name, faults);
        return new Scenario(name, probability, drivers, edits);
    }
}
