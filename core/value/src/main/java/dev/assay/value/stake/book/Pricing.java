package dev.assay.value.stake.book;

import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import dev.assay.value.stake.ExpectationLoss;
import dev.assay.value.stake.LossBasis;
import dev.assay.value.stake.LossReport;
import dev.assay.value.stake.MeasuredFailure;
import dev.assay.value.stake.ValueAtStake;
import dev.assay.value.stake.fix.FixPlanner;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Prices an outcome by a book.
 *
 * @param book the book
 * @param outcome the outcome
 */
record Pricing(StakeBook book, Outcome outcome) {
    Valuation value() {
        List<ExpectationLoss> losses = new ArrayList<>();
        List<String> unpriced = new ArrayList<>();
        for (Result result : outcome.results()) {
            List<LossModel> models = models(result);
            models.forEach(model -> losses.add(loss(result, model)));
            if (models.isEmpty() && result.status() != Status.PASSED) {
                unpriced.add(result.id());
            }
        }
        LossReport report = new LossReport(losses);
        Optional<FixPlanner> planner = planner(report);
        return new Valuation(
                book,
                report,
                notMet(),
                unpriced,
                planner.map(FixPlanner::plan),
                planner.map(FixPlanner::greedyByReturn));
    }

    private List<String> notMet() {
        return outcome.results().stream()
                .filter(result -> result.status() != Status.PASSED)
                .map(Result::id)
                .toList();
    }

    /** The most precise price by each basis. */
    private List<LossModel> models(Result result) {
        Map<LossBasis, LossModel> models = new EnumMap<>(LossBasis.class);
        book.losses().stream()
                .filter(model -> model.scope().covers(result.id(), result.expectation()))
                .sorted(Comparator.comparing(model -> model.scope().kind()))
                .forEach(model -> models.putIfAbsent(model.basis(), model));
        return List.copyOf(models.values());
    }

    private ExpectationLoss loss(Result result, LossModel model) {
        BigDecimal perYear = book.perYear(model.volume());
        String owner = result.expectation().traits().owner().orElse("");
        ValueAtStake stake = model.on(result.id(), perYear, owner);
        return ExpectationLoss.of(stake, measured(result, model, perYear));
    }

    private MeasuredFailure measured(Result result, LossModel model, BigDecimal hours) {
        return model.incidents()
                .map(incidents -> MeasuredFailure.ofDowntime(
                        result.id(),
                        incidents,
                        hours,
                        outcome.run().started(),
                        outcome.run().started()))
                .orElseGet(() -> MeasuredFailure.of(outcome, result.id()));
    }

    private Optional<FixPlanner> planner(LossReport report) {
        if (book.fixes().isEmpty()) {
            return Optional.empty();
        }
        FixTerms terms = book.terms();
        FixPlanner planner = FixPlanner.of(report, book.fixes(), terms.years(), terms.rate());
        if (terms.budget().isPresent()) {
            planner = planner.budget(terms.budget().get());
        }
        if (terms.runningBudget().isPresent()) {
            planner = planner.runningBudget(terms.runningBudget().get());
        }
        return Optional.of(planner);
    }
}
