package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import dev.assay.governance.codec.Form;
import dev.assay.governance.organisation.Organisation;
import dev.assay.json.internal.tree.FaultList;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.finding.FindingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader, the published schema and the guide's page in both languages know the same keys of organisation files. */
class OrganisationSchemaTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T12:00:00Z");
    private static final String TEXT = SuiteSchemaTest.read("/META-INF/schemas/assay-organisation-1.schema.json");
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\*\\*)?`(\\w+)`(?:\\*\\*)? \\| (.*) \\|$", Pattern.MULTILINE);
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static String page(String name) throws IOException {
        return Files.readString(ROOT.resolve("docs").resolve(name));
    }

    private static String yaml(String page) {
        Matcher matcher = YAML.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static List<String> tables(String page) {
        return List.of(page.split("\\| --- \\| --- \\|\n")).stream().skip(1).toList();
    }

    private static Map<String, String> rows(String table) {
        Map<String, String> rows = new LinkedHashMap<>();
        ROW.matcher(table).results().forEach(row -> rows.put(row.group(2), row.group(3)));
        return rows;
    }

    private static List<Error> faults(String json) {
        return SuiteSchemaTest.REGISTRY.getSchema(TEXT, InputFormat.JSON).validate(json, InputFormat.JSON);
    }

    private static List<Error> faultsOfYaml(String yaml) {
        return faults(TreeFormat.JSON.write(TreeFormat.YAML.read(yaml, new FaultList("test"))));
    }

    @Test
    void is_a_schema() {
        assertThat(SuiteSchemaTest.metaschema().validate(TEXT, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void says_what_the_reader_and_the_page_say() throws IOException {
        List<Map<String, String>> tables = tables(page("organisation-files.md")).stream()
                .map(OrganisationSchemaTest::rows)
                .toList();

        ObjectMapper mapper = new ObjectMapper();
        String said =
                new OrganisationSchema(Organisation.form(), tables).schema().toString();

        assertThat(mapper.readTree(TEXT)).isEqualTo(mapper.readTree(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation-files.md", "organisation-files.ko.md"})
    void the_page_has_every_key_in_order_and_those_in_bold_that_must_be_there(String name) throws IOException {
        List<List<String>> told = new ArrayList<>();
        tables(page(name))
                .forEach(table -> told.add(ROW.matcher(table)
                        .results()
                        .map(row -> row.group(2) + (row.group(1) == null ? "" : "!"))
                        .toList()));

        assertThat(told)
                .isEqualTo(OrganisationSchema.forms(Organisation.form()).stream()
                        .map(form -> form.fields().stream()
                                .map(field -> field.key() + (field.presence() == Form.Presence.REQUIRED ? "!" : ""))
                                .toList())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation-files.md", "organisation-files.ko.md"})
    void the_page_shows_a_file_that_is_read(String name) throws IOException {
        String yaml = yaml(page(name));

        assertThat(yaml).isEqualTo(yaml(page("organisation-files.md")));
        assertThat(faultsOfYaml(yaml)).isEmpty();
        assertThat(OrganisationFiles.readYaml(yaml, name, MARCH).assets())
                .extracting(asset -> asset.id().value())
                .containsExactly("trips");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/governance/organisation.yaml",
                "examples/quickstart/organisations/taxi.yaml",
                "core/json/src/test/resources/dev/assay/json/organisation.yaml"
            })
    void accepts_the_examples(String file) throws IOException {
        assertThat(faultsOfYaml(Files.readString(ROOT.resolve(file)))).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void accepts_whatever_is_written(long seed) throws IOException {
        assertThat(faults(OrganisationFiles.toJson(OrganisationLayoutTest.draw(seed))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        version: 1 | version: 0
        zone: Asia/Seoul | zone: Asia/Seoul\\n  locale: ko
        displayName: Kim Jiwoo | displayName: " "
        status: active} | status: actif}
        status: active} | state: active}
        {en: Data owner, ko: 데이터 책임자} | {en: Data owner}
        level: 1 | level: 0
        level: 1 | level: one
        maxDuration: PT8H | maxDuration: 8 hours
        evidenceMaxAge: P1Y | evidenceMaxAge: a year
        from: 2026-01-01T00:00:00Z | from: January
        agentCap: PT1H | agentcap: PT1H
        quality-failure: human-only | quality-failure: human
        maxSeverity: critical | maxSeverity: worst
        actions: [read] | actions: read
        owner: data-owner | quality: {kind: healthy}
        raci: | matrix:
        """)
    void refuses_what_is_not_read(String from, String to) throws IOException {
        String yaml = yaml(page("organisation-files.md"))
                .replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to.replace("\\n", "\n")));

        assertThat(faultsOfYaml(yaml)).isNotEmpty();
        assertThatThrownBy(() -> OrganisationFiles.readYaml(yaml, "file", MARCH))
                .isInstanceOf(FindingsException.class);
    }

    @Test
    void the_quality_of_an_asset_need_not_be_said() throws IOException {
        String yaml = ErrorsTest.resource("organisation.yaml");
        Organisation said = OrganisationFiles.readYaml(yaml, "said", MARCH);
        Organisation unsaid =
                OrganisationFiles.readYaml(yaml.replace("    quality: {kind: unknown}\n", ""), "unsaid", MARCH);

        assertThat(yaml).contains("    quality: {kind: unknown}\n");
        assertThat(unsaid).isEqualTo(said);
        assertThat(unsaid.digest()).isEqualTo(said.digest());
        assertThat(OrganisationFiles.toYaml(said)).doesNotContain("quality:");
    }

    @Test
    void an_editor_finds_the_schema_by_a_key_that_says_nothing_else() throws IOException {
        Organisation said = OrganisationFiles.readYaml(ErrorsTest.resource("organisation.yaml"), "said", MARCH);
        String key = "\"$schema\": \"assay-organisation-1.schema.json\"";
        String json = OrganisationFiles.toJson(said);
        String pointed = json.replaceFirst("\\{", Matcher.quoteReplacement("{" + key + ","));

        assertThat(faults(pointed)).isEmpty();
        assertThat(OrganisationFiles.readJson(pointed, "pointed", MARCH).digest())
                .isEqualTo(said.digest());
        assertThat(OrganisationFiles.readYaml(key + "\n" + OrganisationFiles.toYaml(said), "pointed", MARCH))
                .isEqualTo(said);
        String wrong = json.replaceFirst("\\{", Matcher.quoteReplacement("{\"$schema\": {},"));
        assertThat(faults(wrong)).isNotEmpty();
        assertThatThrownBy(() -> OrganisationFiles.readJson(wrong, "wrong", MARCH))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("$schema");
    }
}
