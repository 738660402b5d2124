package dev.assay.value.simulation;

import static dev.assay.value.business.line.BenefitKind.CASH;
import static dev.assay.value.business.line.ValueDimension.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.distribution.Gaussian;
import dev.assay.value.rate.Rate;
import dev.assay.value.statistics.Normal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonteCarloTest {
    private static final Lease LEASE = Lease.hubbard();

    /** Of the bits of 2,048 results; the same on OpenJDK 17 and Temurin 25. */
    private static final long GOLDEN = 6251242403247871253L;

    /** 100 + 30 X + 60 Y with standard normal X and Y. */
    private static final PathModel SUM = PathModel.of(
            List.of(
                    Factor.of("x", 0, new Gaussian(0, 1)),
                    Factor.of("y", 0, new Gaussian(0, 1)),
                    Factor.known("z", 100)),
            row -> row[2] + 30 * row[0] + 60 * row[1]);

    private static MonteCarlo lease(int paths) {
        return MonteCarlo.of(LEASE.model(), "lease").paths(paths).seed(42);
    }

    private static MonteCarlo sum(int paths) {
        return MonteCarlo.of(SUM, "sum").paths(paths).seed(7);
    }

    @Test
    void agrees_with_the_integrals_of_the_lease() {
        Simulation simulation = lease(200_000).run();

        // Hubbard: a loss of about 14%; by quadrature 0.1406185 and 10,585.52.
        assertThat(LEASE.probabilityOfLoss()).isCloseTo(0.1406185088, within(1e-9));
        assertThat(LEASE.evpi()).isCloseTo(10_585.515746724288, within(1e-4));
        Estimate loss = simulation.probabilityOfLoss();
        assertThat(loss.value()).isCloseTo(0.1406185088, within(3 * loss.standardError()));
        assertThat(loss.standardError()).isCloseTo(Math.sqrt(0.1406 * 0.8594 / 200_000), within(1e-5));
        Estimate mean = simulation.mean();
        assertThat(mean.value()).isCloseTo(200_000, within(3 * mean.standardError()));
        assertThat(simulation.evpi()).isCloseTo(10_585.5, within(300.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void gives_the_same_bits_for_any_number_of_threads(int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            Simulation alone = lease(50_001).run();
            Simulation together = lease(50_001).executor(executor, threads).run();

            assertThat(together.results()).containsExactly(alone.results());
            assertThat(together.toString()).isEqualTo(alone.toString());
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void gives_these_bits_on_every_machine() {
        double[] results = lease(2_048).run().results();
        long hash = 0;
        for (double result : results) {
            hash = 31 * hash + Double.doubleToLongBits(result);
        }

        // Recorded once; any other value means that old results can no longer be repeated.
        assertThat(hash).isEqualTo(GOLDEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 49})
    void merges_parts_to_the_whole(int parts) {
        Simulation whole = lease(50_001).run();
        List<Simulation> results = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            results.add(lease(50_001).runPart(part, parts));
        }

        Simulation merged = Simulation.merge(results);

        assertThat(merged.results()).containsExactly(whole.results());
        assertThat(merged.mean()).isEqualTo(whole.mean());
        assertThat(merged.influences()).isEqualTo(whole.influences());
        assertThatThrownBy(() -> Simulation.merge(
                        List.of(lease(5_000).runPart(1, 2), lease(5_000).runPart(0, 2))))
                .hasMessageContaining("in order");
    }

    @Test
    void draws_a_factor_alike_whatever_others_there_are() {
        PathModel alone = PathModel.of(List.of(Factor.of("x", 0, new Gaussian(0, 1))), row -> row[0]);
        PathModel among = PathModel.of(
                List.of(Factor.of("a", 0, new Gaussian(5, 1)), Factor.of("x", 0, new Gaussian(0, 1))), row -> row[1]);

        double[] first = MonteCarlo.of(alone, "m").paths(3_000).run().results();
        double[] second = MonteCarlo.of(among, "m").paths(3_000).run().results();
        double[] otherSeed =
                MonteCarlo.of(alone, "m").paths(3_000).seed(1).run().results();
        double[] otherDigest = MonteCarlo.of(alone, "n").paths(3_000).run().results();

        assertThat(second).containsExactly(first);
        assertThat(otherSeed[0]).isNotEqualTo(first[0]);
        assertThat(otherDigest[0]).isNotEqualTo(first[0]);
    }

    @Test
    void knows_where_the_spread_comes_from_and_what_knowing_it_is_worth() {
        Simulation simulation = sum(400_000).run();

        List<Influence> influences = simulation.influences();

        // 30² : 60² is 20 : 80; the bins of y cut off a little of its spread within bins.
        assertThat(influences).extracting(Influence::factor).containsExactly("y", "x");
        assertThat(influences.get(0).varianceShare()).isCloseTo(0.8, within(0.01));
        assertThat(influences.get(1).varianceShare()).isCloseTo(0.2, within(0.01));
        // s φ(m/s) - m Φ(-m/s) with m = 100 and s = 60, 30 and 67.08
        assertThat(influences.get(0).evppi()).isCloseTo(opportunityLoss(60), within(0.12));
        assertThat(influences.get(1).evppi()).isCloseTo(opportunityLoss(30), within(0.02));
        assertThat(simulation.evpi()).isCloseTo(opportunityLoss(Math.sqrt(4_500)), within(0.06));
        assertThat(simulation.evpi()).isGreaterThanOrEqualTo(influences.get(0).evppi());
    }

    private static double opportunityLoss(double sd) {
        double z = 100 / sd;
        return sd * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) - 100 * Normal.cdf(-z);
    }

    @Test
    void values_information_in_order() {
        for (int seed = 0; seed < 40; seed++) {
            Simulation simulation = lease(1_000 + 37 * seed).seed(seed).run();
            double evpi = simulation.evpi();

            assertThat(evpi).isNotNegative();
            assertThat(simulation.influences())
                    .allSatisfy(each -> assertThat(each.evppi()).isBetween(0.0, evpi + 1e-6));
            assertThat(simulation.evsi(Study.perfect())).isCloseTo(evpi, within(1e-6));
            assertThat(simulation.evsi(new Study(0.9, 0.8))).isBetween(0.0, evpi + 1e-6);
            assertThat(simulation.evsi(new Study(0.5, 0.5))).isZero();
        }
    }

    @Test
    void has_percentiles_with_errors() {
        Simulation simulation = sum(200_000).run();

        double sd = Math.sqrt(4_500);
        for (double percent : new double[] {1, 5, 25, 50, 90, 99}) {
            Estimate estimate = simulation.percentile(percent);
            assertThat(estimate.value())
                    .isCloseTo(100 + sd * Normal.quantile(percent / 100), within(4 * estimate.standardError()));
        }
        // Standard error of the median of a normal: 1.2533 sd / √n.
        assertThat(simulation.percentile(50).standardError()).isCloseTo(1.2533 * sd / Math.sqrt(200_000), within(0.03));
        assertThat(simulation.sd()).isCloseTo(sd, within(0.5));
        assertThat(simulation.convergence()).hasSize(10).last().isEqualTo(simulation.mean());
        // (1.96 · 67.08 / 0.1)²
        assertThat(simulation.pathsFor(0.1)).isBetween(1_690_000L, 1_770_000L);
        assertThatThrownBy(() -> simulation.percentile(101)).hasMessageContaining("[0, 100]");
    }

    @ParameterizedTest
    @EnumSource(Sampling.class)
    void errs_less_with_dependent_draws(Sampling sampling) {
        Simulation simulation = sum(102_400).sampling(sampling).run();

        Estimate mean = simulation.mean();
        double independent = Math.sqrt(4_500) / Math.sqrt(102_400);
        assertThat(mean.value()).isCloseTo(100, within(4 * mean.standardError() + 1e-9));
        assertThat(simulation.sd()).isCloseTo(Math.sqrt(4_500), within(0.6));
        assertThat(mean.standardError())
                .isLessThan(sampling == Sampling.INDEPENDENT ? 1.01 * independent : 0.2 * independent);
    }

    @Test
    void lets_factors_move_together() {
        Correlation correlation = Correlation.none().between("x", "y", -0.6);

        Simulation simulation = sum(200_000).correlated(correlation).run();

        // Var(30 X + 60 Y) = 900 + 3600 - 2 · 0.6 · 1800
        assertThat(simulation.sd()).isCloseTo(Math.sqrt(2_340), within(0.4));
        assertThat(simulation.warnings()).isEmpty();
        assertThat(simulation.influences())
                .allSatisfy(each -> assertThat(each.evppi()).isLessThanOrEqualTo(simulation.evpi() + 1e-9));
        assertThatThrownBy(() -> sum(10).correlated(Correlation.none().between("x", "z", 0.1))
                        .run())
                .hasMessageContaining("must be uncertain");
    }

    @Test
    void keeps_what_was_computed_when_cancelled() {
        AtomicLong heard = new AtomicLong();

        Simulation simulation = lease(100_000)
                .listener(progress -> heard.accumulateAndGet(progress.done(), Math::max))
                .cancelledWhen(() -> heard.get() >= 10_240)
                .run();

        assertThat(simulation.paths()).isEqualTo(10_240);
        assertThat(simulation.isComplete()).isFalse();
        assertThat(simulation.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.describe(Locale.ENGLISH))
                    .isEqualTo("paths: cancelled after 10240 of 100000 paths (SIM-CANCELLED)");
            assertThat(warning.describe(Locale.KOREAN)).contains("취소되었습니다");
        });
        assertThat(simulation.results())
                .containsExactly(Arrays.copyOf(lease(100_000).run().results(), 10_240));
    }

    @Test
    void works_alone_if_nobody_helps() {
        Simulation refused = lease(5_000)
                .executor(
                        task -> {
                            throw new RejectedExecutionException();
                        },
                        4)
                .run();
        Simulation forgotten = lease(5_000).executor(task -> {}, 4).run();

        assertThat(refused.results()).containsExactly(lease(5_000).run().results());
        assertThat(forgotten.results()).containsExactly(refused.results());
    }

    @Test
    void refuses_what_has_no_answer() {
        PathModel divides =
                PathModel.of(List.of(Factor.of("happens", 1, Distribution.bernoulli(0.5))), row -> 1 / row[0]);

        assertThatThrownBy(() -> MonteCarlo.of(divides, "d").run())
                .isInstanceOfSatisfying(FindingsException.class, e -> {
                    assertThat(e.has("SIM-NOT-FINITE")).isTrue();
                    assertThat(e.findings().get(0).message().ko()).contains("happens = 0.0");
                });
        assertThatThrownBy(() -> sum(1).run()).hasMessageContaining("[2, 100000000]");
        PathModel twice = PathModel.of(List.of(Factor.known("a", 1), Factor.known("a", 2)), row -> 0);
        assertThatThrownBy(() -> MonteCarlo.of(twice, "t").run()).hasMessageContaining("different names");
        PathModel throwing = PathModel.of(List.of(Factor.known("a", 1)), row -> {
            throw new IllegalStateException("no result");
        });
        assertThatThrownBy(() -> MonteCarlo.of(throwing, "t").run()).hasMessage("no result");
    }

    @Test
    void simulates_a_case_and_its_scenarios_with_the_same_numbers() {
        BusinessCase inspection = BusinessCase.named("inspection")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(Rate.effective("0.10"))
                .driver("avoided", d -> d.base("0.35").unit("share").uncertain(Distribution.pert(0.20, 0.35, 0.45)))
                .driver("cost", d -> d.base("2500000").uncertain(Distribution.normal90(2_000_000, 3_000_000)))
                .benefit(
                        "warranty",
                        b -> b.kind(BenefitKind.CASH)
                                .dimension(ValueDimension.QUALITY)
                                .perYear("10000000")
                                .scaledBy("avoided", "0.35"))
                .cost("build", c -> c.capex("2500000").scaledBy("cost", "2500000"))
                .scenario("low", s -> s.set("avoided", "0.20"))
                .build();

        Simulation simulation = MonteCarlo.of(inspection).seed(1).run();
        Simulation low = MonteCarlo.of(inspection).seed(1).runScenarios().get("low");

        // Three years at 10% are 2.4868519910; the PERT mean is (0.20 + 4·0.35 + 0.45) / 6.
        double perShare = 10_000_000 / 0.35 * 2.4868519909842246;
        assertThat(simulation.mean().value())
                .isCloseTo(
                        perShare * 2.05 / 6 - 2_500_000,
                        within(4 * simulation.mean().standardError()));
        assertThat(low.mean().value())
                .isCloseTo(perShare * 0.20 - 2_500_000, within(4 * low.mean().standardError()));
        // The cost is the same on each path, so that only the share makes the difference.
        assertThat(low.sd()).isCloseTo(1_000_000 / 3.28970725, within(3_000.0));
        assertThat(simulation.minus(low).standardError())
                .isLessThan(simulation.mean().standardError());
        assertThat(simulation.describe(Locale.KOREAN))
                .containsPattern("평균: [0-9,]+ ± [0-9,]+ USD\n")
                .containsPattern("5% / 50% / 95%: [0-9,]+ / [0-9,]+ / [0-9,]+ USD\n")
                .containsPattern("경로 [0-9]+,000개, 시드 [0-9]+, [^,\n]*, assay-value [^ ]+\n")
                .contains("손실 확률: ", "분산의");
        assertThat(simulation).asString().contains("5% / 50% / 95%: USD ", ", " + simulation.engine() + "\n");
    }

    @Test
    void says_what_little_it_knows() {
        PathModel certain = PathModel.of(List.of(Factor.known("a", -5)), row -> row[0]);

        Simulation simulation = MonteCarlo.of(certain, "certain").paths(1_025).run();
        Simulation last = MonteCarlo.of(certain, "certain").paths(1_025).runPart(1, 2);

        assertThat(simulation.mean()).isEqualTo(new Estimate(-5, 0));
        assertThat(simulation.describe(Locale.ENGLISH))
                .isEqualTo("nothing is uncertain, so that every path comes to -5.000\n");
        assertThat(simulation.describe(Locale.KOREAN)).isEqualTo("불확실한 것이 없어 모든 경로의 결과가 같습니다: -5.000\n");
        assertThat(simulation.warnings()).extracting(Finding::code).containsExactly("SIM-NOTHING-UNCERTAIN");
        assertThat(last.paths()).isEqualTo(1);
        assertThat(last.describe(Locale.ENGLISH)).contains("comes to -5.000");
    }

    @Test
    void a_case_of_constants_is_its_figure() {
        BusinessCase told = BusinessCase.named("constants")
                .currency("KRW")
                .horizon(Horizon.years(2026, 1))
                .discount(Rate.effective("0.10"))
                .driver("share", d -> d.base("0.1").uncertain(Distribution.constant(0.1)))
                .driver("one", d -> d.base("3").uncertain(Distribution.empirical(List.of(3.0))))
                .driver("hours", d -> d.base("11000"))
                .benefit(
                        "saved",
                        b -> b.kind(CASH)
                                .dimension(QUALITY)
                                .perYear(Formula.driver("hours")
                                        .times(Formula.driver("share"))
                                        .times(Formula.driver("one"))))
                .build();

        Simulation simulation = MonteCarlo.of(told).paths(1_000).run();

        // 11,000 × 0.1 × 3 ÷ 1.1.
        assertThat(simulation.isCertain()).isTrue();
        assertThat(simulation.describe(Locale.KOREAN)).isEqualTo("불확실한 것이 없어 모든 경로의 결과가 같습니다: 3,000원\n");
        assertThat(simulation).hasToString("nothing is uncertain, so that every path comes to KRW 3,000\n");
        assertThat(lease(100).run().isCertain()).isFalse();
    }

    @Test
    void one_path_of_what_is_uncertain_is_no_certainty() {
        PathModel uncertain = PathModel.of(List.of(Factor.of("a", -5, Distribution.uniform(-6, -4))), row -> row[0]);

        Simulation last = MonteCarlo.of(uncertain, "uncertain").paths(1_025).runPart(1, 2);

        assertThat(last.describe(Locale.ENGLISH))
                .contains("mean: -", " ± 0.000", "all paths; all but at most 100% with 95% confidence");
    }

    @Test
    void draws_itself() {
        String text = lease(100_000).run().describe(Locale.ENGLISH);

        assertThat(text).contains("probability of loss: 14.", "worth of knowing all (EVPI): ", "  units: ", "####");
        assertThat(text.lines()).hasSize(5 + 4 + 12 + 1);
    }
}
