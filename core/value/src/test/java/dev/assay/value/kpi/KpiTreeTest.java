package dev.assay.value.kpi;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.Suite;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import dev.assay.value.answer.Answer;
import dev.assay.value.kpi.Kpi.Operation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KpiTreeTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private static final KpiTree MARGIN = KpiTree.of(
                    Kpi.of("margin", Text.of("Margin", "이익"), Operation.PRODUCT, "orders", "value"))
            .with(leaf("orders", "orders", "persona:sales", Cadence.WEEKLY))
            .with(Kpi.of("value", Text.of("Value of an order", "주문 가치"), Operation.WEIGHTED_SUM, "price", "upsell"))
            .with(leaf("price", "prices", "persona:pricing", Cadence.MONTHLY))
            .with(leaf("upsell", "orders", "persona:sales", Cadence.WEEKLY));

    private static Kpi leaf(String id, String dataset, String owner, Cadence cadence) {
        return Kpi.measured(id, Text.of(id), "KRW")
                .mappedTo(Mapping.of(DataSource.column(dataset, id), dataset + "-suite", owner, cadence));
    }

    private static Outcome outcome(String suite, Instant finished, Status... statuses) {
        List<Result> results = new ArrayList<>();
        for (Status status : statuses) {
            results.add(new Result(
                    "check-" + results.size(),
                    column("id").isNotNull(),
                    status == Status.ERROR ? Verdict.error("broken") : Verdict.of(status),
                    List.of(),
                    new ResultContext("data", "fake", Set.of())));
        }
        return new Outcome(Suite.named(suite), new RunInfo("data", "fake", finished, finished, 10), results);
    }

    @Test
    void without_gaps_has_no_findings() {
        assertThat(MARGIN.validate(2)).isEmpty();
        assertThat(MARGIN.leaves()).extracting(Kpi::id).containsExactly("orders", "price", "upsell");
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.path() + " " + finding.code())
                .toList();
    }

    @Test
    void lists_all_gaps_together() {
        KpiTree tree = KpiTree.of(Kpi.of("top", Text.of("Top"), Operation.WEIGHTED_SUM, "a", "b", "loop", "gone"))
                .with(Kpi.measured("a", Text.of("A"), "%"))
                .with(Kpi.measured("b", Text.of("B"), "%")
                        .mappedTo(new Mapping(
                                Optional.of(DataSource.column("d", "b")),
                                Optional.empty(),
                                Optional.of("persona:x"),
                                Optional.of(Cadence.DAILY))))
                .with(Kpi.of("loop", Text.of("Loop"), Operation.WEIGHTED_SUM, "top", "b"))
                .with(leaf("alone", "d", "persona:x", Cadence.DAILY));

        List<Finding> findings = tree.validate(1);

        assertThat(codes(findings))
                .containsExactly(
                        "a KPI-NO-SOURCE",
                        "a KPI-NO-OWNER",
                        "a KPI-NO-CADENCE",
                        "b KPI-NO-SUITE",
                        "persona:x KPI-OVERLOADED",
                        "top KPI-UNKNOWN",
                        "b KPI-OVERLAP",
                        "top KPI-CYCLE",
                        "alone KPI-UNREACHED");
        assertThat(findings)
                .extracting(Finding::toString)
                .contains(
                        "b: has data in \"d\" without expectations (KPI-NO-SUITE)",
                        "persona:x: is accountable for 2 figures, more than 1: b, alone (KPI-OVERLOADED)",
                        "top: is made of itself: top → loop → top (KPI-CYCLE)");
        assertThat(findings)
                .allSatisfy(
                        finding -> assertThat(finding.describe(Locale.KOREAN)).containsPattern("[가-힣]"));
    }

    @Test
    void lists_what_is_missing_stale_or_unchecked() {
        Evidence evidence = Evidence.of(List.of(outcome("orders-suite", NOON, Status.PASSED)), CLOCK)
                .with("orders", 10, NOON.minus(Duration.ofDays(8)))
                .with("price", 10, NOON.minus(Duration.ofDays(8)));

        assertThat(codes(MARGIN.validate(2, evidence)))
                .containsExactly("orders KPI-STALE", "price KPI-UNCHECKED", "upsell KPI-MISSING");
        assertThat(MARGIN.validate(2, evidence).get(0).message().en())
                .isEqualTo("was measured 8 days ago, but is measured WEEKLY");
    }

    @Test
    void rolls_up_and_never_takes_missing_for_zero() {
        Evidence evidence =
                Evidence.of(List.of(), CLOCK).with("orders", 100, NOON).with("price", 20, NOON);

        assertThat(MARGIN.value("margin", evidence.with("upsell", 5, NOON)).get())
                .isEqualTo(2_500);
        assertThat(MARGIN.value("margin", evidence).describe(Locale.ENGLISH))
                .isEqualTo("\"upsell\" was not measured (KPI-MISSING)");
        assertThat(MARGIN.value("margn", evidence).describe(Locale.KOREAN)).endsWith("(KPI-UNKNOWN)");
    }

    @Test
    void is_trusted_as_far_as_its_weakest_leaf() {
        Evidence evidence = Evidence.of(
                List.of(
                        outcome("orders-suite", NOON.minus(Duration.ofDays(30)), Status.FAILED),
                        outcome(
                                "orders-suite",
                                NOON.minus(Duration.ofDays(1)),
                                Status.PASSED,
                                Status.WARNED,
                                Status.FAILED,
                                Status.PASSED),
                        outcome("prices-suite", NOON.minus(Duration.ofDays(62)), Status.PASSED)),
                CLOCK);

        // 3 of 4 within a week; all, but 62 days old and monthly (31 days).
        assertThat(MARGIN.confidence("orders", evidence).get().value()).isEqualTo(0.75);
        assertThat(MARGIN.confidence("price", evidence).get().value()).isCloseTo(0.5, within(1e-12));
        Trust trust = MARGIN.confidence("margin", evidence).get();
        assertThat(trust.value()).isCloseTo(0.5, within(1e-12));
        assertThat(trust.path()).containsExactly("margin", "value", "price");
        assertThat(trust).hasToString("trusted to 50% because of \"price\": 1 of 1 expectations hold, 62.0 days old");
        assertThat(trust.sentence().ko()).isEqualTo("신뢰도 50%, 근거 \"price\": 기대 조건 1개 중 1개 충족, 62.0일 경과");
    }

    @Test
    void is_not_trusted_where_nothing_was_checked() {
        Evidence evidence = Evidence.of(List.of(outcome("orders-suite", NOON, Status.PASSED)), CLOCK);

        assertThat(MARGIN.confidence("margin", evidence).describe(Locale.ENGLISH))
                .isEqualTo("the data of \"price\" was never checked, so its trust is unknown, not 0 (KPI-UNCHECKED)");
        assertThat(MARGIN.confidence("orders", Evidence.of(List.of(outcome("orders-suite", NOON)), CLOCK))
                        .isPresent())
                .isFalse();
    }

    @Test
    void stands_against_its_goal_in_either_direction() {
        KpiTree tree =
                KpiTree.of(Kpi.measured("errors", Text.of("Errors", "오류"), "%").aimingAt(2, Kpi.Better.LOWER));
        Evidence evidence = new Evidence(Map.of(), Map.of(), NOON).with("errors", 2.5, NOON);

        assertThat(tree.realisation("errors", evidence).get()).isEqualTo(0.8);
        assertThat(MARGIN.realisation("orders", evidence.with("orders", 1, NOON))
                        .describe(Locale.ENGLISH))
                .isEqualTo("\"orders\" has no goal (KPI-NO-GOAL)");
    }

    private static Answer<Double> realisation(double value, double target, Kpi.Better better) {
        KpiTree tree = KpiTree.of(Kpi.measured("kpi", Text.of("KPI"), "%").aimingAt(target, better));
        return tree.realisation("kpi", new Evidence(Map.of(), Map.of(), NOON).with("kpi", value, NOON));
    }

    @Test
    void is_at_its_goal_when_nothing_is_left_of_what_shall_be_less() {
        assertThat(realisation(0, 5, Kpi.Better.LOWER).get()).isEqualTo(1);
        assertThat(realisation(0, 0, Kpi.Better.LOWER).get()).isEqualTo(1);
        assertThat(realisation(3, 0, Kpi.Better.LOWER).get()).isZero();
        assertThat(realisation(0, 5, Kpi.Better.HIGHER).get()).isZero();
    }

    @Test
    void has_no_share_of_a_goal_below_zero() {
        Answer<Double> missed = realisation(-20, -10, Kpi.Better.HIGHER);

        assertThat(missed.describe(Locale.ENGLISH))
                .isEqualTo("\"kpi\" is -20 with a goal of at least -10, which is missed; no share of the goal says so"
                        + " (KPI-NO-SHARE)");
        assertThat(missed.describe(Locale.KOREAN)).contains("값은 -20, 목표는 -10 이상으로 미달이며");
        assertThat(realisation(-20, -10, Kpi.Better.LOWER).describe(Locale.ENGLISH))
                .contains("at most -10, which is met");
        assertThat(realisation(-2, 5, Kpi.Better.LOWER).describe(Locale.ENGLISH))
                .contains("is met");
        assertThat(realisation(-2, 5, Kpi.Better.HIGHER).describe(Locale.ENGLISH))
                .contains("is missed");
        assertThat(realisation(4, 0, Kpi.Better.HIGHER).describe(Locale.ENGLISH))
                .contains("is 4 with a goal of at least 0, which is met");
    }

    @Test
    @Timeout(10)
    void goes_down_shared_parts_once() {
        int levels = 27;
        KpiTree tree = KpiTree.of(Kpi.of("k0", Text.of("0"), Operation.WEIGHTED_MEAN, "k1", "m1"));
        for (int i = 1; i < levels; i++) {
            String[] below = {"k" + (i + 1), "m" + (i + 1)};
            tree = tree.with(Kpi.of("k" + i, Text.of("k"), Operation.WEIGHTED_MEAN, below))
                    .with(Kpi.of("m" + i, Text.of("m"), Operation.WEIGHTED_MEAN, below));
        }
        tree = tree.with(leaf("k" + levels, "orders", "persona:sales", Cadence.WEEKLY))
                .with(leaf("m" + levels, "orders", "persona:sales", Cadence.WEEKLY));
        Evidence evidence = Evidence.of(List.of(outcome("orders-suite", NOON, Status.PASSED, Status.FAILED)), CLOCK)
                .with("k" + levels, 3, NOON)
                .with("m" + levels, 5, NOON);

        // Each level has the mean of 3 and 5; there are 2^27 ways down.
        assertThat(tree.value("k0", evidence).get()).isEqualTo(4);
        assertThat(tree.confidence("k0", evidence).get().value()).isEqualTo(0.5);
    }

    @Test
    void has_a_root_that_exists() {
        assertThat(new KpiTree("zz", Map.of()).validate(3))
                .extracting(Finding::toString)
                .containsExactly("zz: is the root, but does not exist (KPI-UNKNOWN)");
        assertThat(codes(new KpiTree("zz", MARGIN.kpis()).validate(2))).contains("zz KPI-UNKNOWN");
    }

    @Test
    void may_be_made_of_ratios_and_means() {
        KpiTree rate = KpiTree.of(new Kpi(
                        "rate",
                        Text.of("Rate"),
                        "",
                        Optional.of(new Kpi.Formula(
                                Operation.PRODUCT, List.of(new Kpi.Part("won", 1), new Kpi.Part("all", -1)))),
                        Mapping.OPEN,
                        Kpi.Goal.NONE,
                        Optional.empty()))
                .with(Kpi.measured("won", Text.of("Won"), ""))
                .with(Kpi.measured("all", Text.of("All"), ""));
        Evidence evidence = new Evidence(Map.of(), Map.of(), NOON).with("won", 5, NOON);

        assertThat(rate.value("rate", evidence.with("all", 20, NOON)).get()).isEqualTo(0.25);
        assertThat(rate.value("rate", evidence.with("all", 0, NOON)).describe(Locale.ENGLISH))
                .isEqualTo("\"rate\" has no value because it divides by 0 (KPI-UNDEFINED)");
    }

    @Test
    void begins_from_templates_whose_gaps_are_the_first_work() {
        KpiTree axes = KpiTemplates.marketingFourAxes();
        KpiTree families = KpiTemplates.sixFamilies();

        assertThat(axes.find("marketing").orElseThrow().formula().orElseThrow().parts())
                .extracting(Kpi.Part::id)
                .containsExactly("productivity", "personalisation", "data-processing", "time-and-cost");
        assertThat(families.find("value").orElseThrow().formula().orElseThrow().parts())
                .extracting(Kpi.Part::id)
                .containsExactly("efficiency", "cost", "revenue", "quality", "innovation", "employees");
        assertThat(codes(axes.validate(3))).hasSize(3 * axes.leaves().size()).contains("conversion KPI-NO-SOURCE");
        KpiTree mapped = axes;
        for (Kpi leaf : axes.leaves()) {
            mapped = mapped.map(
                    leaf.id(),
                    Mapping.of(
                            DataSource.query("campaigns", leaf.id()),
                            "campaigns",
                            "persona:" + leaf.id(),
                            Cadence.WEEKLY));
        }
        assertThat(mapped.validate(3)).isEmpty();
        assertThat(codes(families.validate(3))).hasSize(3 * families.leaves().size());
    }

    @Test
    void refuses_what_makes_no_tree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MARGIN.with(Kpi.measured("orders", Text.of("Orders"), "")))
                .withMessage("id must be new, but \"orders\" is taken");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MARGIN.map("order", Mapping.OPEN))
                .withMessage("no kpi \"order\"; known ids: margin, orders, value, price, upsell");
        assertThatIllegalArgumentException().isThrownBy(() -> MARGIN.map("margin", Mapping.OPEN));
        assertThatIllegalArgumentException().isThrownBy(() -> DataSource.column("d", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> MARGIN.validate(0));
    }
}
