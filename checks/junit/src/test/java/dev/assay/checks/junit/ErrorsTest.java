package dev.assay.checks.junit;

import static dev.assay.checks.junit.DataAssertions.assertAcceptable;
import static dev.assay.checks.junit.DataAssertions.assertMeets;
import static dev.assay.checks.junit.DataAssertions.meets;
import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.assay.checks.Checks;
import dev.assay.quality.Suite;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.outcome.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.AssertionFailedError;

/** What is said about tests that cannot be made or rows that cannot be asserted about, word for word. */
class ErrorsTest {
    private static final String DATA = "data must name a method that ";

    /** Runs within JUnit's test kit; it is nested, so that a build does not find it. */
    static final class Faulty {
        static DataUnderTest trips() {
            return Checks.of(Trip.GOOD)::run;
        }

        static DataUnderTest nothing() {
            return null;
        }

        static DataUnderTest throwing() {
            throw new IllegalStateException("no database");
        }

        static List<Trip> rows() {
            return Trip.GOOD;
        }

        static DataUnderTest some(int rows) {
            return Checks.of(Trip.GOOD.subList(0, rows))::run;
        }

        DataUnderTest own() {
            return trips();
        }

        @SuiteTest(suite = "/trips.yaml", data = "trip")
        void unknown_data() {}

        @SuiteTest(suite = "/trips.yaml", data = "some")
        void data_with_parameters() {}

        @SuiteTest(suite = "/trips.yaml", data = "rows")
        void data_of_another_type() {}

        @SuiteTest(suite = "/trips.yaml", data = "own")
        void data_of_an_instance() {}

        @SuiteTest(suite = "/trips.yaml", data = "nothing")
        void no_data() {}

        @SuiteTest(suite = "/trips.yaml", data = "throwing")
        void data_that_cannot_be_had() {}

        @SuiteTest(suite = "/trip.yaml", data = "trips")
        void unknown_resource() {}

        @SuiteTest(suite = "nowhere/trips.yaml", data = "trips")
        void unknown_file() {}

        @SuiteTest(suite = "/latin.yaml", data = "trips")
        void no_text() {}

        @SuiteTest(suite = "/empty.yaml", data = "trips")
        void no_expectation() {}

        @SuiteTest(suite = "/broken.yaml", data = "trips")
        void broken_suite() {}

        @SuiteTest(suite = "/misfit.yaml", data = "trips")
        void suite_of_other_data() {}
    }

    @TestFactory
    Stream<DynamicTest> says_what_an_annotation_must_be() {
        return Stream.of(
                annotation(
                        "unknown_data",
                        DATA + "has no parameters, but " + Faulty.class.getName() + " has no trip(); known methods that"
                                + " return DataUnderTest: nothing, own, throwing, trips; did you mean \"trips\"?"),
                annotation(
                        "data_with_parameters",
                        DATA + "has no parameters, but " + Faulty.class.getName() + " has no some(); known methods that"
                                + " return DataUnderTest: nothing, own, throwing, trips"),
                annotation("data_of_another_type", DATA + "returns DataUnderTest, but rows() returns java.util.List"),
                annotation("data_of_an_instance", DATA + "is static, but own() is not"),
                annotation("no_data", DATA + "returns data, but nothing() returned null"),
                annotation("data_that_cannot_be_had", "no database"),
                annotation(
                        "unknown_resource", "suite must be a resource or a file, but there is no resource /trip.yaml"),
                annotation("unknown_file", "1 problem in nowhere/trips.yaml\n  file must exist, but was not found"),
                annotation("no_text", "suite must be UTF-8 text, but resource /latin.yaml is not"),
                annotation("no_expectation", "suite must have an expectation, but \"nothing\" has none"),
                annotation(
                        "broken_suite",
                        "2 problems in /broken.yaml\n  line 4, column 17 (expectations[0].is-between): lower end must not be above"
                                + " the upper end, but was [20, 5]\n  line 6, column 12 (expectations[1].is-in): set must have at"
                                + " least one element, but was empty"),
                annotation(
                        "suite_of_other_data",
                        "2 problems in suite \"trips\" on Trip\n  fair-is-greater-than: no column \"fair\" in Trip; known"
                                + " columns: passengers, flag, fare; did you mean \"fare\"?\n  flag-positive: flag must be"
                                + " compared with text, but 0 is a number; assay never reads text as a number"));
    }

    private static DynamicTest annotation(String method, String message) {
        return dynamicTest(method, () -> assertThat(failures(method)).containsExactly(message));
    }

    private static List<String> failures(String method) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Faulty.class, method))
                .execute()
                .containerEvents()
                .failed()
                .map(failed -> failed.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow()
                        .getMessage())
                .toList();
    }

    @Test
    void a_faulty_test_never_passes() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Faulty.class))
                .execute()
                .testEvents()
                .assertStatistics(counts -> counts.started(0));
    }

    @TestFactory
    Stream<DynamicTest> says_what_cannot_be_asserted() {
        Suite suite = Suite.named("trips").expect(column("fare").isNotNull());
        return Stream.of(
                assertion(NullPointerException.class, "suite", () -> meets(null)),
                assertion(NullPointerException.class, "rows", () -> assertMeets(suite, null)),
                assertion(NullPointerException.class, "outcome", () -> assertAcceptable((Outcome) null)),
                assertion(AssertionFailedError.class, "suite \"empty\" has no expectations", (ThrowingCallable)
                        () -> assertMeets(Suite.named("empty"), Trip.GOOD)),
                assertion(FaultsException.class, "1 problem in Trip\n  row 2: must not be null", (ThrowingCallable)
                        () -> assertMeets(suite, Arrays.asList(Trip.GOOD.get(0), null))),
                assertion(
                        FaultsException.class,
                        "1 problem in suite \"trips\" on Trip\n  fair-is-null: no column \"fair\" in Trip; known columns:"
                                + " passengers, flag, fare; did you mean \"fare\"?",
                        () -> assertMeets(
                                Suite.named("trips").expect(column("fair").isNull()), Trip.GOOD)));
    }

    private static DynamicTest assertion(Class<? extends Throwable> type, String message, ThrowingCallable call) {
        return dynamicTest(
                message, () -> assertThatThrownBy(call).isInstanceOf(type).hasMessage(message));
    }

    @Test
    void says_that_nothing_was_evaluated() {
        Suite suite = Suite.named("trips").expect(column("fare").isNotNull());

        assertThatThrownBy(() -> assertMeets(suite, List.of()))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("""
                        1 of 1 expectations of suite "trips" is not met by rows

                        NOT_EVALUATED fare-is-not-null
                          expectation: every fare is not null
                          dataset: rows
                          column: fare
                          expected: every row
                          not evaluated: the dataset has no rows
                          engine: in-process (exact)""");
    }
}
