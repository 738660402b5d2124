package dev.assay.governance.system;

import dev.assay.governance.risk.RiskLimits;
import dev.assay.governance.store.Reader;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much risk a system may be left with goes by its tier. Immutable.
 *
 * @param byTier the limits of systems, by tier; a tier of which nothing is said has those of others
 * @param others the limits of those tiers, of assets and of what nobody registered
 * @since 0.1
 */
public record TierLimits(Map<RiskTier, Limit> byTier, Limit others) implements RiskLimits {
    /** Copies the limits. */
    public TierLimits {
        byTier = Map.copyOf(byTier);
    }

    /**
     * Returns the usual limits: of systems of high risk, prohibited ones and general-purpose models with systemic risk, nothing high
     * remains (a score of 9 at most) and it is assessed anew within a year; elsewhere nothing critical remains (19), and it is within
     * two years.
     *
     * @return the limits
     */
    public static TierLimits ofDefaults() {
        Limit strict = new Limit(9, Period.ofYears(1));
        Map<RiskTier, Limit> byTier = new EnumMap<>(RiskTier.class);
        byTier.put(RiskTier.PROHIBITED, strict);
        byTier.put(RiskTier.HIGH_RISK, strict);
        byTier.put(RiskTier.GPAI_SYSTEMIC, strict);
        return new TierLimits(byTier, new Limit(19, Period.ofYears(2)));
    }

    @Override
    public Limit of(Reader reader, String subject) {
        return reader.find(AiSystem.KIND, subject)
                .map(stored -> byTier.get(stored.value().tiering().tier()))
                .orElse(others);
    }
}
