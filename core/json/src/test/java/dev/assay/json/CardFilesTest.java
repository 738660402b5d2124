package dev.assay.json;

import static dev.assay.json.CardSample.ANSWERS;
import static dev.assay.json.CardSample.CHECKPOINT;
import static dev.assay.json.CardSample.below;
import static dev.assay.json.CardSample.english;
import static dev.assay.json.CardSample.model;
import static dev.assay.json.CardSample.parse;
import static dev.assay.json.CardSample.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.card.CardWriter;
import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.template.Templates;
import dev.assay.quality.finding.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardFilesTest {
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
