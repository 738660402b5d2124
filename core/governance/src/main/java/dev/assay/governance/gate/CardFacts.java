package dev.assay.governance.gate;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Models;
import dev.assay.governance.card.CardGate;
import dev.assay.governance.card.Document;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.Requirement;
import dev.assay.quality.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What cards tell. */
final class CardFacts {
    private static final Comparator<AssetId> BY_ID = Comparator.comparing(AssetId::value);

    private CardFacts() {}

    static List<Finding> datasheets(GateQuestion question) {
        Template datasheet = Templates.datasheet();
        return question.system().parts().datasets().stream()
                .sorted(BY_ID)
                .flatMap(dataset -> open(question, Requirement.DATASHEETS_COMPLETE, dataset, datasheet))
                .toList();
    }

    /** A card about a version that is not in use, or not any more, says nothing about the one that is. */
    static List<Finding> modelCards(GateQuestion question) {
        Template card = Templates.modelCard();
        List<Finding> findings = new ArrayList<>();
        question.system().parts().models().stream().sorted(BY_ID).forEach(model -> {
            open(question, Requirement.MODEL_CARD_COMPLETE, model, card).forEach(findings::add);
            Optional<String> version =
                    CardGate.newest(question.reader(), model, card).map(Document::version);
            version.filter(about -> !isInUse(question, model, about))
                    .ifPresent(about -> findings.add(question.missing(
                            Requirement.MODEL_CARD_COMPLETE,
                            "the card of " + model + " is about version " + about + ", which is not in use",
                            model + "의 카드가 사용 중이지 않은 버전 " + about + "에 대한 것입니다")));
        });
        return List.copyOf(findings);
    }

    private static boolean isInUse(GateQuestion question, AssetId model, String version) {
        return Models.versions(question.reader(), model).stream()
                .anyMatch(known -> known.retired().isEmpty() && known.version().equals(version));
    }

    private static Stream<Finding> open(
            GateQuestion question, Requirement requirement, AssetId subject, Template template) {
        return CardGate.missing(question.reader(), subject, template).stream()
                .map(finding -> question.missing(
                        requirement,
                        "of " + subject + ": " + finding.message().en(),
                        subject + ": " + finding.message().ko()));
    }
}
