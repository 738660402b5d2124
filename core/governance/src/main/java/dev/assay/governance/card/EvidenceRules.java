package dev.assay.governance.card;

import static dev.assay.governance.card.Filling.refusal;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.outcome.Outcome;
import java.util.Set;

/** What must hold of a run for it to fill a card. */
final class EvidenceRules {
    private EvidenceRules() {}

    static void require(Reader reader, Document document, String version, Outcome outcome) {
        if (!document.version().equals(version)) {
            throw refusal(
                    "DOC-VERSION",
                    "version",
                    "version must be that of the card, " + document.version() + ", but was " + version,
                    "버전은 카드의 버전 " + document.version() + "이어야 하지만 " + version + "입니다");
        }
        String name = outcome.suite().name();
        Set<String> suites = reader.find(Assets.KIND, document.subject().value())
                .map(Stored::value)
                .map(Asset::suites)
                .orElse(Set.of());
        if (!suites.contains(name)) {
            throw refusal(
                    "DOC-SUITE",
                    "suite",
                    "suite must be one of " + document.subject() + ", but was \"" + name + "\"",
                    "\"" + name + "\"은(는) " + document.subject() + "에 등록된 검사 모음이어야 합니다");
        }
        boolean frozen = reader.find(CardKinds.SUITE, outcome.suite().fingerprint())
                .filter(suite -> suite.value().at().isBefore(outcome.run().started()))
                .isPresent();
        if (!frozen) {
            throw refusal(
                    "FROZEN_THRESHOLDS",
                    "suite",
                    "thresholds of \"" + name + "\" must be fixed before the run begins, but were not",
                    "\"" + name + "\"의 임계값은 실행 전에 확정되어 있어야 하지만 그렇지 않습니다");
        }
    }
}
