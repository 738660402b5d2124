package dev.assay.value.stake.fix;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.cashflow.Returns;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

    /** Returns whether nobody knows what anything costs that a fix reduces; what it does is then unknown, not nothing. */
    boolean isUnknown(Fix fix) {
        return !fix.effects().isEmpty() && fix.effects().stream().noneMatch(this::isKnown);
    }

    private boolean isKnown(Effect effect) {
        return losses.containsKey(effect.expectation());
    }

    /** Returns an answer, unless nothing is known that it could be made of. */
    <T> Answer<T> known(Fix fix, Supplier<Answer<T>> answer) {
        if (!isUnknown(fix)) {
            return answer.get();
        }
        String names = fix.effects().stream().map(Effect::expectation).collect(Collectors.joining(", "));
        return Answer.none(
                "FIX-UNKNOWN-LOSS",
                Text.of(
                        "\"" + fix.id() + "\" cannot be judged, because the loss is unknown of " + names,
                        "손실을 알 수 없어 \"" + Particle.OBJECT.after(fix.id() + "\"") + " 판단할 수 없습니다: " + names));
    }

    Answer<Money> savedPerYear(Fix fix) {
        Money saved = new Money(new BigDecimal(saved(fix)), fix.oneOff().currency()).rounded();
        return known(fix, () -> Answer.of(saved));
    }

    /** Of the twelve months from the decision, in which a fix is live for less the longer it takes. */
    Answer<Double> firstYearRoi(Fix fix) {
        double live = Math.max(0, 12 - fix.leadMonths()) / 12.0;
        double cost = fix.oneOff().amount().doubleValue()
                + live * fix.runningPerYear().amount().doubleValue();
        return known(fix, () -> Returns.roi(live * saved(fix), cost));
    }
}
