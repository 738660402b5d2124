package dev.assay.value.business.line;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.money.Money;
import dev.assay.value.rate.PeriodUnit;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a {@link Benefit} step by step. Confined to one thread.
 *
 * <p>What is often left out has no default: the kind, the dimension, the captured share of freed capacity, and whether a step
 * that gets faster is the bottleneck.
 *
 * @since 0.1
 */
public final class BenefitBuilder extends LineBuilder<BenefitBuilder> {
    private @Nullable BenefitKind kind;
    private @Nullable ValueDimension dimension;
    private Optional<Formula> margin = Optional.empty();
    private Optional<Formula> capture = Optional.empty();
    private Optional<Formula> probability = Optional.empty();
    private Optional<Attribution> attribution = Optional.empty();
    private Optional<Constraint> constraint = Optional.empty();
    private Optional<String> overlapGroup = Optional.empty();
    private Throughput throughput = Throughput.NO;

    private enum Throughput {
        YES,
        NO
    }

    BenefitBuilder(String id, Currency currency) {
        super(id, currency);
    }

    @Override
    BenefitBuilder self() {
        return this;
    }

    /**
     * Says how the benefit reaches the books.
     *
     * @param value the kind
     * @return this
     */
    public BenefitBuilder kind(BenefitKind value) {
        kind = value;
        return this;
    }

    /**
     * Says in which way the benefit adds value.
     *
     * @param value the dimension
     * @return this
     */
    public BenefitBuilder dimension(ValueDimension value) {
        dimension = value;
        return this;
    }

    /**
     * Says how much a year.
     *
     * @param amount a decimal number in the case's currency
     * @return this
     */
    public BenefitBuilder perYear(String amount) {
        return amount(number(Text.of("perYear", "연간 금액"), amount), PeriodUnit.YEAR);
    }

    /**
     * Says how much a year.
     *
     * @param amount a formula over drivers
     * @return this
     */
    public BenefitBuilder perYear(Formula amount) {
        return amount(amount, PeriodUnit.YEAR);
    }

    /**
     * Says how much a year.
     *
     * @param amount the amount, in the case's currency
     * @return this
     */
    public BenefitBuilder perYear(Money amount) {
        return amount(money(amount), PeriodUnit.YEAR);
    }

    /**
     * Says how much a month.
     *
     * @param amount a decimal number in the case's currency
     * @return this
     */
    public BenefitBuilder perMonth(String amount) {
        return amount(number(Text.of("perMonth", "월간 금액"), amount), PeriodUnit.MONTH);
    }

    /**
     * Says how much a month.
     *
     * @param amount a formula over drivers
     * @return this
     */
    public BenefitBuilder perMonth(Formula amount) {
        return amount(amount, PeriodUnit.MONTH);
    }

    /**
     * Says how much in each period of the horizon.
     *
     * @param amount a decimal number in the case's currency
     * @return this
     */
    public BenefitBuilder perPeriod(String amount) {
        return amount(number(Text.of("perPeriod", "기간당 금액"), amount), null);
    }

    /**
     * Says how much in each period of the horizon.
     *
     * @param amount a formula over drivers
     * @return this
     */
    public BenefitBuilder perPeriod(Formula amount) {
        return amount(amount, null);
    }

    /**
     * Says how much is gained once, at the decision unless {@link #at} says otherwise.
     *
     * @param amount a decimal number in the case's currency
     * @return this
     */
    public BenefitBuilder once(String amount) {
        return once(number(Text.of("once", "일회성 금액"), amount));
    }

    /**
     * Says how much is gained once, at the decision unless {@link #at} says otherwise.
     *
     * @param amount the amount, in the case's currency
     * @return this
     */
    public BenefitBuilder once(Money amount) {
        return once(money(amount));
    }

    /**
     * Says which share of the revenue is contribution margin.
     *
     * @param share in [0, 1]
     * @return this
     */
    public BenefitBuilder margin(String share) {
        return margin(number(Text.of("margin", "공헌이익률"), share));
    }

    /**
     * Says which share of the revenue is contribution margin.
     *
     * @param share a formula over drivers, in [0, 1]
     * @return this
     */
    public BenefitBuilder margin(Formula share) {
        margin = Optional.of(share);
        return this;
    }

    /**
     * Says that the amount is contribution margin already.
     *
     * @return this
     */
    public BenefitBuilder atContributionMargin() {
        return margin("1");
    }

    /**
     * Says which share of freed capacity becomes money, κ. Required for {@link BenefitKind#CAPACITY}.
     *
     * @param share in [0, 1]
     * @return this
     */
    public BenefitBuilder capture(String share) {
        return capture(number(Text.of("capture", "현금화 비율"), share));
    }

    /**
     * Says which share of freed capacity becomes money, κ. Required for {@link BenefitKind#CAPACITY}.
     *
     * @param share a formula over drivers, in [0, 1]
     * @return this
     */
    public BenefitBuilder capture(Formula share) {
        capture = Optional.of(share);
        return this;
    }

    /**
     * Says how likely the benefit is at all. A higher discount rate for the same risk would count it twice.
     *
     * @param share in [0, 1]
     * @return this
     */
    public BenefitBuilder probability(String share) {
        return probability(number(Text.of("probability", "확률"), share));
    }

    /**
     * Says how likely the benefit is at all.
     *
     * @param share a formula over drivers, in [0, 1]
     * @return this
     */
    public BenefitBuilder probability(Formula share) {
        probability = Optional.of(share);
        return this;
    }

    /**
     * Says which share of an indicator's change the benefit claims.
     *
     * @param kpi the indicator's id
     * @param share in [0, 1]
     * @return this
     */
    public BenefitBuilder attributed(String kpi, String share) {
        return attributed(kpi, number(Text.of("attributed", "기여도"), share));
    }

    /**
     * Says which share of an indicator's change the benefit claims.
     *
     * @param kpi the indicator's id
     * @param share a formula over drivers, in [0, 1]
     * @return this
     */
    public BenefitBuilder attributed(String kpi, Formula share) {
        attribution = Optional.of(new Attribution(kpi, share));
        return this;
    }

    /**
     * Says that the amount comes from producing faster; then {@link #constraint} is required.
     *
     * @return this
     */
    public BenefitBuilder throughput() {
        throughput = Throughput.YES;
        return this;
    }

    /**
     * Says whether producing faster sells more. Where it does not, the benefit counts nothing.
     *
     * @param value the constraint
     * @return this
     */
    public BenefitBuilder constraint(Constraint value) {
        constraint = Optional.of(value);
        return this;
    }

    /**
     * Says that the benefit tells in part of the same money as others. Of a group only the largest counts.
     *
     * @param group the group's name
     * @return this
     */
    public BenefitBuilder overlapGroup(String group) {
        overlapGroup = Optional.of(group);
        return this;
    }

    /**
     * Says that the benefit gets smaller where data fails an expectation.
     *
     * @param expectation the expectation's id
     * @param sensitivity the share that is lost where all of the data fails, in [0, 1]
     * @return this
     */
    public BenefitBuilder dependsOn(String expectation, String sensitivity) {
        addDependency(expectation, sensitivity);
        return this;
    }

    /**
     * Returns the benefit.
     *
     * @return the benefit
     * @throws FindingsException with all faults together
     */
    public Benefit build() {
        requireKind();
        if (dimension == null) {
            fault("DIMENSION_MISSING", "dimension", "dimension must be said", "가치 차원을 지정해야 합니다");
        }
        if (throughput == Throughput.YES && constraint.isEmpty()) {
            fault(
                    "CONSTRAINT_MISSING",
                    "constraint",
                    "constraint must be said: producing faster is worth something only at the bottleneck",
                    "병목 여부를 지정해야 합니다. 생산 속도는 병목 공정에서만 돈이 됩니다");
        }
        Counting counting =
                new Counting(margin, capture, probability, attribution, constraint, overlapGroup, builtRisk());
        Formula amount = builtAmount();
        var schedule = builtSchedule();
        FindingsException.throwErrors("benefit " + id, faults);
        return new Benefit(
                id,
                builtTitle(),
                Objects.requireNonNull(kind),
                Objects.requireNonNull(dimension),
                amount,
                schedule,
                counting,
                builtEvidence());
    }

    private void requireKind() {
        if (kind == null) {
            fault(
                    "KIND_MISSING",
                    "kind",
                    "kind must be said: cash, avoided cost, freed capacity or strategic",
                    "종류(현금, 비용 회피, 여력 확보, 전략적 가치)를 지정해야 합니다");
        } else if (kind == BenefitKind.CAPACITY && capture.isEmpty()) {
            fault(
                    "CAPTURE_MISSING",
                    "capture",
                    "capture must be said: which share of the freed capacity becomes money, from 0 to 1",
                    "현금화 비율(κ)을 지정해야 합니다. 확보한 여력 가운데 돈이 되는 비율로 0에서 1 사이입니다");
        }
    }
}
