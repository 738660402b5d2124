package dev.assay.examples.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.wiring.TimedWork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the guide to governance true, in both languages. */
class GuideTest {
    private static final Pattern BLOCK = Pattern.compile("<!-- ([a-z]+) -->\n```([a-z]+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern REGION =
            Pattern.compile("^ *// region ([a-z]+)\n(.*?)^ *// endregion", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    private Path folder;

    private record Block(String name, String language, String text) {}

    private static String guide(String name) throws IOException {
        return Files.readString(Path.of("..", "..", "docs", name));
    }

    private static List<Block> blocks(String name, String language) throws IOException {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(guide(name));
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2), matcher.group(3)));
        }
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** All regions of all sources that are compiled, without the indentation they have in common. */
    private static Map<String, String> regions() throws IOException {
        Map<String, String> regions = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("GuideTest.java"))
                    .forEach(file -> regions(file, regions));
        }
        return regions;
    }

    private static void regions(Path file, Map<String, String> regions) {
        try {
            Matcher matcher = REGION.matcher(Files.readString(file));
            while (matcher.find()) {
                assertThat(regions.put(
                                matcher.group(1),
                                matcher.group(2).stripTrailing().stripIndent() + "\n"))
                        .as("region " + matcher.group(1) + " is there once")
                        .isNull();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"governance.md", "governance.ko.md"})
    void every_snippet_of_java_is_compiled(String name) throws IOException {
        Map<String, String> regions = regions();
        List<Block> shown = blocks(name, "java");

        assertThat(guide(name).split("```java", -1))
                .as("each snippet has a name")
                .hasSize(shown.size() + 1);
        assertThat(shown).extracting(Block::name).containsExactlyInAnyOrderElementsOf(regions.keySet());
        assertThat(shown).allSatisfy(block -> assertThat(block.text()).isEqualTo(regions.get(block.name())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"governance.md", "governance.ko.md"})
    void the_pieces_of_the_file_stand_in_the_file(String name) throws IOException {
        String file = Files.readString(Path.of("organisation.yaml"));

        assertThat(blocks(name, "yaml"))
                .hasSize(3)
                .allSatisfy(block -> assertThat(file).contains(block.text()));
    }

    @ParameterizedTest
    @CsvSource({"governance.md, en", "governance.ko.md, ko"})
    void the_output_is_what_the_example_prints(String name, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GovernanceExample(new PrintStream(out, true, UTF_8), System.err).run(folder, "--lang", language);

        assertThat(blocks(name, "text"))
                .hasSize(1)
                .allSatisfy(block -> assertThat(out.toString(UTF_8)).contains(block.text()));
    }

    @ParameterizedTest
    @CsvSource({"governance.md, en", "governance.ko.md, ko"})
    void the_table_of_what_time_brings_about_is_whole_and_in_order(String name, String language) throws IOException {
        List<String> rows = new ArrayList<>();
        Matcher row = Pattern.compile("^\\| `([A-Z_]+)` \\| (.+?) \\| ", Pattern.MULTILINE)
                .matcher(guide(name));
        while (row.find()) {
            rows.add(row.group(1) + ": " + row.group(2));
        }

        assertThat(rows)
                .containsExactlyElementsOf(Stream.of(TimedWork.values())
                        .map(work -> work + ": " + work.what().in(Locale.forLanguageTag(language)))
                        .toList());
    }

    @Test
    void both_guides_show_the_same() throws IOException {
        assertThat(blocks("governance.ko.md", "java")).isEqualTo(blocks("governance.md", "java"));
        assertThat(blocks("governance.ko.md", "yaml")).isEqualTo(blocks("governance.md", "yaml"));
    }
}
