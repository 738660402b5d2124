package dev.assay.checks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.rowCount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about data that cannot be read, word for word. */
class ErrorsTest {
    private static final Suite COUNT = Suite.named("s").expect(rowCount().isAtLeast(1));

    record Trip(int id, double fare) {}

    private static Csv csv(String text) {
        return Csv.of("trips.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Json json(String text) {
        return Json.of("trips.json", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Schema schema(String name, DataType type) {
        return Schema.of(new Field(name, type));
    }

    private static void assertFaults(Dataset<?> dataset, String message) {
        assertFaults(dataset, COUNT, message);
    }

    private static void assertFaults(Dataset<?> dataset, Suite suite, String message) {
        assertThatThrownBy(() -> Checks.of(dataset).run(suite))
                .isInstanceOf(FaultsException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> brokenCsv() {
        return Stream.of(
                Arguments.of("an empty file", "", "must have a header line, but is empty"),
                Arguments.of(
                        "a blank header", "\n1\n", "line 1: header must name each column, but column 1 has no name"),
                Arguments.of(
                        "a name that is missing",
                        "a,,c\n1,2,3\n",
                        "line 1: header must name each column, but column 2 has no name"),
                Arguments.of(
                        "a separator after the last name",
                        "a,b,\n1,2,\n",
                        "line 1: header must name each column, but column 3 has no name"),
                Arguments.of(
                        "a name that occurs twice",
                        "a,b,a\n1,2,3\n",
                        "line 1: header must name each column once, but columns 1 and 3 are both \"a\""),
                Arguments.of(
                        "a short record", "a,b\n1,2\n3\n", "line 3: must have 2 fields as the header has, but has 1"),
                Arguments.of(
                        "a long record after a field with a line end",
                        "a,b\n\"1\n\",2\n3,4,5\n",
                        "line 4: must have 2 fields as the header has, but has 3"),
                Arguments.of(
                        "an empty line in between",
                        "a,b\n1,2\n\n\n3,4\n",
                        "line 3: must have 2 fields as the header has, but is empty"),
                Arguments.of(
                        "a quote that is not closed",
                        "a,b\n1,2\n\"3,4\n5,6\n",
                        "line 3: quoted field must be closed, but the file ends before"),
                Arguments.of(
                        "a quote in the header that is not closed",
                        "\"a,b\n1,2\n",
                        "line 1: quoted field must be closed, but the file ends before"),
                Arguments.of(
                        "a name with a character that no name has",
                        "a\0,\0b\n1,2\n",
                        "line 1: header must name each column in text, but the name of column 1 has the character U+0000\n"
                                + "  line 1: header must name each column in text, but the name of column 2 has the"
                                + " character U+0000"),
                Arguments.of(
                        "a quote that is closed too early",
                        "a,b\n1,2\n\"3\"x,4\n",
                        "line 3: closing quote must be followed by a separator or the end of the line, but is not"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void brokenCsv(String what, String text, String fault) {
        long problems = fault.lines().count();

        assertFaults(csv(text), problems + (problems == 1 ? " problem" : " problems") + " in trips.csv\n  " + fault);
    }

    static Stream<Arguments> brokenJson() {
        return Stream.of(
                Arguments.of("no object", "5", "line 1, column 1: expected {, but found '5'"),
                Arguments.of("text after an object", "{} {}", "line 1, column 4: expected nothing more, but found '{'"),
                Arguments.of("no closing brace", "{\"a\":1", "line 1, column 7: expected , or }, but found the end"),
                Arguments.of("no name", "{a:1}", "line 1, column 2: expected a name in quotes, but found 'a'"),
                Arguments.of("no colon", "{\"a\" 1}", "line 1, column 6: expected :, but found '1'"),
                Arguments.of("no value", "{\"a\":}", "line 1, column 6: expected a value, but found '}'"),
                Arguments.of("a leading zero", "{\"a\":01}", "line 1, column 6: expected a value, but found '0'"),
                Arguments.of("NaN", "{\"a\":NaN}", "line 1, column 6: expected a value, but found 'N'"),
                Arguments.of("a comma too many", "{\"a\":[1,]}", "line 1, column 9: expected a value, but found ']'"),
                Arguments.of(
                        "a string that is not closed",
                        "{\"a\":\"x}",
                        "line 1, column 9: expected a closing quote, but found the end"),
                Arguments.of(
                        "a tab in a string",
                        "{\"a\":\"\t\"}",
                        "line 1, column 7: control characters must be escaped in a string"),
                Arguments.of(
                        "an unknown escape",
                        "{\"a\":\"\\x\"}",
                        "line 1, column 7: escape must be one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"),
                Arguments.of(
                        "an unfinished escape",
                        "{\"a\":\"\\u12\"}",
                        "line 1, column 7: \\u must be followed by four hexadecimal digits"),
                Arguments.of(
                        "a key twice",
                        "{}\n{\"a\":1,\"a\":2}",
                        "line 2, column 8: name must occur once in an object, but \"a\" occurs again"),
                Arguments.of(
                        "a key twice deep down",
                        "{\"o\":{\"a\":1,\"a\":2}}",
                        "line 1, column 13: name must occur once in an object, but \"a\" occurs again"),
                Arguments.of(
                        "an array that does not end",
                        "[{},\n{}",
                        "line 2, column 3: expected , or ], but found the end"),
                Arguments.of(
                        "text after an array",
                        "[{}]\n{}",
                        "line 2, column 1: expected nothing after the array, but found '{'"),
                Arguments.of(
                        "a fault within an array",
                        "[{},\n {\n \"a\" 1}]",
                        "line 3, column 6: expected :, but found '1'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void brokenJson(String what, String text, String fault) {
        assertFaults(json(text), "1 problem in trips.json\n  " + fault);
    }

    @Test
    void tells_nesting_without_end() {
        assertFaults(
                json("{\"a\":" + "[".repeat(600)),
                "1 problem in trips.json\n  line 1, column 505: values must be nested at most 500 deep");
    }

    @Test
    void tells_the_first_twenty_faults_and_how_many_there_are() {
        String text = "a,b\n" + "1\n".repeat(3_000);

        assertThatThrownBy(() -> Checks.of(csv(text)).run(COUNT))
                .hasMessageStartingWith("3000 problems in trips.csv, the first 20 of them\n"
                        + "  line 2: must have 2 fields as the header has, but has 1\n  line 3: ")
                .satisfies(thrown ->
                        assertThat(((FaultsException) thrown).faults()).hasSize(20));
    }

    @Test
    void tells_bytes_that_are_no_text() {
        byte[] bytes = "a,b\n1,x\n2,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);

        assertFaults(
                Csv.of("trips.csv", () -> new ByteArrayInputStream(bytes)),
                "1 problem in trips.csv\n  line 3: text must be UTF-8, but byte 0xE9 is not");
        assertFaults(
                Json.of("trips.json", () -> new ByteArrayInputStream(bytes)),
                "3 problems in trips.json\n  line 1, column 1: expected {, but found 'a'\n"
                        + "  line 2, column 1: expected {, but found '1'\n  line 3: text must be UTF-8, but byte 0xE9 is not");
    }

    static Stream<Arguments> otherFiles() {
        return Stream.of(
                Arguments.of("UTF-16 text", new byte[] {-1, -2, 'a', 0}),
                Arguments.of("UTF-16 text", new byte[] {-2, -1, 0, 'a'}),
                Arguments.of("a gzip file", new byte[] {0x1F, (byte) 0x8B, 8, 0}),
                Arguments.of("a zip file or a spreadsheet", new byte[] {'P', 'K', 3, 4, '\n'}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void otherFiles(String what, byte[] bytes) {
        String fault = ": text must be UTF-8, but begins like " + what;

        assertFaults(
                Csv.of("trips.csv", () -> new ByteArrayInputStream(bytes)), "1 problem in trips.csv\n  line 1" + fault);
        assertFaults(
                Json.of("trips.json", () -> new ByteArrayInputStream(bytes)),
                "1 problem in trips.json\n  line 1" + fault);
    }

    @Test
    void tells_a_file_that_is_not_there(@TempDir Path folder) {
        assertFaults(Csv.at(folder.resolve("trips.csv")), "1 problem in trips.csv\n  file must exist, but does not");
        assertFaults(Json.at(folder.resolve("trips.json")), "1 problem in trips.json\n  file must exist, but does not");
        assertFaults(
                Csv.at(folder),
                "1 problem in " + folder.getFileName() + "\n  line 1: could not be read: java.io.IOException");
    }

    @Test
    void tells_a_stream_that_breaks_off() {
        Csv.Content broken = () -> new InputStream() {
            private int left = 6;

            @Override
            public int read() throws IOException {
                if (left-- == 0) {
                    throw new IOException("secret");
                }
                return "a\n1\n2\n".charAt(5 - left);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                buffer[offset] = (byte) read();
                return 1;
            }
        };

        assertFaults(
                Csv.of("trips.csv", broken),
                "1 problem in trips.csv\n  line 4: could not be read: java.io.IOException");
    }

    @Test
    void tells_values_that_do_not_fit_a_given_type() {
        Suite suite = Suite.named("s").expect(column("a").isNotNull());

        assertFaults(
                csv("a\n1\nx\n2.5\n").typed(schema("a", DataType.INTEGER)),
                suite,
                "2 problems in trips.csv\n  line 3: column \"a\" must be integer, but was \"x\"\n"
                        + "  line 4: column \"a\" must be integer, but was \"2.5\"");
        assertFaults(
                json("{\"a\":\"1\"}\n{\"a\":true}").typed("a", DataType.DECIMAL),
                suite,
                "2 problems in trips.json\n  line 1: column \"a\" must be decimal, but was \"1\"\n"
                        + "  line 2: column \"a\" must be decimal, but was boolean true");
        assertFaults(
                Records.ofAll(Map.of("a", 1), Map.of("a", BigDecimal.ONE)).typed(schema("a", DataType.INTEGER)),
                suite,
                "1 problem in rows\n  row 2: column \"a\" must be integer, but was decimal 1");
    }

    @Test
    void shows_no_value_of_a_sensitive_column() {
        Suite suite = Suite.named("s").sensitive("a").expect(column("a").isNotNull());

        assertFaults(
                csv("a\nx\n").typed("a", DataType.INTEGER),
                suite,
                "1 problem in trips.csv\n  line 2: column \"a\" must be integer, but was string");
    }

    @Test
    void tells_columns_that_are_not_there() {
        assertFaults(
                csv("id,fare\n1,2\n").typed("fares", DataType.DOUBLE),
                "1 problem in trips.csv\n  type: no column \"fares\" in the file;"
                        + " known columns: id, fare; did you mean \"fare\"?");
        assertFaults(
                csv("id,fare\n1,2\n").typed(schema("x", DataType.DOUBLE)),
                "1 problem in trips.csv\n  schema: no column \"x\" in the file; known columns: id, fare");
        assertFaults(
                json("{\"id\":1}").typed("idd", DataType.DOUBLE),
                "1 problem in trips.json\n  type: no key \"idd\" in the file; known keys: id; did you mean \"id\"?");
        assertFaults(
                Records.ofAll(new Trip(1, 1)).typed(schema("fares", DataType.DOUBLE)),
                "1 problem in Trip\n  schema: no column \"fares\" in dev.assay.checks.ErrorsTest$Trip;"
                        + " known columns: id, fare; did you mean \"fare\"?");
    }

    @Test
    void tells_how_a_column_came_to_its_type() {
        Suite suite = Suite.named("s").expect(column("Age").isBetween(0, 99).as("age"));

        assertThatThrownBy(() -> Checks.of(csv("Age\n29\nNA\n")).run(suite))
                .hasMessageEndingWith("\n  column Age: line 2 holds integer (\"29\"), line 3 holds string (\"NA\")");
        assertThatThrownBy(() -> Checks.of(csv("Age\n29\nNA\n")).run(suite.sensitive("Age")))
                .hasMessageEndingWith("\n  column Age: line 2 holds integer, line 3 holds string");
        assertThatThrownBy(() ->
                        Checks.of(List.of(Map.of("Age", 1), Map.of("Age", "x"))).run(suite))
                .hasMessageEndingWith("\n  column Age: row 1 holds integer (1), row 2 holds string (\"x\")");
    }

    @Test
    void refuses_arguments_that_mean_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv("").separatedBy('"'))
                .withMessage("separator must not be the quote, but both were '\"'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv("").separatedBy('\n'))
                .withMessage("separator must not be a line end, but was LF");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv("").withoutHeader("a", "b", "a"))
                .withMessage("columns must be at least one, each named once, but were [a, b, a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> csv("").typed("a", DataType.LIST))
                .withMessage("type must be one that a text can be read as, but was list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.of(List.of()).named(" "))
                .withMessage("name must have a visible character, but was \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.of(List.of()).inBatchesOf(0))
                .withMessage("rows must be in [1, 65536], but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.of(List.of()).parallel(Runnable::run, 0))
                .withMessage("threads must be 1 or more, but was 0");
    }
}
