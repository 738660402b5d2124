package dev.assay.value.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.FindingsException;
import dev.assay.value.distribution.Distribution;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    @Test
    void tells_what_knowing_the_state_is_worth() {
        // Stock, fund and deposit: best alone 680 by stock, knowing 1030.
        DecisionTable table = DecisionTable.of(
                new double[] {0.5, 0.3, 0.2}, new double[][] {{1500, 300, -800}, {900, 600, -200}, {500, 500, 500}});

        assertThat(table.best()).isZero();
        assertThat(table.expected(0)).isCloseTo(680, within(1e-9));
        assertThat(table.expectedKnowing()).isCloseTo(1030, within(1e-9));
        assertThat(table.evpi()).isCloseTo(350, within(1e-9));
    }

    @Test
    void turns_costs_around() {
        double[] probabilities = {0.6, 0.4};
        double[][] costs = {{-50_000, -30_000}, {-100_000, 40_000}, {-30_000, -10_000}};

        DecisionTable table = DecisionTable.of(probabilities, costs, DecisionTable.Objective.MINIMISE);

        // The lecture's example with its signs changed: 28,000 again.
        assertThat(table.evpi()).isCloseTo(28_000, within(1e-9));
        assertThat(table.expectedKnowing()).isCloseTo(-72_000, within(1e-9));
    }

    @Test
    void never_values_information_below_nothing() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 500; i++) {
            double p = random.nextDouble();
            double[][] payoffs = new double[1 + random.nextInt(4)][];
            for (int option = 0; option < payoffs.length; option++) {
                payoffs[option] = new double[] {random.nextDouble(-1, 1), random.nextDouble(-1, 1)};
            }

            assertThat(DecisionTable.of(new double[] {p, 1 - p}, payoffs).evpi())
                    .isNotNegative();
            Study.Worth worth = new Study(random.nextDouble(), random.nextDouble()).worth(p, 3, 2);
            assertThat(worth.evsi())
                    .isBetween(0.0, Study.perfect().worth(p, 3, 2).evsi() + 1e-12);
        }
    }

    @Test
    void values_a_study() {
        // Film launch: 0.6·4M - 0.4·1M = 2.0M without; 0.6·0.9·4M - 0.4·0.2·1M = 2.08M with.
        Study.Worth worth = new Study(0.9, 0.8).worth(0.6, 4_000_000, 1_000_000);

        assertThat(worth.without()).isCloseTo(2_000_000, within(1e-6));
        assertThat(worth.evsi()).isCloseTo(80_000, within(1e-6));
    }

    @Test
    void lists_the_faults_of_tables_and_studies() {
        assertThatThrownBy(() -> DecisionTable.of(new double[] {0.5, 0.4}, new double[][] {{1, 2}, {1}}))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings())
                                .extracting(finding -> finding.code())
                                .containsExactly("VOI-SUM", "VOI-PAYOFFS"));
        assertThatThrownBy(() -> new Study(2, -1))
                .hasMessageContaining("sensitivity")
                .hasMessageContaining("specificity");
        assertThatThrownBy(() -> Study.perfect().worth(0.5, -1, 1)).hasMessageContaining("gain and loss");
    }

    @Test
    void moves_one_factor_after_the_other() {
        PathModel model = PathModel.of(
                List.of(
                        Factor.known("b", 10),
                        Factor.known("a", 10),
                        Factor.of("price", 5, Distribution.uniform(0, 10)),
                        Factor.known("unused", 3)),
                row -> row[0] + row[1] + 4 * row[2] - 30);

        Tornado tornado = Tornado.of(model, Swing.p10p90());

        // price from 1 to 9: 4 to 36 less 10; a and b by 10% of 10, in alphabetical order
        assertThat(tornado.base()).isEqualTo(10);
        assertThat(tornado.bars()).extracting(Tornado.Bar::factor).containsExactly("price", "a", "b", "unused");
        assertThat(tornado.bar("price").low()).isCloseTo(-6, within(1e-12));
        assertThat(tornado.bar("price").high()).isCloseTo(26, within(1e-12));
        assertThat(tornado.bar("price").breakEven().get()).isCloseTo(2.5, within(1e-12));
        assertThat(tornado.bar("a").width()).isCloseTo(2, within(1e-12));
        assertThat(tornado.bar("a").breakEven().get()).isCloseTo(0, within(1e-12));
        assertThat(tornado.bar("unused").breakEven().isPresent()).isFalse();
        assertThat(tornado.describe(Locale.ENGLISH)).contains("break-even at 2.5", "no value of unused");
        assertThat(tornado.describe(Locale.KOREAN)).contains("손익분기 2.5", "결과가 0이 되지 않습니다");
        assertThatThrownBy(() -> tornado.bar("c")).hasMessageContaining("must be one of");
    }

    @Test
    void mends_correlations_that_cannot_hold_at_once() {
        // Higham's example: the nearest correlation matrix of [1 1 0; 1 1 1; 0 1 1] has 0.7607 and 0.1573.
        Correlation correlation =
                Correlation.none().between("a", "b", 1).between("b", "c", 1).between("a", "c", 0);

        assertThat(correlation.matrix()[0][1]).isCloseTo(0.7607, within(5e-5));
        assertThat(correlation.matrix()[1][2]).isCloseTo(0.7607, within(5e-5));
        assertThat(correlation.matrix()[0][2]).isCloseTo(0.1573, within(5e-5));
        assertThat(correlation.warning()).hasValueSatisfying(warning -> {
            assertThat(warning.describe(Locale.ENGLISH)).contains("differ by up to 0.239");
            assertThat(warning.describe(Locale.KOREAN)).contains("0.239");
        });
        assertThat(Correlation.none().between("a", "b", 1).warning()).isEmpty();
        assertThatThrownBy(() -> Correlation.none().between("a", "a", 2))
                .hasMessageContaining("[-1, 1]")
                .hasMessageContaining("another");
    }
}
