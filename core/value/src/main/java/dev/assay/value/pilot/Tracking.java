package dev.assay.value.pilot;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was planned and what became of it, period by period. Immutable.
 *
 * @param plan what was planned for each period, all in one currency
 * @param actual what became of each period, no more periods than planned; empty for one that is missing, which is not 0
 * @since 0.1
 */
public record Tracking(List<Money> plan, List<Optional<Money>> actual) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if nothing was planned, or there are more periods than planned
     */
    public Tracking {
        plan = List.copyOf(plan);
        actual = List.copyOf(actual);
        if (plan.isEmpty()) {
            throw new ValueException("plan must not be empty", "계획은 비어 있으면 안 됩니다");
        }
        if (actual.size() > plan.size()) {
            throw new ValueException(
                    "actual must have no more periods than plan, but had " + actual.size() + " of " + plan.size(),
                    "실적의 기간은 계획보다 많을 수 없지만 " + plan.size() + "기 계획에 실적이 " + actual.size() + "기입니다");
        }
    }

    /** How a period went. */
    public enum Status {
        /** At least as planned. */
        GREEN,
        /** At least nine tenths of it. */
        AMBER,
        /** Less. */
        RED,
        /** Nothing is known. */
        MISSING
    }

    /**
     * A period. Immutable.
     *
     * @param period which one, from 1
     * @param planned what was planned
     * @param actual what became of it; empty if that is missing
     * @param variance actual less planned; empty if actual is missing
     * @param status how it went
     */
    public record Line(int period, Money planned, Optional<Money> actual, Optional<Money> variance, Status status) {}

    /**
     * Returns the table of variances.
     *
     * @return a line per period that is over
     */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < actual.size(); i++) {
            Money planned = plan.get(i);
            Optional<Money> found = actual.get(i);
            lines.add(new Line(
                    i + 1,
                    planned,
                    found,
                    found.map(money -> money.minus(planned)),
                    found.map(money -> status(money, planned)).orElse(Status.MISSING)));
        }
        return lines;
    }

    private static Status status(Money actual, Money planned) {
        return actual.compareTo(planned) >= 0
                ? Status.GREEN
                : actual.compareTo(planned.times(new BigDecimal("0.9"))) >= 0 ? Status.AMBER : Status.RED;
    }

    /**
     * Returns which part of the plan came true, over the periods that are not missing.
     *
     * @return actual over planned, to 34 digits; or that nothing is known or was planned
     */
    public Answer<BigDecimal> realisation() {
        List<Line> known =
                lines().stream().filter(line -> line.actual().isPresent()).toList();
        Money zero = Money.zero(plan.get(0).currency());
        Money planned = known.stream().map(Line::planned).reduce(zero, Money::plus);
        Money came = known.stream().map(line -> line.actual().orElseThrow()).reduce(zero, Money::plus);
        return planned.signum() == 0
                ? Answer.none(
                        "TRACK-NOTHING",
                        Text.of("no period with a plan has been measured yet", "계획이 있는 기간 중 측정된 것이 없습니다"))
                : Answer.of(came.amount().divide(planned.amount(), MathContext.DECIMAL128));
    }

    /**
     * Returns what is to be expected at the end: what came, and of all else its plan times the realisation.
     *
     * @return the forecast; or that nothing is known yet
     */
    public Answer<Money> forecast() {
        return realisation().map(share -> {
            Money sum = Money.zero(plan.get(0).currency());
            for (int i = 0; i < plan.size(); i++) {
                Money expected = plan.get(i).times(share);
                sum = sum.plus(i < actual.size() ? actual.get(i).orElse(expected) : expected);
            }
            return sum.rounded();
        });
    }
}
