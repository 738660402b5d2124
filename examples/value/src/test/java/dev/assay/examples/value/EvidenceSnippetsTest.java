package dev.assay.examples.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.benchmark.Benchmark;
import dev.assay.value.benchmark.BenchmarkRegistry;
import dev.assay.value.kpi.Cadence;
import dev.assay.value.kpi.DataSource;
import dev.assay.value.kpi.Kpi;
import dev.assay.value.kpi.Kpi.Better;
import dev.assay.value.kpi.KpiTree;
import dev.assay.value.kpi.Mapping;
import dev.assay.value.money.Money;
import dev.assay.value.pilot.Baseline;
import dev.assay.value.pilot.Decision;
import dev.assay.value.pilot.Design;
import dev.assay.value.pilot.Pilot;
import dev.assay.value.pilot.Plan;
import dev.assay.value.pilot.Results;
import dev.assay.value.pilot.Rule;
import dev.assay.value.pilot.Series;
import dev.assay.value.statistics.LookGuard;
import dev.assay.value.statistics.ProportionDesign;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the guide to value shows of evidence. */
class EvidenceSnippetsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    // region size
    static double perArm() {
        return ProportionDesign.between(0.50, 0.75).sampleSize(0.90); // 76.7, so 77 on each side
    }
    // endregion

    @Test
    void a_size_follows_from_what_shall_be_seen() {
        assertThat(perArm()).isCloseTo(76.7, within(0.05));
    }

    // region pilot
    static Pilot pilot(Clock clock) {
        Baseline before = Baseline.captured("defects", Series.of(2_000, 50_000), clock); // dated and hashed
        Rule rule = new Rule( // fixed before anything is known
                0.9, // go if a gain is at least as probable
                new BigDecimal("600000"), // parts on which the effect will be
                Money.of("200", "USD"), // what a defect costs
                Money.of("500000", "USD"), // what it costs to scale
                Money.of("20000", "USD"), // what it costs to go on
                1); // by as many parts again
        Plan plan = new Plan(0.01, 0.9, LookGuard.once(0.05), rule);
        Instant start = Instant.parse("2026-03-08T00:00:00Z");
        return new Pilot("cameras", Design.BEFORE_AFTER, Better.LOWER, before, start, plan);
    }

    static Answer<Decision> decide(Pilot pilot) {
        return pilot.decide(1, Results.of(Series.of(1_300, 50_000))); // GO, EXTEND or STOP, with the reason
    }
    // endregion

    @Test
    void a_pilot_is_decided_by_its_rule() {
        Decision decision = decide(pilot(CLOCK)).get();

        assertThat(decision.verdict()).isEqualTo(Decision.Verdict.GO);
        assertThat(decision.reason().ko()).startsWith("GO (점검 1/1)");
    }

    // region kpi
    static List<Finding> gaps() {
        Mapping known = Mapping.of(DataSource.column("parts", "defect"), "parts", "plant-quality-lead", Cadence.WEEKLY);
        KpiTree tree = KpiTree.of(
                        Kpi.of("quality", Text.of("Quality", "품질"), Kpi.Operation.WEIGHTED_SUM, "defects", "returns"))
                .with(Kpi.measured("defects", Text.of("Defects", "결함"), "share").mappedTo(known))
                .with(Kpi.measured("returns", Text.of("Returns", "반품"), "share"));
        return tree.validate(3); // returns has no source, no suite, no owner and no cadence
    }
    // endregion

    @Test
    void a_tree_tells_its_gaps() {
        assertThat(gaps()).extracting(Finding::path).containsOnly("returns");
        assertThat(gaps()).extracting(Finding::code).contains("KPI-NO-SOURCE", "KPI-NO-OWNER");
    }

    // region benchmark
    static String refused(Locale locale) {
        Answer<Benchmark.Figure> effect = BenchmarkRegistry.published().asEffect("cmo-reports-roi");
        return effect.describe(locale); // 93% say so; that is no effect of 93%
    }
    // endregion

    @Test
    void a_share_is_no_effect() {
        assertThat(refused(Locale.ENGLISH)).endsWith("it cannot be an effect in a forecast (BENCH-CONTEXT)");
    }
}
