package dev.assay.value.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairwiseComparisonTest {
    private static final List<String> THREE = List.of("a", "b", "c");

    @ParameterizedTest
    @EnumSource
    void finds_the_weights_of_judgements_that_do_not_contradict_each_other(PairwiseComparison.Method method) {
        double[][] judgements = {{1, 2, 6}, {0.5, 1, 3}, {1.0 / 6, 1.0 / 3, 1}};

        PairwiseComparison comparison = PairwiseComparison.of(THREE, judgements, method);

        // 6 : 3 : 1.
        assertThat(comparison.weights().get().get("a")).isEqualTo(0.6, within(1e-12));
        assertThat(comparison.weights().get().get("c")).isEqualTo(0.1, within(1e-12));
        assertThat(comparison.lambdaMax()).isEqualTo(3, within(1e-12));
        assertThat(comparison.ratio()).isEqualTo(0, within(1e-12));
    }

    @Test
    void refuses_weights_from_judgements_that_contradict_each_other() {
        double[][] circle = {{1, 9, 1.0 / 9}, {1.0 / 9, 1, 9}, {9, 1.0 / 9, 1}};

        PairwiseComparison comparison = PairwiseComparison.of(THREE, circle, PairwiseComparison.Method.GEOMETRIC_MEAN);

        // Each says λ is 1 + 9 + 1/9; the index is (10.111 − 3) / 2, and the ratio that over 0.58.
        assertThat(comparison.ratio()).isEqualTo((91.0 / 9 - 3) / 2 / 0.58, within(1e-12));
        assertThat(comparison.weights())
                .hasToString(
                        "consistency ratio must be at most 0.10, but was 6.130; judge the pairs again (INCONSISTENT)");
        assertThat(comparison.weights().describe(Locale.KOREAN))
                .isEqualTo("일관성 비율은 0.10 이하여야 하지만 6.130였습니다. 쌍을 다시 비교하십시오 (INCONSISTENT)");
    }

    @Test
    void weighs_one_or_two_criteria_without_contradiction() {
        assertThat(PairwiseComparison.of(List.of("a"), new double[][] {{1}}, PairwiseComparison.Method.EIGENVECTOR)
                        .weights()
                        .get())
                .containsEntry("a", 1.0);
        PairwiseComparison two = PairwiseComparison.of(
                List.of("a", "b"), new double[][] {{1, 3}, {1.0 / 3, 1}}, PairwiseComparison.Method.EIGENVECTOR);
        assertThat(two.weights().get().get("a")).isEqualTo(0.75, within(1e-12));
        assertThat(two.ratio()).isZero();
    }

    @Test
    void refuses_a_matrix_that_is_none() {
        assertThatThrownBy(
                        () -> PairwiseComparison.of(THREE, new double[][] {{1}}, PairwiseComparison.Method.EIGENVECTOR))
                .hasMessageContaining("judgements must be a square of 3 criteria, from 1 to 15 (NOT_SQUARE)");
        assertThatThrownBy(() -> PairwiseComparison.of(
                        List.of("a", "b"), new double[][] {{2, 3}, {3, 1}}, PairwiseComparison.Method.EIGENVECTOR))
                .hasMessageContainingAll(
                        "2 problems in comparison", "a/a: judgement must be positive", "b/a: judgement");
    }

    @Test
    void scores_jobs() {
        assertThat(new Wsjf(1, 3, 5, 3).costOfDelay()).isEqualTo(9);
        assertThatThrownBy(() -> new Wsjf(1, 3, 5, 0)).hasMessage("job size must be above 0 and finite, but was 0.0");
        assertThatThrownBy(() -> new Rice(1, 3, 1.5, 1)).hasMessage("confidence must be within [0, 1], but was 1.5");
    }
}
