package dev.assay.checks;

import dev.assay.checks.source.Parallelism;
import dev.assay.quality.Suite;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.engine.Runs;
import dev.assay.quality.outcome.Outcome;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * Runs suites on data in this process. Immutable; rows of a stream or iterator can be run once, everything else any
 * number of times and from any number of threads.
 *
 * @param <T> what a row is to the application
 * @since 0.1
 */
public final class Checks<T> {
    private final Dataset<T> dataset;
    private final RunOptions options;
    private final Parallelism parallelism;

    private Checks(Dataset<T> dataset, RunOptions options, Parallelism parallelism) {
        this.dataset = dataset;
        this.options = options;
        this.parallelism = parallelism;
    }

    /**
     * Returns checks of a dataset.
     *
     * @param dataset the dataset: {@link Records}, {@link Csv} or another
     * @param <T> what a row is to the application
     * @return checks in one thread with the default options
     */
    public static <T> Checks<T> of(Dataset<T> dataset) {
        return new Checks<>(Objects.requireNonNull(dataset, "dataset"), RunOptions.ofDefaults(), Parallelism.none());
    }

    /**
     * Returns checks of records, beans or maps.
     *
     * @param rows the rows, none of them null
     * @param <T> the rows' class
     * @return checks in one thread with the default options
     */
    public static <T> Checks<T> of(Iterable<T> rows) {
        return of(Records.of(rows));
    }

    /**
     * Returns checks of the records, beans or maps of a stream, which can be run once.
     *
     * @param rows the rows, none of them null
     * @param <T> the rows' class
     * @return checks in one thread with the default options
     */
    public static <T> Checks<T> of(Stream<T> rows) {
        return of(Records.of(rows));
    }

    /**
     * Sets how runs are done.
     *
     * @param newOptions the options
     * @return new checks
     */
    public Checks<T> with(RunOptions newOptions) {
        return new Checks<>(dataset, Objects.requireNonNull(newOptions, "options"), parallelism);
    }

    /**
     * Lets runs use several threads; it changes no outcome.
     *
     * @param executor where threads come from; a busy one delays nothing
     * @param threads how many in all, the calling one included, 1 or more
     * @return new checks
     * @throws IllegalArgumentException if there are fewer than one
     */
    public Checks<T> parallel(Executor executor, int threads) {
        return new Checks<>(dataset, options, Parallelism.of(executor, threads));
    }

    /**
     * Runs a suite.
     *
     * @param suite the suite
     * @return the outcome; an expectation that could not be evaluated has the status ERROR in it
     * @throws dev.assay.quality.data.FaultsException if the suite does not fit the data or the data cannot be read, with
     *     all faults
     */
    public Outcome run(Suite suite) {
        return Runs.run(suite, engine(), options);
    }

    /**
     * Binds a suite to the data and says what would be measured, without measuring.
     *
     * @param suite the suite
     * @return the plan
     * @throws dev.assay.quality.data.FaultsException if the suite does not fit the data, with all faults
     */
    public Plan explain(Suite suite) {
        return Runs.plan(suite, engine(), options);
    }

    private InProcessEngine engine() {
        return new InProcessEngine(dataset.source(), parallelism);
    }
}
