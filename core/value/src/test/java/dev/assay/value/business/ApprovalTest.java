package dev.assay.value.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.rate.Timing;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final Text BUDGET = Text.of("the budget of 2026", "2026년 예산");

    private static BusinessCase press() {
        return BusinessCase.named("press")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(Cases.TEN)
                .driver("price", d -> d.base("5"))
                .cost("build", c -> c.capex("1000"))
                .scenario("late", s -> s.set("price", "6"))
                .build();
    }

    @Test
    void stand_beside_the_inputs_that_they_are_of() {
        BusinessCase approved = press().approve("cfo", MARCH, BUDGET);

        assertThat(approved.isApprovedBy("cfo")).isTrue();
        assertThat(approved.isApprovedBy("cdo")).isFalse();
        assertThat(approved.approvals()).hasToString("[Approved by cfo on 2026-03-01: the budget of 2026]");
        assertThat(approved.digest()).isEqualTo(press().digest());
        assertThat(approved.evaluate().explain(Locale.ENGLISH))
                .contains("Approved by cfo on 2026-03-01: the budget of 2026\n");
        assertThat(approved.evaluate().explain(Locale.KOREAN)).contains("승인: cfo, 2026-03-01, 2026년 예산\n");
        assertThat(press().approvals()).isEmpty();
    }

    @Test
    void lapse_when_what_figures_are_computed_from_is_changed() {
        BusinessCase changed = press().approve("cfo", MARCH, BUDGET).toBuilder()
                .cost("run", c -> c.opexPerYear("1"))
                .build();

        assertThat(changed.isApprovedBy("cfo")).isFalse();
        assertThat(changed.findings())
                .filteredOn(finding -> finding.code().equals("APPROVAL_LAPSED"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
                    assertThat(finding.path()).isEqualTo("approvals.cfo");
                    assertThat(finding.message().en())
                            .isEqualTo(
                                    "what was approved on 2026-03-01 is not this case, which has been changed since");
                    assertThat(finding.message().ko())
                            .isEqualTo("2026-03-01에 승인된 것은 지금의 사업 계획이 아닙니다. 승인 후에 내용이 바뀌었습니다");
                });
        assertThat(changed.evaluate().explain(Locale.ENGLISH))
                .contains("(APPROVAL_LAPSED)")
                .doesNotContain("Approved by");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("timing", b -> b.timing(Timing.MID)),
                change("drivers", b -> b.driver("volume", d -> d.base("6"))),
                change("currency", b -> b.currency("EUR")),
                change("horizon", b -> b.horizon(Horizon.years(2026, 4))),
                change("discounting", b -> b.discount(Cases.TEN)),
                change("price basis", b -> b.discount(Discounting.none().real())));
    }

    private static Arguments change(String what, UnaryOperator<BusinessCaseBuilder> change) {
        return Arguments.of(what, change);
    }

    /** Nothing is discounted, so that no factor changes with the timing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void lapse_with_each_convention(String what, UnaryOperator<BusinessCaseBuilder> change) {
        BusinessCase plain = press().toBuilder().discount(Discounting.none()).build();
        BusinessCase approved = plain.approve("cfo", MARCH, BUDGET);

        assertThat(approved.toBuilder().build().isApprovedBy("cfo")).isTrue();
        assertThat(change.apply(approved.toBuilder()).build().isApprovedBy("cfo"))
                .as(what)
                .isFalse();
    }

    @Test
    void do_not_take_the_name_of_a_driver_for_a_formula() {
        BusinessCase named = sum(Formula.driver("a + b"));
        BusinessCase added = sum(Formula.driver("a").plus(Formula.driver("b")));

        assertThat(added.digest()).isNotEqualTo(named.digest());
    }

    private static BusinessCase sum(Formula cost) {
        return BusinessCase.named("sum")
                .currency("USD")
                .horizon(Horizon.years(2026, 1))
                .discount(Cases.TEN)
                .driver("a", d -> d.base("1"))
                .driver("b", d -> d.base("2"))
                .driver("a + b", d -> d.base("9"))
                .cost("run", c -> c.opexPerYear(cost))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cfo\nApproved by ceo", "cfo\r", "\tcfo"})
    void are_told_in_one_line(String by) {
        assertThatThrownBy(() -> press().approve(by, MARCH, BUDGET))
                .isInstanceOfSatisfying(ValueException.class, refused -> {
                    assertThat(refused.text().en())
                            .isEqualTo("approval must be told in one line, but has a control character");
                    assertThat(refused.text().ko()).isEqualTo("승인은 한 줄로 적어야 하지만 제어 문자가 있습니다");
                });
    }

    @Test
    void stay_when_only_the_title_is_changed() {
        BusinessCase renamed = press().approve("cfo", MARCH, BUDGET).toBuilder()
                .title(Text.of("The press", "프레스"))
                .build();

        assertThat(renamed.isApprovedBy("cfo")).isTrue();
        assertThat(renamed.findings()).extracting(Finding::code).doesNotContain("APPROVAL_LAPSED");
    }

    /** The figures stay; what they are told to be worth to whom does not. */
    @Test
    void lapse_when_a_benefit_is_of_another_dimension() {
        BusinessCase approved = saving(ValueDimension.COST).approve("cfo", MARCH, BUDGET);
        Approval given = approved.approvals().get(0);

        BusinessCase moved =
                saving(ValueDimension.QUALITY).toBuilder().approval(given).build();

        assertThat(approved.isApprovedBy("cfo")).isTrue();
        assertThat(moved.isApprovedBy("cfo")).isFalse();
    }

    private static BusinessCase saving(ValueDimension dimension) {
        return press().toBuilder()
                .benefit(
                        "scrap",
                        b -> b.kind(BenefitKind.COST_AVOIDANCE).perYear("700").dimension(dimension))
                .build();
    }

    @Test
    void stay_when_drivers_stand_in_another_order() {
        BusinessCase one = press().toBuilder()
                .driver("a", d -> d.base("1"))
                .driver("b", d -> d.base("2"))
                .build();
        BusinessCase other = press().toBuilder()
                .driver("b", d -> d.base("2"))
                .driver("a", d -> d.base("1"))
                .build();
        Approval given = one.approve("cfo", MARCH, BUDGET).approvals().get(0);

        assertThat(other.toBuilder().approval(given).build().isApprovedBy("cfo"))
                .isTrue();
    }

    @Test
    void are_not_of_scenarios() {
        BusinessCase late =
                press().approve("cfo", MARCH, BUDGET).under(press().scenarios().get(0));

        assertThat(late.approvals()).isEmpty();
    }

    @Test
    void take_the_place_of_what_the_same_approved_before() {
        BusinessCase again = press().approve("cfo", MARCH, BUDGET)
                .approve("cdo", MARCH, BUDGET)
                .approve("cfo", MARCH.plusDays(1), BUDGET);

        assertThat(again.approvals()).extracting(Approval::by).containsExactly("cdo", "cfo");
        assertThat(again.approvals().get(1).on()).isEqualTo(MARCH.plusDays(1));
    }

    @Test
    void are_one_of_each_persona() {
        Approval approval = new Approval("cfo", MARCH, BUDGET, press().digest());

        assertThatThrownBy(() -> press().toBuilder()
                        .approval(approval)
                        .approval(approval)
                        .build())
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("approvals.cfo: name \"cfo\" must be used once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0f", "0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F"})
    void need_a_digest(String digest) {
        assertThatThrownBy(() -> new Approval("cfo", MARCH, BUDGET, digest))
                .isInstanceOfSatisfying(ValueException.class, refused -> {
                    assertThat(refused.text().en())
                            .isEqualTo("digest of an approval must be 64 hexadecimal digits in lower case, but was \""
                                    + digest + "\"");
                    assertThat(refused.text().ko()).isEqualTo("승인의 다이제스트는 소문자 16진수 64자리여야 하지만 \"" + digest + "\"입니다");
                });
    }

    @Test
    void need_somebody() {
        assertThatThrownBy(() -> press().approve(" ", MARCH, BUDGET))
                .isInstanceOfSatisfying(ValueException.class, refused -> {
                    assertThat(refused.text().en()).isEqualTo("approval must name who gave it, but was blank");
                    assertThat(refused.text().ko()).isEqualTo("승인에는 승인한 사람의 id가 있어야 하지만 비어 있습니다");
                });
    }
}
