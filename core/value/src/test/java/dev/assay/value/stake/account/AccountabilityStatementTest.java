package dev.assay.value.stake.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.LossReport;
import dev.assay.value.stake.Outcomes;
import dev.assay.value.stake.StakeRegister;
import dev.assay.value.stake.ValueAtStake;
import dev.assay.value.stake.fix.Fix;
import dev.assay.value.stake.fix.FixPlan;
import dev.assay.value.stake.fix.FixPlanner;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AccountabilityStatementTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);
    private static final StakeRegister STAKES = StakeRegister.of(List.of(
            ValueAtStake.perRecord("email", "1000000", won("2000"))
                    .ownedBy("crm-lead")
                    .because(Text.of("returned letters", "반송 우편"), DUE),
            ValueAtStake.perRecord("twins", "1000000", won("8000")).ownedBy("sales-lead")));
    private static final Fix FORM = Fix.named("form")
            .costing(won("15000000"), won("3000000"))
            .reduces("email", "0.8")
            .ownedBy("web-lead");
    private static final LossReport BEFORE = report(60, 25);
    private static final FixPlan PLAN =
            FixPlanner.of(BEFORE, List.of(FORM), 3, Rate.effective("0.10")).plan();

    private static Money won(String amount) {
        return Money.of(amount, "KRW");
    }

    private static LossReport report(long emails, long twins) {
        return STAKES.losses(Outcomes.run()
                .tally("email", emails, 1000)
                .tally("twins", twins, 1000)
                .outcome());
    }

    @Test
    void tells_what_was_promised_and_realised() {
        AccountabilityStatement statement = AccountabilityStatement.of("crm-lead", DUE, PLAN, report(24, 25));

        Delivery delivery = statement.deliveries().get(0);
        // Promised 80% of 120M; 6% came down to 2.4%, which is 72M.
        assertThat(delivery.promised()).isEqualTo(won("96000000"));
        assertThat(delivery.realised().get()).isEqualTo(won("72000000"));
        assertThat(delivery.share().get()).isCloseTo(0.75, within(1e-12));
        assertThat(statement.owned().known().orElseThrow().expected()).isEqualTo(won("48000000"));
        assertThat(statement.funded()).isEmpty();
        assertThat(statement.overdueReviews()).isEmpty();
        assertThat(statement.toString())
                .contains("crm-lead answers for this on 2026-06-30:")
                .contains("\"email\": KRW 96,000,000 a year was promised, realised KRW 72,000,000 (75%)");
    }

    @Test
    void tells_who_delivers_what_was_funded() {
        AccountabilityStatement statement = AccountabilityStatement.of("web-lead", DUE, PLAN, report(24, 25));

        assertThat(statement.funded()).containsExactly(FORM);
        assertThat(statement.deliveries()).hasSize(1);
        assertThat(statement.describe(Locale.KOREAN))
                .contains("자금 투입: form, 15,000,000원, 연간 3,000,000원", "연간 약속 96,000,000원, 실현 72,000,000원 (75%)");
        assertThat(AccountabilityStatement.of("sales-lead", DUE, PLAN, BEFORE).deliveries())
                .isEmpty();
    }

    @Test
    void does_not_know_what_was_realised_if_nothing_was_measured_since() {
        LossReport since = STAKES.losses(Outcomes.run().tally("twins", 1, 10).outcome());

        AccountabilityStatement statement = AccountabilityStatement.of("crm-lead", DUE, PLAN, since);

        assertThat(statement.deliveries().get(0).share().isPresent()).isFalse();
        assertThat(statement.toString()).contains("was promised, realised unknown");
        assertThat(statement.describe(Locale.KOREAN)).contains("실현 알 수 없음");
    }

    @Test
    void tells_of_reviews_from_the_day_after_they_were_due() {
        AccountabilityStatement late = AccountabilityStatement.of("crm-lead", DUE.plusDays(1), BEFORE);

        assertThat(late.overdueReviews()).extracting(ValueAtStake::expectation).containsExactly("email");
        assertThat(late.toString()).endsWith("the review of what \"email\" costs is overdue");
        assertThat(late.describe(Locale.KOREAN)).endsWith("\"email\" 비용의 재검토 기한이 지났습니다");
        assertThat(AccountabilityStatement.of("nobody", DUE, BEFORE).toString())
                .isEqualTo("nobody answers for this on 2026-06-30:\nnothing of its own is at stake");
    }
}
