package dev.assay.value.stake.realisation;

import static dev.assay.value.stake.Outcomes.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import dev.assay.value.stake.MeasuredFailure;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityAdjustedEvaluationTest {
    private static final QualityAdjustment ADJUSTMENT = QualityAdjustment.none()
            .reliesOn("mail", "email", "1")
            .reliesOn("mail", "twins", "0.5")
            .target("email", "0.05");
    private static final Map<String, Money> BENEFITS = Map.of("mail", usd("100"), "training", usd("50"));

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static MeasuredFailure measured(String id) {
        return id.equals("email")
                ? MeasuredFailure.ofCounts(id, 30, 100, NOON, NOON)
                : MeasuredFailure.ofCounts(id, 20, 100, NOON, NOON);
    }

    @Test
    void evaluates_at_every_level_of_quality() {
        QualityLevels<RealisedReturn> levels = QualityAdjustedEvaluation.of(
                        ADJUSTMENT, BENEFITS, usd("90"), QualityAdjustedEvaluationTest::measured)
                .levels();

        // (1 − 0.3)(1 − 0.5 × 0.2) = 0.63 of 100, and all of 50.
        assertThat(levels.current().get().shares().of("mail")).isCloseTo(0.63, within(1e-12));
        assertThat(levels.current().get().benefits()).isEqualTo(usd("113"));
        assertThat(levels.current().get().roi().get()).isCloseTo(23 / 90.0, within(1e-12));
        // (1 − 0.05)(0.9) = 0.855.
        assertThat(levels.target().get().net()).isEqualTo(usd("45.5"));
        assertThat(levels.perfect().net()).isEqualTo(usd("60"));
        assertThat(levels.cautious().get().benefits()).isLessThan(usd("113"));
        assertThat(levels.hopeful().get().benefits()).isGreaterThan(usd("113"));
    }

    @Test
    void shows_the_levels() {
        QualityAdjustedEvaluation evaluation =
                QualityAdjustedEvaluation.of(ADJUSTMENT, BENEFITS, usd("90"), QualityAdjustedEvaluationTest::measured);

        assertThat(evaluation.toString()).contains("today            75.3%     USD 113.00", "25.6%", "66.7%");
        assertThat(evaluation.describe(Locale.KOREAN)).contains("현재", "목표", "완전", "실현율");
    }

    @Test
    void does_not_know_what_relies_on_the_unknown() {
        QualityAdjustedEvaluation evaluation = QualityAdjustedEvaluation.of(
                ADJUSTMENT, BENEFITS, usd("90"), id -> MeasuredFailure.ofCounts(id, 0, 0, NOON, NOON));

        assertThat(evaluation.levels().current().isPresent()).isFalse();
        assertThat(evaluation.levels().target().describe(Locale.ENGLISH))
                .isEqualTo("nobody knows how often these fail: \"twins\" (STAKE-UNKNOWN)");
        assertThat(evaluation.describe(Locale.KOREAN)).endsWith("얼마나 자주 실패하는지 알 수 없습니다: \"email\", \"twins\"");
        assertThat(evaluation.levels().perfect().net()).isEqualTo(usd("60"));
    }

    @Test
    void returns_nothing_on_no_cost() {
        QualityAdjustedEvaluation evaluation = QualityAdjustedEvaluation.of(
                ADJUSTMENT, Map.of("mail", usd("0")), usd("0"), QualityAdjustedEvaluationTest::measured);

        assertThat(evaluation.levels().current().get().roi().isPresent()).isFalse();
        assertThat(evaluation.toString()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void keeps_what_fails_less_than_is_aimed_at() {
        QualityAdjustment lax =
                QualityAdjustment.none().reliesOn("mail", "email", "1").target("email", "0.5");

        QualityLevels<RealisedReturn> levels = QualityAdjustedEvaluation.of(
                        lax, BENEFITS, usd("90"), QualityAdjustedEvaluationTest::measured)
                .levels();

        // 30% fail today, fewer than the 50% that are aimed at: 70 of 100, and all of 50.
        assertThat(levels.target().get().benefits()).isEqualTo(usd("120"));
    }

    @Test
    void refuses_names_that_stand_for_nothing() {
        QualityAdjustment misspelt = ADJUSTMENT.reliesOn("trainning", "email", "0.5");
        QualityAdjustment aimless = ADJUSTMENT.target("emial", "0.1").target("zz", "0.1");

        assertThatThrownBy(() -> QualityAdjustedEvaluation.of(
                        misspelt, BENEFITS, usd("90"), QualityAdjustedEvaluationTest::measured))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).singleElement().satisfies(finding -> {
                            assertThat(finding.code()).isEqualTo("STAKE-BENEFIT");
                            assertThat(finding.message())
                                    .isEqualTo(Text.of(
                                            "no benefit \"trainning\"; known benefits: mail, training;"
                                                    + " did you mean \"training\"?",
                                            "편익 \"trainning\"이 없습니다. 쓸 수 있는 편익: mail, training. 혹시 \"training\"입니까?"));
                        }));
        assertThatThrownBy(() -> QualityAdjustedEvaluation.of(
                        aimless, BENEFITS, usd("90"), QualityAdjustedEvaluationTest::measured))
                .hasMessageContaining("no expectation \"emial\"; known expectations: email, twins;"
                        + " did you mean \"email\"? (STAKE-TARGET)")
                .hasMessageContaining("no expectation \"zz\"");
    }

    @Test
    void refuses_what_is_said_twice_or_out_of_range() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ADJUSTMENT.reliesOn("mail", "email", "0.1"))
                .withMessage("\"mail\" must rely on \"email\" once, but does again");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ADJUSTMENT.reliesOn("mail", "other", "1.1"))
                .withMessage("sensitivity must be in [0, 1], but was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ADJUSTMENT.target("email", "-0.1"))
                .withMessage("target of \"email\" must be in [0, 1], but was -0.1");
    }
}
