package dev.assay.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
                .containsExactly("none-1 none: expected 2.0, but was null (there is none)");
        assertThat(runner.run(List.of(vector("twice", 2.0, 0.0))).differences())
                .containsExactly("twice-1 twice: unknown function twice");
        VectorRunner.Report report = runner.run(List.of(vector("throws", 2.0, 0.0), vector("half", 2.0, 0.0)));
        assertThat(report.passed()).isEqualTo(1);
        assertThat(report.failed()).isEqualTo(1);
        assertThat(report.differences()).singleElement().asString().contains("threw", "\"missing\" must be given");
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
