package dev.assay.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.quality.finding.ValueException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @TestFactory
    Stream<DynamicTest> answers_our_own_vectors() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of("src/test/resources/vectors"))) {
            files = found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }

        assertThat(files).isNotEmpty();
        VectorRunner runner = new VectorRunner(VectorRunner.known());
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    List<Vector> vectors = Vector.read(file);

                    assertThat(vectors).isNotEmpty();
                    assertThat(runner.run(vectors).differences()).isEmpty();
                }));
    }

    @Test
    void answers_the_vectors_laid_beside() throws IOException {
        Optional<Path> shared = VectorRunner.sharedFile();
        assumeTrue(shared.isPresent(), "skipped: no ../shared/vectors/value-vectors.json beside the working copy");

        Map<String, VectorFunctions.Function> known = VectorRunner.known();
        List<Vector> vectors = Vector.read(shared.get()).stream()
                .filter(vector -> known.containsKey(vector.function()))
                .toList();

        assertThat(new VectorRunner(known).run(vectors).differences()).isEmpty();
    }

    @Test
    void fails_what_is_off_unknown_or_thrown() {
        VectorRunner runner = new VectorRunner(Map.of(
                "half", inputs -> inputs.number("of") / 2,
                "parts", inputs -> Map.of("low", 1.0, "list", List.of(1, 2)),
                "none", inputs -> new VectorFunctions.Absent("there is none"),
                "throws", inputs -> inputs.number("missing")));

        assertThat(runner.run(List.of(vector("half", 2.0, 0.0))).differences()).isEmpty();
        assertThat(runner.run(List.of(vector("half", 2.01, 0.01))).differences())
                .isEmpty();
        assertThat(runner.run(List.of(vector("half", 2.02, 0.01))).differences())
                .containsExactly("half-1 half: expected 2.02 ± 0.01, but was 2");
        assertThat(runner.run(List.of(vector("none", 2.0, 0.0))).differences())
                .containsExactly("none-1 none: expected 2.0, but was null (there is none) (not read: of)");
        assertThat(runner.run(List.of(vector("twice", 2.0, 0.0))).differences())
                .containsExactly("twice-1 twice: unknown function twice");
        VectorRunner.Report report = runner.run(List.of(vector("throws", 2.0, 0.0), vector("half", 2.0, 0.0)));
        assertThat(report.passed()).isEqualTo(1);
        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.differences()).singleElement().asString().contains("threw", "\"missing\" must be given");
    }

    @Test
    void takes_a_refusal_for_no_result_and_a_figure_for_its_map() {
        VectorRunner runner = new VectorRunner(Map.of(
                "refuses",
                inputs -> {
                    throw new ValueException("rate must be above -1", "이율은 -1보다 커야 합니다");
                },
                "figure",
                inputs -> Map.of("value", 0.25, "status", "MULTIPLE"),
                "empty",
                inputs -> Map.of("value", new VectorFunctions.Absent("there is none"), "status", "NONE")));

        assertThat(differences(runner, "refuses", JSON.nullNode())).isEmpty();
        assertThat(differences(runner, "refuses", JSON.textNode("error"))).isEmpty();
        assertThat(differences(runner, "refuses", JSON.arrayNode())).isEmpty();
        assertThat(differences(runner, "refuses", JSON.objectNode().putNull("p")))
                .isEmpty();
        assertThat(differences(runner, "refuses", JSON.numberNode(1)))
                .containsExactly("refuses-1 refuses: expected 1, but was null (refused: rate must be above -1)");
        assertThat(differences(runner, "figure", JSON.numberNode(0.25))).isEmpty();
        assertThat(differences(runner, "figure", JSON.objectNode().put("status", "UNIQUE")))
                .containsExactly("figure-1 figure: expected status \"UNIQUE\", but was \"MULTIPLE\"");
        assertThat(differences(runner, "figure", JSON.nullNode()))
                .containsExactly("figure-1 figure: expected null, but was 0.25");
        assertThat(differences(runner, "figure", JSON.objectNode().putNull("rate")))
                .containsExactly("figure-1 figure: expected rate null, but was missing");
        assertThat(differences(runner, "empty", JSON.textNode("none"))).isEmpty();
        assertThat(differences(runner, "empty", JSON.numberNode(1)))
                .containsExactly("empty-1 empty: expected 1, but was null (there is none)");
    }

    @Test
    void names_the_inputs_that_a_function_did_not_read() {
        Inputs inputs = new Inputs(JSON.objectNode()
                .put("of", 4)
                .put("conflicts", 1)
                .set("part", JSON.objectNode().put("read", 1).put("left", 2)));
        VectorRunner runner = new VectorRunner(
                Map.of("half", in -> in.number("of") / 2 * in.part("part").number("read")));

        assertThat(runner.run(List.of(of(inputs, 2))).differences()).isEmpty();
        assertThat(runner.run(List.of(of(inputs, 3))).differences())
                .containsExactly("half-1 half: expected 3 ± 0, but was 2 (not read: conflicts, part.left)");
    }

    @Test
    void reads_synonyms_and_names_what_is_beside_them() {
        VectorRunner runner = new VectorRunner(Map.of("half", in -> in.number("rate") / 2));
        Inputs inputs = new Inputs(JSON.objectNode().put("Discount_Rate", 4).put("interestRate", 6));

        assertThat(runner.run(List.of(of(inputs, 2))).differences()).isEmpty();
        assertThat(runner.run(List.of(of(inputs, 3))).differences())
                .containsExactly("half-1 half: expected 3 ± 0, but was 2 (not read: interestRate)");
    }

    @Test
    void takes_the_status_of_no_figure_for_what_is_wanted_but_not_that_of_one() {
        VectorRunner runner = new VectorRunner(Map.of(
                "none",
                inputs -> Map.of("value", new VectorFunctions.Absent("no sign change"), "status", "NO_SIGN_CHANGE"),
                "one",
                inputs -> Map.of("value", 0.1, "status", "MULTIPLE")));

        assertThat(differences(runner, "none", JSON.textNode("no sign change"))).isEmpty();
        assertThat(differences(runner, "none", JSON.textNode("NO_REAL_ROOT")))
                .containsExactly("none-1 none: expected \"NO_REAL_ROOT\", but was null (no sign change)");
        assertThat(differences(runner, "one", JSON.textNode("MULTIPLE"))).hasSize(1);
    }

    private static Vector of(Inputs inputs, int expected) {
        return new Vector("half-1", "half", inputs, JSON.numberNode(expected), JSON.numberNode(0), Vector.nothing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"cases\": []}", "\"x\"", "null", "", "[]", "{\"vectors\": {}}", "[", "[7]"})
    void does_not_take_a_file_of_another_shape_for_one_of_which_nothing_failed(String text, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("other.json"), text);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        int code = VectorRunner.run(new PrintStream(printed, true, StandardCharsets.UTF_8), file.toString());

        assertThat(code).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8).strip())
                .contains("other.json must be a file of vectors as JSON, but was not: ")
                .doesNotContain("passed")
                .hasLineCount(1);
    }

    private static List<String> differences(VectorRunner runner, String function, JsonNode expected) {
        return runner.run(List.of(new Vector(
                        function + "-1",
                        function,
                        new Inputs(JSON.objectNode()),
                        expected,
                        JSON.numberNode(0),
                        Vector.nothing())))
                .differences();
    }

    private static Vector vector(String function, double expected, double tolerance) {
        return new Vector(
                function + "-1",
                function,
                new Inputs(JSON.objectNode().put("of", 4)),
                JSON.numberNode(expected),
                JSON.numberNode(tolerance),
                Vector.nothing());
    }
}
