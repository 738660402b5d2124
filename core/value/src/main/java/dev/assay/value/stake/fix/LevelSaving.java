package dev.assay.value.stake.fix;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.cashflow.PresentValue;
import dev.assay.value.money.Money;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A saving that is the same in every year, for an outlay at the decision. Immutable.
 *
 * @param oneOff the outlay
 * @param netAnnual what is saved in a year, less what it costs to run
 * @param years for how many years, 0 or more
 * @since 0.1
 */
public record LevelSaving(Money oneOff, Money netAnnual, int years) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the years are negative or the amounts are in two currencies
     */
    public LevelSaving {
        if (years < 0) {
            throw new ValueException("years must be 0 or more, but was " + years, "연수는 0 이상이어야 하지만 " + years + "입니다");
        }
        if (!oneOff.currency().equals(netAnnual.currency())) {
            throw new ValueException(
                    "netAnnual must be in " + oneOff.currency() + ", but was in " + netAnnual.currency(),
                    "연간 순편익의 통화는 " + oneOff.currency() + "여야 하지만 " + netAnnual.currency() + "입니다");
        }
    }

    /**
     * Returns the net present value, with savings at the end of years: −outlay + Σ saving / (1 + r)<sup>k</sup>.
     *
     * @param rate the rate
     * @return the value in decimal arithmetic, in whole minor units; halves go to the even neighbour
     */
    public Money npv(Rate rate) {
        List<BigDecimal> flows = new ArrayList<>();
        flows.add(oneOff.amount().negate());
        for (int k = 0; k < years; k++) {
            flows.add(netAnnual.amount());
        }
        BigDecimal perYear = BigDecimal.valueOf(rate.per(PeriodUnit.YEAR));
        return new Money(PresentValue.exact(perYear, flows), oneOff.currency()).rounded();
    }
}
