package dev.assay.value.stake.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.value.money.Money;
import dev.assay.value.poorquality.DataDowntime;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.LossReport;
import dev.assay.value.stake.MeasuredFailure;
import dev.assay.value.stake.Outcomes;
import dev.assay.value.stake.StakeRegister;
import dev.assay.value.stake.ValueAtStake;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FixPlanTest {
    private static final Rate TEN = Rate.effective("0.10");
    private static final StakeRegister STAKES = StakeRegister.of(List.of(
            ValueAtStake.perRecord("email-not-null", "1000000", won("2000")).ownedBy("crm-lead"),
            ValueAtStake.perRecord("customer-unique", "1000000", won("8000")).ownedBy("crm-lead"),
            ValueAtStake.downtime("order-freshness", "8760", won("1500000")).ownedBy("platform-lead")));
    static final Fix EMAIL = Fix.named("email")
            .costing(won("15000000"), won("3000000"))
            .reduces("email-not-null", "0.8")
            .ownedBy("crm-lead");
    static final Fix TWINS =
            Fix.named("twins").costing(won("90000000"), won("10000000")).reduces("customer-unique", "0.6");
    static final Fix FRESH =
            Fix.named("fresh").costing(won("260000000"), won("20000000")).reduces("order-freshness", "0.5");
    static final LossReport TODAY = STAKES.losses(measured()::get);

    private static Money won(String amount) {
        return Money.of(amount, "KRW");
    }

    private static Map<String, MeasuredFailure> measured() {
        DataDowntime downtime = new DataDowntime(new BigDecimal(30), new BigDecimal(4), new BigDecimal(6));
        return Map.of(
                "email-not-null",
                MeasuredFailure.ofCounts("email-not-null", 60_000, 1_000_000, Outcomes.NOON, Outcomes.NOON),
                "customer-unique",
                MeasuredFailure.ofCounts("customer-unique", 25_000, 1_000_000, Outcomes.NOON, Outcomes.NOON),
                "order-freshness",
                MeasuredFailure.ofDowntime(
                        "order-freshness", downtime, new BigDecimal(8760), Outcomes.NOON, Outcomes.NOON));
    }

    private static FixPlanner planner(Fix... fixes) {
        return FixPlanner.of(TODAY, List.of(fixes), 3, TEN);
    }

    private static FixLine line(FixPlan plan, String id) {
        return plan.lines().stream()
                .filter(it -> it.fix().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void funds_the_worked_figures_to_the_won() {
        FixPlan plan = planner(EMAIL, TWINS, FRESH).budget(won("300000000")).plan();

        assertThat(plan.status()).isEqualTo(PlanStatus.OPTIMAL);
        assertThat(plan.funded()).containsExactly(EMAIL, FRESH);
        assertThat(plan.npv()).contains(won("466081893"));
        assertThat(plan.bound()).contains(won("466081893"));
        assertThat(plan.oneOff()).contains(won("275000000"));
        assertThat(plan.runningPerYear()).contains(won("23000000"));
        assertThat(line(plan, "email").npvAlone().get()).isEqualTo(won("216277235"));
        assertThat(line(plan, "twins").npvAlone().get()).isEqualTo(won("183553719"));
        assertThat(line(plan, "fresh").npvAlone().get()).isEqualTo(won("249804658"));
        assertThat(line(plan, "email").firstYearRoi().get()).isCloseTo(78 / 18.0, within(1e-12));
        assertThat(line(plan, "twins").firstYearRoi().get()).isCloseTo(0.2, within(1e-12));
        assertThat(line(plan, "fresh").firstYearRoi().get()).isCloseTo(-55 / 280.0, within(1e-12));
    }

    @Test
    void beats_the_order_of_roi() {
        FixPlanner planner = planner(EMAIL, TWINS, FRESH).budget(won("300000000"));

        FixPlan greedy = planner.greedyByReturn();

        assertThat(greedy.funded()).containsExactly(EMAIL, TWINS);
        // 216,277,235.16 + 183,553,719.01, rounded once.
        assertThat(greedy.npv()).contains(won("399830954"));
        assertThat(planner.plan().npv().orElseThrow().minus(greedy.npv().orElseThrow()))
                .isEqualTo(won("66250939"));
        assertThat(greedy.toString()).contains("in the order of ROI");
    }

    @Test
    void says_why_not() {
        FixPlan plan = planner(EMAIL, TWINS, FRESH).budget(won("300000000")).plan();

        // With the twins there is money for the e-mail only: 399,830,954.
        assertThat(plan.regret("twins").get()).isEqualTo(won("66250939"));
        assertThat(plan.regret("email").get()).isEqualTo(won("0"));
        assertThat(plan.whyNot("twins", Locale.ENGLISH))
                .isEqualTo("with \"twins\" the best plan is worth KRW 66,250,939 less");
        assertThat(plan.whyNot("twins", Locale.KOREAN)).isEqualTo("\"twins\"를 넣으면 최선의 계획도 가치가 66,250,939원 줄어듭니다");
        assertThat(plan.whyNot("email", Locale.ENGLISH)).isEqualTo("\"email\" is funded");
        FixPlan poor = planner(FRESH).budget(won("1000")).plan();
        assertThat(poor.whyNot("fresh", Locale.ENGLISH))
                .contains("\"fresh\" and what it needs cannot be funded within the limits");
        assertThatThrownBy(() -> plan.regret("twin"))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("\"twins\"?");
    }

    @Test
    void saves_nothing_twice() {
        Fix form = Fix.named("form").costing(won("0"), won("0")).reduces("email-not-null", "0.5");

        FixPlan plan = planner(EMAIL, form).plan();

        // 120M × (1 − 0.2 × 0.5) a year less 3M to run, for 3 years, less 15M: 105M × 2.486851990984 − 15M.
        assertThat(plan.npv()).contains(won("246119459"));
        assertThat(plan.improvements()).hasSize(3).element(1).satisfies(it -> {
            assertThat(it.expectation()).isEqualTo("email-not-null");
            assertThat(it.reduction()).isCloseTo(0.9, within(1e-12));
            assertThat(it.after()).isEqualTo(won("12000000"));
        });
        // Without the form 93M; without the e-mail 60M: together they are worth less than their sum.
        assertThat(line(plan, "form").npvAlone().get()).isEqualTo(won("149211119"));
        assertThat(line(plan, "form").npvInPlan()).contains(won("29842224"));
    }

    @Test
    void stops_where_the_next_fix_no_longer_pays() {
        Fix dear = Fix.named("second").costing(won("31000000"), won("0")).reduces("email-not-null", "0.5");

        FixPlan plan = planner(EMAIL, dear).plan();

        // Alone it is worth 118M, after the other it saves 29.8M for 31M.
        assertThat(line(plan, "second").npvAlone().get()).isEqualTo(won("118211119"));
        assertThat(plan.funded()).containsExactly(EMAIL);
    }

    @Test
    void waits_for_what_takes_time() {
        FixPlan plan = planner(EMAIL.liveAfterMonths(6)).plan();

        // Half of the first year is lost: 93M × (2.486851990984 − 0.5 / 1.1) − 15M.
        assertThat(plan.npv()).contains(won("174004508"));
        assertThat(line(plan, "email").firstYearRoi().get()).isCloseTo((48 - 16.5) / 16.5, within(1e-12));
        assertThat(planner(EMAIL.liveAfterMonths(36)).plan().funded()).isEmpty();
    }

    @Test
    void funds_what_others_need() {
        Fix hub = Fix.named("hub").costing(won("50000000"), won("0"));

        FixPlan plan = planner(EMAIL.needs("hub"), TWINS.needs("hub"), hub)
                .budget(won("140000000"))
                .plan();

        // Hub and twins cost 140M and are worth 133.6M, hub and e-mail 166.3M.
        assertThat(plan.funded()).extracting(Fix::id).containsExactly("email", "hub");
        assertThat(plan.npv()).contains(won("166277235"));
        assertThat(planner(hub).plan().funded()).isEmpty();
        assertThat(planner(hub).plan().toString()).contains("nothing is worth funding");
    }

    @Test
    void keeps_to_what_running_may_cost() {
        FixPlan plan =
                planner(EMAIL, TWINS, FRESH).runningBudget(won("13000000")).plan();

        assertThat(plan.funded()).containsExactly(EMAIL, TWINS);
    }

    @Test
    void funds_what_must_be_and_never_what_must_not() {
        FixPlanner planner = planner(EMAIL, TWINS, FRESH).budget(won("300000000"));

        assertThat(planner.mustFund("twins").plan().funded()).containsExactly(EMAIL, TWINS);
        assertThat(planner.never("email").plan().funded()).containsExactly(FRESH);
        assertThat(planner.mustFund("twins").mustFund("fresh").plan().status()).isEqualTo(PlanStatus.IMPOSSIBLE);
        assertThat(planner.mustFund("twins").mustFund("fresh").plan().describe(Locale.KOREAN))
                .contains("반드시 자금을 댈 개선안이 한도를 넘습니다");
    }

    @Test
    void is_worth_less_at_the_lower_ends() {
        Fix unsure = Fix.named("email")
                .costing(won("15000000"), won("3000000"))
                .reduces("email-not-null", "0.6", "0.8", "0.9");

        FixPlan plan = planner(unsure).plan();

        // Wilson's ends of 60,000 of 1,000,000 are 5.9536% and 6.0467%: 71.4M and 108.8M saved a year, less 3M to run.
        assertThat(plan.npvLow().orElseThrow().amount().doubleValue()).isCloseTo(155.2e6, within(0.2e6));
        assertThat(plan.npv()).contains(won("216277235"));
        assertThat(plan.npvHigh().orElseThrow().amount().doubleValue()).isCloseTo(248.2e6, within(0.2e6));
    }

    @Test
    void counts_nothing_on_a_loss_that_nobody_knows() {
        LossReport report =
                STAKES.losses(Outcomes.run().tally("customer-unique", 25, 1000).outcome());

        FixPlan plan = FixPlanner.of(report, List.of(EMAIL, TWINS), 3, TEN).plan();

        assertThat(plan.funded()).containsExactly(TWINS);
        assertThat(plan.findings()).extracting(Finding::code).containsExactly("FIX-UNKNOWN-LOSS");
        assertThat(plan.findings().get(0).describe(Locale.KOREAN)).contains("손실을 알 수 없어");
    }

    @Test
    void what_nobody_knows_is_not_nothing() {
        Fix both = Fix.named("both")
                .costing(won("1000000"), won("0"))
                .reduces("email-not-null", "0.5")
                .reduces("customer-unique", "0.5");
        LossReport report =
                STAKES.losses(Outcomes.run().tally("customer-unique", 25, 1000).outcome());

        FixPlan plan = FixPlanner.of(report, List.of(EMAIL, both), 1, TEN).plan();
        FixPlan blind = FixPlanner.of(report, List.of(EMAIL), 1, TEN).plan();

        FixLine email = line(plan, "email");
        assertThat(email.savedPerYear().describe(Locale.ENGLISH))
                .isEqualTo(
                        "\"email\" cannot be judged, because the loss is unknown of email-not-null (FIX-UNKNOWN-LOSS)");
        assertThat(email.firstYearRoi().reason().orElseThrow().code()).isEqualTo("FIX-UNKNOWN-LOSS");
        assertThat(email.npvAlone().describe(Locale.KOREAN)).startsWith("손실을 알 수 없어 \"email\"을 판단할 수 없습니다");
        assertThat(plan.unjudged()).containsExactly(EMAIL);
        // Half of 1,000,000 × 2.5% × 8,000 is saved at least, whatever the e-mails cost.
        assertThat(line(plan, "both").savedPerYear().get()).isEqualTo(won("100000000"));
        assertThat(plan.toString())
                .contains("?", "the best choice; cannot be judged, because losses are unknown: email");
        assertThat(plan.toString()).doesNotContain("-100");
        assertThat(plan.whyNot("email", Locale.ENGLISH)).startsWith("\"email\" cannot be judged");
        assertThat(blind.toString()).contains("cannot be judged").doesNotContain("nothing is worth");
        assertThat(blind.describe(Locale.KOREAN)).contains("손실을 알 수 없어 판단할 수 없음: email");
    }

    @Test
    void shows_the_plan_in_both_languages() {
        FixPlan plan = planner(EMAIL, TWINS, FRESH).budget(won("300000000")).plan();

        assertThat(plan.toString().lines().toList()).hasSize(6).satisfies(lines -> {
            assertThat(lines.get(1)).startsWith("✔  fresh").contains("-19.6%", "KRW 249,804,658");
            assertThat(lines.get(2)).startsWith("✔  email").contains("433.3%", "KRW 216,277,235");
            assertThat(lines.get(3)).startsWith("   twins").contains("20.0%", "KRW 183,553,719");
            assertThat(lines.get(4))
                    .startsWith("fund email, fresh: worth KRW 466,081,893")
                    .endsWith("the best choice");
            assertThat(lines.get(5)).contains("3 years at", "at the end of years", "budget KRW 300,000,000");
        });
        assertThat(plan.describe(Locale.KOREAN))
                .contains("개선안", "첫해 ROI", "466,081,893원", "최선의 선택", "예산 300,000,000원", "3년, 할인율 연 10%(실효);");
        assertThat(planner().plan()).hasToString("there is no fix to choose from");
    }

    @Test
    void refuses_all_that_is_wrong_at_once() {
        Fix odd = Fix.named("odd")
                .costing(Money.of("1", "USD"), Money.of("0", "USD"))
                .reduces("email-not-nul", "0.5")
                .needs("emai");

        assertThatThrownBy(() -> planner(EMAIL, EMAIL, odd)
                        .mustFund("x")
                        .mustFund("odd")
                        .never("odd")
                        .plan())
                .isInstanceOf(FindingsException.class)
                .hasMessageContainingAll(
                        "FIX-TWICE",
                        "\"email-not-null\"?",
                        "\"email\"?",
                        "FIX-CONTRADICTION",
                        "KRW, USD",
                        "no fix \"x\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMAIL.reduces("email-not-null", "0.1"))
                .withMessage("effects of \"email\" must name an expectation once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMAIL.reduces("other", "1.1"))
                .withMessageContaining("must be in order within [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FixPlanner.of(TODAY, List.of(), 0, TEN))
                .withMessage("years must be in [1, 50], but was 0");
    }
}
