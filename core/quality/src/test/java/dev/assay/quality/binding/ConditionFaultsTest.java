package dev.assay.quality.binding;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.holds;
import static dev.assay.quality.Expectations.not;
import static dev.assay.quality.binding.Binding.KNOWN;
import static dev.assay.quality.binding.Binding.assertFault;
import static dev.assay.quality.binding.Binding.assertFits;
import static dev.assay.quality.binding.Binding.compares;
import static dev.assay.quality.binding.Binding.messages;
import static dev.assay.quality.binding.Binding.name;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Expectation;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.format.StandardFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionFaultsTest {
    @Test
    void comparisons_never_read_text_as_a_number() {
        assertFault(
                column("note").isEqualTo(5),
                "note must be compared with text, but 5 is a number; assay never reads text as a number");
        assertFault(
                column("fare").isAtMost(column("note")),
                "fare must be compared with a number, but note is text; assay never reads text as a number");
    }

    @Test
    void comparisons_never_read_text_as_a_date() {
        assertFault(
                column("day").isAtLeast("2026-01-01"),
                "day must be compared with a date, but \"2026-01-01\" is text; assay never reads text as a date or time");
        assertFault(
                column("note").isEqualTo(LocalTime.NOON),
                "note must be compared with text, but 12:00 is a time of day;"
                        + " assay never reads text as a date or time");
    }

    @Test
    void comparisons_speak_of_the_data_when_the_literal_comes_first() {
        assertFault(
                compares(new Expr.Literal("5"), Comparator.EQUAL, name("fare")),
                "fare must be compared with a number, but \"5\" is text; assay never reads text as a number");
    }

    @Test
    void comparisons_need_a_zone_between_wall_time_and_points_in_time() {
        Expr now = new Expr.Now(Duration.ZERO);

        assertFault(
                compares(name("pickup"), Comparator.AT_MOST, now),
                "pickup must be compared with a date and time without a zone, but now() is a point in time;"
                        + " the former needs a zone: use atZone");
        assertFault(
                compares(now, Comparator.AT_LEAST, name("day")),
                "now() must be compared with a point in time, but day is a date; it needs a zone: use atZone");
        assertFits(column("pickup").atZone(ZoneOffset.UTC).isNotInFuture());
        assertFits(column("seen").isNotInFuture());
    }

    @Test
    void comparisons_do_not_mix_dates_and_date_times() {
        assertFault(
                column("day").isEqualTo(column("pickup")),
                "day must be compared with a date, but pickup is a date and time without a zone");
        assertFault(
                column("pickup").isAtLeast(LocalDate.EPOCH),
                "pickup must be compared with a date and time without a zone, but 1970-01-01 is a date");
    }

    @Test
    void comparisons_mix_all_numbers() {
        assertFits(column("fare").isAtMost(column("speed")));
        assertFits(column("vendor").isEqualTo(2.5));
        assertFits(column("speed").isEqualTo(new BigDecimal("0.1")));
    }

    @Test
    void comparisons_of_booleans_take_booleans() {
        assertFits(column("paid").isEqualTo(true));
        assertFault(column("paid").isEqualTo(1), "paid must be compared with a boolean, but 1 is a number");
    }

    @Test
    void comparisons_by_order_need_an_ordered_type() {
        assertFits(holds("payload <> coalesce(payload, payload)"));
        assertFits(holds("tags = coalesce(tags, tags)"));
        assertThat(messages(compares(name("payload"), Comparator.LESS, name("tags"))))
                .containsExactly("payload must be compared with bytes, but tags is a list");
        assertThat(messages(compares(name("tags"), Comparator.LESS, name("tags"))))
                .containsExactly("tags must be of an ordered type to be greater or less, but is a list");
        assertThat(messages(compares(name("payload"), Comparator.AT_LEAST, name("payload"))))
                .containsExactly("payload must be of an ordered type to be greater or less, but is bytes");
    }

    @Test
    void comparisons_need_a_type_with_words() {
        assertFault(
                column("shape").isEqualTo(5),
                "shape must be of a type that can be compared, but is of a type that assay has no words for");
        assertFits(column("shape").isNotNull());
        assertFits(column("shape").satisfies("round", values -> true));
    }

    @Test
    void faults_reach_both_ends_of_a_range() {
        Expectation mixed = holds(new Condition.Between(name("fare"), name("note"), name("day")));

        assertThat(messages(mixed))
                .containsExactly(
                        "fare must be compared with a number, but note is text; assay never reads text as a number",
                        "fare must be compared with a number, but day is a date");
        assertFault(
                holds(new Condition.Between(name("tags"), name("tags"), name("tags"))),
                "tags must be of an ordered type to be greater or less, but is a list");
    }

    @Test
    void faults_reach_every_option_of_a_set_once() {
        assertThat(messages(column("vendor").isIn(1, "2", "2", "x")))
                .containsExactly(
                        "vendor must be compared with a number, but \"2\" is text;"
                                + " assay never reads text as a number",
                        "vendor must be compared with a number, but \"x\" is text;"
                                + " assay never reads text as a number");
    }

    @Test
    void faults_reach_every_part_of_a_tuple() {
        assertFault(
                columns("vendor", "note").areIn(List.of(1, "a"), List.of(2, 3)),
                "note must be compared with text, but 3 is a number; assay never reads text as a number");
    }

    @Test
    void faults_reach_through_and_or_and_not() {
        Condition left = column("fare").isEqualTo("5").condition();
        Condition right = column("paid").isEqualTo(1).condition();

        assertThat(messages(holds(not(new Condition.And(List.of(left, right))))))
                .hasSize(2)
                .isEqualTo(messages(holds(new Condition.Or(List.of(left, right)))));
    }

    @Test
    void tests_of_text_need_text() {
        assertFault(
                column("fare").matches("[0-9]+"), "fare must be text to match a regular expression, but is a number");
        assertFault(column("day").isLike("2026%"), "day must be text to be like a pattern, but is a date");
        assertFault(
                column("vendor").hasFormat(StandardFormat.UUID),
                "vendor must be text to have the format uuid, but is a number");
    }

    @Test
    void tests_of_numbers_need_a_number() {
        assertFault(column("note").isFinite(), "note must be a number to be finite, but is text");
        assertFits(column("vendor").isFinite());
        assertThat(messages(holds(new Condition.Close(name("note"), name("paid"), BigDecimal.ONE, BigDecimal.ZERO))))
                .containsExactly(
                        "note must be a number to be close to another, but is text",
                        "paid must be a number to be close to another, but is a boolean");
    }

    @Test
    void tests_for_null_take_anything_that_exists() {
        assertFits(column("tags").isNull());
        assertFault(column("shap").isNull(), "no column \"shap\" in trips.csv" + KNOWN + "; did you mean \"shape\"?");
    }
}
