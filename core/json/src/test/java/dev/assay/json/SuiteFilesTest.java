package dev.assay.json;

import static dev.assay.quality.Expectations.blank;
import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.matching;
import static dev.assay.quality.Expectations.nan;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Expectations;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteFilesTest {
    private static final String YAML = """
            # What a month of trips must look like.
            suite: taxi trips
            key: [trip_id]
            missing: { age: [NA, -999, {nan: true}, {blank: true}, {matching: "x+"}] }
            sensitive: [name]
            on-empty: fail
            expectations:
              - row-count: { is-between: [9000, 11000] }
              - column: vendor_id
                is-in: [1, 2, 4]
                id: known-vendor
              - column: passenger_count
                is-between: [0, 9]
                at-least: 99%
                severity: warning
              - columns: [vendor_id, pickup, dropoff]
                are-unique: true
              - holds: fare_amount + tip_amount <= total_amount
            """;

    private static final Suite SUITE = Suite.named("taxi trips")
            .keyedBy("trip_id")
            .missingWhen("age", "NA", -999, nan(), blank(), matching("x+"))
            .sensitive("name")
            .onEmpty(EmptyPolicy.FAIL)
            .expect(rowCount().isBetween(9000, 11000))
            .expect(column("vendor_id").isIn(1, 2, 4).as("known-vendor"))
            .expect(column("passenger_count")
                    .isBetween(0, 9)
                    .atLeast(percent("99"))
                    .severity(Severity.WARNING))
            .expect(columns("vendor_id", "pickup", "dropoff").areUnique())
            .expect(Expectations.holds("fare_amount + tip_amount <= total_amount"));

    @Test
    void reads_what_the_words_say() {
        Suite suite = SuiteFiles.readYaml(YAML, "taxi.yaml");

        assertThat(suite).isEqualTo(SUITE);
        assertThat(suite.canonical()).isEqualTo(SUITE.canonical());
        assertThat(suite.fingerprint()).isEqualTo(SUITE.fingerprint());
    }

    @Test
    void writes_yaml_as_a_person_would() {
        assertThat(SuiteFiles.toYaml(SUITE)).isEqualTo("""
                        suite: taxi trips
                        key: [trip_id]
                        missing:
                          age: [NA, -999, {nan: true}, {blank: true}, {matching: x+}]
                        sensitive: [name]
                        on-empty: fail
                        expectations:
                          - row-count: {is-between: [9000, 11000]}
                          - column: vendor_id
                            is-in: [1, 2, 4]
                            id: known-vendor
                          - column: passenger_count
                            is-between: [0, 9]
                            at-least: 99%
                            severity: warning
                          - columns: [vendor_id, pickup, dropoff]
                            are-unique: true
                          - holds: fare_amount + tip_amount <= total_amount
                        """);
    }

    @Test
    void writes_json_as_a_person_would() {
        Suite suite = Suite.named("s \"t\"")
                .missingWhen("a", "\n")
                .expect(column("a").isNotNull())
                .expect(rowCount().isAtLeast(1));

        assertThat(SuiteFiles.toJson(suite)).isEqualTo("""
                        {
                          "suite": "s \\"t\\"",
                          "missing": {
                            "a": ["\\u000a"]
                          },
                          "expectations": [
                            {
                              "column": "a",
                              "is-not-null": true
                            },
                            {
                              "row-count": {"is-at-least": 1}
                            }
                          ]
                        }
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"taxi.yaml", "taxi.yml", "taxi.json", "TAXI.JSON"})
    void keeps_a_suite_in_a_file(String name, @TempDir Path folder) {
        Path file = folder.resolve(name);

        SuiteFiles.write(SUITE, file);

        assertThat(SuiteFiles.read(file)).isEqualTo(SUITE);
    }

    @Test
    void replaces_a_file_and_leaves_nothing_beside_it(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taxi.yaml"), "old");

        SuiteFiles.write(SUITE, file);

        assertThat(file).content().isEqualTo(SuiteFiles.toYaml(SUITE));
        assertThat(folder).isDirectoryContaining(found -> found.equals(file)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void keeps_the_old_file_when_the_new_one_cannot_be_written(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taxi.yaml"), "old");
        Suite unstorable = Suite.named("s").expect(Expectations.row("x", java.util.List.of("a"), values -> true));

        try {
            SuiteFiles.write(unstorable, file);
        } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessageContaining("cannot be written");
        }

        assertThat(file).content().isEqualTo("old");
    }

    @Test
    void reads_windows_line_ends_and_a_byte_order_mark(@TempDir Path folder) throws IOException {
        String text = "\uFEFF" + YAML.replace("\n", "\r\n");
        Path file = Files.write(folder.resolve("taxi.yaml"), text.getBytes(StandardCharsets.UTF_8));

        assertThat(SuiteFiles.read(file)).isEqualTo(SUITE);
    }

    @Test
    void reads_what_editors_need_and_forgets_it() {
        String json = "{\"$schema\": \"suite-1.schema.json\", \"suite\": \"s\", \"expectations\": []}";

        assertThat(SuiteFiles.readJson(json, "s.json")).isEqualTo(Suite.named("s"));
    }

    @Test
    void reads_a_suite_without_expectations() {
        assertThat(SuiteFiles.readYaml("suite: s\nexpectations: []\n", "s.yaml"))
                .isEqualTo(Suite.named("s"));
        assertThat(SuiteFiles.toYaml(Suite.named("s"))).isEqualTo("suite: s\nexpectations: []\n");
    }
}
