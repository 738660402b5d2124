package dev.assay.value.stake.realisation;

import static dev.assay.value.stake.Outcomes.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.money.Money;
import dev.assay.value.stake.MeasuredFailure;
import org.junit.jupiter.api.Test;

class CaseAtQualityTest {
    private static final BusinessCase CASE = BusinessCase.named("mailing")
            .currency("USD")
            .horizon(Horizon.years(2026, 1))
            .discount(Discounting.none())
            .benefit(
                    "mail",
                    b -> b.kind(BenefitKind.CASH)
                            .dimension(ValueDimension.QUALITY)
                            .perYear("1000")
                            .dependsOn("email", "0.8"))
            .benefit(
                    "time",
                    b -> b.kind(BenefitKind.CASH).dimension(ValueDimension.TIME).perYear("500"))
            .cost("build", c -> c.capex("600"))
            .build();

    @Test
    void tells_the_return_at_the_data_of_today() {
        QualityLevels<Evaluation> levels = QualityAdjustment.of(CASE)
                .target("email", "0.05")
                .evaluate(CASE, id -> MeasuredFailure.ofCounts(id, 25, 100, NOON, NOON));

        // 1,000 × (1 − 0.8 × 0.25) + 500 − 600; at 5% 1,000 × 0.96.
        assertThat(levels.current().get().npv()).isEqualTo(Money.of("700", "USD"));
        assertThat(levels.target().get().npv()).isEqualTo(Money.of("860", "USD"));
        assertThat(levels.perfect().npv()).isEqualTo(CASE.evaluate().npv());
    }

    @Test
    void does_not_know_the_return_if_nothing_was_measured() {
        QualityLevels<Evaluation> levels =
                QualityAdjustment.of(CASE).evaluate(CASE, id -> MeasuredFailure.ofCounts(id, 0, 0, NOON, NOON));

        assertThat(levels.current().isPresent()).isFalse();
        assertThat(levels.perfect().npv()).isEqualTo(Money.of("900", "USD"));
    }
}
