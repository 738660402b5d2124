package dev.assay.value.ranking;

import dev.assay.quality.finding.Text;

/**
 * Weighted shortest job first: the cost of delay over the size of the job (Reinertsen 2009, as SAFe counts it). Immutable.
 *
 * @param businessValue what it is worth to users and the business, 0 or more
 * @param timeCriticality how soon that decays, 0 or more
 * @param riskReduction what risk it takes away or chance it opens, 0 or more
 * @param jobSize how long it takes, above 0
 * @since 0.1
 */
public record Wsjf(double businessValue, double timeCriticality, double riskReduction, double jobSize) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public Wsjf {
        Parts.requireAtLeastZero(Text.of("business value", "사업 가치"), businessValue);
        Parts.requireAtLeastZero(Text.of("time criticality", "시급성"), timeCriticality);
        Parts.requireAtLeastZero(Text.of("risk reduction", "위험 감소"), riskReduction);
        Parts.requirePositive(Text.of("job size", "작업 규모"), jobSize);
    }

    /**
     * Returns the cost of delay.
     *
     * @return the sum of its three parts
     * @throws IllegalArgumentException if it is more than a number can hold
     */
    public double costOfDelay() {
        return Parts.requireScore(businessValue + timeCriticality + riskReduction);
    }

    /**
     * Returns the score.
     *
     * @return the cost of delay for a unit of size
     * @throws IllegalArgumentException if it is more than a number can hold
     */
    public double score() {
        return Parts.requireScore(costOfDelay() / jobSize);
    }
}
