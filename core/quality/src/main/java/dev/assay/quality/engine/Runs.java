package dev.assay.quality.engine;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.binding.Binder;
import dev.assay.quality.binding.BindingNotes;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Schema;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs a suite on an engine: bind, plan, measure, judge. Thread-safe.
 *
 * @since 0.1
 */
public final class Runs {
    private Runs() {}

    /**
     * Runs a suite.
     *
     * <p>An engine that breaks down, or was stopped, takes no more than its answers with it: what it did not measure has
     * the status ERROR, with the kind of the breakdown and no data value as its cause.
     *
     * @param suite the suite
     * @param engine the dataset
     * @param options how
     * @return the outcome, with one result per expectation
     * @throws FaultsException if the suite does not fit the dataset, with all faults, before any figure was computed; or
     *     if the dataset cannot be read
     * @throws UnsupportedMeasureException if the engine lacks what the suite needs
     */
    public static Outcome run(Suite suite, Engine engine, RunOptions options) {
        Objects.requireNonNull(suite, "suite");
        Instant started = options.clock().instant();
        ResultContext context = new ResultContext(
                engine.dataset(), engine.name(), suite.settings().sensitive());
        Judge judge = measure(suite, engine, options, context);
        List<Result> results = new ArrayList<>();
        for (Map.Entry<String, Expectation> entry : suite.expectations().entrySet()) {
            results.add(judge.judge(entry.getKey(), entry.getValue()));
        }
        Instant finished = options.clock().instant();
        RunInfo run = new RunInfo(context.dataset(), context.engine(), started, finished, judge.rows());
        return new Outcome(suite, run, results);
    }

    /**
     * Binds a suite to a dataset and says what would be measured, without measuring.
     *
     * @param suite the suite
     * @param engine the dataset
     * @param options how
     * @return the plan
     * @throws FaultsException if the suite does not fit the dataset, with all faults, or the dataset cannot be read
     * @throws UnsupportedMeasureException if the engine lacks what the suite needs
     */
    public static Plan plan(Suite suite, Engine engine, RunOptions options) {
        Needs.require(suite, engine);
        Optional<Schema> schema = engine.schema(suite.settings(), options);
        if (schema.isPresent()) {
            Binder.bind(
                    suite,
                    schema.get(),
                    engine.dataset(),
                    new BindingNotes(column -> engine.typeNote(column, suite.settings()), engine.columnsNote()));
        }
        return Plan.of(suite, schema);
    }

    private static Judge measure(Suite suite, Engine engine, RunOptions options, ResultContext context) {
        Plan plan;
        try {
            plan = plan(suite, engine, options);
        } catch (FaultsException | UnsupportedMeasureException e) {
            throw e;
        } catch (RuntimeException e) {
            return Judge.ofFailure(suite, cause(engine, e), context);
        }
        return Judge.of(plan, answers(plan, engine, options), context);
    }

    private static Answers answers(Plan plan, Engine engine, RunOptions options) {
        if (plan.schema().isEmpty()) {
            return new Answers(0, Map.of());
        }
        try {
            return engine.answer(plan, options);
        } catch (FaultsException e) {
            throw e;
        } catch (RuntimeException e) {
            Answer failure = new Answer.Failure(cause(engine, e));
            return new Answers(
                    0, plan.queries().stream().collect(Collectors.toMap(Function.identity(), query -> failure)));
        }
    }

    /** A message of an unknown exception may hold data values, so only its class is told. */
    private static String cause(Engine engine, RuntimeException e) {
        return e instanceof RunStoppedException
                ? String.valueOf(e.getMessage())
                : "engine " + engine.name() + " failed: " + e.getClass().getName();
    }
}
