package dev.assay.value.stake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.value.ranking.Method;
import dev.assay.value.ranking.Scorecard;
import dev.assay.value.ranking.UseCases;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasuredAvailabilityTest {
    /** Ten uses, told by people: process, pain, data, strategy, competition, from 1 to 5. */
    private static final Scorecard TOLD = UseCases.identification()
            .score("support-chat", scores(5, 5, 5, 4, 5))
            .score("churn-forecast", scores(4, 5, 4, 5, 5))
            .score("e-mail-writer", scores(4, 4, 5, 4, 5))
            .score("lead-scoring", scores(4, 4, 4, 5, 4))
            .score("contract-search", scores(5, 4, 3, 4, 4))
            .score("demand-forecast", scores(3, 4, 4, 4, 4))
            .score("price-hints", scores(3, 3, 4, 4, 4))
            .score("minutes", scores(4, 3, 4, 3, 3))
            .score("image-tagging", scores(3, 3, 4, 3, 3))
            .score("travel-desk", scores(3, 3, 3, 3, 3));

    private static Map<String, Double> scores(double process, double pain, double data, double fit, double rivals) {
        return Map.of(
                "process-analysis",
                process,
                "pain-points",
                pain,
                UseCases.DATA_AVAILABILITY,
                data,
                "strategic-fit",
                fit,
                "competition",
                rivals);
    }

    private static Scorecard measured() {
        // One of five expectations on the tickets holds: 5 × 1/5 = 1 where people had said 5.
        Outcomes tickets = Outcomes.run()
                .tally("id", 0, 100)
                .tally("text", 30, 100)
                .tally("language", 40, 100)
                .tally("closed", 50, 100)
                .tally("customer", 60, 100);
        return TOLD.measured("support-chat", UseCases.DATA_AVAILABILITY, tickets.outcome(), 5)
                .get();
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"WEIGHTED_SUM", "TOPSIS"})
    void what_was_measured_changes_which_use_comes_first(Method method) {
        assertThat(TOLD.rank(method).order()).hasSize(10).startsWith("support-chat");
        assertThat(measured().rank(method).order()).startsWith("churn-forecast").hasSize(10);
        assertThat(TOLD.rank(method).agreement(measured().rank(method))).isBetween(0.0, 0.999);
    }

    @Test
    void nothing_measured_changes_nothing() {
        assertThat(TOLD.measured(
                                "support-chat",
                                UseCases.DATA_AVAILABILITY,
                                Outcomes.run().outcome(),
                                5)
                        .isPresent())
                .isFalse();
    }
}
