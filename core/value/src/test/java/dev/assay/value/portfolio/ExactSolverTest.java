package dev.assay.value.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactSolverTest {
    private static long[] numbers(Random random, int size, int most) {
        return random.longs(size, 1, most).toArray();
    }

    private static BinaryProgram.Row within(long[] weights, double share) {
        return new BinaryProgram.Row(
                weights, (long) (share * Arrays.stream(weights).sum()));
    }

    private static long value(BinaryProgram program, Solution solution) {
        assertThat(solution.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(program.allows(solution.chosen())).isTrue();
        assertThat(solution.bound()).isGreaterThanOrEqualTo(program.value(solution.chosen()) - 1e-6);
        return program.value(solution.chosen());
    }

    /** The textbook recurrence over capacities. */
    private static long byDynamicProgramming(long[] values, long[] weights, long capacity) {
        long[] best = new long[(int) capacity + 1];
        for (int i = 0; i < values.length; i++) {
            for (int room = (int) capacity; room >= weights[i]; room--) {
                best[room] = Math.max(best[room], best[room - (int) weights[i]] + values[i]);
            }
        }
        return best[(int) capacity];
    }

    private static boolean[] byEnumeration(BinaryProgram program) {
        boolean[] best = new boolean[0];
        for (int bits = 0; bits < 1 << program.size(); bits++) {
            boolean[] choice = new boolean[program.size()];
            for (int i = 0; i < choice.length; i++) {
                choice[i] = (bits >>> i & 1) != 0;
            }
            if (program.allows(choice) && (best.length == 0 || isBetter(program, choice, best))) {
                best = choice;
            }
        }
        return best;
    }

    private static boolean isBetter(BinaryProgram program, boolean[] choice, boolean[] best) {
        int order = Long.compare(program.value(choice), program.value(best));
        return order > 0 || order == 0 && comesFirst(choice, best);
    }

    /** Compares lists of numbers word by word: {1, 5} before {2}, and {1} before {1, 5}. */
    private static boolean comesFirst(boolean[] choice, boolean[] best) {
        List<Integer> a = numbers(choice);
        List<Integer> b = numbers(best);
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!a.get(i).equals(b.get(i))) {
                return a.get(i) < b.get(i);
            }
        }
        return a.size() < b.size();
    }

    private static List<Integer> numbers(boolean[] choice) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < choice.length; i++) {
            if (choice[i]) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    @Test
    void agrees_with_dynamic_programming_on_a_thousand_knapsacks() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(40);
            long[] weights = numbers(random, size, 60);
            long[] values = seed % 3 == 0
                    ? Arrays.stream(weights).map(weight -> weight + 10).toArray()
                    : numbers(random, size, 100);
            BinaryProgram.Row row = within(weights, random.nextDouble());
            BinaryProgram program = new BinaryProgram(values, List.of(row));

            long value = value(program, PortfolioSolver.exact().solve(program));

            assertThat(value).as("seed %d", seed).isEqualTo(byDynamicProgramming(values, weights, row.limit()));
        }
    }

    @Test
    void agrees_with_trying_everything_under_several_limits_and_rules() {
        int possible = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(12);
            List<BinaryProgram.Row> rows = new ArrayList<>();
            for (int j = random.nextInt(4); j >= 0; j--) {
                rows.add(within(numbers(random, size, 20), random.nextDouble()));
            }
            for (int j = random.nextInt(6); j > 0; j--) {
                // Weights of either sign: requirements, exclusions, shares, and limits that must be reached.
                long[] weights = random.longs(size, -2, 3).toArray();
                rows.add(new BinaryProgram.Row(weights, random.nextInt(4) - 2));
            }
            // Few different values make many equal choices.
            long[] values = random.longs(size, -3, 6).toArray();
            BinaryProgram program = new BinaryProgram(values, rows);

            Solution solution = PortfolioSolver.exact().solve(program);

            boolean[] expected = byEnumeration(program);
            if (expected.length == 0) {
                assertThat(solution.status()).as("seed %d", seed).isEqualTo(Solution.Status.IMPOSSIBLE);
            } else {
                assertThat(numbers(solution.chosen())).as("seed %d", seed).isEqualTo(numbers(expected));
                possible++;
            }
        }
        assertThat(possible).isBetween(100, 290);
    }

    @Test
    void solves_sixty_projects_under_five_budgets_with_dependencies() {
        for (int seed = 0; seed < 5; seed++) {
            BinaryProgram program = PortfolioSpeed.program(60, 5, seed);
            long started = System.nanoTime();

            long value = value(program, PortfolioSolver.exact().solve(program));

            System.out.printf(
                    "60 projects, 5 budgets, 20 dependencies: %d ms%n", (System.nanoTime() - started) / 1_000_000);
            assertThat(value).isGreaterThanOrEqualTo(PortfolioSpeed.greedy(program));
        }
    }

    /** Each is worth its mean cost and 100 more, so that a relaxation by itself bounds next to nothing. */
    @Test
    void solves_sixty_projects_whose_values_go_with_their_costs() {
        for (int seed : new int[] {0, 1}) {
            BinaryProgram program = PortfolioSpeed.program(60, 5, PortfolioSpeed.Worth.SAME, seed);

            long value = value(program, PortfolioSolver.exact(200_000).solve(program));

            assertThat(value).isGreaterThanOrEqualTo(PortfolioSpeed.greedy(program));
        }
    }

    /** However many choices are listed at once: none, so that all is branching; a few; and all. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 30, 1e6})
    void agrees_with_trying_everything_however_much_is_listed(double listed) {
        int possible = 0;
        for (PortfolioSpeed.Worth worth : PortfolioSpeed.Worth.values()) {
            for (int seed = 0; seed < 60; seed++) {
                BinaryProgram program = PortfolioSpeed.small(worth, seed);

                Solution solution = new ExactSolver(PortfolioSolver.NODES, listed).solve(program);

                boolean[] expected = byEnumeration(program);
                if (expected.length == 0) {
                    assertThat(solution.status()).isEqualTo(Solution.Status.IMPOSSIBLE);
                } else {
                    assertThat(solution.status()).isEqualTo(Solution.Status.OPTIMAL);
                    assertThat(numbers(solution.chosen()))
                            .as("%s, seed %d", worth, seed)
                            .isEqualTo(numbers(expected));
                    possible++;
                }
            }
        }
        assertThat(possible).isGreaterThan(200);
    }

    /** A project that must be in, small ones beside it: what is beyond the limit is 1.1e-9 of the greatest cost. */
    @Test
    void sees_what_is_small_beside_what_is_great() {
        long great = 1_000_000_000_000L;
        BinaryProgram.Row budget = new BinaryProgram.Row(new long[] {great, 1, 500, 600}, great + 2);
        BinaryProgram.Row must = new BinaryProgram.Row(new long[] {-1, 0, 0, 0}, -1);
        BinaryProgram.Row people = new BinaryProgram.Row(new long[] {0, 1, 1, 1}, 2);
        BinaryProgram program = new BinaryProgram(new long[] {7, 3, 5, 9}, List.of(budget, must, people));

        Solution solution = PortfolioSolver.exact().solve(program);

        assertThat(solution.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(numbers(solution.chosen())).containsExactly(0, 1);
    }

    @Test
    void gives_its_best_when_the_limit_of_work_is_reached() {
        BinaryProgram program = PortfolioSpeed.program(60, 5, 1);

        Solution solution = PortfolioSolver.exact(300).solve(program);

        assertThat(solution.status()).isEqualTo(Solution.Status.BEST_FOUND);
        assertThat(program.allows(solution.chosen())).isTrue();
        assertThat(solution.bound()).isGreaterThan(program.value(solution.chosen()));
        assertThat(PortfolioSolver.exact(300).solve(program).chosen()).isEqualTo(solution.chosen());
    }
}
