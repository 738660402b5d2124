package dev.assay.json;

import dev.assay.governance.asset.AssetId;
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
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;

/** A card with an answer wherever the format of the toolkit has a place. */
final class CardSample {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final String CHECKPOINT = "firm.example/audit\n57\nqXUj0DRIdWjVMTbTf0qWcQBnmLNKsyDA1RRj4GqIVHM=\n";

    /** Everything that the toolkit's format has a place for. */
    static final Map<String, Text> ANSWERS = Map.ofEntries(
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

    static DocumentView view(Template template, Map<String, Text> answers, Map<String, Measurement> measured) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        Provenance kim = new Provenance.Declared(new PersonaId("steward"), new PrincipalId("kim"));
        answers.forEach((field, text) -> fields.put(
                field,
                new FieldValue(
                        text, kim, NOON, NOON.plusSeconds(60), FieldState.FRESH, Optional.empty(), Optional.empty())));
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

    static DocumentView model() {
        return view(Templates.modelCard(), ANSWERS, Map.of());
    }

    /** Another reader of both formats; JSON is YAML. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> parse(String text) {
        return (Map<String, Object>) new Yaml().load(text);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> below(Map<String, Object> tree, String key) {
        return (Map<String, Object>) tree.get(key);
    }

    static Map<String, String> english(ImportedCard card) {
        Map<String, String> answers = new LinkedHashMap<>();
        card.answers()
                .forEach(answer -> answers.put(answer.field(), answer.value().en()));
        return answers;
    }

    private CardSample() {}
}
