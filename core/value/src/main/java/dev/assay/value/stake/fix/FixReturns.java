package dev.assay.value.stake.fix;

import dev.assay.value.answer.Answer;
import dev.assay.value.cashflow.Returns;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.Map;

/** What fixes save by themselves. */
final class FixReturns {
    private final Map<String, Double> losses;

    FixReturns(FixPlanner planner) {
        losses = planner.losses(Belief.EXPECTED);
    }

    private double saved(Fix fix) {
        return fix.effects().stream()
                .mapToDouble(effect -> losses.getOrDefault(effect.expectation(), 0.0)
                        * effect.expected().doubleValue())
                .sum();
    }

    Money savedPerYear(Fix fix) {
        return new Money(new BigDecimal(saved(fix)), fix.oneOff().currency()).rounded();
    }

    /** Of the twelve months from the decision, in which a fix is live for less the longer it takes. */
    Answer<Double> firstYearRoi(Fix fix) {
        double live = Math.max(0, 12 - fix.leadMonths()) / 12.0;
        double cost = fix.oneOff().amount().doubleValue()
                + live * fix.runningPerYear().amount().doubleValue();
        return Returns.roi(live * saved(fix), cost);
    }
}
