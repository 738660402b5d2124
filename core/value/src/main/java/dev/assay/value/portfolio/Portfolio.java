package dev.assay.value.portfolio;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which candidates to fund, so that their values add up to most and nothing is overspent. Immutable: every word returns a new
 * portfolio.
 *
 * <pre>{@code
 * Selection best = Portfolio.of(candidates)
 *     .budget("2027", Money.of("300000000", "KRW"))
 *     .requires("dashboard", "warehouse")
 *     .mustInclude("audit")
 *     .solve();
 * }</pre>
 *
 * <p>Up to 60 candidates are searched until no choice can be better, usually within a second, and mostly within seconds if values
 * go with costs under several budgets; where about a minute is not enough, the status says so. Of equal choices the one whose ids
 * come first is taken, so that an answer does not depend on the order in which candidates were written.
 *
 * @since 0.1
 */
public final class Portfolio {
    private final List<Candidate> candidates;
    private final Map<String, BigDecimal> budgets;
    private final List<Rule> rules;

    private Portfolio(List<Candidate> candidates, Map<String, BigDecimal> budgets, List<Rule> rules) {
        this.candidates = candidates;
        this.budgets = budgets;
        this.rules = rules;
    }

    /**
     * Returns a portfolio without limits.
     *
     * @param candidates what can be funded
     * @return the portfolio
     */
    public static Portfolio of(List<Candidate> candidates) {
        List<Candidate> sorted =
                candidates.stream().sorted(Comparator.comparing(Candidate::id)).toList();
        return new Portfolio(sorted, Map.of(), List.of());
    }

    /**
     * Returns business cases to choose from, of which {@link Cases#maximise} makes a portfolio.
     *
     * @param cases what can be funded, each with an id of its own
     * @return the cases, without limits
     */
    public static Cases ofCases(List<BusinessCase> cases) {
        return Cases.of(cases);
    }

    /**
     * Limits what is spent.
     *
     * @param name the budget's name
     * @param limit the most that may be spent
     * @return a new portfolio
     */
    public Portfolio budget(String name, Money limit) {
        return budget(name, limit.amount());
    }

    /**
     * Limits what is used of something else, such as people or days; a budget that is named again is replaced.
     *
     * @param name the budget's name
     * @param limit the most that may be used, 0 or more
     * @return a new portfolio
     * @throws IllegalArgumentException if the limit is negative
     */
    public Portfolio budget(String name, BigDecimal limit) {
        if (limit.signum() < 0) {
            throw new ValueException(
                    "budget \"" + name + "\" must not be negative, but was " + limit,
                    "예산 \"" + Particle.TOPIC.after(name + "\"") + " 음수가 아니어야 하지만 " + limit + "입니다");
        }
        Map<String, BigDecimal> more = new TreeMap<>(budgets);
        more.put(name, limit);
        return new Portfolio(candidates, more, rules);
    }

    private Portfolio with(Rule rule) {
        List<Rule> more = new ArrayList<>(rules);
        more.add(rule);
        return new Portfolio(candidates, budgets, List.copyOf(more));
    }

    /**
     * Funds a candidate only together with another. Of candidates that require each other all are funded or none is.
     *
     * @param id the candidate
     * @param needed what it needs
     * @return a new portfolio
     */
    public Portfolio requires(String id, String needed) {
        return with(new Rule.Requires(id, needed));
    }

    /**
     * Never funds two candidates together.
     *
     * @param id one candidate
     * @param other the other
     * @return a new portfolio
     */
    public Portfolio excludes(String id, String other) {
        return with(new Rule.Excludes(id, other));
    }

    /**
     * Funds so many candidates of a kind at most.
     *
     * @param count how many, 0 or more
     * @param tag their tag
     * @return a new portfolio
     * @throws IllegalArgumentException if the number is negative
     */
    public Portfolio atMost(int count, String tag) {
        if (count < 0) {
            throw new ValueException(
                    "count of \"" + tag + "\" must not be negative, but was " + count,
                    "\"" + tag + "\"의 개수는 음수가 아니어야 하지만 " + count + "입니다");
        }
        return with(new Rule.AtMost(count, tag));
    }

    /**
     * Sees to it that of all that is used of a budget, a share goes to candidates of a kind.
     *
     * @param tag their tag
     * @param share the least share, from 0 to 1
     * @param budget the budget
     * @return a new portfolio
     * @throws IllegalArgumentException if the share is outside [0, 1]
     */
    public Portfolio atLeastShare(String tag, BigDecimal share, String budget) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueException(
                    "share of \"" + tag + "\" must be within [0, 1], but was " + share,
                    "\"" + tag + "\"의 비율은 [0, 1] 안에 있어야 하지만 " + share + "입니다");
        }
        return with(new Rule.AtLeastShare(tag, share, budget));
    }

    /**
     * Funds a candidate in any case.
     *
     * @param id the candidate
     * @return a new portfolio
     */
    public Portfolio mustInclude(String id) {
        return with(new Rule.Must(id));
    }

    /**
     * Finds the best choice, by {@link PortfolioSolver#exact()}.
     *
     * @return what to fund, or that nothing is possible
     * @throws FindingsException with all that is wrong, such as a name that no candidate has
     */
    public Selection solve() {
        return solve(PortfolioSolver.exact());
    }

    /**
     * Finds the best choice with a solver.
     *
     * @param solver what finds it
     * @return what to fund, or that nothing is possible
     * @throws FindingsException with all that is wrong, such as a name that no candidate has
     */
    public Selection solve(PortfolioSolver solver) {
        Objects.requireNonNull(solver, "solver");
        PortfolioFaults.check(this);
        ProgramBuilder program = new ProgramBuilder(this);
        return new Selection(this, program, solver.solve(program.build()));
    }

    /**
     * Tells why a candidate is not funded: what the best choice with it would be, and how much less that is worth.
     *
     * @param id the candidate
     * @return the two choices beside each other
     * @throws FindingsException if there is no such candidate, or something else is wrong
     */
    public Alternative whyNot(String id) {
        return new Alternative(id, solve(), mustInclude(id).solve());
    }

    /**
     * Tells what other limits of a budget would buy.
     *
     * @param budget the budget's name
     * @param limits the limits to try, 0 or more
     * @return the best choice under each limit, in the order given
     * @throws FindingsException if there is no such budget, or something else is wrong
     */
    public List<FrontierPoint> frontier(String budget, List<BigDecimal> limits) {
        PortfolioFaults.checkBudget(this, budget);
        return limits.stream()
                .map(limit -> new FrontierPoint(limit, budget(budget, limit).solve()))
                .toList();
    }

    /**
     * Tells in which share of worlds each candidate is funded, where candidates are worth something else in each.
     *
     * @param worlds the value of every candidate in each world, in major units, by id
     * @return the share by id, from 0 to 1; empty without worlds
     * @throws FindingsException if a world lacks a candidate or has another number of them, or something else is wrong
     */
    public Map<String, Double> robustness(List<Map<String, BigDecimal>> worlds) {
        PortfolioFaults.checkWorlds(this, worlds);
        Map<String, Double> shares = new TreeMap<>();
        for (Map<String, BigDecimal> world : worlds) {
            for (String id : in(world).solve().chosen()) {
                shares.merge(id, 1.0 / worlds.size(), Double::sum);
            }
        }
        if (!worlds.isEmpty()) {
            candidates.forEach(candidate -> shares.putIfAbsent(candidate.id(), 0.0));
        }
        return shares;
    }

    private Portfolio in(Map<String, BigDecimal> world) {
        List<Candidate> worth = candidates.stream()
                .map(it -> new Candidate(
                        it.id(),
                        new Money(
                                Objects.requireNonNull(world.get(it.id())),
                                it.value().currency()),
                        it.uses(),
                        it.tags()))
                .toList();
        return new Portfolio(worth, budgets, rules);
    }

    /**
     * Returns the candidates.
     *
     * @return all of them, by id
     */
    public List<Candidate> candidates() {
        return candidates;
    }

    /**
     * Returns the budgets.
     *
     * @return the limit of each by its name, in alphabetical order
     */
    public Map<String, BigDecimal> budgets() {
        return Collections.unmodifiableMap(budgets);
    }

    /**
     * Returns what a choice must keep to besides its budgets.
     *
     * @return the rules in the order in which they were told
     */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * Returns what is wrong, such as a name that no candidate has; {@link #solve()} throws it.
     *
     * @return errors with stable codes; empty if nothing is wrong
     */
    public List<Finding> findings() {
        return PortfolioFaults.of(this);
    }

    /** Returns whether the other is a portfolio of the same candidates, budgets and rules. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Portfolio that
                && candidates.equals(that.candidates)
                && budgets.equals(that.budgets)
                && rules.equals(that.rules);
    }

    @Override
    public int hashCode() {
        return Objects.hash(candidates, budgets, rules);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "portfolio of %d candidates, %d budgets and %d rules",
                candidates.size(),
                budgets.size(),
                rules.size());
    }
}
