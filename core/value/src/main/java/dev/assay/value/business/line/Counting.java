package dev.assay.value.business.line;

import dev.assay.value.business.formula.Formula;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How much of a benefit's amount counts. Immutable.
 *
 * @param margin which share of revenue is contribution margin
 * @param capture which share of freed capacity becomes money, κ
 * @param probability how likely the benefit is at all
 * @param attribution which share of an indicator's change is claimed
 * @param constraint whether producing faster sells more
 * @param overlapGroup the group of benefits of which only the largest counts
 * @param risk by which share the amount is lowered in the risk-adjusted view
 * @since 0.1
 */
public record Counting(
        Optional<Formula> margin,
        Optional<Formula> capture,
        Optional<Formula> probability,
        Optional<Attribution> attribution,
        Optional<Constraint> constraint,
        Optional<String> overlapGroup,
        Optional<BigDecimal> risk) {
    /** Checks the components. */
    public Counting {
        Objects.requireNonNull(margin, "margin");
        Objects.requireNonNull(capture, "capture");
        Objects.requireNonNull(probability, "probability");
        Objects.requireNonNull(attribution, "attribution");
        Objects.requireNonNull(constraint, "constraint");
        Objects.requireNonNull(overlapGroup, "overlapGroup");
        Objects.requireNonNull(risk, "risk");
    }

    /**
     * Returns which shares of the amount count.
     *
     * @return the shares that are said, in the order in which the amount is multiplied with them
     */
    public Map<ShareKind, Formula> shares() {
        Map<ShareKind, Formula> shares = new EnumMap<>(ShareKind.class);
        margin.ifPresent(share -> shares.put(ShareKind.MARGIN, share));
        capture.ifPresent(share -> shares.put(ShareKind.CAPTURE, share));
        probability.ifPresent(share -> shares.put(ShareKind.PROBABILITY, share));
        attribution.ifPresent(claim -> shares.put(ShareKind.ATTRIBUTION, claim.share()));
        return Collections.unmodifiableMap(shares);
    }

    /** Returns what is left of an amount. */
    Formula applyTo(Formula amount) {
        if (constraint.filter(Constraint.NOT_BOTTLENECK::equals).isPresent()) {
            return Formula.of(BigDecimal.ZERO);
        }
        Formula counted = amount;
        for (Formula share : shares().values()) {
            counted = share.equals(Formula.of(BigDecimal.ONE)) ? counted : counted.times(share);
        }
        return counted;
    }
}
