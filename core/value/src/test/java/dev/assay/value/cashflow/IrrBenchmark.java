package dev.assay.value.cashflow;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Measures how many internal rates of return one thread finds in a second, result objects included. Rounds are short, so that
 * on a busy machine the best one tells what an idle one does.
 *
 * <pre>
 * mvn -q -Pvectors -Dexec.mainClass=dev.assay.value.cashflow.IrrBenchmark -pl core/value -am test-compile exec:java
 * </pre>
 */
public final class IrrBenchmark {
    private static final int CASES = 20_000;
    private static final int ROUNDS = 200;

    private IrrBenchmark() {}

    /** Prints a line per kind of flows: the best and the median of the rounds. */
    public static void main(String... arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(20260101);
        measure(out, "5 to 10 periods, conventional", cases(random, CASES, 5, 10));
        measure(out, "60 periods, conventional", cases(random, 200, 60, 60));
        measure(out, "600 periods, conventional", cases(random, 40, 600, 600));
        measure(out, "10 periods, signs at random", anySign(random, 40, 10));
        measure(out, "600 periods, signs at random", anySign(random, 2, 600));
    }

    private static void measure(PrintStream out, String name, Flows[] cases) {
        double[] perSecond = new double[Math.min(ROUNDS, cases.length * cases.length)];
        double sum = 0;
        for (int round = 0; round < perSecond.length; round++) {
            long start = System.nanoTime();
            for (Flows each : cases) {
                // The sum keeps the work from being optimised away.
                sum += each.irr().selected().orElse(0);
            }
            perSecond[round] = cases.length * 1e9 / (System.nanoTime() - start);
        }
        Arrays.sort(perSecond);
        out.printf(
                "%-32s best %,12.0f a second, median %,12.0f (sum %.6f)%n",
                name, perSecond[perSecond.length - 1], perSecond[perSecond.length / 2], sum);
    }

    private static Flows[] cases(SplittableRandom random, int count, int fewest, int most) {
        Flows[] cases = new Flows[count];
        for (int i = 0; i < count; i++) {
            double[] flows = new double[random.nextInt(fewest, most + 1) + 1];
            double outlay = random.nextDouble(1e4, 1e8);
            flows[0] = -outlay;
            for (int k = 1; k < flows.length; k++) {
                flows[k] = outlay * random.nextDouble(0.02, 3.0) / flows.length;
            }
            cases[i] = Flows.yearly(flows);
        }
        return cases;
    }

    private static Flows[] anySign(SplittableRandom random, int count, int periods) {
        Flows[] cases = new Flows[count];
        for (int i = 0; i < count; i++) {
            cases[i] = Flows.yearly(random.doubles(periods + 1, -1e6, 1e6).toArray());
        }
        return cases;
    }
}
