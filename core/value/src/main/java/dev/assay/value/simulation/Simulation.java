package dev.assay.value.simulation;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.internal.Engine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoublePredicate;

/**
 * What a simulation came to. Immutable, thread-safe; figures that need an order sort the results each time, so keep those
 * that you need again.
 *
 * @since 0.1
 */
public final class Simulation {
    private static final double Z95 = 1.959963984540054;

    private final Settings settings;
    private final int firstBlock;
    private final int endBlock;
    private final double[] results;
    private final Moments moments;

    private Simulation(Settings settings, int firstBlock, int endBlock, double[] results) {
        this.settings = settings;
        this.firstBlock = firstBlock;
        this.endBlock = endBlock;
        this.results = results;
        this.moments = new Moments(results, settings.sampling());
    }

    static Simulation of(Settings settings, int firstBlock, int endBlock, double[] results) {
        for (int path = 0; path < results.length; path++) {
            if (!Double.isFinite(results[path])) {
                throw notFinite(settings, firstBlock, path);
            }
        }
        return new Simulation(settings, firstBlock, endBlock, results);
    }

    private static FindingsException notFinite(Settings settings, int firstBlock, int path) {
        PathSampler sampler = new PathSampler(settings);
        PathSampler.Block block = sampler.newBlock();
        int number = firstBlock + path / Settings.BLOCK;
        sampler.draw(number, settings.pathsOf(number), block);
        StringBuilder values = new StringBuilder();
        for (int factor = 0; factor < block.draws.length; factor++) {
            values.append(factor == 0 ? "" : ", ")
                    .append(settings.model().factors().get(factor).name())
                    .append(" = ")
                    .append(block.draws[factor][path % Settings.BLOCK]);
        }
        return FindingsException.of(
                "simulation",
                "SIM-NOT-FINITE",
                Text.of(
                        "each path must have a finite result, but has none with " + values,
                        "모든 경로의 결과가 유한해야 하지만 다음 값에서 그렇지 않습니다: " + values));
    }

    /**
     * Puts parts of a simulation together; equal to the bit to the simulation in one go.
     *
     * @param parts the results of all parts of one plan, in order
     * @return the whole
     * @throws IllegalArgumentException if the parts do not follow one another, or one was cancelled
     */
    public static Simulation merge(List<Simulation> parts) {
        if (parts.isEmpty()) {
            throw new ValueException("parts must not be empty", "부분은 비어 있으면 안 됩니다");
        }
        int length = 0;
        int next = parts.get(0).firstBlock;
        for (Simulation part : parts) {
            if (part.firstBlock != next || !part.isComplete() || !part.isLike(parts.get(0))) {
                throw new ValueException(
                        "parts must be complete, of one plan and in order, but were not at block " + next,
                        "부분들은 완전하고 같은 계획의 것이며 순서대로여야 하지만 블록 " + next + "에서 그렇지 않습니다");
            }
            next = part.endBlock;
            length += part.results.length;
        }
        double[] all = new double[length];
        int at = 0;
        for (Simulation part : parts) {
            System.arraycopy(part.results, 0, all, at, part.results.length);
            at += part.results.length;
        }
        return new Simulation(parts.get(0).settings, parts.get(0).firstBlock, next, all);
    }

    private boolean isLike(Simulation other) {
        return settings.seed() == other.settings.seed()
                && settings.paths() == other.settings.paths()
                && settings.sampling() == other.settings.sampling()
                && settings.digest().equals(other.settings.digest());
    }

    /**
     * Returns what its random numbers come from.
     *
     * @return the seed; with the same case and paths it gives the same results
     */
    public long seed() {
        return settings.seed();
    }

    /**
     * Returns what computed the results.
     *
     * @return the library and its version, such as {@code assay-value 0.1.0}
     */
    public String engine() {
        return Engine.name();
    }

    /**
     * Returns how many paths were computed.
     *
     * @return the number of results, at least 1
     */
    public int paths() {
        return results.length;
    }

    /**
     * Returns the result of each path.
     *
     * @return a new array in the order of paths, the same for every number of threads
     */
    public double[] results() {
        return results.clone();
    }

    /**
     * Returns whether all planned paths were computed.
     *
     * @return false if it was cancelled
     */
    public boolean isComplete() {
        int planned = StrictMath.min(settings.paths(), endBlock * Settings.BLOCK) - firstBlock * Settings.BLOCK;
        return results.length == planned;
    }

    /**
     * Returns whether nothing was uncertain: each factor is known or can have one value only.
     *
     * @return true if every path is the same, so that errors and probabilities say nothing
     */
    public boolean isCertain() {
        return settings.areCertain();
    }

    /**
     * Returns what a reader should know before using a figure.
     *
     * @return warnings with stable codes: {@code SIM-CANCELLED}, {@code SIM-CORRELATION}, {@code SIM-NOTHING-UNCERTAIN}
     */
    public List<Finding> warnings() {
        List<Finding> warnings = new ArrayList<>();
        settings.correlation().flatMap(Correlation::warning).ifPresent(warnings::add);
        if (!isComplete()) {
            warnings.add(Finding.warning(
                    "SIM-CANCELLED",
                    "paths",
                    Text.of(
                            "cancelled after " + results.length + " of " + settings.paths() + " paths",
                            String.format(
                                    Locale.ROOT, "%,d개 경로 중 %,d개를 계산한 뒤 취소되었습니다", settings.paths(), results.length))));
        }
        if (isCertain()) {
            warnings.add(Finding.warning(
                    "SIM-NOTHING-UNCERTAIN",
                    "",
                    Text.of("no factor is uncertain, so that every path is the same", "불확실한 인자가 없어 모든 경로가 같습니다")));
        }
        return warnings;
    }

    /**
     * Returns the mean result.
     *
     * @return the mean with its standard error: sd / √n, or for dependent draws that of the means of blocks
     */
    public Estimate mean() {
        return new Estimate(moments.mean, moments.errorOfMean);
    }

    /**
     * Returns how far results lie around their mean.
     *
     * @return the standard deviation with {@code n - 1} in its denominator; 0 for a part of a single path
     */
    public double sd() {
        return moments.sd;
    }

    /**
     * Returns what a share of results stays below, by straight lines between results (type 7 of Hyndman and Fan).
     *
     * @param percent in [0, 100]
     * @return the percentile; its standard error is half of what lies between the results √(n p (1 - p)) places below and
     *     above
     * @throws IllegalArgumentException if {@code percent} is not in [0, 100]
     */
    public Estimate percentile(double percent) {
        return percentiles(percent).get(0);
    }

    /**
     * Returns several percentiles with one sort.
     *
     * @param percents each in [0, 100]
     * @return the percentiles in the same order
     * @throws IllegalArgumentException if one is not in [0, 100]
     */
    public List<Estimate> percentiles(double... percents) {
        double[] sorted = sorted();
        return Arrays.stream(percents)
                .mapToObj(percent -> Percentiles.of(sorted, percent))
                .toList();
    }

    double[] sorted() {
        double[] sorted = results.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * Returns how likely a result is that fulfils a condition.
     *
     * @param condition the condition, such as {@code npv -> npv > 0}
     * @return the share p of paths with its standard error √(p (1 - p) / n)
     */
    public Estimate probabilityOf(DoublePredicate condition) {
        int count = 0;
        for (double result : results) {
            if (condition.test(result)) {
                count++;
            }
        }
        double share = (double) count / results.length;
        return new Estimate(share, StrictMath.sqrt(share * (1 - share) / results.length));
    }

    /**
     * Returns how likely a result below 0 is.
     *
     * @return the share of paths with its standard error; for a share of 0 or 1 that error is 0, and what is known is that the
     *     probability is with 95% confidence less than 3 / n away
     */
    public Estimate probabilityOfLoss() {
        return probabilityOf(result -> result < 0);
    }

    /**
     * Returns the expected value of perfect information for going ahead or not: E[max(result, 0)] - max(E[result], 0).
     *
     * @return what knowing everything before deciding is worth at most, 0 or more
     */
    public double evpi() {
        return StrictMath.max(0, StrictMath.min(moments.gains, moments.losses));
    }

    /**
     * Returns what deciding is worth without and with a study that says whether the result will be above 0.
     *
     * @param study how well it says it
     * @return the values, before the study's cost
     */
    public Study.Worth worthOf(Study study) {
        return study.worthOf(moments.gains, moments.losses);
    }

    /**
     * Returns the expected value of the information of a study.
     *
     * @param study how well it says whether the result will be above 0
     * @return what the study may cost at most, 0 or more and at most {@link #evpi()}
     */
    public double evsi(Study study) {
        return worthOf(study).evsi();
    }

    /**
     * Returns what not knowing each factor means, by cutting paths into up to 50 bins of equal probability.
     *
     * @return the uncertain factors, the one with the largest share of the variance first, equal ones by name
     */
    public List<Influence> influences() {
        return new Influences(settings, firstBlock, results, moments).all();
    }

    /**
     * Returns the difference to another simulation path by path, which is far less noisy than the difference of two means.
     *
     * @param other a simulation with the same seed, digest and number of paths
     * @return the mean of this less the other, with its standard error
     * @throws IllegalArgumentException if the paths do not belong together
     */
    public Estimate minus(Simulation other) {
        if (!isLike(other) || firstBlock != other.firstBlock || results.length != other.results.length) {
            throw new ValueException(
                    "simulations must have the same seed, case and paths, but differ",
                    "시뮬레이션의 시드, 사업 계획, 경로가 같아야 하지만 다릅니다");
        }
        double[] differences = new double[results.length];
        for (int path = 0; path < differences.length; path++) {
            differences[path] = results[path] - other.results[path];
        }
        Moments of = new Moments(differences, settings.sampling());
        return new Estimate(of.mean, of.errorOfMean);
    }

    /**
     * Returns how the mean settles as paths are added.
     *
     * @return the mean of the first tenth of paths, of the first two, and so on
     */
    public List<Estimate> convergence() {
        List<Estimate> means = new ArrayList<>();
        for (int tenth = 1; tenth <= 10; tenth++) {
            int length = (int) StrictMath.max(2, (long) results.length * tenth / 10);
            Moments first = new Moments(Arrays.copyOf(results, length), settings.sampling());
            means.add(new Estimate(first.mean, first.errorOfMean));
        }
        return means;
    }

    /**
     * Returns how many paths it takes to know the mean well enough.
     *
     * @param halfWidth half the width of the mean's 95% interval, more than 0
     * @return the number of paths, rounded up
     * @throws IllegalArgumentException if {@code halfWidth} is not more than 0
     */
    public long pathsFor(double halfWidth) {
        if (!(halfWidth > 0)) {
            throw new ValueException(
                    "halfWidth must be more than 0, but was " + halfWidth, "반폭은 0보다 커야 하지만 " + halfWidth + "입니다");
        }
        double error = Z95 * moments.errorOfMean / halfWidth;
        return (long) StrictMath.ceil(StrictMath.max(2, error * error * results.length));
    }

    /**
     * Returns the result with a histogram.
     *
     * @param locale the reader's locale
     * @return some lines; one sentence with the figure if nothing was uncertain
     */
    public String describe(Locale locale) {
        return new SimulationText(this, settings, locale).lines();
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
