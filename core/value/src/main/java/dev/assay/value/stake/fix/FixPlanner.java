package dev.assay.value.stake.fix;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.LossRange;
import dev.assay.value.stake.LossReport;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds which fixes to fund, so that what they save is worth most. Immutable: every word returns a new planner.
 *
 * <pre>{@code
 * FixPlan plan = FixPlanner.of(report, fixes, 3, Rate.effective("0.10"))
 *     .budget(Money.of("300000000", "KRW"))
 *     .plan();
 * }</pre>
 *
 * <p>What is spent once moves at the decision; what is saved and what running costs are discounted at the end of their year,
 * and begin with the month in which a fix is live. Two fixes of one expectation reduce its failures by 1 − Π(1 − r), so that
 * nothing is saved twice. A loss that is unknown is not counted, and said to be so.
 *
 * <p>Where no expectation is reduced by two fixes, values add up and a {@link dev.assay.value.portfolio.Portfolio} answers,
 * as exactly as it says of itself. Otherwise the search is exact to 25 fixes; beyond, it is exact if it ends within its limit of
 * work, and else says what the best could be worth at most. Of equal choices the one whose ids come first is taken.
 *
 * @since 0.1
 */
public final class FixPlanner {
    private final LossReport report;
    private final List<Fix> fixes;
    private final int years;
    private final Rate rate;
    private final Constraints constraints;

    private record Constraints(
            Optional<Money> budget, Optional<Money> runningBudget, Set<String> must, Set<String> never) {}

    private FixPlanner(LossReport report, List<Fix> fixes, int years, Rate rate, Constraints constraints) {
        this.report = report;
        this.fixes = fixes;
        this.years = years;
        this.rate = rate;
        this.constraints = constraints;
    }

    /**
     * Returns a planner without budgets.
     *
     * @param report what failing expectations cost
     * @param fixes what can be done about it, in the currency of the losses
     * @param years for how many years savings count, from 1 to 50
     * @param rate what they are discounted with
     * @return the planner
     * @throws IllegalArgumentException if the years are out of range
     */
    public static FixPlanner of(LossReport report, List<Fix> fixes, int years, Rate rate) {
        if (years < 1 || years > 50) {
            throw new ValueException(
                    "years must be in [1, 50], but was " + years, "연수는 [1, 50] 안에 있어야 하지만 " + years + "입니다");
        }
        Constraints none = new Constraints(Optional.empty(), Optional.empty(), Set.of(), Set.of());
        return new FixPlanner(
                Objects.requireNonNull(report, "report"),
                List.copyOf(fixes),
                years,
                Objects.requireNonNull(rate, "rate"),
                none);
    }

    /**
     * Limits what is spent at the decision.
     *
     * @param most the most
     * @return a new planner
     * @throws IllegalArgumentException if negative
     */
    public FixPlanner budget(Money most) {
        return with(new Constraints(
                Optional.of(notNegative(Text.of("budget", "예산"), most)),
                constraints.runningBudget(),
                constraints.must(),
                constraints.never()));
    }

    /**
     * Limits what all that is funded costs to run in a year.
     *
     * @param most the most
     * @return a new planner
     * @throws IllegalArgumentException if negative
     */
    public FixPlanner runningBudget(Money most) {
        return with(new Constraints(
                constraints.budget(),
                Optional.of(notNegative(Text.of("runningBudget", "연간 비용 한도"), most)),
                constraints.must(),
                constraints.never()));
    }

    /**
     * Funds a fix, and what it needs, whatever it is worth.
     *
     * @param id the fix
     * @return a new planner
     */
    public FixPlanner mustFund(String id) {
        return with(new Constraints(
                constraints.budget(), constraints.runningBudget(), and(constraints.must(), id), constraints.never()));
    }

    /**
     * Leaves a fix out.
     *
     * @param id the fix
     * @return a new planner
     */
    public FixPlanner never(String id) {
        return with(new Constraints(
                constraints.budget(), constraints.runningBudget(), constraints.must(), and(constraints.never(), id)));
    }

    private static Money notNegative(Text name, Money most) {
        if (most.signum() < 0) {
            throw new ValueException(
                    name.en() + " must be 0 or more, but was " + most,
                    Particle.TOPIC.after(name.ko()) + " 0 이상이어야 하지만 " + most + "입니다");
        }
        return most;
    }

    private static Set<String> and(Set<String> ids, String id) {
        Set<String> more = new TreeSet<>(ids);
        more.add(id);
        return more;
    }

    private FixPlanner with(Constraints other) {
        return new FixPlanner(report, fixes, years, rate, other);
    }

    /**
     * Finds the choice that is worth most.
     *
     * @return the plan
     * @throws FindingsException with all that is wrong, such as an expectation that nothing is at stake on
     */
    public FixPlan plan() {
        FixFaults.check(this);
        return new FixSolver(this).best();
    }

    /**
     * Returns what is funded when fixes that pay are taken in the order of their first-year return on investment as long as
     * money lasts. It is not the best use of a budget, and here to be compared with it.
     *
     * @return the plan
     * @throws FindingsException with all that is wrong
     */
    public FixPlan greedyByReturn() {
        FixFaults.check(this);
        return new FixSolver(this).greedyByReturn();
    }

    LossReport report() {
        return report;
    }

    List<Fix> fixes() {
        return fixes;
    }

    int years() {
        return years;
    }

    Rate rate() {
        return rate;
    }

    Optional<Money> budget() {
        return constraints.budget();
    }

    Optional<Money> runningBudget() {
        return constraints.runningBudget();
    }

    Set<String> must() {
        return constraints.must();
    }

    Set<String> never() {
        return constraints.never();
    }

    /** Returns what each expectation costs in a year, where that is known. */
    Map<String, Double> losses(Belief belief) {
        Map<String, Double> losses = new HashMap<>();
        report.losses().stream()
                .map(loss -> loss.stake().expectation())
                .distinct()
                .forEach(id -> report.yearly(id)
                        .map((LossRange range) ->
                                range.at(belief.loss()).amount().doubleValue())
                        .value()
                        .ifPresent(amount -> losses.put(id, amount)));
        return losses;
    }

    /** Returns the one currency of all; empty if there is nothing that has one. */
    Optional<Currency> currency() {
        return fixes.stream()
                .map(fix -> fix.oneOff().currency())
                .findFirst()
                .or(() -> report.losses().stream()
                        .map(loss -> loss.stake().unit().currency())
                        .findFirst())
                .or(() -> budget().map(Money::currency));
    }
}
