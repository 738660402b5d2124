package dev.assay.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.json.SuiteFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps what the READMEs show true, in both languages. */
class ReadmeTest {
    private static final Path EXAMPLE =
            Path.of("src", "main", "java", "dev", "assay", "examples", "quickstart", "FirstSuite.java");

    private static String block(String readme, String name) throws IOException {
        String text = Files.readString(Path.of("..", "..", readme));
        Matcher matcher = Pattern.compile("<!-- " + name + " -->\n```[a-z]+\n(.*?)```", Pattern.DOTALL)
                .matcher(text);
        assertThat(matcher.find()).as("block " + name + " of " + readme).isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void the_code_is_the_example_that_compiles(String readme) throws IOException {
        String source = Files.readString(EXAMPLE);
        String imports = source.substring(source.indexOf("import "), source.indexOf("/**"));
        int start = source.indexOf('\n', source.indexOf("// region suite")) + 1;
        String region = source.substring(start, source.lastIndexOf('\n', source.indexOf("// endregion")) + 1);

        assertThat(block(readme, "suite")).isEqualTo(imports + region.indent(-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void the_output_is_what_the_example_prints(String readme) throws IOException {
        assertThat(block(readme, "output")).isEqualTo(FirstSuite.check() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void the_file_is_the_same_suite(String readme) throws IOException {
        assertThat(SuiteFiles.readYaml(block(readme, "yaml"), readme)).isEqualTo(FirstSuite.TRIPS);
    }

    /** Parts of what the first command prints, with a clock that stands still; dots stand for what is left out. */
    @ParameterizedTest
    @CsvSource({"README.md, en", "README.ko.md, ko"})
    void the_first_command_prints_what_is_shown(String readme, String language, @TempDir Path folder)
            throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, UTF_8);
        new Quickstart(out, new PrintStream(OutputStream.nullOutputStream()), false, Clocks.OCTOBER)
                .run("--out", folder.toString(), "--lang", language);

        List<String> lines =
                printed.toString(UTF_8).lines().map(String::stripTrailing).toList();
        List<String> shown =
                block(readme, "flow").lines().filter(line -> !line.equals("…")).toList();
        assertThat(shown)
                .hasSizeGreaterThan(12)
                .allSatisfy(line -> assertThat(lines).contains(line));
    }
}
