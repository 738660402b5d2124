package dev.assay.checks.junit;

import static dev.assay.checks.junit.DataAssertions.acceptable;
import static dev.assay.checks.junit.DataAssertions.assertAcceptable;
import static dev.assay.checks.junit.DataAssertions.assertMeets;
import static dev.assay.checks.junit.DataAssertions.meets;
import static dev.assay.quality.Expectations.number;
import static dev.assay.quality.Expectations.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.checks.Checks;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class DataAssertionsTest {
    private static final Suite TRIPS = Suite.named("trips")
            .expect(number(Trip::passengers).isBetween(0, 9).ownedBy("trip-data-steward"))
            .expect(text(Trip::flag).isIn("Y", "N").because("the meter knows no other flag"))
            .expect(number(Trip::fare).mean().isBetween(5, 20));

    private static final String ALL_FACTS = """
            3 of 3 expectations of suite "trips" are not met by Trip

            FAILED passengers-is-between
              expectation: every passengers is between 0 and 9
              dataset: Trip
              column: passengers
              expected: every row
              but was: 1 of 3 rows failed (33.33 %)
              rows evaluated: 3
              rows failing: 1
              examples: row 2: passengers = 12
              engine: in-process (exact)
              owner: trip-data-steward

            FAILED flag-is-in
              expectation: every flag is one of 'Y', 'N'
              dataset: Trip
              column: flag
              expected: every row
              but was: 1 of 2 rows failed (50 %)
              rows evaluated: 2
              rows failing: 1
              rows skipped as null: 1
              nulls: ignore
              examples: row 2: flag = "X"
              engine: in-process (exact)
              because: the meter knows no other flag

            FAILED fare-mean-is-between
              expectation: the mean of fare is between 5 and 20
              dataset: Trip
              column: fare
              expected: between 5 and 20
              but was: 30
              rows evaluated: 3
              engine: in-process (exact)""";

    @Test
    void good_rows_give_their_outcome_back() {
        Outcome outcome = assertMeets(TRIPS, Trip.GOOD);

        assertThat(outcome.status()).isEqualTo(Status.PASSED);
    }

    @Test
    void reads_within_assertj() {
        assertThat(Trip.GOOD).satisfies(meets(TRIPS));
        assertThat(Checks.of(Trip.GOOD).run(TRIPS)).satisfies(acceptable());

        assertThatThrownBy(() -> assertThat(Trip.BAD).satisfies(meets(TRIPS)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("3 of 3 expectations of suite \"trips\" are not met by Trip");
    }

    @Test
    void a_failure_tells_the_facts_of_every_expectation_that_is_not_met() {
        assertThatThrownBy(() -> assertMeets(TRIPS, Trip.BAD))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage(ALL_FACTS);
    }

    @Test
    void a_failure_carries_what_was_expected_and_what_was() {
        Outcome outcome = Checks.of(Trip.BAD).run(TRIPS);

        assertThatThrownBy(() -> assertAcceptable(outcome))
                .isInstanceOfSatisfying(AssertionFailedError.class, failure -> {
                    assertThat(failure.getExpected().getValue()).isEqualTo("PASSED or WARNED");
                    assertThat(failure.getActual().getValue()).isEqualTo(Status.FAILED);
                });
    }

    @Test
    void a_warning_does_not_fail_a_test() {
        Suite lenient = Suite.named("trips")
                .expect(number(Trip::passengers).isBetween(0, 9).severity(Severity.WARNING));

        assertThat(assertMeets(lenient, Trip.BAD).status()).isEqualTo(Status.WARNED);
    }

    @Test
    void a_suite_without_expectations_proves_nothing() {
        assertThatThrownBy(() -> assertMeets(Suite.named("nothing"), Trip.GOOD))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("suite \"nothing\" has no expectations");
    }
}
