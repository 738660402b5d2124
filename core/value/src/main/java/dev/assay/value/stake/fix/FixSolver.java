package dev.assay.value.stake.fix;

import dev.assay.value.money.Money;
import dev.assay.value.portfolio.Candidate;
import dev.assay.value.portfolio.Portfolio;
import dev.assay.value.portfolio.Selection;
import dev.assay.value.portfolio.Solution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses how to search, and makes plans of what is found. */
final class FixSolver {
    private static final int ALWAYS_EXACT = 25;
    private static final int PORTFOLIO_EXACT = 60;
    private static final long NODES = 200_000;
    private static final String ONE_OFF = "one-off";
    private static final String RUNNING = "running";
    private static final String NEVER = "never";

    private final FixPlanner planner;
    private final FixModel model;
    private final Limits limits;

    FixSolver(FixPlanner planner) {
        this.planner = planner;
        model = new FixModel(planner, Belief.EXPECTED);
        boolean[] must = new boolean[model.count()];
        boolean[] never = new boolean[model.count()];
        for (int i = 0; i < must.length; i++) {
            must[i] = planner.must().contains(model.fixes().get(i).id());
            never[i] = planner.never().contains(model.fixes().get(i).id());
        }
        limits = new Limits(limit(planner.budget()), limit(planner.runningBudget()), must, never);
    }

    private static double limit(Optional<Money> budget) {
        return budget.map(money -> money.amount().doubleValue()).orElse(Double.POSITIVE_INFINITY);
    }

    FixModel model() {
        return model;
    }

    FixPlan best() {
        Optional<boolean[]> start = new GreedySearch(model, limits).search();
        if (start.isEmpty()) {
            return new FixPlan(planner, model, PlanStatus.IMPOSSIBLE, new boolean[model.count()], 0);
        }
        boolean additive = model.isAdditive() && model.count() > 0 && model.count() <= PORTFOLIO_EXACT;
        return additive ? portfolio(planner.currency().orElseThrow()) : shared(start.get());
    }

    private FixPlan shared(boolean[] start) {
        long nodes = model.count() <= ALWAYS_EXACT ? Long.MAX_VALUE : NODES;
        SharedSearch.Found found = new SharedSearch(model, limits, nodes).search(start);
        boolean sure = found.bound() <= found.value() + model.negligible();
        PlanStatus status = sure ? PlanStatus.OPTIMAL : PlanStatus.BEST_FOUND;
        return new FixPlan(planner, model, status, found.chosen(), found.bound());
    }

    private FixPlan portfolio(Currency currency) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < model.count(); i++) {
            candidates.add(candidate(i, currency));
        }
        Portfolio portfolio = Portfolio.of(candidates);
        if (candidates.stream().anyMatch(it -> it.tags().contains(NEVER))) {
            portfolio = portfolio.atMost(0, NEVER);
        }
        if (planner.budget().isPresent()) {
            portfolio = portfolio.budget(ONE_OFF, planner.budget().get());
        }
        if (planner.runningBudget().isPresent()) {
            portfolio = portfolio.budget(RUNNING, planner.runningBudget().get());
        }
        for (Fix fix : model.fixes()) {
            for (String needed : fix.requires()) {
                portfolio = fix.id().equals(needed) ? portfolio : portfolio.requires(fix.id(), needed);
            }
        }
        for (String must : planner.must()) {
            portfolio = portfolio.mustInclude(must);
        }
        return plan(portfolio.solve());
    }

    private Candidate candidate(int i, Currency currency) {
        Fix fix = model.fixes().get(i);
        Money worth = new Money(new BigDecimal(model.gain(i, model.untouched())), currency).rounded();
        Candidate candidate = Candidate.of(fix.id(), worth);
        if (planner.budget().isPresent()) {
            candidate = candidate.uses(ONE_OFF, fix.oneOff());
        }
        if (planner.runningBudget().isPresent()) {
            candidate = candidate.uses(RUNNING, fix.runningPerYear());
        }
        return limits.never()[i] ? candidate.tagged(NEVER) : candidate;
    }

    private FixPlan plan(Selection selection) {
        boolean[] chosen = new boolean[model.count()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = selection.takes(model.fixes().get(i).id());
        }
        boolean sure = selection.status() == Solution.Status.OPTIMAL;
        double bound =
                selection.bound().map(money -> money.amount().doubleValue()).orElse(0.0);
        double value = model.value(chosen);
        return new FixPlan(
                planner,
                model,
                sure ? PlanStatus.OPTIMAL : PlanStatus.BEST_FOUND,
                chosen,
                sure ? value : Math.max(bound, value));
    }

    FixPlan greedyByReturn() {
        boolean[] chosen = new boolean[model.count()];
        for (int i = 0; i < chosen.length; i++) {
            chosen = limits.must()[i] ? Limits.with(model, chosen, i) : chosen;
        }
        if (!limits.keeps(model, chosen)) {
            return new FixPlan(planner, model, PlanStatus.IMPOSSIBLE, new boolean[model.count()], 0);
        }
        FixReturns returns = new FixReturns(planner);
        List<Integer> order = IntStream.range(0, model.count())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) ->
                        -returns.firstYearRoi(model.fixes().get(i)).value().orElse(Double.MAX_VALUE)))
                .toList();
        for (int i : order) {
            boolean[] more = Limits.with(model, chosen, i);
            boolean pays = model.value(more) > model.value(chosen) + model.negligible();
            chosen = pays && limits.keeps(model, more) ? more : chosen;
        }
        return new FixPlan(planner, model, PlanStatus.BASELINE, chosen, model.value(chosen));
    }
}
