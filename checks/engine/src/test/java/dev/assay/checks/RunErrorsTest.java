package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.matching;
import static dev.assay.quality.Expectations.row;
import static dev.assay.quality.Expectations.rowCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.engine.Cancellation;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.engine.RunStoppedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about runs that cannot begin, end early, or cannot evaluate an expectation, word for word. */
class RunErrorsTest {
    private static final String HOSTILE = "(x+x+)+(?<!z)y\\1";

    record Trip(int id, double fare, String flag) {
        @Override
        public String flag() {
            if (id == 2) {
                throw new IllegalStateException("secret " + flag);
            }
            return flag;
        }
    }

    private static final List<Trip> TRIPS =
            List.of(new Trip(1, 5, "Y"), new Trip(2, 7, "N"), new Trip(3, 9, "x".repeat(60)));

    private static final Suite SUITE = Suite.named("trips")
            .expect(rowCount().isAtLeast(1).as("count"))
            .expect(column("id").isUnique().as("id"))
            .expect(column("flag").isNotNull().as("flag"));

    private static Arguments fault(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    static Stream<Arguments> unfit() {
        Checks<Trip> trips = Checks.of(TRIPS);
        String known = "; known columns: id, fare, flag";
        return Stream.of(
                fault(
                        "1 problem in suite \"s\" on Trip\n  x: no column \"fair\" in Trip" + known
                                + "; did you mean \"fare\"?",
                        () -> trips.run(Suite.named("s")
                                .expect(column("fair").isNotNull().as("x")))),
                fault(
                        "1 problem in suite \"s\" on Trip\n  x: flag must be a number to have the mean, but is text",
                        () -> trips.run(Suite.named("s")
                                .expect(column("flag").mean().isAtMost(3).as("x")))),
                fault(
                        "2 problems in suite \"s\" on Trip\n  keyedBy: no column \"trip\" in Trip" + known
                                + "\n  x: fare must be text to match a regular expression, but is a number",
                        () -> trips.explain(Suite.named("s")
                                .keyedBy("trip")
                                .expect(column("fare").matches("[0-9]+").as("x")))),
                fault(
                        "2 problems in suite \"s\" for a record gate\n"
                                + "  count: expectation must be about single records, but was: the number of rows is at least 1\n"
                                + "  id: expectation must be about single records, but was: every id is unique",
                        () -> RecordGate.of(
                                Suite.named("s")
                                        .expect(rowCount().isAtLeast(1).as("count"))
                                        .expect(column("id").isUnique().as("id")),
                                Trip.class)),
                fault(
                        "1 problem in suite \"s\" on Trip\n  x: no column \"fair\" in Trip" + known
                                + "; did you mean \"fare\"?",
                        () -> RecordGate.of(
                                Suite.named("s")
                                        .expect(column("fair").isNotNull().as("x")),
                                Trip.class)),
                fault(
                        "1 problem in record\n  column \"id\" must be integer, but was \"one\"",
                        () -> RecordGate.of(
                                        Suite.named("s").expect(column("id").isNotNull()),
                                        Schema.of(new Field("id", DataType.INTEGER)))
                                .check(Map.of("id", "one"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void tells_a_suite_that_does_not_fit(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(FaultsException.class).hasMessage(message);
    }

    static Stream<Arguments> refused() {
        Checks<Trip> trips = Checks.of(TRIPS);
        Suite disabled =
                Suite.named("s").expect(column("id").isNotNull().as("off").disabled());
        return Stream.of(
                fault(
                        "no expectation \"flags\" in suite \"trips\"; known ids: count, id, flag; did you mean \"flag\"?",
                        () -> trips.failing(SUITE, "flags")),
                fault(
                        "expectation must be about rows to have failing ones, but \"count\" is about a figure: the number of"
                                + " rows is at least 1",
                        () -> trips.failing(SUITE, "count")),
                fault("expectation must be enabled, but \"off\" is disabled", () -> trips.failing(disabled, "off")),
                fault(
                        "rows must be readable twice to tell which are unique, but those of Trip can be read once;"
                                + " collect them into a list first",
                        () -> Checks.of(TRIPS.stream()).split(SUITE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses_what_cannot_be_asked(String message, ThrowingCallable call) {
        assertThatThrownBy(call).hasMessage(message);
    }

    private static String cause(Expectation expectation, RunOptions options) {
        return Checks.of(TRIPS).with(options).run(Suite.named("s").expect(expectation)).results().stream()
                .flatMap(result -> result.verdict().cause().stream())
                .findFirst()
                .orElse("none");
    }

    static Stream<Arguments> unevaluated() {
        return Stream.of(
                Arguments.of(
                        column("flag").isNotNull(),
                        "accessor Trip.flag() threw java.lang.IllegalStateException in row 2"),
                Arguments.of(
                        row("broken", List.of("id"), values -> {
                            throw new IllegalArgumentException("secret");
                        }),
                        "predicate \"broken\" threw java.lang.IllegalArgumentException in row 1"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unevaluated")
    void tells_why_an_expectation_could_not_be_evaluated(Expectation expectation, String cause) {
        assertThat(cause(expectation, RunOptions.ofDefaults())).isEqualTo(cause);
    }

    @Test
    void tells_a_pattern_that_never_ends() {
        RunOptions options =
                RunOptions.builder().patternLimit(Duration.ofMillis(20)).build();
        List<Map<String, String>> rows = List.of(Map.of("a", "ok"), Map.of("a", "x".repeat(60)));
        Suite word = Suite.named("s").expect(column("a").matches(HOSTILE));
        Suite code = Suite.named("s")
                .missingWhen("a", matching(HOSTILE))
                .expect(column("a").isNotNull());

        assertThat(Checks.of(rows)
                        .with(options)
                        .run(word)
                        .results()
                        .get(0)
                        .verdict()
                        .cause())
                .hasValue("pattern \"" + HOSTILE + "\" exceeded PT0.02S on one value in row 2");
        assertThat(Checks.of(rows)
                        .with(options)
                        .run(code)
                        .results()
                        .get(0)
                        .verdict()
                        .cause())
                .hasValue("pattern of a missing code took longer than PT0.02S in row 2");
    }

    @Test
    void tells_a_pattern_that_is_too_deep() {
        List<Map<String, String>> rows = List.of(Map.of("a", "ab".repeat(1 << 20)));
        Suite word = Suite.named("s").expect(column("a").matches("(a|b)*"));

        assertThat(Checks.of(rows).run(word).results().get(0).verdict().cause())
                .hasValue("pattern \"(a|b)*\" needs more stack than there is on one value in row 1");
    }

    @Test
    void tells_a_run_that_was_cancelled_or_took_too_long() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        RunOptions cancelled = RunOptions.builder().cancellation(cancellation).build();
        RunOptions late = RunOptions.builder().timeLimit(Duration.ofNanos(1)).build();

        assertThat(cause(rowCount().isAtLeast(1), cancelled)).isEqualTo("cancelled after 0 rows");
        assertThat(cause(rowCount().isAtLeast(1), late))
                .isEqualTo("time limit of PT0.000000001S exceeded after 0 rows");
        assertThatThrownBy(() -> Checks.of(TRIPS).with(cancelled).split(SUITE))
                .isInstanceOf(RunStoppedException.class)
                .hasMessage("cancelled after 0 rows");
    }
}
