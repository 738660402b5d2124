package dev.assay.value.portfolio;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Times the exact solver: projects, budgets for a part of all costs, and rules. Words: how many projects, how many budgets, what
 * a project is worth ({@link Worth}), for which part of all costs the budgets are, how many rules, and how many portfolios.
 */
public final class PortfolioSpeed {
    private static final int DEPENDENCIES = 20;

    private PortfolioSpeed() {}

    /** Prints for each portfolio what was found, and the time of the processor and of the clock. */
    public static void main(String... words) {
        int projects = words.length > 0 ? Integer.parseInt(words[0]) : 60;
        int budgets = words.length > 1 ? Integer.parseInt(words[1]) : 5;
        Worth worth = words.length > 2 ? Worth.valueOf(words[2]) : Worth.NOISE;
        double share = words.length > 3 ? Double.parseDouble(words[3]) : 0.5;
        int rules = words.length > 4 ? Integer.parseInt(words[4]) : DEPENDENCIES;
        int seeds = words.length > 5 ? Integer.parseInt(words[5]) : 20;
        for (int seed = 0; seed < seeds; seed++) {
            BinaryProgram program = program(projects, budgets, worth, share, new Random(seed));
            program = ruled(program, rules, new Random(1_000 + seed));
            long started = System.nanoTime();
            long worked = worked();
            Solution solution = PortfolioSolver.exact().solve(program);
            System.out.printf(
                    Locale.ROOT,
                    "seed %2d: %s %,d of %,.1f in %,.1f ms, %,.1f ms by the clock%n",
                    seed,
                    solution.status(),
                    program.value(solution.chosen()),
                    solution.bound(),
                    (worked() - worked) / 1e6,
                    (System.nanoTime() - started) / 1e6);
        }
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What a project is worth. */
    enum Worth {
        /** Anything from 1 to 1,000. */
        ANY,
        /** Its mean cost and 0 to 499 more. */
        NOISE,
        /** Its mean cost, 100 less to 99 more. */
        NEAR,
        /** Its mean cost and 100 more, which is the hardest by far. */
        SAME,
        /** What it uses of the first budget. */
        COST
    }

    static BinaryProgram program(int projects, int budgets, long seed) {
        return program(projects, budgets, Worth.NOISE, seed);
    }

    static BinaryProgram program(int projects, int budgets, Worth worth, long seed) {
        return ruled(program(projects, budgets, worth, 0.5, new Random(seed)), DEPENDENCIES, new Random(1_000 + seed));
    }

    /** Returns a portfolio of up to 13 projects, with budgets of a quarter to three quarters of all costs. */
    static BinaryProgram small(Worth worth, long seed) {
        Random random = new Random(seed);
        int projects = 2 + random.nextInt(12);
        double share = 0.25 + 0.25 * random.nextInt(3);
        BinaryProgram program = program(projects, 1 + random.nextInt(5), worth, share, random);
        return ruled(program, random.nextInt(12), random);
    }

    private static BinaryProgram program(int projects, int budgets, Worth worth, double share, Random random) {
        List<BinaryProgram.Row> rows = new ArrayList<>();
        long[] sums = new long[projects];
        for (int j = 0; j < budgets; j++) {
            long[] costs = random.longs(projects, 1, 1_001).toArray();
            long limit = (long) (share * Arrays.stream(costs).sum());
            rows.add(new BinaryProgram.Row(costs, limit));
            Arrays.setAll(sums, i -> sums[i] + costs[i]);
        }
        long[] values = new long[projects];
        for (int i = 0; i < projects; i++) {
            long mean = sums[i] / budgets;
            values[i] = switch (worth) {
                case ANY -> 1 + random.nextInt(1_000);
                case NOISE -> mean + random.nextInt(500);
                case NEAR -> mean + random.nextInt(200) - 100;
                case SAME -> mean + 100;
                case COST -> rows.get(0).weight(i);
            };
        }
        return new BinaryProgram(values, rows);
    }

    /** Adds rules: of ten, seven requirements, two exclusions, and one project that must be in. */
    private static BinaryProgram ruled(BinaryProgram program, int rules, Random random) {
        List<BinaryProgram.Row> rows = new ArrayList<>(program.rows());
        int size = program.size();
        for (int k = 0; k < rules; k++) {
            long[] weights = new long[size];
            int one = random.nextInt(size);
            int other = (one + 1 + random.nextInt(size - 1)) % size;
            boolean must = k % 10 == 9;
            boolean excludes = k % 5 == 2;
            weights[one] = must ? -1 : 1;
            weights[other] = must ? 0 : excludes ? 1 : -1;
            rows.add(new BinaryProgram.Row(weights, must ? -1 : excludes ? 1 : 0));
        }
        return new BinaryProgram(
                IntStream.range(0, size).mapToLong(program::value).toArray(), rows);
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
