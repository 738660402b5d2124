package dev.assay.value.simulation;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.Scenario;
import dev.assay.value.business.model.View;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Draws uncertain factors many times over and computes a result each time. Immutable; each step returns a new object.
 *
 * <pre>{@code
 * Simulation npv = MonteCarlo.of(inspection).paths(200_000).seed(42).run();
 * npv.probabilityOfLoss();           // 0.1406 ± 0.0008
 * npv.percentile(5);
 * npv.influences();                  // which driver the spread comes from, and what knowing it is worth
 * System.out.println(npv);           // with a histogram
 * }</pre>
 *
 * <p>The same seed gives the same bits for any number of threads and on every machine: each factor has a stream of its own,
 * keyed by the seed, the case and the factor's name, and results are summed in the order of paths. Scenarios of a case and
 * other cuts of it use the same random numbers, so that their differences are not noise.
 *
 * @since 0.1
 */
public final class MonteCarlo {
    private static final int USUAL_PATHS = 100_000;

    private final Settings settings;
    private final BlockRun.Execution execution;
    private final Optional<Source> source;

    private record Source(BusinessCase businessCase, View view) {}

    private MonteCarlo(Settings settings, BlockRun.Execution execution, Optional<Source> source) {
        this.settings = settings;
        this.execution = execution;
        this.source = source;
    }

    /**
     * Returns the simulation of a case's net present value as it is told.
     *
     * @param businessCase the case; drivers without an uncertainty keep their base values
     * @return 100,000 paths with seed 0 on the caller's thread
     */
    public static MonteCarlo of(BusinessCase businessCase) {
        return of(businessCase, View.base());
    }

    /**
     * Returns the simulation of a case's net present value.
     *
     * @param businessCase the case; drivers without an uncertainty keep their base values
     * @param view what counts
     * @return 100,000 paths with seed 0 on the caller's thread
     */
    public static MonteCarlo of(BusinessCase businessCase, View view) {
        Settings settings = new Settings(
                CasePaths.of(businessCase, view, Set.of()),
                businessCase.conventions().currency().getCurrencyCode(),
                businessCase.digest(),
                0,
                USUAL_PATHS,
                Sampling.INDEPENDENT,
                Optional.empty());
        return new MonteCarlo(settings, BlockRun.Execution.here(), Optional.of(new Source(businessCase, view)));
    }

    /**
     * Returns the simulation of any model.
     *
     * @param model the model
     * @param digest what tells its random numbers from those of other models, such as its name
     * @return 100,000 paths with seed 0 on the caller's thread
     */
    public static MonteCarlo of(PathModel model, String digest) {
        Settings settings = new Settings(model, "", digest, 0, USUAL_PATHS, Sampling.INDEPENDENT, Optional.empty());
        return new MonteCarlo(settings, BlockRun.Execution.here(), Optional.empty());
    }

    private MonteCarlo with(Settings other) {
        return new MonteCarlo(other, execution, source);
    }

    private MonteCarlo with(BlockRun.Execution other) {
        return new MonteCarlo(settings, other, source);
    }

    private static FindingsException noCase() {
        return FindingsException.of(
                "simulation",
                "SIM-NO-CASE",
                Text.of("scenarios require a case, but there is only a model", "시나리오에는 사업 계획이 있어야 하지만 모형만 있습니다"));
    }

    /**
     * Returns this with another number of paths.
     *
     * @param count how often factors are drawn, in [2, 100,000,000]; more paths begin with the same ones, unless they are
     *     stratified
     * @return a new plan
     */
    public MonteCarlo paths(int count) {
        return with(new Settings(
                settings.model(),
                settings.unit(),
                settings.digest(),
                settings.seed(),
                count,
                settings.sampling(),
                settings.correlation()));
    }

    /**
     * Returns this with another seed.
     *
     * @param seed any number
     * @return a new plan
     */
    public MonteCarlo seed(long seed) {
        return with(new Settings(
                settings.model(),
                settings.unit(),
                settings.digest(),
                seed,
                settings.paths(),
                settings.sampling(),
                settings.correlation()));
    }

    /**
     * Returns this with another way of drawing.
     *
     * @param sampling how uniform numbers are drawn
     * @return a new plan
     */
    public MonteCarlo sampling(Sampling sampling) {
        return with(new Settings(
                settings.model(),
                settings.unit(),
                settings.digest(),
                settings.seed(),
                settings.paths(),
                sampling,
                settings.correlation()));
    }

    /**
     * Returns this with factors that move together.
     *
     * @param correlation which factors, and how strongly
     * @return a new plan
     */
    public MonteCarlo correlated(Correlation correlation) {
        return with(new Settings(
                settings.model(),
                settings.unit(),
                settings.digest(),
                settings.seed(),
                settings.paths(),
                settings.sampling(),
                Optional.of(correlation).filter(some -> !some.names().isEmpty())));
    }

    /**
     * Returns this with helpers: the caller's thread computes, and up to {@code threads - 1} tasks of an executor with it.
     *
     * @param executor runs the tasks; may be busy or refuse, which only takes longer
     * @param threads how many threads at most, at least 1
     * @return a new plan with the same results
     * @throws IllegalArgumentException if {@code threads} is less than 1
     */
    public MonteCarlo executor(Executor executor, int threads) {
        if (threads < 1) {
            throw new ValueException(
                    "threads must be 1 or more, but was " + threads, "스레드 수는 1 이상이어야 하지만 " + threads + "입니다");
        }
        return with(new BlockRun.Execution(executor, threads, execution.listener(), execution.cancelled()));
    }

    /**
     * Returns this with somebody who hears how far it is.
     *
     * @param listener hears it, on the threads that compute
     * @return a new plan
     */
    public MonteCarlo listener(Progress.Listener listener) {
        return with(new BlockRun.Execution(execution.executor(), execution.workers(), listener, execution.cancelled()));
    }

    /**
     * Returns this with somebody who may stop it. What was computed until then is kept; see {@link Simulation#warnings()}.
     *
     * @param cancelled asked before each block of 1,024 paths but the first; must be thread-safe
     * @return a new plan
     */
    public MonteCarlo cancelledWhen(BooleanSupplier cancelled) {
        return with(new BlockRun.Execution(execution.executor(), execution.workers(), execution.listener(), cancelled));
    }

    /**
     * Returns this for a scenario of the case, with the same random numbers. Drivers that the scenario sets are known.
     *
     * @param scenario the scenario
     * @return a new plan
     * @throws FindingsException if this is not a simulation of a case, or the scenario does not fit the case
     */
    public MonteCarlo under(Scenario scenario) {
        Source known = source.orElseThrow(MonteCarlo::noCase);
        BusinessCase changed = known.businessCase().under(scenario);
        return with(new Settings(
                CasePaths.of(changed, known.view(), scenario.drivers().keySet()),
                settings.unit(),
                settings.digest(),
                settings.seed(),
                settings.paths(),
                settings.sampling(),
                settings.correlation()));
    }

    /**
     * Runs the simulation.
     *
     * @return the result
     * @throws FindingsException if the plan is faulty, or a path has no finite result
     */
    public Simulation run() {
        settings.check();
        return part(0, settings.blocks());
    }

    /**
     * Runs each scenario of the case with the same random numbers.
     *
     * @return the results by the scenarios' names, in the order of the case
     * @throws FindingsException if this is not a simulation of a case, the plan is faulty, or a path has no finite result
     */
    public Map<String, Simulation> runScenarios() {
        Source known = source.orElseThrow(MonteCarlo::noCase);
        Map<String, Simulation> results = new LinkedHashMap<>();
        known.businessCase()
                .scenarios()
                .forEach(
                        scenario -> results.put(scenario.name(), under(scenario).run()));
        return results;
    }

    /**
     * Runs one of several parts of the simulation, as on several machines. {@link Simulation#merge} puts them together.
     *
     * @param part which part, from 0
     * @param parts how many parts there are, at most as many as blocks of 1,024 paths
     * @return the result of the part
     * @throws IllegalArgumentException if there is no such part
     * @throws FindingsException if the plan is faulty, or a path has no finite result
     */
    public Simulation runPart(int part, int parts) {
        settings.check();
        if (part < 0 || part >= parts || parts > settings.blocks()) {
            throw new ValueException(
                    "part must be in [0, parts) and parts at most " + settings.blocks() + ", but were " + part + " and "
                            + parts,
                    "부분 번호는 [0, 부분 수) 안에, 부분 수는 " + settings.blocks() + " 이하여야 하지만 " + part + ", " + parts + "입니다");
        }
        int first = (int) ((long) settings.blocks() * part / parts);
        int end = (int) ((long) settings.blocks() * (part + 1) / parts);
        return part(first, end);
    }

    private Simulation part(int first, int end) {
        double[] results = new BlockRun(settings, execution, first, end).run();
        return Simulation.of(settings, first, end, results);
    }

    @Override
    public String toString() {
        return settings.paths() + " paths, seed " + settings.seed() + ", " + settings.sampling();
    }
}
