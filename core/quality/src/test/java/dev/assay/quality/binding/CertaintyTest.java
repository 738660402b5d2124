package dev.assay.quality.binding;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.holds;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.rows;
import static dev.assay.quality.binding.Binding.assertFault;
import static dev.assay.quality.binding.Binding.assertFits;

import dev.assay.quality.RowExpectation;
import dev.assay.quality.measure.NullPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertaintyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "contains(note, '')",
                "contains(note, '[0-9]*')",
                "contains(note, '(a|b?)')",
                "note like '%'",
                "note like '%%'",
                "length(note) >= 0",
                "length(note) > -1",
                "length(note) <> -1",
                "0 <= length(note)",
                "-1 < length(note)",
                "note >= ''",
                "not note < ''",
                "abs(speed) >= 0",
                "fare <= double 'Infinity'",
                "fare between double '-Infinity' and double 'Infinity'",
                "fare = fare",
                "fare <= fare",
                "fare between fare and fare",
                "paid in (true, false)",
                "paid >= false",
                "5 > 3",
                "fare > 0 or length(note) >= 0",
                "length(note) >= 0 and abs(fare) >= 0"
            })
    void conditions_that_every_value_satisfies_are_no_checks(String condition) {
        RowExpectation expectation = holds(condition);

        assertFault(
                expectation,
                "condition must be one that a value can break, but all except null and NaN satisfy "
                        + expectation.condition());
        assertFits(rowCount().isAtLeast(1).where(condition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length(note) < 0",
                "length(note) = -1",
                "-1 >= length(note)",
                "not contains(note, '')",
                "not note like '%'",
                "note < ''",
                "abs(fare) <= -0.5",
                "fare > double 'Infinity'",
                "fare <> fare",
                "fare < fare",
                "paid > true",
                "3 = 5",
                "fare > 0 and length(note) < 0",
                "length(note) < 0 or abs(fare) < 0"
            })
    void conditions_that_no_value_satisfies_are_no_checks(String condition) {
        RowExpectation expectation = holds(condition);

        assertFault(
                expectation,
                "condition must be one that a value can satisfy, but none satisfies " + expectation.condition());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contains(note, '[0-9]+')",
                "contains(note, '^[0-9]*$')",
                "contains(note, '\\b')",
                "contains(note, '(?=a)')",
                "contains(note, '(?!a)')",
                "matches(note, '.*')",
                "note like ''",
                "note like '%a'",
                "note like '%%' escape '%'",
                "note > ''",
                "note = ''",
                "length(note) > 0",
                "length(note) = 0",
                "abs(fare) > 0",
                "fare < double 'Infinity'",
                "fare > double '-Infinity'",
                "fare = double 'Infinity'",
                "fare between double '-Infinity' and 5",
                "paid = true",
                "paid in (true)",
                "vendor in (1, 2)",
                "fare <= fare + 1",
                "gone >= 0",
                "address.zip >= double '-Infinity'",
                "note is null or length(note) >= 1",
                "note is not null and length(note) >= 0",
                "fare is null"
            })
    void conditions_that_values_decide_are_checks(String condition) {
        assertFits(holds(condition));
    }

    @Test
    void a_null_breaks_what_every_value_satisfies_only_where_the_policy_says_so() {
        RowExpectation present = column("note").contains("");
        String message = "condition must be one that a value can break, but all except null and NaN satisfy "
                + present.condition();

        assertFault(present.nulls(NullPolicy.IGNORE), message);
        assertFault(present.nulls(NullPolicy.PASS), message);
        assertFits(present.nulls(NullPolicy.FAIL));
        assertFits(present.nulls(NullPolicy.IGNORE_IF_ALL_NULL));
        assertFits(present.nulls(NullPolicy.EQUAL));
    }

    @Test
    void a_number_of_rows_decides_where_values_do_not() {
        RowExpectation always = holds("length(note) >= 0");
        RowExpectation never = holds("length(note) < 0");
        String breakable = "condition must be one that a value can break, but all except null and NaN satisfy "
                + always.condition();
        String satisfiable = "condition must be one that a value can satisfy, but none satisfies " + never.condition();

        assertFits(always.atLeast(rows(5)));
        assertFits(always.count().isAtLeast(5));
        assertFault(always.atLeast(percent("99")), breakable);
        assertFault(always.atMost(rows(5)), breakable);
        assertFault(always.share().isAtLeast(percent("99")), breakable);
        assertFits(never.atMost(rows(5)));
        assertFault(never.atMost(percent("5")), satisfiable);
        assertFault(never.atLeast(rows(5)), satisfiable);
        assertFault(never.count().isAtMost(5), satisfiable);
    }
}
