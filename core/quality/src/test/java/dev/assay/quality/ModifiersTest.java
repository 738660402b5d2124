package dev.assay.quality;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.holds;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import dev.assay.quality.text.ConditionText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModifiersTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final RowExpectation PLAIN = column("a").isIn(1, 2);

    @Test
    void changes_nothing_of_the_expectation_before() {
        PLAIN.where("b = 1")
                .groupedBy("c")
                .severity(Severity.WARNING)
                .as("mine")
                .ownedBy("me");

        assertThat(PLAIN).isEqualTo(column("a").isIn(1, 2));
        assertThat(PLAIN.traits()).isEqualTo(Traits.none());
    }

    @Test
    void keeps_what_was_said_in_any_order() {
        RowExpectation one =
                PLAIN.where("b = 1").as("mine").because("so").tagged("y", "x").severity(Severity.CRITICAL);
        RowExpectation other = PLAIN.severity(Severity.CRITICAL)
                .tagged("x", "y")
                .because("so")
                .as("mine")
                .where("b = 1");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.traits().tags()).containsExactly("x", "y");
    }

    @Test
    void takes_a_filter_as_text_or_as_words() {
        RowExpectation text = PLAIN.where("b >= 1 and c = 'x'");
        RowExpectation words = PLAIN.where(
                Expectations.allOf(column("b").isAtLeast(1), column("c").isEqualTo("x")));

        assertThat(text).isEqualTo(words);
        assertThat(text.rule().where()).contains(ConditionText.parse("b >= 1 and c = 'x'"));
    }

    @Test
    void groups_by_columns_or_computed_values() {
        assertThat(PLAIN.groupedBy("b", "c").rule().groupedBy())
                .containsExactly(new Expr.Column("b"), new Expr.Column("c"));
        assertThat(PLAIN.groupedBy(column("name").length()).rule().groupedBy())
                .containsExactly(ConditionText.parseExpr("length(name)"));
    }

    @Test
    void sets_a_null_policy_wherever_null_can_leave_a_row_undecided() {
        RowExpectation undecided = holds("a > 1 or a is not null").nulls(NullPolicy.FAIL);
        RowExpectation decided = Expectations.row("known", List.of("a"), values -> values.get("a") != null);

        assertThat(undecided.rule().measure())
                .isEqualTo(new Measure.Satisfying(undecided.condition(), NullPolicy.FAIL));
        assertThatThrownBy(() -> decided.nulls(NullPolicy.FAIL))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("which evaluates every selected row");
    }

    @Test
    void says_who_why_and_how_bad() {
        Traits traits = PLAIN.ownedBy("steward")
                .because("the tariff")
                .severity(Severity.WARNING)
                .onEmpty(EmptyPolicy.PASS)
                .dimension(Dimension.ACCURACY)
                .disabled()
                .traits();

        assertThat(traits)
                .isEqualTo(new Traits(
                        Optional.empty(),
                        Severity.WARNING,
                        Optional.of(Dimension.ACCURACY),
                        Optional.of("steward"),
                        Optional.of("the tariff"),
                        List.of(),
                        Optional.of(EmptyPolicy.PASS),
                        Traits.Activity.DISABLED));
    }

    @Test
    void tells_expectations_apart() {
        assertThat(PLAIN)
                .isNotEqualTo(PLAIN.because("so"))
                .isNotEqualTo(PLAIN.where("b = 1"))
                .isNotEqualTo(PLAIN.count().isAtLeast(1))
                .isNotEqualTo("every a is one of 1, 2")
                .isNotEqualTo(null);
    }

    @Test
    void warns_above_the_level_that_fails() {
        Bound stricter = Expectations.atLeast(percent("99"));

        RowExpectation expectation = PLAIN.atLeast(percent("95")).warnUnless(stricter);

        assertThat(expectation.rule().warning()).contains(stricter);
    }

    /** Each pair: the level that fails, and a stricter one that data can break alone. */
    @Test
    void accepts_levels_that_can_be_reached() {
        assertThatCode(() -> {
                    PLAIN.atLeast(percent("95")).warnUnless(Expectations.atMost(percent("4")));
                    PLAIN.atMost(Expectations.rows(5)).warnUnless(Expectations.atMost(Expectations.rows(4)));
                    PLAIN.atLeast(Expectations.rows(5)).warnUnless(Expectations.atLeast(Expectations.rows(6)));
                    PLAIN.atLeast(percent("95")).warnUnless(Expectations.atMost(Expectations.rows(5)));
                    rowCount().isAtLeast(5).warnUnless(Expectations.within(Range.atLeast(6)));
                    rowCount().isBetween(1, 9).warnUnless(Expectations.within(Range.closedOpen(1, 9)));
                    rowCount().isBetween(1, 9).warnUnless(new Bound.Within(Range.atLeast(9)));
                    column("a").distinctValues().areIn(1, 2).warnUnless(values(Bound.Relation.WITHIN, 1));
                    column("a").distinctValues().contain(1).warnUnless(values(Bound.Relation.CONTAINS, 1, 2));
                    column("a").distinctValues().containAnyOf(1, 2).warnUnless(values(Bound.Relation.OVERLAPS, 1));
                    column("a").distinctValues().contain(1, 2).warnUnless(values(Bound.Relation.EQUALS, 1, 2));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void accepts_ends_that_the_level_that_fails_does_not_have() {
        assertThatCode(() -> {
                    rowCount().isBetween(0, 10).warnUnless(Expectations.within(Range.atLeast(2)));
                    rowCount().isAtMost(10).warnUnless(Expectations.within(Range.closed(2, 10)));
                    rowCount().isBetween(0, 10).warnUnless(Expectations.within(Range.closedOpen(2, 10)));
                    rowCount().isBetween(0, 10).warnUnless(Expectations.within(Range.closed(2, INFINITE)));
                    rowCount()
                            .isBetween(0, 10)
                            .warnUnless(new Bound.EqualTo(9, BigDecimal.valueOf(3), BigDecimal.ZERO));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void takes_back_no_policy_that_its_word_implies() {
        RowExpectation key = column("a").isPrimaryKey();

        assertThat(key.nulls(NullPolicy.FAIL)).isEqualTo(key);
        assertThat(column("a").isUnique().nulls(NullPolicy.FAIL)).isEqualTo(key);
    }

    static Bound values(Bound.Relation relation, Object... wanted) {
        return new Bound.Values(relation, Conditions.literals(wanted));
    }

    @Test
    void is_a_condition_when_it_is_about_rows() {
        assertThat(holds(PLAIN).condition()).isEqualTo(ConditionText.parse("a in (1, 2)"));
        assertThat(table().hasColumn("a").id()).isEmpty();
    }
}
