package dev.assay.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said when the program cannot run, word for word; it ends with 2 then and writes nothing. */
class ErrorsTest {
    private static final String GOOD_DATA = "id,fare\n1,5\n2,7\n";
    private static final String GOOD_SUITE = "suite: s\nexpectations:\n  - column: fare\n    is-positive: true\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private String run(String... words) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = new Quickstart(out, new PrintStream(told, true, StandardCharsets.UTF_8), false, Clocks.OCTOBER)
                .run(words);

        assertThat(code).isEqualTo(Quickstart.COULD_NOT_RUN);
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        return told.toString(StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n")
                .replace(folder.toString(), "FOLDER")
                .strip();
    }

    private String check(String data, String suite) throws IOException {
        Path file = Files.writeString(folder.resolve("trips.csv"), data);
        Path words = Files.writeString(folder.resolve("trips.yaml"), suite);
        Path reports = folder.resolve("reports");

        String message = run(file.toString(), words.toString(), "--out", reports.toString());

        assertThat(reports).doesNotExist();
        return message;
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of("--out must be followed by a value", new String[] {"--out"}),
                Arguments.of("--lang must be en or ko, but was fr", new String[] {"--lang", "fr"}),
                Arguments.of(
                        "option must be one of --organisation, --stakes, --budget, --out, --audit, --lang, but was --fast",
                        new String[] {"--fast"}),
                Arguments.of(
                        "a data file and a suite file must be given together, but there were 1: [pom.xml]",
                        new String[] {"pom.xml"}),
                Arguments.of(
                        "file must exist and be readable, but was nowhere.csv\n"
                                + "file must exist and be readable, but was src",
                        new String[] {"nowhere.csv", "src"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void tells_what_is_wrong_with_the_command_and_how_it_goes(String message, String... words) {
        assertThat(run(words)).isEqualTo(message + "\n" + dev.assay.examples.quickstart.Arguments.USAGE);
    }

    static Stream<Arguments> data() {
        return Stream.of(
                Arguments.of("", "1 problem in trips.csv\n  must have a header line, but is empty"),
                Arguments.of(
                        "a,a\n1,2\n",
                        "1 problem in trips.csv\n  line 1: header must name each column once, but columns 1 and 2 are both"
                                + " \"a\""),
                Arguments.of(
                        "a\n\"1\n",
                        "1 problem in trips.csv\n  line 2: quoted field must be closed, but the file ends before"),
                Arguments.of(
                        "id,fares\n1,5\n",
                        "1 problem in suite \"s\" on trips.csv\n  fare-is-greater-than: no column \"fare\" in trips.csv;"
                                + " known columns: id, fares; did you mean \"fares\"?"),
                Arguments.of(
                        "id,fare\n1,5\n2,n/a\n",
                        "2 problems in suite \"s\" on trips.csv\n  fare-is-greater-than: fare must be compared with text, but"
                                + " 0 is a number; assay never reads text as a number\n"
                                + "  column fare: line 2 holds integer (\"5\"), line 3 holds string (\"n/a\")"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("data")
    void tells_what_is_wrong_with_the_data(String data, String message) throws IOException {
        assertThat(check(data, GOOD_SUITE)).endsWith(message);
    }

    @Test
    void tells_what_is_wrong_with_the_suite() throws IOException {
        String reversed = "suite: s\nexpectations:\n  - column: fare\n    is-between: [9, 5]\n";

        assertThat(check(GOOD_DATA, reversed))
                .isEqualTo("1 problem in FOLDER/trips.yaml\n  line 4, column 17 (expectations[0].is-between):"
                        + " lower end must not be above the upper end, but was [9, 5]");
    }

    @Test
    void tells_that_the_reports_cannot_be_written() throws IOException {
        Path file = Files.writeString(folder.resolve("d.csv"), GOOD_DATA);
        Path suite = Files.writeString(folder.resolve("s.yaml"), GOOD_SUITE);
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream progress = new PrintStream(told, true, StandardCharsets.UTF_8);

        int code = new Quickstart(out, progress, false, Clocks.OCTOBER)
                .run(file.toString(), suite.toString(), "--out", file.toString());

        assertThat(code).isEqualTo(Quickstart.COULD_NOT_RUN);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("cannot write the reports: java.nio.file.FileAlreadyExistsException: " + file);
    }
}
