package dev.assay.json;

import static dev.assay.json.Outcomes.group;
import static dev.assay.json.Outcomes.measured;
import static dev.assay.json.Outcomes.row;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.rowCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Masked;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.SampleRow;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutcomeJsonTest {
    private static JsonNode tree(Outcome outcome) {
        try {
            return new ObjectMapper().readTree(OutcomeJson.toJson(outcome));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void says_everything_in_a_fixed_order() throws IOException {
        Outcome outcome = Outcomes.none()
                .with(
                        rowCount().isAtLeast(1).as("rows").because("a day has trips"),
                        Verdict.of(Status.PASSED),
                        new Figure.Scalar(10L))
                .outcome();
        String golden = ErrorsTest.resource("outcome.json")
                .replace("SUITE", outcome.suite().fingerprint())
                .replace("RULE", outcome.results().get(0).expectation().fingerprint());

        assertThat(OutcomeJson.toJson(outcome)).isEqualTo(golden);
        assertThat(OutcomeJson.toJson(outcome)).isEqualTo(golden);
    }

    @Test
    void gives_each_result_its_verdict_and_figure() {
        JsonNode results = tree(Outcomes.everything()).get("results");

        assertThat(results.findValuesAsText("kind")).contains("value", "rows", "values", "schema", "undefined");
        assertThat(results.at("/1/status").asText()).isEqualTo("failed");
        assertThat(results.at("/1/groups/0/figure")).hasToString("{\"kind\":\"rows\",\"passed\":9,\"failed\":1}");
        assertThat(results.at("/2/groups/0/figure"))
                .hasToString("{\"kind\":\"values\",\"values\":[{\"value\":\"Y\",\"rows\":10}]}");
        assertThat(results.at("/3/groups/0/figure"))
                .hasToString("{\"kind\":\"schema\",\"columns\":[{\"name\":\"fare\",\"type\":\"double\"}]}");
        assertThat(results.at("/4/reason").asText()).isEqualTo("degenerate");
        assertThat(results.at("/4/groups/0/figure/why").asText()).isEqualTo("one value has no deviation");
        assertThat(results.at("/5/groups/0/figure/value")).hasToString("{\"part\":9,\"whole\":10}");
        assertThat(results.at("/6/status").asText()).isEqualTo("error");
        assertThat(results.at("/6/cause").asText()).isEqualTo("time limit of PT1S exceeded after 3 rows");
        assertThat(results.at("/6/groups")).isEmpty();
    }

    @Test
    void counts_health_from_every_side() {
        JsonNode health = tree(Outcomes.everything()).get("health");

        assertThat(health.get("all"))
                .hasToString("{\"errors\":1,\"failed\":2,\"not-evaluated\":1,\"warned\":1,\"passed\":2}");
        assertThat(health.at("/by-dimension/uniqueness/failed").asInt()).isEqualTo(1);
        assertThat(health.at("/by-severity/error/passed").asInt()).isEqualTo(2);
        assertThat(health.at("/by-owner").get("").get("passed").asInt()).isEqualTo(2);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(5L, "5"),
                Arguments.of(new BigInteger("123456789012345678901234567890"), "123456789012345678901234567890"),
                Arguments.of(new BigDecimal("0.12345678901234567891"), "0.12345678901234567891"),
                Arguments.of(new BigDecimal("1E+999999999"), "1E999999999"),
                Arguments.of(0.1, "0.1"),
                Arguments.of(5.0, "5"),
                Arguments.of(-0.0, "-0.0"),
                Arguments.of(1e300, "1E300"),
                Arguments.of(Double.NaN, "\"NaN\""),
                Arguments.of(Double.POSITIVE_INFINITY, "\"Infinity\""),
                Arguments.of(Double.NEGATIVE_INFINITY, "\"-Infinity\""),
                Arguments.of(true, "true"),
                Arguments.of(null, "null"),
                Arguments.of("a \"b\"\n한", "\"a \\\"b\\\"\\n한\""),
                Arguments.of("half \ud800 pair", "\"half \uFFFD pair\""),
                Arguments.of(LocalDate.of(2019, 1, 31), "\"2019-01-31\""),
                Arguments.of(LocalTime.of(9, 30), "\"09:30\""),
                Arguments.of(LocalDateTime.of(2019, 1, 31, 9, 30), "\"2019-01-31T09:30\""),
                Arguments.of(Instant.EPOCH, "\"1970-01-01T00:00:00Z\""),
                Arguments.of(Duration.ofHours(25), "\"PT25H\""),
                Arguments.of(new byte[] {1, 2, 3}, "\"AQID\""),
                Arguments.of(List.of(1L, "x"), "[ 1, \"x\" ]"),
                Arguments.of(Map.of("city", "Seoul"), "{\n            \"city\": \"Seoul\"\n          }"),
                Arguments.of(Masked.MASKED, "\"***\""));
    }

    @ParameterizedTest
    @MethodSource("values")
    void writes_values_exactly(@Nullable Object value, String json) {
        Outcome outcome = Outcomes.none()
                .with(
                        column("fare").isPositive(),
                        Verdict.of(Status.FAILED),
                        measured(new Figure.Tally(9, 1), new SampleRow(3, Map.of(), row("fare", value))))
                .outcome();

        assertThat(OutcomeJson.toJson(outcome)).contains("""
                                "row": 3,
                                "keys": { },
                                "values": {
                                  "fare": %s
                                }
                        """.formatted(json).stripTrailing());
    }

    @Test
    void names_groups_by_what_they_have_in_common() {
        Outcome outcome = Outcomes.none()
                .with(
                        column("fare")
                                .mean()
                                .isLessThan(9)
                                .groupedBy(column("flag"), column("zone").lowerCase()),
                        Verdict.of(Status.PASSED),
                        group("Y", "north", new Figure.Scalar(1.5)),
                        group(null, "south", new Figure.Scalar(2.5)))
                .outcome();

        JsonNode groups = tree(outcome).at("/results/0/groups");

        assertThat(groups.at("/0/group"))
                .hasToString("[{\"by\":\"flag\",\"value\":\"Y\"},{\"by\":\"lower(zone)\",\"value\":\"north\"}]");
        assertThat(groups.at("/1/group/0/value").isNull()).isTrue();
        assertThat(groups.at("/1/counts"))
                .hasToString("{\"rows\":5,\"filtered-out\":1,\"selected\":4,\"null-skipped\":1,\"evaluated\":3,"
                        + "\"nan-rows\":0}");
    }

    @Test
    void shows_no_value_of_a_sensitive_column() {
        Outcome outcome = Outcomes.none()
                .with(
                        column("name").isNotNull(),
                        Verdict.of(Status.FAILED),
                        measured(new Figure.Tally(9, 1), new SampleRow(3, row("name", "Kim"), row("name", "Lee"))))
                .with(
                        column("fare")
                                .mean()
                                .isLessThan(9)
                                .groupedBy(column("name"), column("name").lowerCase()),
                        Verdict.of(Status.PASSED),
                        group("Park", "park", new Figure.Scalar(1.5)))
                .outcome();

        String json = OutcomeJson.toJson(outcome);

        assertThat(json).contains("\"***\"").doesNotContain("\"Kim\"", "\"Lee\"", "\"Park\"", "\"park\"");
    }

    @Test
    void speaks_korean_when_asked() {
        Outcome outcome = Outcomes.everything();

        String korean = OutcomeJson.toJson(outcome, Locale.KOREAN);

        assertThat(korean).contains("\"label\": \"기대값\"", "\"status\": \"failed\"");
        assertThat(OutcomeJson.toJson(outcome, Locale.FRENCH)).isEqualTo(OutcomeJson.toJson(outcome));
    }

    @Test
    void keeps_an_outcome_in_a_file(@TempDir Path folder) throws IOException {
        Outcome outcome = Outcomes.everything();
        Path file = Files.writeString(folder.resolve("outcome.json"), "old");

        OutcomeJson.write(outcome, file);

        assertThat(file).content().isEqualTo(OutcomeJson.toJson(outcome));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leaves_a_writer_open_for_more() throws IOException {
        StringWriter out = new StringWriter();

        OutcomeJson.write(Outcomes.everything(), Locale.ENGLISH, out);
        out.write("more");

        assertThat(out.toString()).isEqualTo(OutcomeJson.toJson(Outcomes.everything()) + "more");
    }

    @Test
    void says_that_a_writer_failed() {
        Writer full = new StringWriter() {
            @Override
            public void write(char[] chars, int from, int length) {
                throw new UncheckedIOException(new IOException("disk full"));
            }
        };

        assertThatThrownBy(() -> OutcomeJson.write(Outcomes.everything(), Locale.ENGLISH, full))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
    }
}
