package dev.assay.json;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.data.FaultsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to exhaust or to deceive whoever reads them get an answer, and soon. */
class HostileFilesTest {
    /** Far more than linear work takes on a busy machine, and less than quadratic work of these sizes takes on any. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static FaultsException faults(String yaml) {
        return catchThrowableOfType(FaultsException.class, () -> SuiteFiles.readYaml(yaml, "taxi.yaml"));
    }

    static Stream<String> towers() {
        return Stream.of(
                "suite: " + "[".repeat(900_000),
                "suite: " + "{a: ".repeat(200_000),
                "suite: s\nexpectations:\n  " + "- ".repeat(400_000),
                "? ".repeat(400_000),
                "suite: " + "[? ".repeat(300_000),
                IntStream.range(0, 1000).mapToObj(i -> " ".repeat(i) + "a:\n").reduce("", String::concat));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("towers")
    void no_tower_is_climbed(String yaml) {
        assertTimeout(
                SOON,
                () -> assertThat(faults(yaml).faults())
                        .last()
                        .satisfies(fault -> assertThat(fault.message())
                                .isEqualTo("nesting must be at most 50 levels deep, but was deeper")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "- ", "a + ", "length(", "a = 1 and (", "a."})
    void no_tower_of_a_condition_is_climbed(String storey) {
        String condition = storey.repeat(70_000);

        assertTimeout(
                SOON,
                () -> assertThat(faults("suite: s\nexpectations:\n  - holds: '" + condition + "'\n"))
                        .hasMessageStartingWith("1 problem in taxi.yaml\n  line 3, column 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "(a", "(?:", "(?=", "((?i)"})
    void no_tower_of_a_pattern_is_climbed(String storey) {
        String pattern = storey.repeat(100_000) + ")".repeat(100_000);

        assertTimeout(
                SOON,
                () -> assertThat(faults("suite: s\nexpectations:\n  - {column: a, matches: '" + pattern + "'}\n"))
                        .hasMessageStartingWith(
                                "1 problem in taxi.yaml\n  line 3, column 26 (expectations[0].matches): "
                                        + "regex must be a regular expression, but was"));
    }

    @Test
    void a_flood_of_faults_is_counted_and_its_first_thousand_told() {
        String yaml = "suite: s\nexpectations: [" + "1, ".repeat(20_000) + "]\n";

        FaultsException faults = assertTimeout(SOON, () -> faults(yaml));

        assertThat(faults.faults()).hasSize(1000);
        assertThat(faults)
                .hasMessageStartingWith("20000 problems in taxi.yaml, the first 1000 of them\n"
                        + "  line 2, column 16 (expectations[0]): expectations[0] must be a mapping, but was the number 1\n"
                        + "  line 2, column 19 (expectations[1]): ");
    }

    @Test
    void a_thousand_faults_are_all_told() {
        FaultsException faults = faults("suite: s\nexpectations: [" + "1, ".repeat(1000) + "]\n");

        assertThat(faults.faults()).hasSize(1000);
        assertThat(faults).hasMessageStartingWith("1000 problems in taxi.yaml\n");
    }

    @Test
    void thousands_of_expectations_alike_are_read_soon() {
        String alike = "suite: s\nexpectations:\n" + "  - {column: a, is-null: true}\n".repeat(20_000);

        Suite suite = assertTimeout(SOON, () -> SuiteFiles.readYaml(alike, "taxi.yaml"));

        assertThat(suite.expectations()).hasSize(20_000).containsKey("a-is-null-20000");
    }

    /** Refusing one after another must not copy the suite each time. */
    @Test
    void thousands_of_taken_ids_are_told_soon() {
        StringBuilder yaml = new StringBuilder("suite: s\nexpectations:\n");
        IntStream.range(0, 14_000)
                .forEach(i -> yaml.append("  - {column: a, is-null: true, id: i")
                        .append(i % 7_000)
                        .append("}\n"));

        FaultsException faults = assertTimeout(SOON, () -> faults(yaml.toString()));

        assertThat(faults)
                .hasMessageStartingWith(
                        "7000 problems in taxi.yaml, the first 1000 of them\n"
                                + "  line 7003, column 36 (expectations[7000].id): id must be unique in suite \"s\", but \"i0\" is also");
    }

    @Test
    void thousands_of_columns_with_codes_are_read_soon() {
        StringBuilder yaml = new StringBuilder("suite: s\nmissing:\n");
        IntStream.range(0, 25_000).forEach(i -> yaml.append("  c").append(i).append(": [1]\n"));

        Suite suite = assertTimeout(SOON, () -> SuiteFiles.readYaml(yaml + "expectations: []\n", "taxi.yaml"));

        assertThat(suite.settings().missing()).hasSize(25_000);
    }

    @Test
    void every_expectation_whose_id_is_taken_is_told() {
        String yaml = """
                suite: s
                expectations:
                  - {column: a, is-null: true}
                  - {column: b, is-null: true, id: x}
                  - {column: c, is-null: true, id: a-is-null}
                  - {column: d, is-null: true}
                  - {column: e, is-null: true, id: x}
                """;

        assertThatThrownBy(() -> SuiteFiles.readYaml(yaml, "taxi.yaml")).hasMessage("""
                2 problems in taxi.yaml
                  line 5, column 36 (expectations[2].id): id must be unique in suite "s", but "a-is-null" is also the id \
                of: every a is null
                  line 7, column 36 (expectations[4].id): id must be unique in suite "s", but "x" is also the id \
                of: every b is null""");
    }

    @Test
    void an_id_is_told_to_be_taken_even_by_an_expectation_with_other_faults() {
        String yaml = """
                suite: s
                expectations:
                  - {column: a, is-null: true, id: q, zzz: 1}
                  - {column: b, is-null: true, id: q}
                  - {column: c, is-null: true, id: q}
                  - {column: d, is-null: true}
                  - {column: e, is-nul: true, id: d-is-null}
                """;

        assertThatThrownBy(() -> SuiteFiles.readYaml(yaml, "taxi.yaml"))
                .hasMessageStartingWith(
                        "5 problems in taxi.yaml\n  line 3, column 39 (expectations[0]): unknown key \"zzz\"")
                .hasMessageContaining("""
                          line 4, column 36 (expectations[1].id): id must be unique in suite "s", but "q" is also the id \
                        of expectations[0]
                          line 5, column 36 (expectations[2].id): id must be unique in suite "s", but "q" is also the id \
                        of: every b is null
                          line 7, column 17 (expectations[4]): unknown key""")
                .hasMessageEndingWith("line 7, column 35 (expectations[4].id): id must be unique in suite \"s\","
                        + " but \"d-is-null\" is also the id of expectations[3]");
    }

    /** One reader of YAML ends the line there and sees a key, another sees a comment. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "\u2028", "\u2029"})
    void a_key_cannot_hide_in_a_comment(String end) {
        assertThatThrownBy(
                        () -> SuiteFiles.readYaml("suite: s\n# c" + end + "key: [a]\nexpectations: []\n", "taxi.yaml"))
                .hasMessage(
                        "1 problem in taxi.yaml\n  line 2, column 4: file must have characters that mean the same to all "
                                + "readers of YAML, but has U+%1$04X; write it as \"\\u%1$04X\" in double quotes",
                        (int) end.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "\u2028", "\u2029", "\uFEFF", "\u202E", "\0", "\u001B[31m"})
    void an_odd_character_in_a_name_is_kept(String odd) {
        Suite suite = Suite.named("s").expect(column("a" + odd + "b").isNull());

        assertThat(SuiteFiles.readYaml(SuiteFiles.toYaml(suite), "taxi.yaml")).isEqualTo(suite);
        assertThat(SuiteFiles.readJson(SuiteFiles.toJson(suite), "taxi.json")).isEqualTo(suite);
    }

    @Test
    void messages_show_what_terminals_obey_and_nobody_sees() {
        String yaml = "suite: s\n\uFEFFexpectations: []\n\"\\e[31mred\": 1\nkey: \"a\\u202Eb\"\n";

        assertThatThrownBy(() -> SuiteFiles.readYaml(yaml, "taxi.yaml")).hasMessage("""
                3 problems in taxi.yaml
                  line 2, column 1: unknown key "\\ufeffexpectations"; known keys: suite, key, missing, sensitive, on-empty, \
                expectations, $schema; did you mean "expectations"?
                  line 3, column 1: unknown key "\\u001b[31mred"; known keys: suite, key, missing, sensitive, on-empty, \
                expectations, $schema
                  line 4, column 6 (key): key must be a list of column names, but was "a\\u202eb\"""");
    }

    @Test
    void a_name_is_quoted_at_a_length_that_can_be_read() {
        String name = "k".repeat(90_000);

        assertThatThrownBy(() -> SuiteFiles.readYaml("? " + name + "\n: 1\n", "taxi.yaml"))
                .hasMessageStartingWith("1 problem in taxi.yaml\n  line 1, column 3: unknown key \"" + "k".repeat(60)
                        + "…\"; known keys: suite")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1000));
    }

    @Test
    void a_message_of_the_language_is_cut() {
        String pattern = "(" + "a".repeat(90_000);

        assertThat(faults("suite: s\nexpectations:\n  - {column: a, matches: '" + pattern + "'}\n")
                        .getMessage())
                .hasSizeBetween(2000, 2100)
                .endsWith("aaa…");
    }

    @Test
    void a_number_of_a_json_file_is_refused_where_it_stands() {
        String json = "{\"suite\": \"s\", \"expectations\": [{\"column\": \"a\", \"is-at-least\": %s}]}";

        assertTimeout(
                SOON,
                () -> assertThatThrownBy(() -> SuiteFiles.readJson(json.formatted("9".repeat(900_000)), "taxi.json"))
                        .hasMessage("1 problem in taxi.json\n  line 1, column 64 (expectations[0].is-at-least): "
                                + "number must have at most 1000 digits, written out, but had more"));
        assertThat(SuiteFiles.readJson(json.formatted("9".repeat(1000)), "taxi.json")
                        .expectations())
                .hasSize(1);
    }

    @Test
    void a_suite_that_no_file_holds_is_not_written(@TempDir Path folder) {
        List<? extends Expectation> many = IntStream.range(0, 600)
                .mapToObj(i -> column("a".repeat(2_000) + i).isNotNull().as("a" + i))
                .toList();
        Suite suite = Suite.named("s").expectAll(many);
        Path file = folder.resolve("taxi.yaml");

        assertThatThrownBy(() -> SuiteFiles.write(suite, file))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("file must have at most 1,000,000 bytes, but would have 1,[0-9]{3},[0-9]{3}");
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_end_as_the_machine_of_their_author_ends_them(String end, @TempDir Path folder) throws Exception {
        String text = "suite: s" + end + "# c" + end + "kei: [a]" + end + "expectations: []" + end;
        Path file = Files.write(folder.resolve("taxi.yaml"), text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> SuiteFiles.read(file))
                .hasMessageStartingWith("1 problem in " + file + "\n  line 3, column 1: unknown key \"kei\"");
    }
}
