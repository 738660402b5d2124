package dev.assay.value.stake.book;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.money.Money;
import dev.assay.value.poorquality.DataDowntime;
import dev.assay.value.stake.LossBasis;
import dev.assay.value.stake.StakeEvidence;
import dev.assay.value.stake.ValueAtStake;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What failures of some expectations cost. Immutable: every word returns a new one.
 *
 * <pre>{@code
 * LossModel.of(Scope.expectation("email-present"), LossBasis.PER_RECORD, Money.of("2000", "KRW"), "orders")
 *     .caughtDownstream(new BigDecimal("0.25"));
 * }</pre>
 *
 * @param scope which expectations
 * @param basis what money is lost by
 * @param unit what a unit that fails costs, 0 or more
 * @param volume the name of the volume of which the failing share is lost
 * @param caught the share of failures that are caught downstream before they cost anything, in [0, 1]
 * @param owner the persona who answers for the cost; empty for the owner of the expectation
 * @param evidence why a unit costs that; empty if nobody says
 * @param incidents the incidents of a year, when hours are counted from a log of them and not from the run; empty otherwise
 * @since 0.1
 */
public record LossModel(
        Scope scope,
        LossBasis basis,
        Money unit,
        String volume,
        BigDecimal caught,
        String owner,
        Optional<StakeEvidence> evidence,
        Optional<DataDowntime> incidents) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the unit is negative, the share caught is outside [0, 1], or incidents are given for
     *     another basis than downtime
     */
    public LossModel {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(volume, "volume");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(incidents, "incidents");
        if (unit.signum() < 0) {
            throw new ValueException("unit must be 0 or more, but was " + unit, "단가는 0 이상이어야 하지만 " + unit + "입니다");
        }
        if (caught.signum() < 0 || caught.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueException(
                    "caught must be in [0, 1], but was " + caught, "걸러지는 비율은 0 이상 1 이하여야 하지만 " + caught + "입니다");
        }
        if (incidents.isPresent() && basis != LossBasis.DOWNTIME) {
            throw new ValueException(
                    "incidents must be given for DOWNTIME only, but were for " + basis,
                    "사고 수는 DOWNTIME에만 쓸 수 있지만 " + basis + "에 있습니다");
        }
    }

    /**
     * Returns a price of which nothing is caught downstream, with the owners of the expectations.
     *
     * @param scope which expectations
     * @param basis what money is lost by
     * @param unit what a unit that fails costs
     * @param volume the name of the volume
     * @return the model
     * @throws IllegalArgumentException if the unit is negative
     */
    public static LossModel of(Scope scope, LossBasis basis, Money unit, String volume) {
        return new LossModel(scope, basis, unit, volume, BigDecimal.ZERO, "", Optional.empty(), Optional.empty());
    }

    /**
     * Says which part of the failures is caught downstream before it costs anything.
     *
     * @param share in [0, 1]
     * @return a new model
     * @throws IllegalArgumentException if the share is out of range
     */
    public LossModel caughtDownstream(BigDecimal share) {
        return new LossModel(scope, basis, unit, volume, share, owner, evidence, incidents);
    }

    /**
     * Names who answers for the cost.
     *
     * @param persona the persona's id
     * @return a new model
     */
    public LossModel ownedBy(String persona) {
        return new LossModel(scope, basis, unit, volume, caught, persona, evidence, incidents);
    }

    /**
     * Says why a unit costs that.
     *
     * @param why the evidence
     * @return a new model
     */
    public LossModel because(StakeEvidence why) {
        return new LossModel(scope, basis, unit, volume, caught, owner, Optional.of(why), incidents);
    }

    /**
     * Counts hours from a log of incidents.
     *
     * @param year the incidents of a year
     * @return a new model
     * @throws IllegalArgumentException if the basis is not downtime
     */
    public LossModel countedFrom(DataDowntime year) {
        return new LossModel(scope, basis, unit, volume, caught, owner, evidence, Optional.of(year));
    }

    /** Returns what is at stake on one of the expectations. */
    ValueAtStake on(String expectation, BigDecimal perYear, String itsOwner) {
        return new ValueAtStake(
                expectation,
                basis,
                perYear,
                unit,
                Optional.empty(),
                caught,
                owner.isEmpty() ? itsOwner : owner,
                evidence);
    }
}
