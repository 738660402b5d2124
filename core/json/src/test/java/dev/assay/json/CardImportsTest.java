package dev.assay.json;

import static dev.assay.json.CardSample.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardImportsTest {
    private static final String FOREIGN = """
            {"schema_version": "0.0.2",
             "model_details": {
               "name": "fares",
               "overview": {"text": "boosting"},
               "owners": ["Kim", {"name": "Lee", "role": "author"}, null],
               "version": {"name": "7", "diff": "new zones"},
               "licenses": ["mit"],
               "references": [{"reference": "https://a.example"}, {"link": "https://b.example"}],
               "citations": [{"style": "MLA", "citation": "Kim, Fares"}]},
             "model_parameters": {
               "model_architecture": "trees",
               "data": [
                 {"name": "census", "description": "rows of 2020", "link": "https://c.example", "sensitive": {}},
                 {"name": "evaluation", "description": "rows of 2021"}]},
             "considerations": {
               "users": "dispatchers",
               "ethical_considerations": [{"name": "bias", "mitigation_strategy": "checks", "level": "high"}]}}
            """;

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
        assertThat(card.ignored())
                .containsExactly(
                        "model-index[0].results[0].dataset.type",
                        "model-index[0].results[0].metrics[0].type",
                        "model-index[0].results[0].metrics[0].verified",
                        "model-index[0].results[0].task",
                        "library_name");
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
        assertThat(card.ignored()).containsExactly("model_details", "considerations.users", "graphics");
    }

    @Test
    void whatever_is_no_answer_is_named() {
        ImportedCard card = CardFiles.readToolkit(FOREIGN, "fare.json");

        assertThat(english(card))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "MC-details.maker", "Lee",
                        "MC-details.version", "7",
                        "MC-details.resource", "https://a.example",
                        "MC-details.citation", "Kim, Fares",
                        "MC-training-data.description", "rows of 2020",
                        "MC-evaluation-data.datasets", "rows of 2021",
                        "MC-ethics.risks", "bias",
                        "MC-ethics.mitigations", "checks"));
        assertThat(card.ignored())
                .containsExactlyInAnyOrder(
                        "model_details.overview",
                        "model_details.owners[0]",
                        "model_details.owners[1].role",
                        "model_details.version.diff",
                        "model_details.licenses[0]",
                        "model_details.references[1].link",
                        "model_details.citations[0].style",
                        "model_parameters.model_architecture",
                        "model_parameters.data[0].name",
                        "model_parameters.data[0].link",
                        "model_parameters.data[0].sensitive",
                        "considerations.users",
                        "considerations.ethical_considerations[0].level");
    }

    @Test
    void whatever_is_no_answer_is_named_of_a_readme_too() {
        ImportedCard card = CardFiles.readHub("""
                license: mit
                license_name: firm-terms
                datasets: [zones, {id: trips}]
                metrics: [mae, f1]
                model-index:
                  - name: fares
                    results:
                      - dataset: march
                        metrics:
                          - {type: mae, value: 1.25}
                          - 3
                    config: small
                  - other
                """, "README.md");

        assertThat(english(card))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "MC-details.licence", "mit",
                        "MC-training-data.description", "zones",
                        "MC-metrics.measures", "mae: 1.25"));
        assertThat(card.ignored())
                .containsExactlyInAnyOrder(
                        "license_name",
                        "datasets[1]",
                        "metrics",
                        "model-index[0].results[0].dataset",
                        "model-index[0].results[0].metrics[1]",
                        "model-index[0].config",
                        "model-index[1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nlanguage: no\nlicense: mit\n---\n# A model\n",
                "\uFEFF---\nlicense: mit\n---\n# A model\n",
                "--- \nlicense: mit\n---\t\n# A model: of [fares\n",
                "---\r\nlicense: mit\r\n--- \r\n# A model: of [fares\r\n"
            })
    void readmes_are_read_as_people_write_them(String readme) {
        assertThat(english(CardFiles.readHub(readme, "README.md"))).isEqualTo(Map.of("MC-details.licence", "mit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n---\n# A model\n", "---\n\n# nothing yet\n--- \nA: [model\n", "\uFEFF---\n---"})
    void metadata_that_say_nothing_have_no_answers(String readme) {
        ImportedCard card = CardFiles.readHub(readme, "README.md");

        assertThat(card.answers()).isEmpty();
        assertThat(card.ignored()).isEmpty();
    }
}
