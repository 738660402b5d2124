package dev.assay.json;

import static dev.assay.json.CardSample.ANSWERS;
import static dev.assay.json.CardSample.CHECKPOINT;
import static dev.assay.json.CardSample.NOON;
import static dev.assay.json.CardSample.below;
import static dev.assay.json.CardSample.english;
import static dev.assay.json.CardSample.model;
import static dev.assay.json.CardSample.parse;
import static dev.assay.json.CardSample.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.card.CardWriter;
import dev.assay.governance.card.Document;
import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.FieldState;
import dev.assay.governance.card.FieldValue;
import dev.assay.governance.card.Provenance;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CardOmissionsTest {
    private static DocumentView with(Map<String, Text> answers, Map<String, FieldState> states) {
        DocumentView view = view(Templates.modelCard(), answers, Map.of());
        Map<String, FieldState> all = new LinkedHashMap<>(view.states());
        all.putAll(states);
        return new DocumentView(
                view.document(), view.template(), view.at(), all, List.of(), Optional.empty(), List.of(), 30);
    }

    @Test
    void what_is_stale_is_not_passed_off_as_fresh() {
        DocumentView view = with(
                ANSWERS,
                Map.of("MC-details.licence", FieldState.STALE, "MC-intended-use.uses", FieldState.CONTRADICTED));

        Map<String, Object> details =
                below(parse(new ToolkitCard(Locale.ENGLISH).write(view, CHECKPOINT)), "model_details");

        assertThat(details).doesNotContainKey("licenses");
        assertThat(details.get("documentation").toString()).startsWith("""
                        200 trees: depth 6, "no" early stop

                        Left out / 빠진 답:
                        - the answer to "Licence" must be fresh to be in this format, and was left out
                        - the answer to "Intended uses" must not be contradicted to be in this format, and was left out

                        Audit checkpoint / 감사 체크포인트:
                        """);
        assertThat(new ToolkitCard(Locale.ENGLISH).omissions(view))
                .extracting(Finding::code, Finding::path)
                .containsExactly(
                        tuple("FORM-STATE", "MC-details.licence"), tuple("FORM-STATE", "MC-intended-use.uses"));
        assertThat(english(CardFiles.readToolkit(new ToolkitCard(Locale.KOREAN).write(view, CHECKPOINT), "fare.json")))
                .containsEntry("MC-details.training", "200 trees: depth 6, \"no\" early stop")
                .doesNotContainKeys("MC-details.licence", "MC-intended-use.uses");
    }

    @Test
    void what_is_stale_is_in_a_readme_only_with_its_state() {
        DocumentView view = with(
                ANSWERS,
                Map.of("MC-details.licence", FieldState.STALE, "MC-training-data.description", FieldState.STALE));

        String[] parts = new HubCard(Locale.ENGLISH).write(view, CHECKPOINT).split("(?m)^---\n", 3);

        assertThat(parse(parts[1])).doesNotContainKeys("license", "datasets");
        assertThat(parts[2]).contains("**Licence** \\[stale\\]");
        assertThat(new HubCard(Locale.ENGLISH).omissions(view))
                .extracting(Finding::code, Finding::path)
                .containsExactly(
                        tuple("FORM-STATE", "MC-details.licence"), tuple("FORM-STATE", "MC-training-data.description"));
        assertThat(new HubCard(Locale.ENGLISH).omissions(model())).isEmpty();
    }

    @Test
    void what_does_not_apply_is_told_whatever_its_age() {
        DocumentView view = with(ANSWERS, Map.of());
        FieldValue none = new FieldValue(
                Text.of("nothing is cited"),
                new Provenance.NotApplicable("nothing is cited", new PersonaId("steward"), new PrincipalId("kim")),
                NOON,
                NOON.plusSeconds(60),
                FieldState.FRESH,
                Optional.empty(),
                Optional.empty());
        Document document = view.document();
        Map<String, FieldValue> fields = new LinkedHashMap<>(document.fields());
        fields.put("MC-details.citation", none);
        Document cited = new Document(
                document.id(),
                document.subject(),
                document.version(),
                document.template(),
                document.history(),
                fields,
                document.measurements(),
                document.slices());
        DocumentView old = new DocumentView(
                cited,
                view.template(),
                NOON,
                Map.of("MC-details.citation", FieldState.STALE),
                List.of(),
                Optional.empty(),
                List.of(),
                30);

        assertThat(below(parse(new ToolkitCard(Locale.ENGLISH).write(old, CHECKPOINT)), "model_details"))
                .containsEntry("citations", List.of(Map.of("citation", "nothing is cited")));
    }

    @Test
    void what_the_format_has_no_place_for_as_it_is_is_told() {
        DocumentView view = with(
                Map.of(
                        "MC-details.date", Text.of("spring 2026"),
                        "MC-details.resource", Text.of("the wiki"),
                        "MC-ethics.mitigations", Text.of("monthly check by zone")),
                Map.of());

        assertThat(new ToolkitCard(Locale.KOREAN).omissions(view))
                .extracting(
                        Finding::code,
                        Finding::path,
                        finding -> finding.message().ko())
                .containsExactly(
                        tuple("FORM-PLACE", "MC-details.date", "\"날짜\"의 답이 이 형식에 들어가려면 2026-02-28 같은 날짜여야 하므로 뺐습니다"),
                        tuple("FORM-PLACE", "MC-details.resource", "\"참고 자료\"의 답이 이 형식에 들어가려면 절대 URI여야 하므로 뺐습니다"),
                        tuple(
                                "FORM-PLACE",
                                "MC-ethics.mitigations",
                                "\"완화 조치\"의 답이 이 형식에 들어가려면 함께 적힌 위험에 대한 것이어야 하므로 뺐습니다"));
        assertThat(new ToolkitCard(Locale.ENGLISH).write(view, CHECKPOINT))
                .contains("must be a date such as 2026-02-28 to be in this format, and was left out");
    }

    @Test
    void half_a_surrogate_pair_is_refused_with_its_field() {
        DocumentView view = with(Map.of("MC-details.type", Text.of("x\uD83D")), Map.of());

        for (CardWriter writer : List.of(new ToolkitCard(Locale.ENGLISH), new HubCard(Locale.ENGLISH))) {
            assertThatThrownBy(() -> writer.write(view, CHECKPOINT))
                    .isInstanceOfSatisfying(
                            FindingsException.class,
                            e -> assertThat(e.findings())
                                    .containsExactly(Finding.error(
                                            "FORM-TEXT",
                                            "MC-details.type",
                                            Text.of(
                                                    "answer must have whole characters, but has half a surrogate pair",
                                                    "답의 글자는 온전해야 하지만 서로게이트 쌍의 반쪽이 있습니다"))));
        }
    }
}
