package dev.assay.value.stake.fix;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import dev.assay.value.stake.LossRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which fixes to fund, what that is worth, and what each of them is worth. Immutable.
 *
 * @since 0.1
 */
public final class FixPlan {
    private final FixPlanner planner;
    private final FixModel model;
    private final PlanStatus status;
    private final boolean[] chosen;
    private final double bound;
    private final List<FixLine> lines;

    FixPlan(FixPlanner planner, FixModel model, PlanStatus status, boolean[] chosen, double bound) {
        this.planner = planner;
        this.model = model;
        this.status = status;
        this.chosen = chosen.clone();
        this.bound = bound;
        FixReturns returns = new FixReturns(planner);
        List<FixLine> all = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            all.add(line(i, returns));
        }
        lines = List.copyOf(all);
    }

    private FixLine line(int i, FixReturns returns) {
        Fix fix = model.fixes().get(i);
        boolean[] without = chosen.clone();
        without[i] = false;
        return new FixLine(
                fix,
                returns.savedPerYear(fix),
                returns.firstYearRoi(fix),
                returns.known(
                        fix,
                        () -> Answer.of(money(
                                model.gain(i, model.untouched()), fix.oneOff().currency()))),
                chosen[i]
                        ? Optional.of(money(
                                model.value(chosen) - model.value(without),
                                fix.oneOff().currency()))
                        : Optional.empty());
    }

    private static Money money(double amount, Currency currency) {
        return new Money(new BigDecimal(amount), currency).rounded();
    }

    /**
     * Returns how sure the plan is.
     *
     * @return the status
     */
    public PlanStatus status() {
        return status;
    }

    /**
     * Returns every fix with what it is worth.
     *
     * @return by id, funded or not
     */
    public List<FixLine> lines() {
        return lines;
    }

    /**
     * Returns what is funded.
     *
     * @return by id; empty if nothing pays or nothing is possible
     */
    public List<Fix> funded() {
        return lines.stream().filter(FixLine::isFunded).map(FixLine::fix).toList();
    }

    /**
     * Returns what is not funded because nobody knows what it would save, which is not to say that it would save nothing.
     *
     * @return by id; empty if every fix can be judged
     */
    public List<Fix> unjudged() {
        return lines.stream()
                .filter(line -> !line.isFunded() && !line.savedPerYear().isPresent())
                .map(FixLine::fix)
                .toList();
    }

    /**
     * Returns what would be worth more than 0 alone, but cannot be funded together with what it needs within the limits.
     *
     * @return by id; none of them is funded
     */
    public List<Fix> beyondLimits() {
        return lines.stream()
                .filter(line -> !line.isFunded()
                        && line.npvAlone().map(npv -> npv.signum() > 0).value().orElse(false)
                        && !regret(line.fix().id()).isPresent())
                .map(FixLine::fix)
                .toList();
    }

    /**
     * Returns what the plan is worth.
     *
     * @return the net present value in whole minor units; empty if there is neither a fix nor a loss
     */
    public Optional<Money> npv() {
        return planner.currency().map(currency -> money(model.value(chosen), currency));
    }

    /**
     * Returns what the same plan is worth if all losses and all effects are at their lower ends.
     *
     * @return the net present value in whole minor units; empty if there is neither a fix nor a loss
     */
    public Optional<Money> npvLow() {
        return at(Belief.LOW);
    }

    /**
     * Returns what the same plan is worth if all losses and all effects are at their upper ends.
     *
     * @return the net present value in whole minor units; empty if there is neither a fix nor a loss
     */
    public Optional<Money> npvHigh() {
        return at(Belief.HIGH);
    }

    private Optional<Money> at(Belief belief) {
        return planner.currency().map(currency -> money(new FixModel(planner, belief).value(chosen), currency));
    }

    /**
     * Returns what no choice can exceed.
     *
     * @return an upper bound, the value itself if it is known to be the best; that of a baseline is its own value
     */
    public Optional<Money> bound() {
        return planner.currency().map(currency -> money(bound, currency));
    }

    /**
     * Returns what is spent at the decision.
     *
     * @return the sum; empty if there is neither a fix nor a loss
     */
    public Optional<Money> oneOff() {
        return planner.currency()
                .map(currency -> funded().stream().map(Fix::oneOff).reduce(Money.zero(currency), Money::plus));
    }

    /**
     * Returns what all that is funded costs to run in a year.
     *
     * @return the sum; empty if there is neither a fix nor a loss
     */
    public Optional<Money> runningPerYear() {
        return planner.currency()
                .map(currency -> funded().stream().map(Fix::runningPerYear).reduce(Money.zero(currency), Money::plus));
    }

    /**
     * Returns what the plan does for each expectation whose loss is known.
     *
     * @return by the expectation's id
     */
    public List<Improvement> improvements() {
        return planner.losses(Belief.EXPECTED).keySet().stream()
                .sorted()
                .map(this::improvement)
                .toList();
    }

    private Improvement improvement(String expectation) {
        Money before = planner.report()
                .yearly(expectation)
                .map(LossRange::expected)
                .get()
                .rounded();
        double left = funded().stream()
                .flatMap(fix -> fix.effects().stream())
                .filter(effect -> effect.expectation().equals(expectation))
                .mapToDouble(effect -> 1 - effect.expected().doubleValue())
                .reduce(1, (one, other) -> one * other);
        Money after = money(before.amount().doubleValue() * left, before.currency());
        return new Improvement(expectation, before, 1 - left, after);
    }

    /**
     * Returns what a reader should know of the figures.
     *
     * @return warnings for fixes whose effect on a loss that nobody knows was not counted
     */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (FixLine line : lines) {
            for (Effect effect : line.fix().effects()) {
                if (!planner.report().yearly(effect.expectation()).isPresent()) {
                    findings.add(Finding.warning(
                            "FIX-UNKNOWN-LOSS",
                            line.fix().id(),
                            Text.of(
                                    "what it saves on \"" + effect.expectation()
                                            + "\" is not counted, because that loss is unknown",
                                    "\"" + effect.expectation() + "\"의 손실을 알 수 없어 절감액을 계산에 넣지 않았습니다")));
                }
            }
        }
        return findings;
    }

    /**
     * Returns how much less the best choice is worth that funds a fix.
     *
     * @param id the fix
     * @return 0 if it is funded already, or why it cannot be
     * @throws FindingsException if there is no such fix
     */
    public Answer<Money> regret(String id) {
        FixPlan forced = planner.mustFund(id).plan();
        if (forced.status == PlanStatus.IMPOSSIBLE) {
            return Answer.none(
                    "FIX-NOT-AFFORDABLE",
                    Text.of(
                            "\"" + id + "\" and what it needs cannot be funded within the limits",
                            "한도 안에서는 \"" + Particle.AND.after(id + "\"") + " 필요한 개선안에 자금을 댈 수 없습니다"));
        }
        Money less = npv().orElseThrow().minus(forced.npv().orElseThrow());
        return Answer.of(less);
    }

    /**
     * Says why a fix is not funded.
     *
     * @param id the fix
     * @param locale the reader's locale
     * @return one sentence
     * @throws FindingsException if there is no such fix
     */
    public String whyNot(String id, Locale locale) {
        Answer<Money> regret = regret(id);
        if (!regret.isPresent()) {
            return regret.describe(locale);
        }
        Optional<FixLine> unknown = lines.stream()
                .filter(line -> line.fix().id().equals(id) && unjudged().contains(line.fix()))
                .findFirst();
        if (unknown.isPresent()) {
            return unknown.get().npvAlone().describe(locale);
        }
        boolean funded = funded().stream().anyMatch(fix -> fix.id().equals(id));
        String less = regret.get().describe(locale);
        return (funded
                        ? Text.of("\"" + id + "\" is funded", "\"" + id + "\"에는 자금을 댑니다")
                        : Text.of(
                                "with \"" + id + "\" the best plan is worth " + less + " less",
                                "\"" + Particle.OBJECT.after(id + "\"") + " 넣으면 최선의 계획도 가치가 " + less + " 줄어듭니다"))
                .in(locale);
    }

    FixPlanner planner() {
        return planner;
    }

    /**
     * Returns the plan as a table of all fixes, a mark beside what is funded, and a sentence.
     *
     * @param locale the reader's locale
     * @return lines without a line end after the last
     */
    public String describe(Locale locale) {
        return new PlanTable(this, locale).text();
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
