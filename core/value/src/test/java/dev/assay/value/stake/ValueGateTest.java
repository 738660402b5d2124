package dev.assay.value.stake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.FindingsException;
import dev.assay.value.money.Money;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ValueGateTest {
    private static final ValueAtStake EMAIL =
            ValueAtStake.perRecord("email", "365000", Money.of("100", "KRW")).ownedBy("crm-lead");
    private static final ValueAtStake TWINS = ValueAtStake.perRecord("twins", "365000", Money.of("100", "KRW"));

    private static LossReport report(Outcomes outcomes, ValueAtStake... stakes) {
        return StakeRegister.of(List.of(stakes)).losses(outcomes.outcome());
    }

    /** 365,000 rows a year × 10% × 100 won are 10,000 won a day. */
    private static final LossReport TEN_THOUSAND = report(Outcomes.run().tally("email", 100, 1000), EMAIL);

    private static GateDecision judge(String limit, LossReport report) {
        return ValueGate.maxLossPerDay(Money.of(limit, "KRW")).judge(report);
    }

    @Test
    void passes_up_to_its_limit() {
        GateDecision decision = judge("10000", TEN_THOUSAND);

        assertThat(decision.orThrow()).isSameAs(decision);
        assertThat(decision).hasToString("PASS: KRW 10,000 is lost a day, within the KRW 10,000 allowed");
        assertThat(decision.describe(Locale.KOREAN)).isEqualTo("통과: 하루 손실 10,000원은 허용 한도 10,000원 이내입니다");
    }

    @Test
    void fails_beyond_it_and_names_who_answers() {
        GateDecision decision = judge("9999", TEN_THOUSAND);

        assertThat(decision)
                .hasToString("FAIL: KRW 10,000 is lost a day, more than the KRW 9,999 allowed;"
                        + " most by \"email\", for which crm-lead answers");
        assertThat(decision.describe(Locale.KOREAN))
                .isEqualTo("실패: 하루 손실 10,000원이 허용 한도 9,999원을 넘습니다;" + " 가장 큰 원인은 \"email\"이며 책임자는 crm-lead입니다");
        assertThatThrownBy(decision::orThrow)
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("GATE-FAIL");
    }

    @Test
    void says_that_it_is_at_least_so_much_while_a_loss_is_unknown() {
        LossReport half = report(Outcomes.run().tally("email", 100, 1000), EMAIL, TWINS);

        GateDecision decision = judge("9999", half);

        assertThat(decision.toString()).startsWith("FAIL: at least KRW 10,000 is lost a day, more than");
        assertThat(decision.describe(Locale.KOREAN)).startsWith("실패: 하루 손실 최소 10,000원이 허용 한도 9,999원을 넘습니다;");
    }

    @Test
    void does_not_pass_what_nobody_knows() {
        LossReport half = report(Outcomes.run().tally("email", 100, 1000), EMAIL, TWINS);

        GateDecision decision = judge("10000", half);

        assertThat(decision.status()).isEqualTo(GateDecision.Status.UNKNOWN);
        assertThat(decision.passes()).isFalse();
        assertThat(decision).hasToString("UNKNOWN: the loss a day is unknown, because nobody knows that of \"twins\"");
        assertThatThrownBy(decision::orThrow).hasMessageContaining("GATE-UNKNOWN");
    }

    @Test
    void fails_if_what_is_known_is_too_much_already() {
        LossReport half = report(Outcomes.run().tally("email", 100, 1000), EMAIL, TWINS);

        assertThat(judge("9999", half).status()).isEqualTo(GateDecision.Status.FAIL);
    }

    @Test
    void judges_the_upper_end_for_the_cautious() {
        ValueGate gate = ValueGate.maxLossPerDay(Money.of("10000", "KRW"));

        assertThat(gate.judging(LossEnd.HIGH).judge(TEN_THOUSAND).status()).isEqualTo(GateDecision.Status.FAIL);
        assertThat(gate.judging(LossEnd.LOW).judge(TEN_THOUSAND).status()).isEqualTo(GateDecision.Status.PASS);
    }

    @Test
    void does_not_pass_on_nothing_at_stake() {
        GateDecision decision = judge("0", report(Outcomes.run()));

        assertThat(decision).hasToString("UNKNOWN: nothing is at stake, so nothing can be judged");
        assertThat(decision.describe(Locale.KOREAN)).isEqualTo("판정 불가: 걸린 가치가 없어 판정할 수 없습니다");
    }

    @Test
    void refuses_a_negative_limit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueGate.maxLossPerDay(Money.of("-1", "KRW")))
                .withMessage("limit must be 0 or more, but was -1");
    }
}
