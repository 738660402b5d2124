package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.json.internal.business.CaseKeys;
import dev.assay.json.internal.pilot.PilotKeys;
import dev.assay.json.internal.portfolio.PortfolioKeys;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.sheet.ByteOrderMark;
import dev.assay.value.business.sheet.FlowSheet;
import dev.assay.value.money.Money;
import dev.assay.value.portfolio.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides to files of value say what is so. */
class ValueGuideTest {
    private static String guide(String name) throws IOException {
        return Files.readString(Path.of("../../docs/" + name));
    }

    private static List<String> blocks(String guide, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(guide(guide))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"value-files.md", "value-files.ko.md"})
    void shows_the_examples_that_are_tested(String guide) throws IOException {
        assertThat(blocks(guide, "yaml"))
                .containsExactly(
                        ErrorsTest.resource("inspection.yaml"),
                        ErrorsTest.resource("marketing.yaml"),
                        ErrorsTest.resource("fixes.yaml"),
                        ErrorsTest.resource("journey.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"value-files.md", "value-files.ko.md"})
    void names_every_key(String guide) throws IOException {
        String text = guide(guide);

        Stream.of(CaseKeys.all(), PortfolioKeys.all(), PilotKeys.all())
                .map(Map::values)
                .flatMap(lists -> lists.stream().flatMap(List::stream))
                .forEach(key -> assertThat(text).containsPattern("[`{ (]" + Pattern.quote(key) + "[`:]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"value-files.md", "value-files.ko.md"})
    void shows_the_message_that_a_broken_file_gets(String guide) throws IOException {
        String yaml = """
                case: a
                currency: USD
                discount: none
                horizon: {start: 2026-01-01, years: 0}
                drivers: {units: 5}
                costs:
                  build: {once: unit * 2}
                  run: {per-year: -5}
                """;

        assertThatThrownBy(() -> BusinessCaseFiles.readYaml(yaml, "case.yaml"))
                .hasMessage(blocks(guide, "text").get(0).stripTrailing());
    }

    @Test
    void shows_java_that_does_what_is_told(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("case.yaml"), ErrorsTest.resource("inspection.yaml"));
        Path copy = folder.resolve("case.json");
        String fixes = ErrorsTest.resource("fixes.yaml");
        String journey = ErrorsTest.resource("journey.yaml");

        // begin
        BusinessCase inspection = BusinessCaseFiles.read(path);
        Evaluation evaluation = inspection.evaluate();
        BusinessCaseFiles.write(inspection, copy);

        Selection best = PortfolioFiles.readYaml(fixes, "fixes.yaml").solve();
        Answer<Long> perGroup = PilotFiles.readYaml(journey, "journey.yaml").requiredUnits();

        byte[] sheet = FlowSheet.of(evaluation).toBytes(Locale.ENGLISH, ByteOrderMark.PRESENT);
        // end

        assertThat(evaluation.npv()).isEqualTo(Money.of("22368519.91", "USD"));
        assertThat(best.chosen()).containsExactly("e-mail", "freshness");
        assertThat(perGroup.get()).isEqualTo(77);
        assertThat(sheet).startsWith(0xEF, 0xBB, 0xBF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"value-files.md", "value-files.ko.md"})
    void shows_the_java_that_is_tested(String guide) throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/assay/json/ValueGuideTest.java"));
        String tested = source.substring(source.indexOf("// begin\n") + 9, source.indexOf("        // end\n"));

        assertThat(blocks(guide, "java")).containsExactly(tested.replaceAll("(?m)^ {8}", ""));
    }
}
