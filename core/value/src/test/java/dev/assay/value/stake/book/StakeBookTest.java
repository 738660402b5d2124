package dev.assay.value.stake.book;

import static dev.assay.quality.Expectations.column;
import static dev.assay.value.stake.book.Books.book;
import static dev.assay.value.stake.book.Books.outcome;
import static dev.assay.value.stake.book.Books.won;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.Dimension;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.value.money.Money;
import dev.assay.value.poorquality.DataDowntime;
import dev.assay.value.rate.Rate;
import dev.assay.value.stake.LossBasis;
import dev.assay.value.stake.LossRange;
import dev.assay.value.stake.fix.Fix;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StakeBookTest {
    private static LossModel perRow(Scope scope, String unit) {
        return LossModel.of(scope, LossBasis.PER_RECORD, won(unit), "rows");
    }

    @Test
    void a_loss_is_volume_times_share_times_price_with_the_range_of_wilson() {
        StakeBook book = book(perRow(Scope.expectation("email-present"), "2000"));

        Valuation valuation = book.value(outcome());

        // 5,000 rows a quarter are 20,000 a year; 40 of 5,000 fail: 20,000 × 0.008 × 2,000.
        LossRange loss = valuation.losses().yearly("email-present").get();
        assertThat(loss.expected()).isEqualByComparingTo(won("320000"));
        // Wilson's ends are the roots of (0.008 − p)² = z² p (1 − p) / 5,000 with z = 1.959964.
        assertThat(loss.low().amount().doubleValue()).isCloseTo(235_227.269, within(1e-3));
        assertThat(loss.high().amount().doubleValue()).isCloseTo(434_989.480, within(1e-3));
        assertThat(valuation.unpriced()).containsExactly("trips-fresh");
        assertThat(valuation.plan()).isEmpty();
    }

    @Test
    void the_more_precise_price_holds() {
        StakeBook book = book(
                perRow(Scope.dimension(Dimension.COMPLETENESS), "1"),
                perRow(Scope.tag("contact"), "10"),
                perRow(Scope.expectation("email-present"), "100"));

        Valuation valuation = book.value(outcome());

        // 20,000 a year × 40/5,000 × 100; the phone is of the tag, 20,000 × 5/5,000 × 10; the name of the dimension
        // alone.
        assertThat(expected(valuation, "email-present")).isEqualByComparingTo("16000");
        assertThat(expected(valuation, "phone-present")).isEqualByComparingTo("200");
        assertThat(expected(valuation, "name-present")).isEqualByComparingTo("0");
    }

    private static BigDecimal expected(Valuation valuation, String id) {
        return valuation.losses().yearly(id).get().expected().amount();
    }

    @Test
    void what_passes_without_a_failure_is_quiet_and_what_a_tolerance_lets_pass_is_not() {
        Valuation valuation = book(perRow(Scope.tag("contact"), "10"), perRow(Scope.expectation("name-present"), "10"))
                .value(outcome());

        assertThat(valuation.atStake().losses())
                .extracting(loss -> loss.stake().expectation())
                .containsExactly("email-present", "phone-present");
        assertThat(valuation.quiet().losses())
                .extracting(loss -> loss.stake().expectation())
                .containsExactly("name-present");
        assertThat(valuation.notMet()).containsExactly("email-present", "trips-fresh");
    }

    @Test
    void what_nobody_counted_is_unknown_unless_a_log_of_incidents_counts_it() {
        LossModel downtime =
                LossModel.of(Scope.expectation("trips-fresh"), LossBasis.DOWNTIME, won("1500000"), "hours");
        DataDowntime incidents = new DataDowntime(new BigDecimal(30), new BigDecimal(4), new BigDecimal(6));

        Valuation unknown = book(downtime).value(outcome());
        Valuation known = book(downtime.countedFrom(incidents)).value(outcome());

        assertThat(unknown.losses().yearly("trips-fresh").reason().orElseThrow().code())
                .isEqualTo("STAKE-NO-UNITS");
        assertThat(unknown.atStake().known()).isEmpty();
        // 30 × (4 + 6) hours at 1,500,000.
        assertThat(expected(known, "trips-fresh")).isEqualByComparingTo("450000000");
    }

    @Test
    void owners_are_those_of_expectations_unless_a_price_names_another() {
        Valuation valuation = book(
                        perRow(Scope.expectation("email-present"), "1"),
                        perRow(Scope.expectation("phone-present"), "1").ownedBy("cfo"))
                .value(outcome());

        assertThat(valuation.losses().losses())
                .extracting(loss -> loss.stake().owner())
                .containsExactly("crm-lead", "cfo");
    }

    @Test
    void a_plan_keeps_to_the_budget() {
        Fix cheap = Fix.named("ask-again").costing(won("100000"), won("0")).reduces("email-present", "0.5");
        Fix dear = Fix.named("new-form").costing(won("900000"), won("0")).reduces("email-present", "0.9");
        StakeBook book = new StakeBook(
                "customers",
                Books.KRW,
                VolumePeriod.QUARTER,
                Books.VOLUMES,
                List.of(perRow(Scope.expectation("email-present"), "2000")),
                List.of(cheap, dear),
                FixTerms.of(3, Rate.effective("0")).within(won("500000")));

        var plan = book.value(outcome()).plan().orElseThrow();

        assertThat(plan.funded()).containsExactly(cheap);
        // 320,000 a year × 50% × 3 years − 100,000.
        assertThat(plan.npv()).contains(won("380000"));
    }

    @Test
    void everything_that_does_not_fit_together_is_told_at_once() {
        LossModel dollars = LossModel.of(Scope.tag("contact"), LossBasis.PER_RECORD, Money.of("1", "USD"), "row");

        assertThatThrownBy(() -> book(dollars, dollars))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings())
                                .extracting(finding -> finding.code() + " " + finding.path() + ": "
                                        + finding.message().en())
                                .containsExactly(
                                        "BOOK-CURRENCY losses[0]: currency must be KRW, but was USD; amounts are converted only with a"
                                                + " dated rate",
                                        "BOOK-VOLUME losses[0].of: no volume \"row\" (\"rows\"?); known: hours, rows",
                                        "BOOK-CURRENCY losses[1]: currency must be KRW, but was USD; amounts are converted only with a"
                                                + " dated rate",
                                        "BOOK-VOLUME losses[1].of: no volume \"row\" (\"rows\"?); known: hours, rows",
                                        "BOOK-TWICE losses[1]: price of tag \"contact\" by PER_RECORD must be given once, but is given"
                                                + " again"));
    }

    @Test
    void everything_that_does_not_fit_the_suite_is_told_at_once() {
        Fix fix = Fix.named("f")
                .costing(won("1"), won("0"))
                .reduces("email-presnt", "1")
                .reduces("phone-present", "1")
                .needs("g");
        StakeBook book = new StakeBook(
                "customers",
                Books.KRW,
                VolumePeriod.YEAR,
                Books.VOLUMES,
                List.of(
                        perRow(Scope.expectation("email-presnt"), "1"),
                        perRow(Scope.tag("contacts"), "1"),
                        perRow(new Scope(Scope.Kind.DIMENSION, "complete"), "1")),
                List.of(fix),
                FixTerms.of(1, Rate.effective("0.1")));

        List<Finding> findings = book.check(new TreeMap<>(Map.of(
                "email-present", column("email").isNotNull().tagged("contact"),
                "phone-present", column("phone").isNotNull())));

        assertThat(findings)
                .extracting(finding -> finding.code() + " " + finding.path() + ": "
                        + finding.message().en())
                .containsExactly(
                        "BOOK-EXPECTATION losses[0].expectation: no expectation \"email-presnt\" (\"email-present\"?); known:"
                                + " email-present, phone-present",
                        "BOOK-TAG losses[1].tag: no tag \"contacts\" (\"contact\"?); known: contact",
                        "BOOK-DIMENSION losses[2].dimension: no dimension \"complete\"; known: accuracy, completeness,"
                                + " consistency, timeliness, uniqueness, validity",
                        "BOOK-EXPECTATION fixes[0].mends.email-presnt: no expectation \"email-presnt\" (\"email-present\"?);"
                                + " known: email-present, phone-present",
                        "BOOK-FIX fixes[0].needs: no fix \"g\"; known: f");
        assertThat(findings)
                .extracting(finding -> finding.message().ko())
                .contains("태그 \"contacts\"가 없습니다 (\"contact\"?); 있는 것: contact");
    }

    @Test
    void a_fix_of_what_has_no_price_is_refused() {
        StakeBook book = new StakeBook(
                "customers",
                Books.KRW,
                VolumePeriod.YEAR,
                Books.VOLUMES,
                List.of(perRow(Scope.expectation("email-present"), "1")),
                List.of(Fix.named("f").costing(won("1"), won("0")).reduces("phone-present", "1")),
                FixTerms.of(1, Rate.effective("0.1")));

        assertThat(book.check(Map.of(
                        "email-present", column("email").isNotNull(),
                        "phone-present", column("phone").isNotNull())))
                .extracting(finding -> finding.code() + " " + finding.path() + ": "
                        + finding.message().en())
                .containsExactly("BOOK-UNPRICED fixes[0].mends.phone-present: no price of \"phone-present\"; known:"
                        + " email-present");
    }

    @Test
    void a_run_of_another_suite_is_refused() {
        StakeBook book = new StakeBook(
                "orders",
                Books.KRW,
                VolumePeriod.YEAR,
                Map.of(),
                List.of(),
                List.of(),
                FixTerms.of(1, Rate.effective("0.1")));

        assertThatThrownBy(() -> book.value(outcome()))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("suite must be \"orders\", but was \"customers\"");
    }

    @Test
    void parts_are_checked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perRow(Scope.tag("a"), "-1"))
                .withMessageStartingWith("unit must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perRow(Scope.tag("a"), "1").caughtDownstream(new BigDecimal("1.1")))
                .withMessage("caught must be in [0, 1], but was 1.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> perRow(Scope.tag("a"), "1")
                        .countedFrom(new DataDowntime(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
                .withMessage("incidents must be given for DOWNTIME only, but were for PER_RECORD");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FixTerms.of(0, Rate.effective("0.1")))
                .withMessage("years must be in [1, 50], but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FixTerms.of(1, Rate.effective("0.1")).within(won("-1")))
                .withMessage("budget must be 0 or more, but was KRW -1");
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.tag(" ")).withMessage("name must not be blank");
    }
}
