package dev.assay.governance.card;

import static dev.assay.governance.card.Filling.refusal;

import dev.assay.governance.Ids;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Models;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.store.Reader;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.FindingsException;
import java.util.List;

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
                .orElseThrow(() -> unknown("template " + reference, "양식 " + reference));
    }

    /** Versions of models are registered; what a version of data is called, only the card says. */
    static void requireKnown(Reader reader, AssetId id, String version) {
        Asset.Type type = reader.find(Assets.KIND, id.value())
                .map(stored -> stored.value().type())
                .orElseThrow(() -> unknown("asset " + id, "자산 " + id));
        if (type == Asset.Type.MODEL && Models.version(reader, id, version).isEmpty()) {
            List<String> known = Models.versions(reader, id).stream()
                    .map(ModelVersion::version)
                    .toList();
            throw refusal(
                    "UNKNOWN_MODEL",
                    "version",
                    "no version \"" + Ids.shown(version) + "\" of " + id + "; "
                            + Names.hint(version, "versions", known),
                    id + "에 없는 버전입니다: \"" + Ids.shown(version) + "\". " + Names.hintInKorean(version, "버전", known));
        }
    }

    static Document find(Reader reader, DocumentId id) {
        return CardStore.find(reader, id).orElseThrow(() -> unknown("document " + id, "문서 " + id));
    }

    private static FindingsException unknown(String en, String ko) {
        return refusal("UNKNOWN", "", "no " + en, "알 수 없습니다: " + ko);
    }
}
