package dev.assay.value.business;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.line.Attribution;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.internal.Finite;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which share of which indicator's change the benefits of several cases claim. Shares of one indicator may not sum to more than
 * 1: the same customer cannot be won twice. Immutable.
 *
 * @param claims the claims in the order of the cases
 * @since 0.1
 */
public record AttributionLedger(List<Claim> claims) {
    private static final double TOLERANCE = 1e-9;

    /**
     * A share that a benefit claims.
     *
     * @param kpi the indicator's id
     * @param businessCase the case's id
     * @param benefit the benefit's id
     * @param share the share at the base values, in [0, 1]
     */
    public record Claim(String kpi, String businessCase, String benefit, double share) {
        /**
         * Checks the share.
         *
         * @throws IllegalArgumentException if it is not finite
         */
        public Claim {
            Finite.require(Text.of("share of " + kpi, kpi + "의 몫"), share);
        }
    }

    /** Copies the list. */
    public AttributionLedger {
        claims = List.copyOf(claims);
    }

    /**
     * Returns what cases claim.
     *
     * @param cases the cases
     * @return the ledger
     */
    public static AttributionLedger of(Collection<BusinessCase> cases) {
        List<Claim> claims = new ArrayList<>();
        for (BusinessCase each : cases) {
            Map<String, Double> values = each.baseValues();
            for (Benefit benefit : each.benefits()) {
                Optional<Attribution> attribution = benefit.counting().attribution();
                attribution.ifPresent(claim -> claims.add(new Claim(
                        claim.kpi(), each.id(), benefit.id(), claim.share().value(values::get))));
            }
        }
        return new AttributionLedger(claims);
    }

    /**
     * Returns what is claimed in all.
     *
     * @return the sum of shares by indicator, in the order of the first claim
     */
    public Map<String, Double> totals() {
        Map<String, Double> totals = new LinkedHashMap<>();
        claims.forEach(claim -> totals.merge(claim.kpi(), claim.share(), AttributionLedger::sum));
        return totals;
    }

    /** Claims that no number holds are more than all there is, which is what their sum is asked for. */
    private static double sum(double one, double other) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, one + other));
    }

    /**
     * Returns which indicators are claimed more than once.
     *
     * @return a warning {@code ATTRIBUTION} for each; empty if all is well
     */
    public List<Finding> findings() {
        return totals().entrySet().stream()
                .flatMap(total -> excess(total.getKey(), total.getValue()).stream())
                .toList();
    }

    static Optional<Finding> excess(String kpi, double share) {
        return share <= 1.0 + TOLERANCE
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "ATTRIBUTION",
                        kpi,
                        Text.of(
                                "benefits claim " + Amounts.percent(share) + " of the change of " + kpi
                                        + "; shares may not sum to more than 100%",
                                "편익들이 " + kpi + " 변화의 " + Amounts.percent(share) + "를 주장합니다. 몫의 합은 100%를 넘을 수 없습니다")));
    }
}
