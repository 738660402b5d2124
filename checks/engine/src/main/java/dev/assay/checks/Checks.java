package dev.assay.checks;

import dev.assay.checks.source.Parallelism;
import dev.assay.checks.source.Reading;
import dev.assay.quality.Suite;
import dev.assay.quality.engine.Engine;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.engine.Runs;
import dev.assay.quality.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Runs suites on data in this process. Immutable; rows of a stream or iterator can be run once, everything else any
 * number of times and from any number of threads.
 *
 * <p>Memory does not grow with the number of rows, except for what exactness needs; {@link Records} says when rows are kept to
 * find types:
 *
 * <ul>
 *   <li>quantiles and interquartile range: 8 bytes per non-null value of each column that they are asked of, however many
 *       are asked; a number that 64 bits do not hold takes an object instead;
 *   <li>uniqueness, distinct counts, ratios, sets of values, entropy: per different value or tuple 24 to 48 bytes for the
 *       table, 8 bytes per part, and 8 more where repeated rows are sampled; texts are kept by reference;
 *   <li>groups: the states of each group; sums of doubles take about 300 bytes for each power of two among the values;
 *   <li>samples: the rows shown.
 * </ul>
 *
 * @param <T> what a row is to the application
 * @since 0.1
 */
public final class Checks<T> {
    private static final int MOST_BATCH_ROWS = 1 << 16;

    private final Dataset<T> dataset;
    private final RunOptions options;
    private final Parallelism parallelism;
    private final int batchRows;

    private Checks(Dataset<T> dataset, RunOptions options, Parallelism parallelism, int batchRows) {
        this.dataset = dataset;
        this.options = options;
        this.parallelism = parallelism;
        this.batchRows = batchRows;
    }

    /**
     * Returns checks of a dataset.
     *
     * @param dataset the dataset: {@link Records}, {@link Csv}, {@link Json} or {@link QueryRows}
     * @param <T> what a row is to the application
     * @return checks in one thread with the default options
     */
    public static <T> Checks<T> of(Dataset<T> dataset) {
        return new Checks<>(
                Objects.requireNonNull(dataset, "dataset"),
                RunOptions.ofDefaults(),
                Parallelism.none(),
                Reading.BATCH_ROWS);
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
     * Says what the dataset is called in outcomes and messages.
     *
     * @param name the name
     * @return new checks
     * @throws IllegalArgumentException if the name is blank
     */
    public Checks<T> named(String name) {
        return new Checks<>(dataset.named(name), options, parallelism, batchRows);
    }

    /**
     * Sets how runs are done.
     *
     * @param newOptions the options
     * @return new checks
     */
    public Checks<T> with(RunOptions newOptions) {
        return new Checks<>(dataset, Objects.requireNonNull(newOptions, "newOptions"), parallelism, batchRows);
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
        return new Checks<>(dataset, options, Parallelism.of(executor, threads), batchRows);
    }

    /**
     * Sets how many rows are read at a time; it changes no outcome. More take more memory, fewer more time.
     *
     * @param rows rows of a batch, in [1, 65536], in place of 1024
     * @return new checks
     * @throws IllegalArgumentException if the number is out of range
     */
    public Checks<T> inBatchesOf(int rows) {
        if (rows < 1 || rows > MOST_BATCH_ROWS) {
            throw new IllegalArgumentException("rows must be in [1, " + MOST_BATCH_ROWS + "], but was " + rows);
        }
        return new Checks<>(dataset, options, parallelism, rows);
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
        return Runs.run(suite, inProcess(), options);
    }

    /**
     * Binds a suite to the data and says what would be measured, without measuring.
     *
     * @param suite the suite
     * @return the plan
     * @throws dev.assay.quality.data.FaultsException if the suite does not fit the data, with all faults
     */
    public Plan explain(Suite suite) {
        return Runs.plan(suite, inProcess(), options);
    }

    /**
     * Returns the rows that break one expectation, in the dataset's order, found as they are asked for. Rows of which nobody
     * can tell come too, with the cause. A tolerance, a warning level or a severity makes no difference.
     *
     * @param suite the suite
     * @param id the expectation's id in it
     * @return a stream to be closed, confined to one thread; its terminal operation throws
     *     {@link dev.assay.quality.data.FaultsException} if the data turn out to be unreadable and
     *     {@link dev.assay.quality.engine.RunStoppedException} if the run is cancelled or its time is over
     * @throws IllegalArgumentException if the suite has no expectation of that id, or it is not about rows
     * @throws IllegalStateException if rows are to be unique but can be read only once
     * @throws dev.assay.quality.data.FaultsException if the expectation does not fit the data, with all faults
     */
    public Stream<FailingRow<T>> failing(Suite suite, String id) {
        RowWalk<T> walk = walk(suite, List.of(RowRule.of(suite, id)));
        return StreamSupport.stream(new FailingRows<T>(walk), false).onClose(walk::close);
    }

    /**
     * Parts the rows by the expectations about rows: those that break one of severity ERROR or CRITICAL, or of which nobody
     * can tell, are rejected, the others accepted. Expectations about figures of the whole dataset have no part in it. Where
     * a value that is to be unique cannot be had, nobody can tell which of the others are.
     *
     * @param suite the suite
     * @return the rows in memory
     * @throws IllegalStateException if rows are to be unique but can be read only once
     * @throws dev.assay.quality.engine.RunStoppedException if the run is cancelled or its time is over
     * @throws dev.assay.quality.data.FaultsException if the suite does not fit the data or the data cannot be read, with
     *     all faults
     */
    public Split<T> split(Suite suite) {
        List<T> accepted = new ArrayList<>();
        List<FailingRow<T>> rejected = new ArrayList<>();
        split(suite, accepted::add, rejected::add);
        return new Split<>(accepted, rejected);
    }

    /**
     * Parts the rows as {@link #split(Suite)} does, and hands each to one of two receivers, in the dataset's order, in the
     * calling thread.
     *
     * @param suite the suite
     * @param accepted receives rows that break nothing
     * @param rejected receives the others with what they break
     * @return how many rows came to which part
     * @throws IllegalStateException if rows are to be unique but can be read only once
     * @throws dev.assay.quality.engine.RunStoppedException if the run is cancelled or its time is over
     * @throws dev.assay.quality.data.FaultsException if the suite does not fit the data, with all faults; if the data turn
     *     out to be unreadable, after the rows that could be read
     */
    public Split.Counts split(Suite suite, Consumer<? super T> accepted, Consumer<? super FailingRow<T>> rejected) {
        long taken = 0;
        long left = 0;
        try (RowWalk<T> walk = walk(suite, RowRule.of(suite))) {
            for (int size = walk.next(); size > 0; size = walk.next()) {
                for (int row = 0; row < size; row++) {
                    List<Breach> breaches = walk.breaches(row);
                    if (breaches.stream().anyMatch(Breach::isRejecting)) {
                        rejected.accept(walk.failing(row, breaches));
                        left++;
                    } else {
                        accepted.accept(walk.row(row));
                        taken++;
                    }
                }
            }
        }
        return new Split.Counts(taken, left);
    }

    private RowWalk<T> walk(Suite suite, List<RowRule> rules) {
        InProcessEngine engine = inProcess();
        Plan plan = Runs.plan(RowRule.only(suite, rules), engine, options);
        return new RowWalk<>(rules, plan, engine.source(), engine.reading(plan.settings(), options));
    }

    /**
     * Returns an engine for one run, for programs that run suites on engines of any kind.
     *
     * @return the engine, confined to one run
     */
    public Engine engine() {
        return inProcess();
    }

    private InProcessEngine inProcess() {
        return new InProcessEngine(dataset.source(), parallelism, batchRows);
    }
}
