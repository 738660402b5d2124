package dev.assay.value.simulation;

import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.model.View;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.rate.Rate;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleUnaryOperator;

/**
 * How many paths a second a case of 36 months with four uncertain drivers takes: whole runs from uniform numbers to mean,
 * standard deviation and probability of loss. From the root folder:
 *
 * <pre>{@code
 * mvn -q -Pvectors -pl core/value -am test-compile exec:java \
 *     -Dexec.mainClass=dev.assay.value.simulation.SimulationBenchmark -Dexec.args=2
 * }</pre>
 *
 * <p>The argument is the number of threads.
 */
public final class SimulationBenchmark {
    private static final int PATHS = 2_000_000;
    private static final int ROUNDS = 7;

    private SimulationBenchmark() {}

    static BusinessCase inspection() {
        return BusinessCase.named("inspection")
                .currency("USD")
                .horizon(Horizon.months(2026, 1, 36))
                .discount(Rate.effective("0.10"))
                .driver("avoided", d -> d.base("0.35").uncertain(Distribution.pert(0.20, 0.35, 0.45)))
                .driver("claims", d -> d.base("10000000").uncertain(Distribution.normal90(8_000_000, 12_000_000)))
                .driver("support", d -> d.base("20000").uncertain(Distribution.lognormal90(12_000, 33_000)))
                .driver(
                        "build",
                        d -> d.base("1800000").uncertain(Distribution.triangular(1_500_000, 1_800_000, 2_700_000)))
                .benefit(
                        "warranty",
                        b -> b.kind(BenefitKind.CASH)
                                .dimension(ValueDimension.QUALITY)
                                .perYear("1")
                                .scaledBy("claims", "1")
                                .scaledBy("avoided", "0.35")
                                .rampLinear(6))
                .cost("building", c -> c.capex("1800000").scaledBy("build", "1800000"))
                .cost("running", c -> c.opexPerMonth("20000").scaledBy("support", "20000"))
                .build();
    }

    public static void main(String... arguments) {
        int threads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BusinessCase inspection = inspection();
        var model = inspection.model(View.base());
        PathModel flows = CasePaths.ofFlows(CasePaths.factors(inspection, Set.of()), model);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            measure(out, "collapsed", MonteCarlo.of(inspection).paths(PATHS).executor(executor, threads), 1);
            measure(
                    out,
                    "full flows",
                    MonteCarlo.of(flows, inspection.digest()).paths(PATHS).executor(executor, threads),
                    36);
        } finally {
            executor.shutdown();
        }
        strict(out, "exp", Math::exp, StrictMath::exp);
        strict(out, "log", Math::log, StrictMath::log);
    }

    private static void measure(PrintStream out, String name, MonteCarlo plan, int periods) {
        double best = 0;
        double bestByCpu = 0;
        double mean = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long cpu = cpuNanos();
            long start = System.nanoTime();
            Simulation simulation = plan.run();
            mean = simulation.mean().value()
                    + simulation.sd()
                    + simulation.probabilityOfLoss().value();
            best = Math.max(best, PATHS / ((System.nanoTime() - start) / 1e9));
            bestByCpu = Math.max(bestByCpu, PATHS / ((cpuNanos() - cpu) / 1e9));
        }
        out.printf(
                Locale.ROOT,
                "%s: %.1f million paths/s%s; %.1f million per second of CPU time (best of %d runs of %,d paths; %.3f)%n",
                name,
                best / 1e6,
                periods == 1 ? "" : String.format(Locale.ROOT, ", %.0f million path-periods/s", best * periods / 1e6),
                bestByCpu / 1e6,
                ROUNDS,
                PATHS,
                mean);
    }

    /** What all threads of this process took, which other processes do not change. */
    private static long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static void strict(PrintStream out, String name, DoubleUnaryOperator fast, DoubleUnaryOperator strict) {
        double[] inputs = new SplittableRandom(1).doubles(1_000_000, 0.01, 0.1).toArray();
        double fastest = Double.MAX_VALUE;
        double strictest = Double.MAX_VALUE;
        double sink = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (double input : inputs) {
                sink += fast.applyAsDouble(input);
            }
            long middle = System.nanoTime();
            for (double input : inputs) {
                sink += strict.applyAsDouble(input);
            }
            fastest = Math.min(fastest, (middle - start) / 1e6);
            strictest = Math.min(strictest, (System.nanoTime() - middle) / 1e6);
        }
        out.printf(Locale.ROOT, "%s: %.1f ns by Math, %.1f ns by StrictMath (%.3g)%n", name, fastest, strictest, sink);
    }
}
