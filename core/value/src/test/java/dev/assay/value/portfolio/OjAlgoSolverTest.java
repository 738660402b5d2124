package dev.assay.value.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OjAlgoSolverTest {
    private static final PortfolioSolver OJ_ALGO = PortfolioSolver.ojAlgo(Duration.ofSeconds(30));

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 7, 9})
    void finds_what_dynamic_programming_finds_among_200(long seed) {
        Random random = new Random(seed);
        Portfolio portfolio = knapsack(random, use -> 1 + random.nextInt(100));

        Selection found = portfolio.solve(OJ_ALGO);

        assertThat(found.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(found.value()).isEqualTo(portfolio.solve().value());
        assertThat(found.left().get("cash")).isNotNegative();
        assertThat(found.bound().orElseThrow().amount())
                .isGreaterThanOrEqualTo(found.value().orElseThrow().amount());
    }

    @Test
    void gives_its_best_when_the_time_is_over() {
        // Values that go with weights are what every search by bounds takes long over.
        Portfolio portfolio = knapsack(new Random(2), use -> use + 10);

        Selection found = portfolio.solve(PortfolioSolver.ojAlgo(Duration.ofSeconds(1)));

        BigDecimal best = portfolio.solve().value().orElseThrow().amount();
        assertThat(found.status()).isIn(Solution.Status.OPTIMAL, Solution.Status.BEST_FOUND);
        assertThat(found.value().orElseThrow().amount()).isLessThanOrEqualTo(best);
        assertThat(found.bound().orElseThrow().amount()).isGreaterThanOrEqualTo(best);
        assertThat(found.left().get("cash")).isNotNegative();
    }

    private static Portfolio knapsack(Random random, IntUnaryOperator value) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int use = 1 + random.nextInt(100);
            candidates.add(candidate(i, value.applyAsInt(use), use));
        }
        return Portfolio.of(candidates).budget("cash", BigDecimal.valueOf(1_500));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void finds_what_the_exact_solver_finds_under_rules(long seed) {
        Portfolio portfolio = ruled(30, seed);

        Selection found = portfolio.solve(OJ_ALGO);

        Selection exact = portfolio.solve();
        assertThat(exact.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(found.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(found.value()).isEqualTo(exact.value());
        assertThat(found.prices()).isEqualTo(exact.prices());
    }

    @Test
    void chooses_among_150_with_rules() {
        Portfolio portfolio = ruled(150, 21);

        Selection found = portfolio.solve(OJ_ALGO);

        assertThat(found.status()).isIn(Solution.Status.OPTIMAL, Solution.Status.BEST_FOUND);
        assertThat(found.left().values()).allSatisfy(left -> assertThat(left).isNotNegative());
        assertThat(portfolio.rules())
                .allMatch(rule -> rule.allows(portfolio.candidates().stream()
                        .filter(it -> found.takes(it.id()))
                        .toList()));
        assertThat(found.gap()).isLessThan(0.01);
    }

    private static Portfolio ruled(int count, long seed) {
        Random random = new Random(seed);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            candidates.add(candidate(i, 1 + random.nextInt(1_000), 1 + random.nextInt(100))
                    .uses("people", BigDecimal.valueOf(random.nextInt(20))));
        }
        Portfolio portfolio = Portfolio.of(candidates)
                .budget("cash", BigDecimal.valueOf(count * 15L))
                .budget("people", BigDecimal.valueOf(count * 3L));
        for (int i = 0; i < count / 5; i++) {
            int one = random.nextInt(count);
            int other = (one + 1 + random.nextInt(count - 1)) % count;
            portfolio = i % 4 == 0
                    ? portfolio.excludes("p" + one, "p" + other)
                    : portfolio.requires("p" + Math.max(one, other), "p" + Math.min(one, other));
        }
        return portfolio;
    }

    private static Candidate candidate(int i, long value, long use) {
        return Candidate.of("p" + i, Money.of(Long.toString(value), "USD")).uses("cash", BigDecimal.valueOf(use));
    }

    @Test
    void says_that_nothing_is_possible() {
        Portfolio portfolio = Portfolio.of(List.of(candidate(1, 5, 10), candidate(2, 5, 10)))
                .budget("cash", BigDecimal.valueOf(10))
                .mustInclude("p1")
                .mustInclude("p2");

        assertThat(portfolio.solve(OJ_ALGO)).hasToString("no choice keeps to all budgets and rules");
    }

    @Test
    void chooses_nothing_from_nothing() {
        assertThat(Portfolio.of(List.of()).budget("cash", BigDecimal.ONE).solve(OJ_ALGO))
                .hasToString("nothing is worth funding");
    }

    @Test
    void keeps_limits_to_the_last_digit() {
        // The two uses are beyond the limit by 1 of 9,007,199,254,740,991, which no tolerance of a solver sees.
        Portfolio portfolio = Portfolio.of(
                        List.of(candidate(1, 5, 4_503_599_627_370_496L), candidate(2, 4, 4_503_599_627_370_495L)))
                .budget("cash", BigDecimal.valueOf(9_007_199_254_740_990L));

        Selection found = portfolio.solve(OJ_ALGO);

        assertThat(found.left().get("cash")).isNotNegative();
        assertThat(found.chosen()).hasSizeLessThan(2);
    }

    @Test
    void needs_time() {
        assertThatThrownBy(() -> PortfolioSolver.ojAlgo(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be a millisecond at least, but was PT0S");
    }
}
