package dev.assay.value.stake;

import static dev.assay.value.stake.Outcomes.NOON;
import static dev.assay.value.stake.Outcomes.tallied;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import dev.assay.value.poorquality.DataDowntime;
import dev.assay.value.statistics.Confidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LossReportTest {
    private static final ValueAtStake EMAIL = ValueAtStake.perRecord("email", "1000000", won("2000"))
            .ownedBy("crm-lead")
            .because(Text.of("returned letters", "반송 우편"), LocalDate.of(2026, 6, 30));
    private static final ValueAtStake TWINS =
            ValueAtStake.perRecord("twins", "1000000", won("8000")).ownedBy("crm-lead");
    private static final ValueAtStake FRESH =
            ValueAtStake.downtime("fresh", "8760", won("1500000")).ownedBy("platform-lead");

    private static Money won(String amount) {
        return Money.of(amount, "KRW");
    }

    @Test
    void prices_the_worked_figures() {
        ExpectationLoss email = ExpectationLoss.of(EMAIL, counted("email", 6, 100));
        ExpectationLoss twins = ExpectationLoss.of(TWINS, counted("twins", 25, 1000));
        ExpectationLoss fresh = ExpectationLoss.of(
                FRESH,
                MeasuredFailure.ofDowntime(
                        "fresh",
                        new DataDowntime(new BigDecimal(30), new BigDecimal(4), new BigDecimal(6)),
                        new BigDecimal(8760),
                        NOON,
                        NOON));

        assertThat(email.yearly().get().expected()).isEqualTo(won("120000000"));
        assertThat(twins.yearly().get().expected()).isEqualTo(won("200000000"));
        assertThat(fresh.yearly().get().expected()).isEqualTo(won("450000000"));
    }

    private static MeasuredFailure counted(String id, long failing, long evaluated) {
        return MeasuredFailure.ofCounts(id, failing, evaluated, NOON, NOON);
    }

    @Test
    void has_the_range_of_the_share() {
        LossRange range =
                ExpectationLoss.of(EMAIL, counted("email", 60, 1000)).yearly().get();

        // 2,000,000,000 times the ends of Wilson, computed by an independent program.
        assertThat(range.low().rounded()).isEqualTo(won("93792945"));
        assertThat(range.high().rounded()).isEqualTo(won("152942150"));
        assertThat(range.perDay().expected().rounded()).isEqualTo(won("328767"));
    }

    @Test
    void is_not_certain_of_nothing_because_none_of_few_failed() {
        LossRange range =
                ExpectationLoss.of(EMAIL, counted("email", 0, 50)).yearly().get();

        assertThat(range.expected()).isEqualTo(won("0"));
        assertThat(range.low()).isEqualTo(won("0"));
        assertThat(range.high().rounded()).isEqualTo(won("142695198"));
    }

    @Test
    void leaves_out_what_is_caught_and_widens_by_what_is_not_known_of_the_unit() {
        ValueAtStake caught = EMAIL.caughtDownstream("0.25");
        ValueAtStake uncertain = EMAIL.uncertain(probability -> 2000 * (0.5 + probability));

        LossRange base =
                ExpectationLoss.of(EMAIL, counted("email", 60, 1000)).yearly().get();
        LossRange wide = ExpectationLoss.of(uncertain, counted("email", 60, 1000))
                .yearly()
                .get();

        assertThat(ExpectationLoss.of(caught, counted("email", 6, 100))
                        .yearly()
                        .get()
                        .expected())
                .isEqualTo(won("90000000"));
        assertThat(wide.expected()).isEqualTo(base.expected());
        assertThat(wide.low()).isEqualTo(base.low().times(new BigDecimal("0.55")));
        assertThat(wide.high()).isEqualTo(base.high().times(new BigDecimal("1.45")));
    }

    @Test
    void tells_the_incidents_of_which_the_range_is() {
        // 6 incidents of 3 + 5 hours among 8,760 / 8 = 1,095 spells of 8 hours.
        ExpectationLoss loss = ExpectationLoss.of(
                FRESH,
                MeasuredFailure.ofDowntime(
                        "fresh",
                        new DataDowntime(new BigDecimal(6), new BigDecimal(3), new BigDecimal(5)),
                        new BigDecimal(8760),
                        NOON,
                        NOON));

        assertThat(loss.toString()).endsWith("8,760 × 48/8,760 (6 incidents × 8 hours) × KRW 1,500,000");
        assertThat(loss.describe(Locale.KOREAN)).endsWith("8,760 × 48/8,760 (사고 6건 × 8시간) × 1,500,000원");
        assertThat(ExpectationLoss.of(EMAIL, counted("email", 60, 1000)).describe(Locale.ENGLISH))
                .doesNotContain("incidents");
    }

    @Test
    void shows_what_is_lost_the_unknown_first() {
        LossReport report = StakeRegister.of(List.of(EMAIL, TWINS, FRESH))
                .losses(Outcomes.run()
                        .tally("email", 60, 1000)
                        .groups("twins", tallied(25, 1000, 500))
                        .outcome());

        assertThat(report.losses())
                .extracting(loss -> loss.stake().expectation())
                .containsExactly("fresh", "twins", "email");
        assertThat(report.known().orElseThrow().expected()).isEqualTo(won("320000000"));
        assertThat(report.findings()).extracting(Finding::code).containsExactly("STAKE-NOT-RUN", "STAKE-PARTIAL");
        assertThat(report.toString())
                .contains(
                        "fresh",
                        "unknown",
                        "KRW 200,000,000",
                        "in all at least KRW 320,000,000",
                        "1 of 3 losses unknown, not 0")
                .contains("email        6%");
        assertThat(report.describe(Locale.KOREAN))
                .contains("알 수 없음", "200,000,000원", "합계 최소 320,000,000원", "손실 3건 중 1건은 0이 아니라 알 수 없음");
        assertThat(report.yearly("fresh").isPresent()).isFalse();
        assertThat(report.yearly("nothing").describe(Locale.ENGLISH)).contains("nothing is at stake on \"nothing\"");
        assertThat(report.losses().get(2))
                .hasToString("\"email\" costs KRW 120,000,000 (KRW 93,792,945 to KRW 152,942,150)"
                        + " a year: 1,000,000 × 60/1,000 × KRW 2,000");
    }

    @Test
    void adds_up_the_bases_of_an_expectation() {
        ValueAtStake fine = ValueAtStake.of("email", LossBasis.PENALTY, "12", won("1000000"));

        LossReport report = StakeRegister.of(List.of(EMAIL, fine))
                .losses(Outcomes.run().tally("email", 6, 100).outcome());

        assertThat(report.yearly("email").get().expected()).isEqualTo(won("120720000"));
        assertThat(report.ownedBy("crm-lead").known().orElseThrow().expected()).isEqualTo(won("120000000"));
        assertThat(report.findings()).extracting(Finding::code).containsExactly("STAKE-NO-OWNER");
    }

    @Test
    void refuses_all_that_is_wrong_at_once() {
        ValueAtStake dollars = ValueAtStake.perRecord("other", "1", Money.of("1", "USD"));

        assertThatThrownBy(() -> StakeRegister.of(List.of(EMAIL, EMAIL, dollars)))
                .isInstanceOf(FindingsException.class)
                .hasMessageContainingAll("STAKE-TWICE", "STAKE-CURRENCIES", "KRW, USD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMAIL.caughtDownstream("1.5"))
                .withMessage("caught must be in [0, 1], but was 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectationLoss.of(EMAIL, counted("twins", 1, 2)))
                .withMessage("failure must be of \"email\", but was of \"twins\"");
    }

    @Test
    void says_what_is_at_stake() {
        assertThat(EMAIL.caughtDownstream("0.25"))
                .hasToString("\"email\": 1,000,000 rows a year, KRW 2,000 for each that fails, 25% caught downstream;"
                        + " crm-lead answers for it");
        assertThat(EMAIL.describe(Locale.KOREAN))
                .isEqualTo("\"email\": 연 1,000,000행, 실패 하나에 2,000원, 이후 단계에서 걸러지는 비율 0%; 책임자 crm-lead");
        assertThat(EMAIL.atMost()).isEqualTo(won("2000000000"));
    }

    @Test
    void says_something_of_nothing() {
        LossReport report = StakeRegister.of(List.of()).losses(Outcomes.run().outcome());

        assertThat(report.known()).isEmpty();
        assertThat(report).hasToString("nothing is at stake");
        assertThat(report.describe(Locale.KOREAN)).isEqualTo("걸린 가치가 없습니다");
    }

    @Test
    void holds_amounts_beyond_doubles() {
        ValueAtStake huge = ValueAtStake.perRecord("email", "1000000000", won("1000000000000000"));

        assertThat(ExpectationLoss.of(huge, counted("email", 1, 4))
                        .yearly()
                        .get()
                        .expected())
                .isEqualTo(won("250000000000000000000000"));
    }

    @Test
    void takes_another_confidence() {
        LossRange narrow = StakeRegister.of(List.of(EMAIL))
                .at(Confidence.of(0.5))
                .losses(Outcomes.run().tally("email", 60, 1000).outcome())
                .known()
                .orElseThrow();

        assertThat(narrow.high()).isLessThan(won("152942150"));
    }
}
