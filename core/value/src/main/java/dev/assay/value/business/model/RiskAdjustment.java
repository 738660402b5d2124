package dev.assay.value.business.model;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.business.line.Line;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * By how much lines are taken to be too good, unless they say it themselves. Immutable.
 *
 * <p>Benefits are multiplied by 1 − ρ and costs by 1 + ρ, line by line and before discounting, as studies of total economic
 * impact do.
 *
 * @param benefits the factor of benefits, in [0, 1]
 * @param costs the factor of costs, in [0, 1]
 * @since 0.1
 */
public record RiskAdjustment(BigDecimal benefits, BigDecimal costs) {
    private static final Text BENEFIT = Text.of("benefit risk", "편익의 위험 계수");
    private static final Text COST = Text.of("cost risk", "비용의 위험 계수");

    /**
     * Checks the factors.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public RiskAdjustment {
        require(BENEFIT, benefits);
        require(COST, costs);
    }

    /**
     * Returns an adjustment that is written as text.
     *
     * @param benefitRisk the factor of benefits, such as {@code 0.20}
     * @param costRisk the factor of costs, such as {@code 0.10}
     * @return the adjustment
     * @throws IllegalArgumentException if a factor cannot be read, or is out of range
     */
    public static RiskAdjustment tei(String benefitRisk, String costRisk) {
        return new RiskAdjustment(number(BENEFIT, benefitRisk), number(COST, costRisk));
    }

    /**
     * Returns no adjustment.
     *
     * @return the factors 0
     */
    public static RiskAdjustment none() {
        return new RiskAdjustment(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private static BigDecimal number(Text name, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new ValueException(
                    name.en() + " must be a decimal number such as 0.20, but was \"" + text + "\"",
                    Particle.TOPIC.after(name.ko()) + " 0.20 같은 십진수여야 하지만 \"" + text + "\"입니다",
                    e);
        }
    }

    private static void require(Text name, BigDecimal factor) {
        Objects.requireNonNull(factor, name.en());
        if (factor.signum() < 0 || factor.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueException(
                    name.en() + " must be in [0, 1], but was " + factor,
                    Particle.TOPIC.after(name.ko()) + " [0, 1] 안에 있어야 하지만 " + factor + "입니다");
        }
    }

    /**
     * Returns the factor of a line: its own, or the one of its side.
     *
     * @param line the line
     * @return the factor, in [0, 1]
     */
    public BigDecimal of(Line line) {
        return line.risk().orElse(line.sign() > 0 ? benefits : costs);
    }
}
