package dev.assay.governance.gate;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.card.CardGate;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.Requirement;
import dev.assay.quality.finding.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What cards tell. */
final class CardFacts {
    private static final Comparator<AssetId> BY_ID = Comparator.comparing(AssetId::value);

    private CardFacts() {}

    static List<Finding> datasheets(GateQuestion question, Template datasheet) {
        return question.system().parts().datasets().stream()
                .sorted(BY_ID)
                .flatMap(dataset -> told(
                        question,
                        Requirement.DATASHEETS_COMPLETE,
                        dataset,
                        CardGate.missing(question.reader(), dataset, datasheet)))
                .toList();
    }

    /** A card about a version that is not deployed says nothing about the one that is. */
    static List<Finding> modelCards(GateQuestion question, Template card) {
        AiSystem.Parts parts = question.system().parts();
        return parts.models().stream()
                .sorted(BY_ID)
                .flatMap(model -> parts.version(model)
                        .map(version -> told(
                                question,
                                Requirement.MODEL_CARD_COMPLETE,
                                model,
                                CardGate.missing(question.reader(), model, version, card)))
                        .orElseGet(() -> Stream.of(question.unnamed(Requirement.MODEL_CARD_COMPLETE, model))))
                .toList();
    }

    private static Stream<Finding> told(
            GateQuestion question, Requirement requirement, AssetId subject, List<Finding> open) {
        return open.stream()
                .map(finding -> question.missing(
                        requirement,
                        "of " + subject + ": " + finding.message().en(),
                        subject + ": " + finding.message().ko()));
    }
}
