package dev.assay.value.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Times the exact solver: projects whose values go with their costs, budgets for half of everything, and dependencies. Words:
 * how many projects, how many budgets, and what a value adds to the mean cost, {@code NOISE} (0 to 499) or {@code SAME} (100),
 * which is the harder by far.
 */
public final class PortfolioSpeed {
    private static final int DEPENDENCIES = 20;

    private PortfolioSpeed() {}

    /** Prints the time for each of ten portfolios, after as many to warm up. */
    public static void main(String... words) {
        int projects = words.length > 0 ? Integer.parseInt(words[0]) : 60;
        int budgets = words.length > 1 ? Integer.parseInt(words[1]) : 5;
        Worth worth = words.length > 2 ? Worth.valueOf(words[2]) : Worth.NOISE;
        for (int seed = 0; seed < 20; seed++) {
            BinaryProgram program = program(projects, budgets, worth, seed);
            long started = System.nanoTime();
            Solution solution = PortfolioSolver.exact().solve(program);
            System.out.printf(
                    Locale.ROOT,
                    "seed %2d: %s %,d in %,.1f ms%n",
                    seed,
                    solution.status(),
                    program.value(solution.chosen()),
                    (System.nanoTime() - started) / 1e6);
        }
    }

    /** What a project is worth beside its mean cost. */
    enum Worth {
        NOISE,
        SAME
    }

    static BinaryProgram program(int projects, int budgets, long seed) {
        return program(projects, budgets, Worth.NOISE, seed);
    }

    static BinaryProgram program(int projects, int budgets, Worth worth, long seed) {
        Random random = new Random(seed);
        List<BinaryProgram.Row> rows = new ArrayList<>();
        long[] values = new long[projects];
        for (int j = 0; j < budgets; j++) {
            long[] costs = random.longs(projects, 1, 1_001).toArray();
            rows.add(new BinaryProgram.Row(costs, Arrays.stream(costs).sum() / 2));
            for (int i = 0; i < projects; i++) {
                values[i] += costs[i];
            }
        }
        for (int i = 0; i < projects; i++) {
            values[i] = values[i] / budgets + (worth == Worth.SAME ? 100 : random.nextInt(500));
        }
        for (int k = 0; k < DEPENDENCIES; k++) {
            long[] weights = new long[projects];
            weights[random.nextInt(projects)] += 1;
            weights[random.nextInt(projects)] -= 1;
            rows.add(new BinaryProgram.Row(weights, 0));
        }
        return new BinaryProgram(values, rows);
    }

    /** Takes one thing after the other by its value, as long as every limit holds. */
    static long greedy(BinaryProgram program) {
        boolean[] chosen = new boolean[program.size()];
        IntStream.range(0, program.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -program.value(i)))
                .forEach(i -> {
                    chosen[i] = true;
                    chosen[i] = program.allows(chosen);
                });
        return program.value(chosen);
    }
}
