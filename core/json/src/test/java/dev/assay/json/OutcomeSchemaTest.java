package dev.assay.json;

import static dev.assay.json.Outcomes.group;
import static dev.assay.json.Outcomes.measured;
import static dev.assay.json.Outcomes.row;
import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.SampleRow;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema describes what is written. */
class OutcomeSchemaTest {
    private static final String TEXT = SuiteSchemaTest.read("/META-INF/schemas/assay-outcome-1.schema.json");
    private static final Schema SCHEMA = SuiteSchemaTest.REGISTRY.getSchema(TEXT, InputFormat.JSON);

    private static List<Error> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    static Stream<Outcome> outcomes() {
        return Stream.of(
                Outcomes.none().outcome(),
                Outcomes.everything(),
                Outcomes.none()
                        .with(
                                column("fare").isPositive().ownedBy("steward").tagged("money"),
                                Verdict.of(Status.FAILED),
                                measured(
                                        new Figure.Tally(9, 1),
                                        new SampleRow(3, row("trip_id", 7L), row("fare", Double.NaN))))
                        .with(
                                column("fare").mean().isLessThan(9).groupedBy("flag", "zone"),
                                Verdict.of(Status.PASSED),
                                group("Y", null, new Figure.Scalar(Double.POSITIVE_INFINITY)))
                        .outcome());
    }

    @Test
    void is_a_schema() {
        assertThat(SuiteSchemaTest.metaschema().validate(TEXT, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void accepts_what_is_written(Outcome outcome) {
        assertThat(faults(OutcomeJson.toJson(outcome))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\": 1', '\"version\": 2'",
        "'\"status\": \"passed\"', '\"status\": \"PASSED\"'",
        "'\"kind\": \"rows\"', '\"kind\": \"row\"'",
        "'\"cause\"', '\"reason\"'",
        "'\"rows\": 10', '\"rows\": -1'",
        "'\"health\"', '\"wealth\"'",
        "'\"fingerprint\": \"', '\"fingerprint\": \"x'"
    })
    void refuses_what_is_never_written(String right, String wrong) {
        String json = OutcomeJson.toJson(Outcomes.everything());

        assertThat(json).contains(right);
        assertThat(faults(json.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void lets_later_releases_add_keys() {
        String json = OutcomeJson.toJson(Outcomes.everything());

        assertThat(faults(json.replace("\"version\": 1,", "\"version\": 1, \"more\": {},")))
                .isEmpty();
    }
}
