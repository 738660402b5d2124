package dev.assay.quality.engine;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.engine.Verdicts.engine;
import static dev.assay.quality.engine.Verdicts.result;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.Masked;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.SampleRow;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskingTest {
    private static final Figure MASK = new Figure.Scalar(Masked.MASKED);
    private static final Counts TEN = new Counts(10, 0, 0, 0);
    private static final Counts ONE = new Counts(10, 0, 9, 0);

    private static Result run(Expectation expectation, FakeEngine engine) {
        return result(Suite.named("trips").sensitive("fare", "seen").expect(expectation), engine);
    }

    private static Figure figure(Expectation expectation, Counts counts, Figure figure) {
        Result result = run(expectation, engine().figure(expectation, counts, figure));
        return result.measured().map(Measured::figure).orElseThrow();
    }

    private static Figure figureOf(Expectation expectation, Object value) {
        return figure(expectation, TEN, new Figure.Scalar(value));
    }

    @Test
    void hides_figures_that_are_values() {
        assertThat(figureOf(column("fare").min().isAtMost(5), 3L)).isEqualTo(MASK);
        assertThat(figureOf(column("fare").max().isAtMost(5), 3L)).isEqualTo(MASK);
        assertThat(figureOf(column("fare").median().isAtMost(5), 3L)).isEqualTo(MASK);
        assertThat(figureOf(column("seen").ageOfNewest().isAtMost(Duration.ofDays(1)), Duration.ZERO))
                .isEqualTo(MASK);
        assertThat(figureOf(column("vendor").plus(column("fare")).max().isAtMost(5), 3L))
                .isEqualTo(MASK);
    }

    @Test
    void hides_sets_of_values() {
        Figure values = new Figure.ValueCounts(Map.of(1L, 5L));

        assertThat(figure(column("fare").distinctValues().areIn(1), TEN, values))
                .isEqualTo(MASK);
        assertThat(figure(column("fare").mostCommonValues().areIn(1), TEN, values))
                .isEqualTo(MASK);
        assertThat(figure(column("vendor").distinctValues().areIn(1), TEN, values))
                .isEqualTo(values);
    }

    @Test
    void hides_sums_and_means_of_a_single_value() {
        Figure five = new Figure.Scalar(5L);

        assertThat(figure(column("fare").sum().isAtMost(5), ONE, five)).isEqualTo(MASK);
        assertThat(figure(column("fare").mean().isAtMost(5), ONE, five)).isEqualTo(MASK);
        assertThat(figure(column("fare").sum().isAtMost(5), TEN, five)).isEqualTo(five);
        assertThat(figure(column("fare").mean().isAtMost(5), TEN, five)).isEqualTo(five);
    }

    @Test
    void shows_figures_that_give_no_value_away() {
        Figure five = new Figure.Scalar(5L);

        assertThat(figure(column("fare").range().isAtMost(5), TEN, five)).isEqualTo(five);
        assertThat(figure(column("fare").entropy().isAtMost(5), ONE, five)).isEqualTo(five);
        assertThat(figure(column("fare").standardDeviation().isAtMost(5), TEN, five))
                .isEqualTo(five);
        assertThat(figure(column("fare").distinctCount().isAtMost(5), TEN, five))
                .isEqualTo(five);
        assertThat(figure(column("vendor").min().isAtMost(5), TEN, five)).isEqualTo(five);
    }

    @Test
    void shows_why_a_figure_is_undefined() {
        Figure undefined = new Figure.Undefined(Text.of("no value"));

        assertThat(figure(column("fare").min().isAtMost(5), TEN, undefined)).isEqualTo(undefined);
    }

    @Test
    void judges_before_it_hides() {
        Expectation min = column("fare").min().isAtLeast(5);

        assertThat(run(min, engine().value(min, 4L)).status()).isEqualTo(Status.FAILED);
        assertThat(run(min, engine().value(min, 5L)).status()).isEqualTo(Status.PASSED);
    }

    @Test
    void hides_values_of_sensitive_columns_in_samples() {
        Expectation positive = column("fare").isPositive();
        SampleRow row = new SampleRow(7, Map.of("seen", "now"), Map.of("fare", -3L));
        SampleRow open = new SampleRow(8, Map.of("vendor", 1L), Map.of("note", "x"));
        FakeEngine engine = engine().figure(positive, TEN, new Figure.Tally(8, 2), row, open);

        Result result = run(positive, engine);

        assertThat(result.measured().map(Measured::sample).orElseThrow())
                .containsExactly(new SampleRow(7, Map.of("seen", Masked.MASKED), Map.of("fare", Masked.MASKED)), open);
    }

    @Test
    void hides_sensitive_groups_and_keeps_their_order() {
        Expectation grouped = column("vendor").isPositive().groupedBy("fare", "note");
        FakeEngine engine = engine().groups(
                        grouped,
                        new Measured(List.of(2L, "a"), new Counts(1, 0, 0, 0), new Figure.Tally(1, 0), List.of()),
                        new Measured(List.of(1L, "b"), new Counts(1, 0, 0, 0), new Figure.Tally(1, 0), List.of()));

        Result result = run(grouped, engine);

        assertThat(result.groups())
                .extracting(group -> group.measured().group())
                .containsExactly(List.of(Masked.MASKED, "b"), List.of(Masked.MASKED, "a"));
    }

    @Test
    void leaves_everything_when_nothing_is_sensitive() {
        Expectation min = column("fare").min().isAtMost(5);
        FakeEngine engine = engine().value(min, 3L);

        Result result = result(min, engine);

        assertThat(result.measured().map(Measured::figure)).contains(new Figure.Scalar(3L));
        assertThat(min.rule().measure()).isInstanceOf(Measure.Statistic.class);
    }
}
