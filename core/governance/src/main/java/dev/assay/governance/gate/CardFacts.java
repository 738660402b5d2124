package dev.assay.governance.gate;

import dev.assay.governance.Finding;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Models;
import dev.assay.governance.card.Cards;
import dev.assay.governance.card.DocumentView;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.Requirement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What cards tell.
 *
 * @param cards the cards
 */
record CardFacts(Cards cards) {
    private static final String DATASHEET = "datasheet";
    private static final String MODEL_CARD = "model-card";

    List<Finding> datasheets(GateQuestion question) {
        return missing(
                question,
                Requirement.DATASHEETS_COMPLETE,
                question.system().parts().datasets(),
                asset -> view -> view.template().header().id().equals(DATASHEET));
    }

    /** A card counts for a version that is in use; one about a version that is retired does not. */
    List<Finding> modelCards(GateQuestion question) {
        return missing(
                question,
                Requirement.MODEL_CARD_COMPLETE,
                question.system().parts().models(),
                model -> {
                    Set<String> versions = Models.versions(question.reader(), model).stream()
                            .filter(version -> version.retired().isEmpty())
                            .map(ModelVersion::version)
                            .collect(Collectors.toSet());
                    return view -> view.template().header().id().equals(MODEL_CARD)
                            && versions.contains(view.document().version());
                });
    }

    private interface Asked {
        Predicate<DocumentView> about(AssetId asset);
    }

    private List<Finding> missing(GateQuestion question, Requirement requirement, Set<AssetId> assets, Asked asked) {
        return assets.stream()
                .sorted(Comparator.comparing(AssetId::value))
                .filter(asset -> cards.about(question.reader(), asset).stream()
                        .filter(asked.about(asset))
                        .noneMatch(DocumentView::isComplete))
                .map(asset -> question.missing(
                        requirement, "there is no complete one of " + asset, asset + "에 대한 완성된 문서가 없습니다"))
                .toList();
    }
}
