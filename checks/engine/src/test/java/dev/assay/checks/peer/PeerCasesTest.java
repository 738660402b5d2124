package dev.assay.checks.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.assay.checks.TableEngine;
import dev.assay.checks.source.Parallelism;
import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.engine.Runs;
import dev.assay.quality.outcome.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Cases that another tool publishes for its own words, said in ours: an independent account of what such words mean. Where
 * our written semantics differ on purpose, {@code differences.yaml} says why, and the difference must still be there.
 */
class PeerCasesTest {
    private static final Path FOLDER = Path.of("..", "..", "..", "shared", "conformance", "gx");

    private final PeerWords words = new PeerWords();
    private final Map<String, String> differences = differences();

    private static Map<String, String> differences() {
        try (InputStream in = Objects.requireNonNull(PeerCasesTest.class.getResourceAsStream("differences.yaml"))) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PeerCase> cases() {
        if (!Files.isDirectory(FOLDER)) {
            skip(FOLDER + " is not on this machine");
        }
        try {
            return PeerFiles.read(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skip(String reason) {
        System.out.println("skipped: " + reason);
        Assumptions.abort(reason);
    }

    @TestFactory
    Stream<DynamicNode> agrees_with_every_case_or_says_why_not() {
        Map<String, List<DynamicNode>> nodes = new LinkedHashMap<>();
        for (PeerCase each : cases()) {
            nodes.computeIfAbsent(each.word(), word -> new ArrayList<>())
                    .add(dynamicTest(each.id(), () -> check(each)));
        }
        return nodes.entrySet().stream()
                .map(word -> words.isKnown(word.getKey())
                        ? dynamicContainer(word.getKey(), word.getValue())
                        : dynamicTest(
                                word.getKey(),
                                () -> skip(word.getKey() + ", "
                                        + word.getValue().size() + " cases: no word of ours says it")));
    }

    private void check(PeerCase each) {
        List<String> found = outcome(each);
        String reason = differences.get(each.id());
        if (reason == null) {
            assertThat(found)
                    .as(each.arguments() + " on " + each.table().maps())
                    .isEmpty();
        } else {
            assertThat(found).as("differs because " + reason).isNotEmpty();
        }
    }

    private List<String> outcome(PeerCase each) {
        try {
            Suite suite = Suite.named("peer");
            for (Expectation expectation : words.translate(each)) {
                suite = suite.expect(expectation);
            }
            RunOptions options = RunOptions.builder().sampleRows(1_000).build();
            TableEngine engine = new TableEngine(each.table(), Parallelism.none(), 3);
            List<Result> results = Runs.run(suite, engine, options).results();
            return each.isRefused()
                    ? List.of("must be refused, but was " + results)
                    : PeerCheck.differences(each, results);
        } catch (IllegalArgumentException e) {
            return each.isRefused() ? List.of() : List.of("must be judged, but was refused: " + e.getMessage());
        }
    }

    @Test
    void every_listed_difference_is_about_a_case() {
        List<String> ids = cases().stream().map(PeerCase::id).toList();

        assertThat(ids).containsAll(differences.keySet());
    }
}
