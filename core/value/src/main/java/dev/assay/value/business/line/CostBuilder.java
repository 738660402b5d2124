package dev.assay.value.business.line;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.schedule.Schedule;
import dev.assay.value.money.Money;
import dev.assay.value.rate.PeriodUnit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a {@link Cost} step by step. Confined to one thread.
 *
 * @since 0.1
 */
public final class CostBuilder extends LineBuilder<CostBuilder> {
    private CostKind kind = CostKind.OPEX;
    private CostStatus status = CostStatus.FUTURE;

    CostBuilder(String id, Currency currency) {
        super(id, currency);
    }

    @Override
    CostBuilder self() {
        return this;
    }

    private CostBuilder capital(Formula amount) {
        kind = CostKind.CAPEX;
        return once(amount);
    }

    private CostBuilder running(Formula amount, @Nullable PeriodUnit per) {
        kind = CostKind.OPEX;
        return amount(amount, per);
    }

    /**
     * Says what is spent once, at the decision unless {@link #at} or {@link #spread} says otherwise.
     *
     * @param amount a decimal number in the case's currency
     * @return this
     */
    public CostBuilder capex(String amount) {
        return capital(number(Text.of("capex", "자본 지출"), amount));
    }

    /**
     * Says what is spent once, at the decision unless {@link #at} or {@link #spread} says otherwise.
     *
     * @param amount a formula over drivers
     * @return this
     */
    public CostBuilder capex(Formula amount) {
        return capital(amount);
    }

    /**
     * Says what is spent once, at the decision unless {@link #at} or {@link #spread} says otherwise.
     *
     * @param amount the amount, in the case's currency
     * @return this
     */
    public CostBuilder capex(Money amount) {
        return capital(money(amount));
    }

    /**
     * Says what is spent each year.
     *
     * @param amount a decimal number in the case's currency
     * @return this
     */
    public CostBuilder opexPerYear(String amount) {
        return running(number(Text.of("opexPerYear", "연간 운영비"), amount), PeriodUnit.YEAR);
    }

    /**
     * Says what is spent each year.
     *
     * @param amount a formula over drivers
     * @return this
     */
    public CostBuilder opexPerYear(Formula amount) {
        return running(amount, PeriodUnit.YEAR);
    }

    /**
     * Says what is spent each year.
     *
     * @param amount the amount, in the case's currency
     * @return this
     */
    public CostBuilder opexPerYear(Money amount) {
        return running(money(amount), PeriodUnit.YEAR);
    }

    /**
     * Says what is spent each month.
     *
     * @param amount a decimal number in the case's currency
     * @return this
     */
    public CostBuilder opexPerMonth(String amount) {
        return running(number(Text.of("opexPerMonth", "월간 운영비"), amount), PeriodUnit.MONTH);
    }

    /**
     * Says what is spent each month.
     *
     * @param amount a formula over drivers
     * @return this
     */
    public CostBuilder opexPerMonth(Formula amount) {
        return running(amount, PeriodUnit.MONTH);
    }

    /**
     * Says what is spent in each period of the horizon.
     *
     * @param amount a decimal number in the case's currency
     * @return this
     */
    public CostBuilder opexPerPeriod(String amount) {
        return running(number(Text.of("opexPerPeriod", "기간당 운영비"), amount), null);
    }

    /**
     * Says what is spent in each period of the horizon.
     *
     * @param amount a formula over drivers
     * @return this
     */
    public CostBuilder opexPerPeriod(Formula amount) {
        return running(amount, null);
    }

    /**
     * Says that the cost is spent whatever is decided. It is shown, and counted nowhere.
     *
     * @return this
     */
    public CostBuilder sunk() {
        status = CostStatus.SUNK;
        return this;
    }

    /**
     * Returns the cost.
     *
     * @return the cost
     * @throws FindingsException with all faults together
     */
    public Cost build() {
        Formula amount = builtAmount();
        Schedule schedule = builtSchedule();
        Optional<BigDecimal> risk = builtRisk();
        FindingsException.throwErrors("cost " + id, faults);
        return new Cost(id, builtTitle(), kind, amount, schedule, risk, status, builtEvidence());
    }
}
