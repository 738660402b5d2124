package dev.assay.value.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final Scorecard TWO = Scorecard.by(Criterion.more("impact", 6), Criterion.less("effort", 4))
            .score("chatbot", Map.of("impact", 4.0, "effort", 2.0))
            .score("forecast", Map.of("impact", 5.0, "effort", 5.0));

    @Test
    void sums_what_is_weighed() {
        // 6 × 4 − 4 × 2 = 16, and 6 × 5 − 4 × 5 = 10.
        assertThat(TWO.rank(Method.WEIGHTED_SUM)).hasToString("1. chatbot 16, 2. forecast 10");
    }

    @Test
    void divides_by_sums_before_it_sums() {
        // Impact 4/9 and 5/9; effort inverted 1/2 and 1/5, so 5/7 and 2/7: 0.6 × 4/9 + 0.4 × 5/7 = 0.552381.
        Ranking ranking = TWO.rank(Method.SCALED_SUM);

        assertThat(ranking.score("chatbot")).isEqualTo(0.6 * 4 / 9 + 0.4 * 5 / 7, within(1e-12));
        assertThat(ranking.score("chatbot") + ranking.score("forecast")).isEqualTo(1, within(1e-12));
    }

    @Test
    void measures_how_near_to_the_best_things_are() {
        // Each is best on one criterion, so its distance to the best is the other's to the worst: on impact
        // 0.6 × 1/√41 apart, on effort 0.4 × 3/√29.
        double impact = 0.6 / Math.sqrt(41);
        double effort = 0.4 * 3 / Math.sqrt(29);

        assertThat(TWO.rank(Method.TOPSIS).score("chatbot")).isEqualTo(effort / (impact + effort), within(1e-12));
    }

    @Test
    void tells_at_which_weight_another_thing_wins() {
        // With the share w on impact: 4w − 2(1 − w) = 5w − 5(1 − w) where 3(1 − w) = w, so at w = 0.75.
        WeightChange change = TWO.stability(Method.WEIGHTED_SUM).get("impact");

        assertThat(change.turning()).isEqualTo(0.75, within(1e-9));
        assertThat(change)
                .hasToString("\"forecast\" comes first if the weight of \"impact\" rises above 0.750 (now 0.600)");
        assertThat(change.describe(Locale.KOREAN))
                .isEqualTo("\"impact\"의 가중치가 0.750보다 커지면 \"forecast\"가 1위가 됩니다 (현재 0.600)");
        assertThat(TWO.stability(Method.WEIGHTED_SUM).get("effort").turning()).isEqualTo(0.25, within(1e-9));
    }

    @Test
    void has_nothing_to_tell_where_one_thing_is_best_in_everything() {
        Scorecard clear = Scorecard.by(Criterion.more("a", 1), Criterion.more("b", 1))
                .score("x", Map.of("a", 2.0, "b", 2.0))
                .score("y", Map.of("a", 1.0, "b", 1.0));

        assertThat(clear.stability(Method.WEIGHTED_SUM)).isEmpty();
        assertThat(UseCases.identification().stability(Method.TOPSIS)).isEmpty();
    }

    @Test
    void ranks_no_score_that_is_none() {
        assertThatThrownBy(() -> new Ranking.Place("a", Double.NaN))
                .hasMessage("score of \"a\" must be finite, but was NaN");
    }

    @Test
    void is_searched_where_one_criterion_has_all_the_weight() {
        Scorecard one = Scorecard.by(Criterion.more("a", 0), Criterion.more("b", 2), Criterion.more("c", 0))
                .score("x", Map.of("a", 1.0, "b", 4.0, "c", 1.0))
                .score("y", Map.of("a", 5.0, "b", 1.0, "c", 1.0));

        Map<String, WeightChange> changes = one.stability(Method.WEIGHTED_SUM);

        // With the share w on a and the rest on b: x has w + 4(1 − w), y has 5w + (1 − w): equal where 4 − 3w = 1 + 4w,
        // at 3/7.
        assertThat(changes).containsOnlyKeys("a");
        assertThat(changes.get("a").turning()).isEqualTo(3 / 7.0, within(1e-9));
    }

    @Test
    void puts_equals_in_the_order_of_their_names_and_copes_with_zeros() {
        Scorecard zeros = Scorecard.by(Criterion.more("a", 1))
                .score("y", Map.of("a", 0.0))
                .score("x", Map.of("a", 0.0));

        for (Method method : Method.values()) {
            assertThat(zeros.rank(method).order()).containsExactly("x", "y");
            assertThat(zeros.rank(method).score("x")).isFinite();
        }
        assertThat(UseCases.identification().rank(Method.TOPSIS).places()).isEmpty();
    }

    @Test
    void compares_rankings_pair_by_pair() {
        Ranking one = ranking(3, 2, 1);

        assertThat(one.agreement(ranking(30, 20, 10))).isEqualTo(1);
        assertThat(one.agreement(ranking(1, 2, 3))).isEqualTo(-1);
        // Of the pairs ab, ac and bc one is the other way round: (2 − 1) / 3.
        assertThat(one.agreement(ranking(2, 3, 1))).isEqualTo(1.0 / 3, within(1e-12));
        // One pair is equal in the second: 2 / √(3 × 2).
        assertThat(one.agreement(ranking(2, 2, 1))).isEqualTo(2 / Math.sqrt(6), within(1e-12));
        assertThatThrownBy(() -> one.agreement(new Ranking(List.of())))
                .hasMessage("rankings must be of the same things, but were of [a, b, c] and []");
    }

    private static Ranking ranking(double a, double b, double c) {
        return new Ranking(List.of(new Ranking.Place("a", a), new Ranking.Place("b", b), new Ranking.Place("c", c)));
    }

    @Test
    void refuses_everything_that_is_wrong_together() {
        assertThatThrownBy(() -> TWO.score("x", Map.of("impct", 1.0, "effort", Double.NaN)))
                .isInstanceOf(FindingsException.class)
                .hasMessage("3 problems in scores of \"x\"\n"
                        + "  impact: score must be given (SCORE_MISSING)\n"
                        + "  effort: score must be finite, but was NaN (SCORE_NOT_FINITE)\n"
                        + "  impct: criterion is not known; known criteria: impact, effort; did you mean \"impact\"? "
                        + "(UNKNOWN_CRITERION)");
        assertThatThrownBy(() -> Scorecard.by(Criterion.more("a", 0), Criterion.more("a", 0)))
                .hasMessageContainingAll("DUPLICATE_ID", "at least one criterion must have a weight above 0");
        assertThatThrownBy(() ->
                        TWO.score("free", Map.of("impact", 1.0, "effort", 0.0)).rank(Method.SCALED_SUM))
                .hasMessageContaining("effort: scores must be above 0 to be scaled by their sum, but one was 0.0");
        assertThatThrownBy(() -> Criterion.more("a", Double.NaN))
                .hasMessage("weight of \"a\" must be 0 or more and finite, but was NaN");
    }
}
