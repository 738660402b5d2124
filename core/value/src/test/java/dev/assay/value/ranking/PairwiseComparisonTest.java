package dev.assay.value.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                .isEqualTo("일관성 비율은 0.10 이하여야 하지만 6.130입니다. 쌍을 다시 비교하십시오 (INCONSISTENT)");
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

    @ParameterizedTest
    @CsvSource({"3, 0.33", "5, 0.2", "7, 0.14", "6, 0.17", "9, 0.111", "1.5, 0.67", "3, 0.3", "0.33, 3"})
    void takes_the_digits_of_an_inverse_for_the_inverse(double one, double other) {
        PairwiseComparison comparison = PairwiseComparison.of(
                List.of("a", "b"), new double[][] {{1, one}, {other, 1}}, PairwiseComparison.Method.EIGENVECTOR);

        double times = Math.max(one, other);
        double larger = times / (times + 1);
        assertThat(comparison.weights().get().get("a")).isEqualTo(one > 1 ? larger : 1 - larger, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"3, 0.34", "3, 0.32", "7, 0.15", "9, 0.12", "2, 1", "3, 3", "0.33, 2.9"})
    void refuses_what_is_no_rounding_of_an_inverse(double one, double other) {
        assertThatThrownBy(() -> PairwiseComparison.of(
                        List.of("a", "b"),
                        new double[][] {{1, one}, {other, 1}},
                        PairwiseComparison.Method.EIGENVECTOR))
                .hasMessageContaining("b/a: judgement must be positive and the inverse of the opposite one");
    }

    @Test
    void refuses_two_criteria_of_one_name() {
        assertThatThrownBy(() -> PairwiseComparison.of(
                        List.of("a", "a"), new double[][] {{1, 3}, {0.33, 1}}, PairwiseComparison.Method.EIGENVECTOR))
                .hasMessageContaining("a: criterion must occur once, but occurs more than once (DUPLICATE_ID)");
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
