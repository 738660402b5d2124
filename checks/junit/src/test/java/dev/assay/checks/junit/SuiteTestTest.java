package dev.assay.checks.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.assay.checks.Checks;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Runs little test classes within JUnit's test kit; they are nested, so that a build does not find them. */
class SuiteTestTest {
    static final class Good {
        static final List<String> SEEN = new ArrayList<>();

        static DataUnderTest rows() {
            return Checks.of(Trip.GOOD)::run;
        }

        @Tag("kit")
        @SuiteTest(suite = "/trips.yaml", data = "rows")
        void trips(Result result, Outcome outcome) {
            SEEN.add(result.id() + " of " + outcome.results().size());
        }
    }

    static final class Bad {
        static DataUnderTest rows() {
            return Checks.of(Trip.BAD)::run;
        }

        @SuiteTest(suite = "/trips.yaml", data = "rows", language = "ko")
        void trips() {}
    }

    static final class Disabled {
        static DataUnderTest rows() {
            return Checks.of(Trip.GOOD)::run;
        }

        @SuiteTest(suite = "/disabled.yaml", data = "rows")
        void trips() {}
    }

    private static EngineExecutionResults run(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute();
    }

    @Test
    void every_expectation_is_a_test_and_may_be_looked_at() {
        EngineExecutionResults results = run(Good.class);

        results.testEvents().assertStatistics(counts -> counts.started(3).succeeded(3));
        assertThat(Good.SEEN).containsExactly("passengers-plausible of 3", "flag-known of 3", "fare-mean of 3");
        results.testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                displayName("fare-mean: the mean of fare is between 5 and 20"),
                                finishedSuccessfully()));
    }

    @Test
    void an_expectation_that_is_not_met_fails_alone_with_its_facts() {
        EngineExecutionResults results = run(Bad.class);

        results.testEvents().assertStatistics(counts -> counts.started(3).failed(3));
        results.testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                finishedWithFailure(
                                        instanceOf(AssertionFailedError.class),
                                        message(text -> text.startsWith("FAILED flag-known\n  expectation: ")
                                                && text.contains("\n  because: the meter knows no other flag")))));
    }

    @Test
    void a_disabled_expectation_is_skipped_by_name() {
        run(Disabled.class)
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test(),
                                abortedWithReason(
                                        instanceOf(TestAbortedException.class), message("flag-known is disabled"))));
    }
}
