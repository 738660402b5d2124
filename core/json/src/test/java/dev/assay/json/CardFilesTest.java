package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.card.CardWriter;
import dev.assay.governance.card.Document;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.FieldState;
import dev.assay.governance.card.FieldValue;
import dev.assay.governance.card.Provenance;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class CardFilesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String CHECKPOINT = "firm.example/audit\n57\nqXUj0DRIdWjVMTbTf0qWcQBnmLNKsyDA1RRj4GqIVHM=\n";

    /** Everything that the toolkit's format has a place for. */
    private static final Map<String, Text> ANSWERS = Map.ofEntries(
            Map.entry("MC-details.maker", Text.of("Mobility team", "모빌리티 팀")),
            Map.entry("MC-details.contact", Text.of("kim@firm.example")),
            Map.entry("MC-details.version", Text.of("7")),
            Map.entry("MC-details.date", Text.of("2026-02-28")),
            Map.entry("MC-details.type", Text.of("gradient boosting", "그래디언트 부스팅")),
            Map.entry("MC-details.training", Text.of("200 trees: depth 6, \"no\" early stop")),
            Map.entry("MC-details.resource", Text.of("https://wiki.example/fare-model")),
            Map.entry("MC-details.citation", Text.of("Kim, Fares, 2026")),
            Map.entry("MC-details.licence", Text.of("Apache-2.0")),
            Map.entry("MC-training-data.description", Text.of("taxi-trips@2026-02, zones@1")),
            Map.entry("MC-evaluation-data.datasets", Text.of("taxi-trips@2026-03")),
            Map.entry("MC-intended-use.uses", Text.of("fare estimates", "요금 추정")),
            Map.entry("MC-intended-use.users", Text.of("dispatchers")),
            Map.entry("MC-intended-use.out-of-scope", Text.of("setting fares")),
            Map.entry("MC-caveats.caveats", Text.of("few airport trips")),
            Map.entry("MC-ethics.risks", Text.of("poor zones are overpriced")),
            Map.entry("MC-ethics.mitigations", Text.of("monthly check by zone")));

    private static DocumentView view(Template template, Map<String, Text> answers, Map<String, Measurement> measured) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        Provenance kim = new Provenance.Declared(new PersonaId("steward"), new PrincipalId("kim"));
        answers.forEach((field, text) -> fields.put(
                field, new FieldValue(text, kim, NOON, NOON.plusSeconds(60), FieldState.FRESH, Optional.empty())));
        Map<String, FieldState> states = new LinkedHashMap<>();
        fields.keySet().forEach(field -> states.put(field, FieldState.FRESH));
        List<SliceFigure> slices = List.of(
                new SliceFigure("zone = north", 1, "mae", new BigDecimal("1.25"), 710),
                new SliceFigure("zone = airport", 1, "mae", new BigDecimal("4.5"), 27));
        Document document = new Document(
                new DocumentId("fare-card"),
                new AssetId("fare-model"),
                "7",
                template.reference(),
                List.of(),
                fields,
                measured,
                slices);
        return new DocumentView(document, template, NOON, states, List.of(), Optional.empty(), List.of(), 30);
    }

    private static DocumentView model() {
        return view(Templates.modelCard(), ANSWERS, Map.of());
    }

    /** Another reader of both formats; JSON is YAML. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> parse(String text) {
        return (Map<String, Object>) new Yaml().load(text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> below(Map<String, Object> tree, String key) {
        return (Map<String, Object>) tree.get(key);
    }

    private static Map<String, String> english(ImportedCard card) {
        Map<String, String> answers = new LinkedHashMap<>();
        card.answers()
                .forEach(answer -> answers.put(answer.field(), answer.value().en()));
        return answers;
    }

    @Test
    void writes_what_the_toolkit_reads() {
        Map<String, Object> json = parse(new ToolkitCard(Locale.ENGLISH).write(model(), CHECKPOINT));

        assertThat(json.keySet())
                .containsExactly(
                        "schema_version",
                        "model_details",
                        "model_parameters",
                        "quantitative_analysis",
                        "considerations");
        assertThat(json).containsEntry("schema_version", "0.0.2");
        assertThat(below(json, "model_details"))
                .containsEntry("name", "fare-model")
                .containsEntry("overview", "gradient boosting")
                .containsEntry("owners", List.of(Map.of("name", "Mobility team", "contact", "kim@firm.example")))
                .containsEntry("version", Map.of("name", "7", "date", "2026-02-28"))
                .containsEntry("licenses", List.of(Map.of("identifier", "Apache-2.0")))
                .containsEntry("references", List.of(Map.of("reference", "https://wiki.example/fare-model")))
                .containsEntry("citations", List.of(Map.of("citation", "Kim, Fares, 2026")));
        assertThat(below(json, "considerations"))
                .containsEntry("users", List.of(Map.of("description", "dispatchers")))
                .containsEntry(
                        "limitations",
                        List.of(
                                Map.of("description", "Uses out of scope: setting fares"),
                                Map.of("description", "few airport trips")))
                .containsEntry(
                        "ethical_considerations",
                        List.of(Map.of(
                                "name", "poor zones are overpriced", "mitigation_strategy", "monthly check by zone")));
    }

    @Test
    void a_slice_with_too_few_rows_is_there_without_a_value() {
        Map<String, Object> json = parse(new ToolkitCard(Locale.ENGLISH).write(model(), CHECKPOINT));

        assertThat(below(json, "quantitative_analysis"))
                .containsEntry(
                        "performance_metrics",
                        List.of(
                                Map.of("type", "mae", "value", 1.25, "slice", "zone = north"),
                                Map.of("type", "mae", "slice", "zone = airport")));
    }

    @Test
    void every_copy_bears_the_checkpoint() {
        for (CardWriter writer : List.of(
                new ToolkitCard(Locale.ENGLISH),
                new ToolkitCard(Locale.KOREAN),
                new HubCard(Locale.ENGLISH),
                new HubCard(Locale.KOREAN))) {
            String text = writer.write(model(), CHECKPOINT);

            assertThat(text).contains("firm.example/audit").contains("qXUj0DRIdWjVMTbTf0qWcQBnmLNKsyDA1RRj4GqIVHM=");
        }
    }

    @Test
    void what_the_toolkit_was_given_comes_back_as_answers() {
        ImportedCard card =
                CardFiles.readToolkit(new ToolkitCard(Locale.ENGLISH).write(model(), CHECKPOINT), "fare.json");

        Map<String, String> expected = new LinkedHashMap<>();
        ANSWERS.forEach((field, text) -> expected.put(field, text.en()));
        assertThat(english(card)).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(card.ignored()).containsExactly("quantitative_analysis");
    }

    @Test
    void writes_korean_where_korean_was_answered() {
        Map<String, Object> json = parse(new ToolkitCard(Locale.KOREA).write(model(), CHECKPOINT));

        assertThat(below(json, "model_details")).containsEntry("overview", "그래디언트 부스팅");
        assertThat(CardFiles.readToolkit(new ToolkitCard(Locale.KOREA).write(model(), CHECKPOINT), "fare.json")
                        .answers())
                .anyMatch(answer -> answer.field().equals("MC-intended-use.out-of-scope")
                        && answer.value().ko().equals("setting fares"));
    }

    @Test
    void only_model_cards_go_to_the_toolkit() {
        DocumentView sheet = view(Templates.datasheet(), Map.of(), Map.of());

        assertThatThrownBy(() -> new ToolkitCard(Locale.ENGLISH).write(sheet, CHECKPOINT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("card must be a model card, but follows datasheet@7");
    }

    @Test
    void a_model_has_its_metadata_before_its_card() {
        String readme = new HubCard(Locale.ENGLISH).write(model(), CHECKPOINT);

        String[] parts = readme.split("(?m)^---\n", 3);
        assertThat(parts[0]).isEmpty();
        assertThat(parse(parts[1]))
                .containsEntry("license", "apache-2.0")
                .containsEntry("datasets", List.of("taxi-trips@2026-02", "zones@1"))
                .containsEntry("metrics", List.of("mae"))
                .containsEntry(
                        "model-index",
                        List.of(Map.of(
                                "name",
                                "fare-model",
                                "results",
                                List.of(Map.of(
                                        "task", Map.of("type", "other"),
                                        "dataset", Map.of("type", "other", "name", "taxi-trips@2026-03"),
                                        "metrics",
                                                List.of(
                                                        Map.of(
                                                                "type",
                                                                "mae",
                                                                "value",
                                                                1.25,
                                                                "name",
                                                                "mae (zone = north)"),
                                                        Map.of(
                                                                "type",
                                                                "mae",
                                                                "value",
                                                                "not enough data (n 27)",
                                                                "name",
                                                                "mae (zone = airport)")))))));
        assertThat(parts[2]).startsWith("# fare-card\n").contains("## Model details");
        assertThat(readme).doesNotContain("verified");
    }

    @Test
    void a_dataset_has_its_size_and_terms_that_are_no_identifier() {
        Map<String, Measurement> rows = Map.of("row-count", Measurement.count("row-count", 12_345, 12_345));
        Map<String, Text> licence = Map.of("DS-D4", Text.of("only inside the firm"));

        String readme = new HubCard(Locale.ENGLISH).write(view(Templates.datasheet(), licence, rows), CHECKPOINT);

        assertThat(parse(readme.split("(?m)^---\n", 3)[1]))
                .isEqualTo(Map.of(
                        "license", "other",
                        "license_name", "only inside the firm",
                        "pretty_name", "fare-model",
                        "size_categories", List.of("10K<n<100K")));
    }

    @Test
    void what_others_report_is_what_they_say() {
        String readme = """
                ---
                license: other
                license_name: firm-terms
                library_name: xgboost
                datasets:
                  - zones
                  - taxi-trips
                model-index:
                  - name: fare-model
                    results:
                      - task: {type: tabular-regression}
                        dataset: {type: trips, name: Trips of March}
                        metrics:
                          - {type: mae, value: 1.25, name: Mean error, verified: true}
                          - {type: rmse, value: "2 ± 0.1"}
                ---
                # A model
                ---
                """;

        ImportedCard card = CardFiles.readHub(readme, "README.md");

        assertThat(english(card))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "MC-details.licence", "firm-terms",
                        "MC-training-data.description", "zones, taxi-trips",
                        "MC-metrics.measures", "Mean error: 1.25 (Trips of March)\nrmse: 2 ± 0.1 (Trips of March)",
                        "MC-evaluation-data.datasets", "Trips of March"));
        assertThat(card.ignored()).containsExactly("library_name");
    }

    @Test
    void what_is_no_mapping_is_refused() {
        assertThatThrownBy(() -> CardFiles.readHub("- a\n- b\n", "README.md"))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly("FORM-TYPE"));
        assertThatThrownBy(() -> CardFiles.readToolkit("{", "fare.json"))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly("FORM-TEXT"));
    }

    @Test
    void a_file_of_another_shape_takes_nothing_and_says_so() {
        ImportedCard card = CardFiles.readToolkit(
                "{\"model_details\": \"none\", \"considerations\": {\"users\": {\"description\": \"x\"}},"
                        + " \"graphics\": []}",
                "fare.json");

        assertThat(card.answers()).isEmpty();
        assertThat(card.ignored()).containsExactly("graphics");
    }

    @Test
    void hostile_answers_stay_answers() {
        String hostile = "---\nlicense: mit\n# x: [a, {b: c}] 'q' \"d\" \\ & * ! | > %";
        DocumentView view = view(Templates.modelCard(), Map.of("MC-details.licence", Text.of(hostile)), Map.of());

        Map<String, Object> yaml = parse(new HubCard(Locale.ENGLISH)
                .write(view, CHECKPOINT)
                .substring("---\n".length())
                .split("(?m)^---\n")[0]);

        assertThat(yaml).containsEntry("license", "other").containsEntry("license_name", hostile);
    }
}
