package dev.assay.value.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.kpi.Kpi.Better;
import dev.assay.value.money.Money;
import dev.assay.value.pilot.Decision.Verdict;
import dev.assay.value.statistics.LookGuard;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PilotTest {
    private static final Instant CAPTURED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant START = Instant.parse("2026-03-08T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(CAPTURED, ZoneOffset.UTC);

    private static final Rule RULE =
            new Rule(0.9, new BigDecimal("600000"), usd("200"), usd("500000"), usd("20000"), 1);

    @Test
    void refuses_all_that_is_wrong_with_a_rule_together() {
        assertThatExceptionOfType(ValueException.class)
                .isThrownBy(() -> new Rule(1, BigDecimal.ZERO, usd("200"), usd("-5"), usd("-0.01"), 0))
                .withMessage("threshold must be in (0, 1), but was 1.0; exposure must be more than 0, but was 0;"
                        + " cost to scale must be 0 or more, but was USD -5; what is gained belongs to the worth of a unit;"
                        + " extension cost must be 0 or more, but was USD -0.01; what is gained belongs to the worth of a"
                        + " unit; extension must be finite and more than 0, but was 0.0")
                .satisfies(e -> assertThat(e.text().ko())
                        .contains("확대 비용은 0 이상이어야 하지만 -5.00 USD입니다", "연장 비용은 0 이상이어야 하지만 -0.01 USD입니다"));
        assertThatExceptionOfType(ValueException.class)
                .isThrownBy(() -> new Rule(0.5, BigDecimal.ONE, usd("-1"), usd("-2"), usd("0"), 1))
                .withMessageStartingWith("worth of a unit must be 0 or more, but was USD -1;"
                        + " where lower is better, a fall is the improvement; cost to scale must be 0 or more")
                .satisfies(e ->
                        assertThat(e.text().ko()).startsWith("단위 가치는 0 이상이어야 하지만 -1.00 USD입니다. 낮을수록 좋으면 감소가 개선입니다"));
        assertThat(new Rule(0.5, BigDecimal.ONE, usd("0"), usd("0"), usd("0"), 1))
                .isNotNull();
        assertThat(new Rule(0.5, BigDecimal.ONE, usd("1"), usd("0"), usd("0"), 1))
                .isNotNull();
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static Plan plan(double effect, double power) {
        return new Plan(effect, power, LookGuard.once(0.05), RULE);
    }

    private static Pilot pilot(Design design, Better better, Series baseline, Plan plan) {
        return new Pilot("trial", design, better, Baseline.captured("metric", baseline, CLOCK), START, plan);
    }

    @Test
    void needs_the_units_that_theory_says() {
        Pilot journey = pilot(Design.AB, Better.HIGHER, Series.of(50, 100), plan(0.25, 0.9));
        Pilot small = pilot(Design.AB, Better.HIGHER, Series.of(20, 1_000), plan(0.004, 0.8));

        assertThat(journey.requiredUnits().get()).isEqualTo(77);
        assertThat(small.requiredUnits().get()).isEqualTo(21_109);
        assertThat(journey.sizing(40, 2).get().isFeasible()).isTrue();
        Sizing sizing = small.sizing(500, 4).get();
        assertThat(sizing.isFeasible()).isFalse();
        assertThat(sizing)
                .hasToString("21,109 units per group at 500 a week take 43 weeks, more than the 4 that are planned;"
                        + " run it longer or choose a metric that moves more");
        assertThat(sizing.advice().ko()).contains("43주가 필요하여", "지표를 고르십시오");
    }

    @Test
    void needs_more_of_means_that_vary_and_of_changes() {
        List<Double> values = new Random(5).doubles(200).boxed().toList();
        Series baseline = Series.of(values);

        long two = pilot(Design.AB, Better.HIGHER, baseline, plan(0.1, 0.8))
                .requiredUnits()
                .get();
        long pairs = pilot(Design.PAIRED, Better.HIGHER, baseline, plan(0.1, 0.8))
                .requiredUnits()
                .get();
        long changes = pilot(Design.DIFFERENCE_IN_DIFFERENCES, Better.HIGHER, baseline, plan(0.1, 0.8))
                .requiredUnits()
                .get();

        // Uniform values deviate by 0.289: 2 × (1.96 + 0.84)² × 0.289² / 0.1² is 131.
        assertThat((double) two).isCloseTo(131, within(15.0));
        assertThat(pairs).isLessThan(two);
        assertThat(changes).isBetween(2 * two - 3, 2 * two + 3);
        assertThat(pilot(Design.AB, Better.HIGHER, Series.of(List.of(1.0, 1.0)), plan(0.1, 0.8))
                        .requiredUnits()
                        .describe(Locale.ENGLISH))
                .isEqualTo("the baseline of \"trial\" does not vary, so no size follows from it (PILOT-NO-DEVIATION)");
    }

    @Test
    void goes_when_the_rule_says_so() {
        // 4.0% to 2.6% of 50,000 parts: 1.4 points on 600,000 parts at 200 are 1,680,000 less 500,000.
        Pilot pilot = pilot(Design.BEFORE_AFTER, Better.LOWER, Series.of(2_000, 50_000), plan(0.01, 0.9));

        Decision decision =
                pilot.decide(1, Results.of(Series.of(1_300, 50_000))).get();

        assertThat(decision.verdict()).isEqualTo(Verdict.GO);
        assertThat(decision.effect().improvement()).isCloseTo(0.014, within(1e-12));
        assertThat(decision.effect().interval().low()).isCloseTo(0.0118, within(5e-5));
        assertThat(decision.worth().low()).isCloseTo(1_680_000 - 500_000 - 120_000_000 * 0.00222, within(5_000.0));
        assertThat(decision.probability()).isGreaterThan(0.999);
        assertThat(decision.moreUnits()).isZero();
        assertThat(decision.warnings()).extracting(Finding::code).containsExactly("PILOT-NO-CONTROL");
        assertThat(decision.reason().en())
                .startsWith("GO at look 1/1: improvement 0.0140000, 95% interval")
                .contains(
                        "Rule: GO if the interval",
                        "registered as " + pilot.digest().substring(0, 12));
        assertThat(decision.reason().ko())
                .startsWith("GO (점검 1/1): 개선 0.0140000, 95% 구간 0.011")
                .contains("(두 비율 비교); 현재가치가 양일 확률 100.0%. 규칙: ");
    }

    @Test
    void is_extended_while_more_units_are_worth_their_cost() {
        Pilot pilot = pilot(Design.BEFORE_AFTER, Better.LOWER, Series.of(80, 2_000), plan(0.014, 0.9));

        Decision decision = pilot.decide(1, Results.of(Series.of(64, 2_000))).get();

        // 0.8 points are worth 960,000 less 500,000; the error of 0.59 points is worth 705,000, half of whose variance
        // would
        // be resolved: 499,000 × (φ(0.92) - 0.92 × (1 - Φ(0.92))) = 499,000 × (0.2613 - 0.1645).
        assertThat(decision.verdict()).isEqualTo(Verdict.EXTEND);
        assertThat(decision.probability()).isCloseTo(0.743, within(0.005));
        assertThat(decision.worthOfExtending()).isCloseTo(48_300, within(1_000.0));
        assertThat(decision.moreUnits()).isPositive();
        assertThat(decision.warnings()).extracting(Finding::code).contains("PILOT-UNDERPOWERED");
    }

    @Test
    void is_stopped_when_more_units_are_not() {
        Pilot pilot = pilot(Design.AB, Better.HIGHER, Series.of(1_000, 50_000), plan(0.01, 0.9));

        Decision decision = pilot.decide(1, Results.of(Series.of(900, 50_000), Series.of(1_000, 50_000)))
                .get();

        assertThat(decision.verdict()).isEqualTo(Verdict.STOP);
        assertThat(decision.effect().improvement()).isNegative();
        assertThat(decision.worthOfExtending()).isLessThan(20_000);
        assertThat(decision.warnings()).isEmpty();
    }

    @Test
    void does_not_stop_early_for_chance() {
        LookGuard guard = new LookGuard(4, 0.05, LookGuard.Spending.OBRIEN_FLEMING);
        Pilot pilot = pilot(Design.AB, Better.HIGHER, Series.of(500, 1_000), new Plan(0.05, 0.8, guard, RULE));
        Results promising = Results.of(Series.of(545, 1_000), Series.of(500, 1_000));

        // p is 0.044: enough for one look, not for the first of four, and not for the last either.
        assertThat(pilot.decide(1, promising).get().verdict()).isEqualTo(Verdict.EXTEND);
        assertThat(pilot.decide(1, promising).get().effect().p()).isCloseTo(0.044, within(0.001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pilot.decide(5, promising))
                .withMessageContaining("a look that was not planned decides nothing");
    }

    /** A unit is worth 1,500,000 per point of one, less 500,000; going on is worth it from 20,000. */
    private static Pilot looked(LookGuard guard) {
        Rule rule = new Rule(0.9, new BigDecimal("600000"), usd("2.5"), usd("500000"), usd("20000"), 1);
        return pilot(Design.AB, Better.HIGHER, Series.of(50, 100), new Plan(0.25, 0.9, guard, rule));
    }

    @Test
    void is_stopped_at_an_early_look_when_going_on_is_not_worth_it() {
        Pilot pilot = looked(new LookGuard(5, 0.05, LookGuard.Spending.BONFERRONI));

        Decision hopeless =
                pilot.decide(1, Results.of(Series.of(0, 80), Series.of(80, 80))).get();
        Decision small = pilot.decide(1, Results.of(Series.of(60, 80), Series.of(40, 80)))
                .get();

        assertThat(hopeless.verdict()).isEqualTo(Verdict.STOP);
        assertThat(hopeless.moreUnits()).isZero();
        // 25 points are worth 375,000 less 500,000; their error is √(0.1875/80 + 0.25/80) = 0.07395, worth 110,926, of
        // which
        // √½ would be resolved: 78,437 × (φ(1.594) - 1.594 × (1 - Φ(1.594))) = 78,437 × (0.1120 - 1.594 × 0.0555).
        assertThat(small.worthOfExtending()).isCloseTo(1_850, within(5.0));
        assertThat(small.verdict()).isEqualTo(Verdict.STOP);
        assertThat(small.reason().en())
                .startsWith("STOP at look 1/5: ")
                .contains("else EXTEND if going on is worth more than USD 20,000, or before the last look if the"
                        + " present value is expected to be positive; else STOP, at any look");
        assertThat(small.reason().ko())
                .startsWith("STOP (점검 1/5): ")
                .contains("마지막 점검 전에 현재가치의 기댓값이 양이면 EXTEND, 그 밖에는 어느 점검에서든 STOP");
    }

    @Test
    void goes_on_before_the_last_look_while_a_gain_is_expected() {
        Pilot pilot = looked(new LookGuard(5, 0.05, LookGuard.Spending.BONFERRONI));
        Results promising = Results.of(Series.of(68, 80), Series.of(40, 80));

        Decision first = pilot.decide(1, promising).get();
        Decision last = pilot.decide(5, promising).get();

        // 35 points are worth 525,000 less 500,000; going on is worth 72,860 × (0.3761 - 0.3431 × 0.3658) = 18,260
        // only.
        assertThat(first.worthOfExtending()).isCloseTo(18_260, within(30.0));
        assertThat(first.verdict()).isEqualTo(Verdict.EXTEND);
        assertThat(last.worthOfExtending()).isEqualTo(first.worthOfExtending());
        assertThat(last.verdict()).isEqualTo(Verdict.STOP);
    }

    @Test
    void is_judged_at_the_first_of_many_looks() {
        Pilot twenty = looked(new LookGuard(20, 0.05, LookGuard.Spending.OBRIEN_FLEMING));
        Pilot thousand = looked(new LookGuard(1_000, 0.05, LookGuard.Spending.OBRIEN_FLEMING));
        Results results = Results.of(Series.of(75, 80), Series.of(40, 80));

        Effect effect = twenty.decide(1, results).get().effect();

        // 1.959964 / √0.05 is 8.765225, which errs by 1.864e-18.
        assertThat(effect.confidence().z()).isCloseTo(8.765225405765817, within(1e-9));
        assertThat(effect.confidence().alpha()).isCloseTo(1.8640333e-18, within(1e-24));
        assertThat(effect).asString().contains(", 1-1.9e-18 interval -");
        assertThat(thousand.decide(1, results).get().verdict()).isEqualTo(Verdict.EXTEND);
    }

    @Test
    void tells_the_threshold_with_all_its_digits() {
        Rule rule = new Rule(0.975, BigDecimal.ONE, usd("1"), usd("0"), usd("0"), 1);

        assertThat(rule.text().en())
                .contains("positive with at least 97.5%;")
                .contains("p at most the level of the look");
        assertThat(rule.text().ko()).contains("확률이 97.5% 이상").contains("p가 그 점검의 유의수준 이하");
    }

    @Test
    void compares_pairs_and_changes() {
        Series before = Series.of(List.of(10.0, 12.0, 9.0, 11.0, 10.5));
        Series after = Series.of(List.of(9.0, 10.8, 8.2, 9.9, 9.4));
        Pilot paired = pilot(Design.PAIRED, Better.LOWER, before, plan(0.5, 0.8));
        Pilot changes = pilot(Design.DIFFERENCE_IN_DIFFERENCES, Better.LOWER, before, plan(0.5, 0.8));

        Decision pairs = paired.decide(1, Results.of(after)).get();
        Decision did = changes.decide(1, Results.of(after, before, before)).get();

        assertThat(pairs.effect().improvement()).isCloseTo(1.04, within(1e-9));
        assertThat(pairs.verdict()).isEqualTo(Verdict.GO);
        assertThat(did.effect().improvement()).isCloseTo(1.04, within(1e-9));
        assertThat(did.effect().standardError()).isGreaterThan(pairs.effect().standardError());
        assertThat(paired.decide(1, Results.of(Series.of(List.of(1.0)))).describe(Locale.ENGLISH))
                .isEqualTo("a paired comparison needs a value of every unit of the baseline (PILOT-RESULTS)");
        assertThat(changes.decide(1, Results.of(after)).describe(Locale.KOREAN))
                .isEqualTo("이중차분에는 시험 전과 시험 중의 대조군이 필요합니다 (PILOT-RESULTS)");
        assertThat(pilot(Design.AB, Better.LOWER, before, plan(0.5, 0.8))
                        .decide(1, Results.of(after, Series.of(1, 2)))
                        .isPresent())
                .isFalse();
    }

    @Test
    void is_fixed_before_it_starts() {
        Baseline baseline = Baseline.captured("metric", Series.of(99, 100), CLOCK);

        assertThatThrownBy(() -> new Pilot(
                        "late",
                        Design.PAIRED,
                        Better.HIGHER,
                        baseline,
                        CAPTURED.minus(Duration.ofDays(1)),
                        plan(0.05, 0.9)))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly("PILOT-LATE", "PILOT-PAIRS", "PILOT-EFFECT"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Baseline("metric", Series.of(98, 100), CAPTURED, baseline.digest()))
                .withMessageEndingWith("was the baseline changed?");
        assertThat(new Baseline("metric", Series.of(99, 100), CAPTURED, baseline.digest()))
                .isEqualTo(baseline);
    }

    @Test
    void has_a_name_and_a_worth_that_can_be_weighed() {
        assertThatThrownBy(() -> new Pilot(
                        " ",
                        Design.AB,
                        Better.HIGHER,
                        Baseline.captured("metric", Series.of(50, 100), CLOCK),
                        START,
                        plan(0.25, 0.9)))
                .hasMessageContaining("name: must not be blank (PILOT-NAME)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rule(0.9, new BigDecimal("1e60"), usd("1e60"), usd("0"), usd("0"), 1))
                .withMessageStartingWith(
                        "exposure times the worth of a unit, and costs, must be less than 1e100, but were");
    }

    @Test
    void shows_when_its_rule_was_changed() {
        Pilot pilot = pilot(Design.AB, Better.HIGHER, Series.of(50, 100), plan(0.25, 0.9));
        Pilot again = pilot(Design.AB, Better.HIGHER, Series.of(50, 100), plan(0.25, 0.9));
        Pilot eased = pilot(Design.AB, Better.HIGHER, Series.of(50, 100), plan(0.20, 0.9));

        assertThat(pilot.digest())
                .isEqualTo(again.digest())
                .isNotEqualTo(eased.digest())
                .hasSize(64);
    }

    @Test
    void is_tracked_without_taking_missing_for_zero() {
        Tracking tracking = new Tracking(
                List.of(usd("100"), usd("100"), usd("100"), usd("200")),
                List.of(Optional.of(usd("80")), Optional.empty(), Optional.of(usd("100"))));

        assertThat(tracking.lines())
                .extracting(Tracking.Line::status)
                .containsExactly(Tracking.Status.RED, Tracking.Status.MISSING, Tracking.Status.GREEN);
        assertThat(tracking.lines().get(0).variance()).contains(usd("-20"));
        assertThat(tracking.realisation().get()).isEqualByComparingTo("0.9");
        // 80 + 100 came; 90% of 100 and of 200 are still expected.
        assertThat(tracking.forecast().get()).isEqualTo(usd("450"));
        assertThat(new Tracking(List.of(usd("1")), List.of()).forecast().describe(Locale.ENGLISH))
                .isEqualTo("no period with a plan has been measured yet (TRACK-NOTHING)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Tracking(List.of(), List.of(Optional.empty())));
    }

    @Test
    void takes_four_weeks_by_the_template() {
        List<Milestone> parts = PilotTemplates.fourWeekJourney(LocalDate.of(2026, 3, 2));

        assertThat(parts).hasSize(6).allSatisfy(part -> {
            assertThat(part.task().ko()).isNotBlank();
            assertThat(part.doneWhen().en()).isNotBlank();
        });
        assertThat(parts.get(3).to()).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(parts.get(4).from()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(parts.get(5).from()).isEqualTo(LocalDate.of(2026, 6, 2));
    }
}
