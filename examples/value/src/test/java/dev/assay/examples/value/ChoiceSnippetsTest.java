package dev.assay.examples.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.report.tree.Picture;
import dev.assay.report.value.ValuePictures;
import dev.assay.value.business.Evaluation;
import dev.assay.value.money.Money;
import dev.assay.value.portfolio.Alternative;
import dev.assay.value.portfolio.Candidate;
import dev.assay.value.portfolio.Portfolio;
import dev.assay.value.portfolio.Selection;
import dev.assay.value.ranking.Criterion;
import dev.assay.value.ranking.Method;
import dev.assay.value.ranking.PairwiseComparison;
import dev.assay.value.ranking.Ranking;
import dev.assay.value.ranking.Scorecard;
import dev.assay.value.simulation.Correlation;
import dev.assay.value.simulation.MonteCarlo;
import dev.assay.value.simulation.Simulation;
import dev.assay.value.simulation.Study;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the guide to value shows of choices. */
class ChoiceSnippetsTest {
    private static Money usd(long amount) {
        return Money.of(Long.toString(amount), "USD");
    }

    // region portfolio
    static Portfolio portfolio() {
        return Portfolio.of(List.of(
                        Candidate.of("a", usd(16)).uses("cash", usd(5)),
                        Candidate.of("b", usd(22)).uses("cash", usd(7)).tagged("explore"),
                        Candidate.of("c", usd(12)).uses("cash", usd(4)),
                        Candidate.of("d", usd(8)).uses("cash", usd(3))))
                .budget("cash", usd(14))
                .requires("c", "d")
                .atLeastShare("explore", new BigDecimal("0.4"), "cash");
    }

    static Alternative whyNotA() {
        return portfolio().whyNot("a"); // what is lost if a must be in
    }
    // endregion

    @Test
    void a_portfolio_is_exact() {
        Selection best = portfolio().solve();

        // b + c + d cost 14 and bring 42; a + b cost 12 and bring 38; a + d leaves out what explores.
        assertThat(best.chosen()).containsExactly("b", "c", "d");
        assertThat(whyNotA().regret()).contains(usd(4));
    }

    // region pictures
    static Picture picture(Evaluation evaluation) {
        return ValuePictures.in(Locale.ENGLISH).waterfall(evaluation); // a block of a report, for every renderer
    }
    // endregion

    @Test
    void a_picture_has_its_figures() {
        assertThat(picture(Campaign.adoption().evaluate()).figures().rows()).isNotEmpty();
    }

    // region ranking
    static Ranking ranking() {
        Scorecard uses = Scorecard.by(Criterion.more("impact", 6), Criterion.less("effort", 4))
                .score("chatbot", Map.of("impact", 4.0, "effort", 2.0))
                .score("forecast", Map.of("impact", 5.0, "effort", 5.0));
        return uses.rank(Method.TOPSIS); // uses.stability(…) tells at which weight another one wins
    }

    static PairwiseComparison weights() {
        double[][] judgements = {{1, 3}, {1.0 / 3, 1}};
        return PairwiseComparison.of(
                List.of("impact", "effort"), judgements, PairwiseComparison.Method.EIGENVECTOR); // 0.75 and 0.25
    }
    // endregion

    @Test
    void a_ranking_says_how_near_to_the_best_things_are() {
        assertThat(ranking().order()).startsWith("chatbot");
        assertThat(weights().weights().get().get("impact")).isCloseTo(0.75, within(1e-12));
    }

    // region information
    static double worthOfAStudy(Simulation simulation) {
        return simulation.evsi(new Study(0.9, 0.8)); // it sees 90% of gains and 80% of losses
    }

    static Simulation together() {
        return MonteCarlo.of(Campaign.adoption())
                .correlated(Correlation.none().between("capture", "margin", 0.4))
                .paths(20_000)
                .seed(1)
                .run();
    }
    // endregion

    @Test
    void a_study_is_worth_no_more_than_knowing_all() {
        Simulation simulation = together();

        assertThat(worthOfAStudy(simulation)).isBetween(0.0, simulation.evpi());
    }
}
