package dev.assay.quality.engine;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.Traits;
import dev.assay.quality.data.Schema;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * @param suite the suite
     * @param engine the dataset
     * @param options how
     * @return the outcome; an expectation that could not be evaluated has the status ERROR in it
     * @throws dev.assay.quality.data.FaultsException if the suite does not fit the dataset, with all faults, before any
     *     figure was computed
     * @throws UnsupportedMeasureException if the engine lacks what the suite needs
     */
    public static Outcome run(Suite suite, Engine engine, RunOptions options) {
        Instant started = options.clock().instant();
        Plan plan = plan(suite, engine, options);
        Answers answers = engine.answer(plan, options);
        ResultContext context = new ResultContext(
                engine.dataset(), engine.name(), suite.settings().sensitive());
        List<Result> results = suite.expectations().entrySet().stream()
                .map(entry -> Judge.judge(entry.getKey(), entry.getValue(), suite.settings(), answers, context))
                .toList();
        Instant finished = options.clock().instant();
        RunInfo run = new RunInfo(engine.dataset(), engine.name(), started, finished, answers.rows());
        return new Outcome(suite, run, results);
    }

    /**
     * Binds a suite to a dataset and says what would be measured, without measuring.
     *
     * @param suite the suite
     * @param engine the dataset
     * @param options how
     * @return the plan
     * @throws dev.assay.quality.data.FaultsException if the suite does not fit the dataset, with all faults
     * @throws UnsupportedMeasureException if the engine lacks what the suite needs
     */
    public static Plan plan(Suite suite, Engine engine, RunOptions options) {
        Optional<Schema> schema = engine.schema(suite.settings(), options);
        schema.ifPresent(known -> Binder.bind(suite, known, engine.dataset()));
        Set<Query> queries = new LinkedHashSet<>();
        for (Expectation expectation : suite.expectations().values()) {
            if (expectation.traits().activity() == Traits.Activity.ENABLED) {
                queries.add(Query.of(expectation.rule()));
            }
        }
        Needs.require(suite, engine);
        return new Plan(suite.settings(), schema, List.copyOf(queries));
    }
}
