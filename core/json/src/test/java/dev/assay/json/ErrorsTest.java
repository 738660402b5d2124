package dev.assay.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Expectations;
import dev.assay.quality.Suite;
import dev.assay.quality.data.FaultsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pins what is said about files that cannot be read, to the letter. */
class ErrorsTest {
    private static final Pattern CASES = Pattern.compile(
            "^### ([^\n]*) \\((yaml|json)\\)\n(.*?)^>>>\n(.*?)\n\n", Pattern.MULTILINE | Pattern.DOTALL);

    record Case(String what, String format, String text, String message) {
        @Override
        public String toString() {
            return what + " (" + format + ")";
        }
    }

    static List<Case> cases() throws IOException {
        return CASES.matcher(resource("errors.txt"))
                .results()
                .map(found -> new Case(found.group(1), found.group(2), found.group(3), found.group(4)))
                .toList();
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ErrorsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says_everything_that_is_wrong(Case example) {
        assertThatThrownBy(() -> read(example))
                .isInstanceOf(FaultsException.class)
                .hasMessage(example.message());
    }

    private static Suite read(Case example) {
        return example.format().equals("yaml")
                ? SuiteFiles.readYaml(example.text(), "taxi.yaml")
                : SuiteFiles.readJson(example.text(), "taxi.json");
    }

    @Test
    void pins_as_many_messages_as_there_are() throws IOException {
        assertThat(cases()).hasSize(101);
    }

    @Test
    void says_that_a_file_is_missing(@TempDir Path folder) {
        Path file = folder.resolve("taxi.yaml");

        assertThatThrownBy(() -> SuiteFiles.read(file))
                .isInstanceOf(FaultsException.class)
                .hasMessage("1 problem in " + file + "\n  file must exist, but was not found");
    }

    @Test
    void says_that_a_file_is_a_directory(@TempDir Path folder) throws IOException {
        Path file = Files.createDirectory(folder.resolve("taxi.yaml"));

        assertThatThrownBy(() -> SuiteFiles.read(file))
                .hasMessage("1 problem in " + file + "\n  file must be a regular file, but was a directory");
    }

    @Test
    void says_that_the_ending_of_a_name_is_unknown(@TempDir Path folder) {
        Path file = folder.resolve("taxi.txt");

        assertThatThrownBy(() -> SuiteFiles.read(file))
                .isInstanceOf(FaultsException.class)
                .hasMessage("1 problem in " + file + "\n  file must end in .yaml, .yml or .json, but was taxi.txt");
    }

    static Stream<byte[]> bytesThatAreNotUtf8() {
        return Stream.of(
                "suite: a\nkey: [café]\n".getBytes(ISO_8859_1), // byte E9
                new byte[] {'s', ':', '\n', 'k', 'e', 'y', ':', ' ', '[', 'c', 'a', 'f', (byte) 0xE9}); // cut short
    }

    @ParameterizedTest
    @MethodSource("bytesThatAreNotUtf8")
    void says_where_a_file_is_not_utf_8(byte[] bytes, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("taxi.yaml"), bytes);

        assertThatThrownBy(() -> SuiteFiles.read(file))
                .hasMessage("1 problem in " + file
                        + "\n  line 2, column 10: file must be UTF-8, but has the byte 0xE9 here");
    }

    @Test
    void refuses_other_charsets(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("taxi.yaml"), "suite: s\n".getBytes(UTF_16));

        assertThatThrownBy(() -> SuiteFiles.read(file)).hasMessageContaining("line 1, column 1: file must be UTF-8");
    }

    @Test
    void says_that_a_control_character_needs_an_escape() {
        assertThatThrownBy(() -> SuiteFiles.readYaml("suite: s\u0007\nexpectations: []\n", "taxi.yaml"))
                .hasMessage("""
                        1 problem in taxi.yaml
                          line 1, column 9: file must have printable characters, but has U+0007; \
                        write it as "\\u0007" in double quotes""");
    }

    @Test
    void refuses_files_that_are_too_large(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taxi.yaml"), "#".repeat(1_000_001));

        assertThatThrownBy(() -> SuiteFiles.read(file))
                .hasMessage("1 problem in " + file + "\n  file must have at most 1,000,000 bytes, but has more");
        assertThatThrownBy(() -> SuiteFiles.readYaml("#".repeat(1_000_001), "taxi.yaml"))
                .hasMessage("1 problem in taxi.yaml\n  file must have at most 1,000,000 bytes, but has more");
    }

    @Test
    void refuses_nesting_that_is_too_deep() {
        String deep = "[".repeat(100_000);

        assertThatThrownBy(() -> SuiteFiles.readYaml("suite: " + deep, "taxi.yaml"))
                .hasMessage("1 problem in taxi.yaml\n"
                        + "  line 1, column 57: nesting must be at most 50 levels deep, but was deeper");
        assertThatThrownBy(() -> SuiteFiles.readJson("{\"suite\": " + deep, "taxi.json"))
                .hasMessage("1 problem in taxi.json\n"
                        + "  line 1, column 60: nesting must be at most 50 levels deep, but was deeper");
    }

    @Test
    void refuses_numbers_that_a_few_characters_blow_up() {
        String json =
                "{\"suite\": \"s\", \"expectations\": [{\"column\": \"a\", \"is-in\": [1e999999999, 1e99999999999]}]}";

        assertThatThrownBy(() -> SuiteFiles.readJson(json, "taxi.json")).hasMessage("""
                        2 problems in taxi.json
                          line 1, column 59 (expectations[0].is-in[0]): number must have at most 1000 digits, written out, \
                        but had more
                          line 1, column 72 (expectations[0].is-in[1]): number must have an exponent of few digits, \
                        but was 1e99999999999""");
    }

    @Test
    void names_the_expectation_that_a_file_cannot_hold() {
        Suite suite = Suite.named("s").expect(Expectations.row("is odd", List.of("a"), values -> true));

        assertThatThrownBy(() -> SuiteFiles.toYaml(suite))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("cannot be written: condition must be one that a file can hold, "
                        + "but was the application's own \"is odd\"");
    }

    @Test
    void refuses_to_write_into_nowhere(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("taxi.yaml");

        assertThatThrownBy(() -> SuiteFiles.write(Suite.named("s"), file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("file must be writable, but was " + file);
    }
}
