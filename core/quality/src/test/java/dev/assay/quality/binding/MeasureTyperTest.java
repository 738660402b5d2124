package dev.assay.quality.binding;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.within;
import static dev.assay.quality.binding.Binding.assertFault;
import static dev.assay.quality.binding.Binding.assertFits;
import static dev.assay.quality.binding.Binding.figure;
import static dev.assay.quality.binding.Binding.name;

import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MeasureTyperTest {
    @Test
    void measures_need_the_type_that_they_compute_with() {
        assertFault(column("note").mean().isAtMost(5), "note must be a number to have the mean, but is text");
        assertFault(column("day").sum().isAtMost(5), "day must be a number to have the sum, but is a date");
        assertFault(column("tags").min().isAtMost(5), "tags must be of an ordered type to have the min, but is a list");
        assertFault(
                column("note").standardDeviation().isAtMost(5),
                "note must be a number to have the standard deviation, but is text");
        assertFault(column("note").kurtosis().isAtMost(5), "note must be a number to have the kurtosis, but is text");
        assertFault(
                column("shape").entropy().isAtMost(5),
                "shape must be of a type that can be compared, but is of a type that assay has no words for");
        assertFits(column("tags").entropy().isAtMost(5));
    }

    @Test
    void measures_of_age_need_points_in_time() {
        Bound hour = within(Range.atMost(Duration.ofHours(1)));

        assertFault(
                figure(new Measure.Statistic(Measure.Stat.AGE_OF_NEWEST, name("pickup")), hour),
                "pickup must be a point in time to have an age, but is a date and time without a zone;"
                        + " it needs a zone: use atZone");
        assertFault(
                figure(new Measure.Statistic(Measure.Stat.AGE_OF_NEWEST, name("note")), hour),
                "note must be a point in time to have an age, but is text");
        assertFits(column("seen").ageOfNewest().isAtMost(Duration.ofHours(1)));
    }

    @Test
    void measures_of_quantiles_between_values_need_numbers() {
        assertFault(
                column("day").median().isAtMost(5),
                "day must be a number to have a linear quantile, but is a date;"
                        + " dates and times have lower, higher and nearest quantiles");
        assertFault(
                column("note").quantile("0.9", Measure.Interpolation.MIDPOINT).isAtMost(5),
                "note must be a number to have a midpoint quantile, but is text");
        assertFault(
                column("tags").quantile("0.9", Measure.Interpolation.LOWER).isAtMost(5),
                "tags must be of an ordered type to have a lower quantile, but is a list");
        assertFits(figure(
                new Measure.Quantile(name("day"), BigDecimal.ONE, Measure.Interpolation.NEAREST),
                within(Range.atMost(LocalDate.EPOCH))));
    }

    @Test
    void measures_of_occurrences_need_a_type_with_words() {
        assertFits(columns("tags", "payload").areUnique());
        assertFault(
                columns("vendor", "shape").areUnique(),
                "shape must be of a type that can be compared, but is of a type that assay has no words for");
    }

    @Test
    void measures_of_value_sets_need_an_order() {
        assertFault(
                column("tags").distinctValues().areIn("a"),
                "tags must be of an ordered type to have a set of distinct values, but is a list");
        assertFault(
                column("payload").mostCommonValues().areIn("a"),
                "payload must be of an ordered type to have a set of most common values, but is bytes");
    }

    @Test
    void measures_in_groups_need_ordered_groups() {
        assertFault(
                rowCount().isAtLeast(1).groupedBy("tags"),
                "tags must be of an ordered type to group rows by, but is a list");
    }
}
