package dev.assay.checks.conformance;

import dev.assay.quality.Expectation;
import dev.assay.quality.Rule;
import dev.assay.quality.Suite;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What must hold of every case, whatever its outcome; each law returns how the cases break it, one line per breach. */
final class Laws {
    private static final int THREADS = 4;

    private final CaseRun run;
    private final List<ConformanceCase> cases;

    Laws(CaseRun run, List<ConformanceCase> cases) {
        this.run = run;
        this.cases = cases;
    }

    /** The order of rows changes nothing but their numbers. */
    List<String> rowOrder(long seed) {
        List<String> breaches = new ArrayList<>();
        Random random = new Random(seed);
        for (ConformanceCase each : cases) {
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, each.table().rows().size()).boxed().toList());
            Collections.shuffle(order, random);
            TableFixture shuffled = each.table().ordered(order);
            run.differences(each, shuffled, number -> order.get((int) number - 1) + 1L)
                    .forEach(difference -> breaches.add(each + ", seed " + seed + ": " + difference));
        }
        return breaches;
    }

    /** The same run gives an equal result. */
    List<String> repetition() {
        List<String> breaches = new ArrayList<>();
        for (ConformanceCase each : judged()) {
            if (!run.result(each).equals(run.result(each))) {
                breaches.add(each + ": two runs gave different results");
            }
        }
        return breaches;
    }

    /** Runs on engines of their own, at the same time, do not see each other. */
    List<String> concurrency() {
        List<Callable<List<String>>> tasks = new ArrayList<>();
        for (ConformanceCase each : cases) {
            tasks.add(() -> run.differences(each).stream()
                    .map(difference -> each + ": " + difference)
                    .toList());
        }
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            List<String> breaches = new ArrayList<>();
            for (Future<List<String>> future : executor.invokeAll(tasks)) {
                breaches.addAll(future.get());
            }
            return breaches;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("runs must not be interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("runs must not break down", e);
        } finally {
            executor.shutdownNow();
        }
    }

    /** Passed and failed rows are the evaluated ones, and a sample shows no row that passed. */
    List<String> sums() {
        List<String> breaches = new ArrayList<>();
        for (ConformanceCase each : judged()) {
            for (GroupResult group : run.result(each).groups()) {
                boolean odd = group.measured().figure() instanceof Figure.Tally tally
                        && (tally.evaluated() != group.measured().counts().evaluated()
                                || tally.failed() != group.measured().sample().size());
                if (odd) {
                    breaches.add(each + ": counts do not add up: " + group);
                }
            }
        }
        return breaches;
    }

    /** A condition negated twice means the condition, in a filter as well. */
    List<String> doubleNegation() {
        List<String> breaches = new ArrayList<>();
        for (ConformanceCase each : judged()) {
            Suite suite = each.read();
            Expectation expectation = suite.expectations().values().iterator().next();
            Optional<Rule> twice = negatedTwice(expectation.rule());
            twice.ifPresent(rule -> {
                Suite changed = withExpectation(suite, Expectation.of(rule, expectation.traits()));
                Result plain = run.result(each);
                Result negated = run.result(each, changed, each.table());
                boolean same = plain.verdict().equals(negated.verdict())
                        && plain.groups().equals(negated.groups());
                if (!same) {
                    breaches.add(each + ": negated twice it gave " + negated.groups() + ", but once " + plain.groups());
                }
            });
        }
        return breaches;
    }

    private static Optional<Rule> negatedTwice(Rule rule) {
        boolean judgesRows = rule.measure() instanceof Measure.Satisfying;
        if (!judgesRows && rule.where().isEmpty()) {
            return Optional.empty();
        }
        Measure measure = rule.measure() instanceof Measure.Satisfying satisfying
                ? new Measure.Satisfying(negatedTwice(satisfying.condition()), satisfying.nulls())
                : rule.measure();
        return Optional.of(new Rule(
                measure, rule.bound(), rule.warning(), rule.where().map(Laws::negatedTwice), rule.groupedBy()));
    }

    private static Condition negatedTwice(Condition condition) {
        return new Condition.Not(new Condition.Not(condition));
    }

    private static Suite withExpectation(Suite suite, Expectation expectation) {
        Suite.Settings settings = suite.settings();
        Suite changed = Suite.named(suite.name())
                .onEmpty(settings.onEmpty())
                .keyedBy(settings.keys().toArray(String[]::new))
                .sensitive(settings.sensitive().toArray(String[]::new));
        for (String column : settings.missing().keySet()) {
            changed = changed.missingWhen(
                    column, settings.missing().getOrDefault(column, List.of()).toArray());
        }
        return changed.expect(expectation);
    }

    /** Cases of which something is measured or at least said, not refused, and not an error that depends on time. */
    private List<ConformanceCase> judged() {
        return cases.stream()
                .filter(each -> !each.isRefused())
                .filter(each -> each.outcome()
                        .get("status")
                        .filter(status -> status.text().equals("error"))
                        .isEmpty())
                .toList();
    }
}
