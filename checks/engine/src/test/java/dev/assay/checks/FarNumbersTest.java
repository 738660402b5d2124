package dev.assay.checks;

import static dev.assay.quality.Expectations.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Expectation;
import dev.assay.quality.Figures;
import dev.assay.quality.Suite;
import dev.assay.quality.measure.Measure.Interpolation;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of doubles so far apart, so great or so small that a naive formula leaves their range. Computed by hand. */
class FarNumbersTest {
    record Row(double d) {}

    private static Status status(Expectation expectation, double... values) {
        List<Row> rows = Arrays.stream(values).mapToObj(Row::new).toList();
        Outcome outcome = Checks.of(rows).run(Suite.named("s").expect(expectation));
        return outcome.status();
    }

    private static void assertThatFigure(Figures.NumberFigure figure, double expected, double... values) {
        double slack = Math.abs(expected) * 1e-12;
        assertThat(status(figure.isBetween(expected - slack, expected + slack), values))
                .isEqualTo(Status.PASSED);
    }

    @Test
    void quantiles_lie_between_values_farther_apart_than_the_greatest_double() {
        assertThatFigure(number(Row::d).median(), 0, 1.7e308, -1.7e308);
        assertThatFigure(number(Row::d).quantile("0.5", Interpolation.MIDPOINT), 0, 1.7e308, -1.7e308);
        assertThatFigure(number(Row::d).quantile("0.25"), 0, 1e308, 1e308, -1e308);
        assertThatFigure(number(Row::d).interquartileRange(), 1e308, 1e308, 1e308, -1e308);
        // A quarter of the way from -1.6e308 to 1.6e308.
        assertThatFigure(number(Row::d).quantile("0.25"), -0.8e308, 1.6e308, -1.6e308);
    }

    @Test
    void quantiles_beside_an_infinity_are_infinite() {
        assertThat(status(number(Row::d).median().isGreaterThan(1e308), 1, Double.POSITIVE_INFINITY))
                .isEqualTo(Status.PASSED);
    }

    @Test
    void deviations_are_told_whose_variance_no_double_holds() {
        assertThatFigure(number(Row::d).standardDeviation(), 1e200, 1e200, 2e200, 3e200);
        assertThatFigure(number(Row::d).standardDeviation(), 1e-200, 1e-200, 2e-200, 3e-200);
        // The root of two thirds.
        assertThatFigure(number(Row::d).populationStandardDeviation(), 0.816496580927726e200, 1e200, 2e200, 3e200);
        assertThatFigure(number(Row::d).standardDeviation(), 0, 1e200, 1e200);
        assertThatFigure(number(Row::d).standardDeviation(), 1, 1, 2, 3);
    }
}
