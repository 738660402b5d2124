package dev.assay.value.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.Constraint;
import dev.assay.value.business.line.Source;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    private static FindingsException faults(BusinessCaseBuilder builder) {
        return catchThrowableOfType(FindingsException.class, builder::build);
    }

    private static BusinessCaseBuilder with(UnaryOperator<BusinessCaseBuilder> steps) {
        return steps.apply(Cases.inspection("2500000"));
    }

    @Test
    void tells_all_faults_together_in_both_languages() {
        FindingsException faults = faults(BusinessCase.named("broken")
                .currency("WON")
                .driver("share", d -> d.base("a third"))
                .driver("empty", d -> d.unit("h"))
                .benefit("hours", b -> b.kind(BenefitKind.CAPACITY).perYear("1,000"))
                .benefit(
                        "speed",
                        b -> b.dimension(ValueDimension.TIME).throughput().risk("1.5"))
                .cost("run", c -> c.opexPerYear("10").opexPerMonth("10").from(3).until(1))
                .scenario("worst", s -> s.probability("2").set("share", "x").delayBenefits(-1)));

        assertThat(faults.findings())
                .extracting(finding -> finding.path() + " " + finding.code())
                .containsExactly(
                        "currency CURRENCY",
                        "drivers.share.base NUMBER_INVALID",
                        "drivers.empty.base BASE_MISSING",
                        "scenarios.worst.drivers.share NUMBER_INVALID",
                        "scenarios.worst.delay PERIOD_RANGE",
                        "scenarios.worst.probability SHARE_RANGE",
                        "horizon HORIZON_MISSING",
                        "discount DISCOUNT_MISSING",
                        "benefits.hours.perYear NUMBER_INVALID",
                        "benefits.hours.capture CAPTURE_MISSING",
                        "benefits.hours.dimension DIMENSION_MISSING",
                        "benefits.speed.kind KIND_MISSING",
                        "benefits.speed.constraint CONSTRAINT_MISSING",
                        "benefits.speed.risk SHARE_RANGE",
                        "benefits.speed.amount AMOUNT_MISSING",
                        "costs.run.amount AMOUNT_TWICE",
                        "costs.run.from PERIOD_RANGE");
        assertThat(faults.findings()).allSatisfy(FaultsTest::isInBothLanguages);
        assertThat(faults.getMessage())
                .contains(
                        "benefits.hours.capture: capture must be said: which share of the freed capacity becomes money");
    }

    private static void isInBothLanguages(Finding finding) {
        assertThat(HANGUL.matcher(finding.message().in(Locale.KOREAN)).find()).isTrue();
        assertThat(HANGUL.matcher(finding.message().in(Locale.ENGLISH)).find()).isFalse();
    }

    @Test
    void names_the_nearest_driver_and_line() {
        FindingsException faults = faults(with(c -> c.driver("volume", d -> d.base("3"))
                .benefit("more", b -> Cases.cash(b, ValueDimension.COST).perYear(Formula.driver("volme")))
                .scenario("worst", s -> s.set("volumes", "2").drop("warrant"))));

        assertThat(faults.findings())
                .extracting(finding -> finding.message().en())
                .containsExactly(
                        "no driver \"volme\"; known drivers: volume; did you mean \"volume\"?",
                        "no driver \"volumes\"; known drivers: volume; did you mean \"volume\"?",
                        "no line \"warrant\"; known lines: warranty, more, build; did you mean \"warranty\"?");
        assertThat(faults.findings().get(2).message().ko())
                .isEqualTo("항목 \"warrant\"가 없습니다. 쓸 수 있는 항목: warranty, more, build. 혹시 \"warranty\"입니까?");
        assertThat(faults.findings()).allSatisfy(FaultsTest::isInBothLanguages);
    }

    @Test
    void refuses_what_makes_no_figure() {
        assertThat(codes(with(c -> c.driver("none", d -> d.base("0"))
                        .benefit(
                                "ratio",
                                b -> Cases.cash(b, ValueDimension.COST)
                                        .perYear(Formula.of("1").dividedBy(Formula.driver("none"))))
                        .cost("gain", k -> k.capex("-1"))
                        .cost("late", k -> k.opexPerYear("1").from(4)))))
                .containsExactly("AMOUNT_UNDEFINED", "NEGATIVE_COST", "BEYOND_HORIZON");
        assertThat(codes(with(c -> c.benefit(
                        "more",
                        b -> b.kind(BenefitKind.CAPACITY)
                                .dimension(ValueDimension.ADDED_REVENUE)
                                .perYear("1")
                                .margin("1.2")
                                .capture("-0.1")
                                .probability("2")
                                .attributed("kpi", "3")))))
                .containsExactly("SHARE_RANGE", "SHARE_RANGE", "SHARE_RANGE", "SHARE_RANGE");
        assertThat(codes(with(c -> c.benefit(
                        "sold",
                        b -> Cases.cash(b, ValueDimension.ADDED_REVENUE)
                                .perYear(Formula.driver("unknown"))
                                .margin("1.2")
                                .probability(Formula.driver("unseen"))))))
                .as("a margin is looked at though the amount is not known")
                .containsExactly("UNKNOWN_DRIVER", "UNKNOWN_DRIVER", "SHARE_RANGE");
        assertThat(codes(with(c -> c.driver("explosion", d -> d.base("1e300"))
                        .cost("run", k -> k.opexPerYear("1").growingBy("explosion")))))
                .containsExactly("AMOUNT_UNDEFINED");
        assertThat(codes(with(c -> c.cost("build", k -> k.capex("1"))
                        .driver("d", d -> d.base("1"))
                        .driver("d", d -> d.base("2")))))
                .containsExactly("DUPLICATE_ID", "DUPLICATE_ID");
        assertThat(codes(with(c -> c.cost("euros", k -> k.capex(Money.of("1", "EUR"))))))
                .containsExactly("CURRENCY");
        assertThat(codes(with(c -> c.cost("scaled", k -> k.capex("1").scaledBy("d", "0")))))
                .contains("REFERENCE_ZERO");
    }

    private static List<String> codes(BusinessCaseBuilder builder) {
        FindingsException faults = faults(builder);
        assertThat(faults.findings()).allSatisfy(FaultsTest::isInBothLanguages);
        return faults.findings().stream().map(Finding::code).toList();
    }

    @Test
    void refuses_targets_and_context_as_forecasts() {
        assertThat(codes(with(c -> c.driver(
                        "tenfold",
                        d -> d.base("10").source(Source.benchmark("productivity-x10", Source.Nature.TARGET))))))
                .containsExactly("NO_FORECAST");
        assertThat(codes(with(c -> c.cost(
                        "world", k -> k.capex("1").source(Source.benchmark("gdp-7-percent", Source.Nature.CONTEXT))))))
                .containsExactly("NO_FORECAST");
    }

    @Test
    void refuses_to_take_a_published_figure_for_something_else() {
        FindingsException faults = faults(with(c -> c.driver(
                "return", d -> d.base("0.93").source(Source.benchmark("cmo-reports-roi", Source.Nature.EFFECT)))));

        assertThat(faults.findings()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("BENCHMARK_NATURE");
            assertThat(fault.message())
                    .isEqualTo(Text.of(
                            "cmo-reports-roi is published as a share, but is used as an effect",
                            "cmo-reports-roi는 비율로 발표되었지만 효과로 쓰였습니다"));
        });
        assertThat(codes(with(c -> c.cost(
                        "debt", k -> k.capex("1").source(Source.benchmark("technology-debt", Source.Nature.EFFECT))))))
                .containsExactly("BENCHMARK_NATURE");
        assertThat(codes(with(c -> c.cost(
                        "debt", k -> k.capex("1").source(Source.benchmark("technology-debt", Source.Nature.TARGET))))))
                .containsExactly("NO_FORECAST");
    }

    @Test
    void refuses_probability_beside_a_premium_unless_a_reason_is_given() {
        UnaryOperator<BusinessCaseBuilder> both =
                c -> c.discount(Discounting.flat(Cases.TEN).withRiskPremium("0.03"))
                        .benefit(
                                "stream",
                                b -> Cases.cash(b, ValueDimension.INNOVATION)
                                        .perYear("100")
                                        .probability("0.4"));

        assertThat(codes(with(both))).containsExactly("DOUBLE_RISK");
        assertThat(with(both)
                        .acceptDoubleRisk("country risk only")
                        .build()
                        .evaluate()
                        .has("DOUBLE_RISK"))
                .isTrue();
    }

    @Test
    void refuses_probabilities_that_do_not_sum_to_one() {
        UnaryOperator<BusinessCaseBuilder> uneven =
                c -> c.scenario("good", s -> s.probability("0.5")).scenario("bad", s -> s.probability("0.4"));
        UnaryOperator<BusinessCaseBuilder> partial =
                c -> c.scenario("good", s -> s.probability("1")).scenario("bad", s -> s.scaleCosts("2"));

        assertThat(faults(with(uneven)).getMessage())
                .contains("probabilities must be given for all scenarios and sum to 1, but 2 of 2 sum to 0.9");
        assertThat(codes(with(partial))).containsExactly("SCENARIO_PROBABILITY");
    }

    @Test
    void refuses_a_scenario_that_breaks_the_case() {
        BusinessCaseBuilder broken = with(c -> c.driver("capture", d -> d.base("0.5"))
                .benefit(
                        "hours",
                        b -> b.kind(BenefitKind.CAPACITY)
                                .dimension(ValueDimension.TIME)
                                .perYear("100")
                                .capture(Formula.driver("capture")))
                .scenario("greedy", s -> s.set("capture", "1.5")));

        assertThat(faults(broken).getMessage())
                .contains(
                        "scenarios.greedy.benefits.hours.capture: capture must be in [0, 1] at the base values, but was 1.5");
    }

    @Test
    void refuses_values_that_are_none() {
        assertThatThrownBy(() -> new RoiGoal(100, 40, 1.2, 8)).hasMessage("realisation must be in [0, 1], but was 1.2");
        assertThatThrownBy(() -> Horizon.months(2026, 1, 0)).hasMessage("periods must be in [1, 10000], but was 0");
        assertThat(Constraint.BOTTLENECK.label().ko()).isEqualTo("병목 공정");
    }
}
