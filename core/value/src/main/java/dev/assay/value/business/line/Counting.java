package dev.assay.value.business.line;

import dev.assay.value.business.formula.Formula;
import java.math.BigDecimal;
import java.util.List;
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

    /** Returns what is left of an amount. */
    Formula applyTo(Formula amount) {
        if (constraint.filter(Constraint.NOT_BOTTLENECK::equals).isPresent()) {
            return Formula.of(BigDecimal.ZERO);
        }
        Formula counted = amount;
        for (Optional<Formula> share : List.of(margin, capture, probability, attribution.map(Attribution::share))) {
            boolean whole = share.isEmpty() || share.get().equals(Formula.of(BigDecimal.ONE));
            counted = whole ? counted : counted.times(share.get());
        }
        return counted;
    }
}
