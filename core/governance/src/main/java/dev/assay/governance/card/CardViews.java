package dev.assay.governance.card;

import static dev.assay.governance.card.Filling.refusal;

import dev.assay.governance.Ids;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.FindingsException;

/**
 * Finds cards with all that is known of them, and the templates that they follow.
 *
 * @param settings what cards need to know
 */
record CardViews(CardSettings settings) {
    DocumentView of(Reader reader, DocumentId id) {
        Document document = find(reader, id);
        Template template = template(document.template());
        FieldStates states = FieldStates.of(reader, document, template);
        return new DocumentView(
                document,
                template,
                reader.now(),
                states.byField(),
                DocumentRules.check(reader, document, template, states),
                CardStore.attested(reader, id),
                settings.registry().errata().of(reader, document.subject()),
                settings.minimumRows());
    }

    TemplateItem.Field field(Document document, String id) {
        return template(document.template())
                .find(id)
                .orElseThrow(() -> unknown(
                        "field " + Ids.shown(id) + " of " + document.template(),
                        document.template() + "의 항목 " + Ids.shown(id)));
    }

    Template template(String reference) {
        return settings.templates().stream()
                .filter(template -> template.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> unknown("template " + reference, "서식 " + reference));
    }

    static void requireAsset(Reader reader, AssetId id) {
        if (reader.find(Assets.KIND, id.value()).isEmpty()) {
            throw unknown("asset " + id, "자산 " + id);
        }
    }

    static Document find(Reader reader, DocumentId id) {
        return CardStore.find(reader, id).orElseThrow(() -> unknown("document " + id, "문서 " + id));
    }

    private static FindingsException unknown(String en, String ko) {
        return refusal("UNKNOWN", "", "no " + en, "알 수 없습니다: " + ko);
    }
}
