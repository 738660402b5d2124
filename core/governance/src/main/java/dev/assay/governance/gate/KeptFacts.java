package dev.assay.governance.gate;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.Requirement;
import dev.assay.governance.system.StageEntry;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is kept of evidence and data, and of access to them. */
final class KeptFacts {
    /** A freeze from before says little about what happened since. */
    private static final Duration FRESH = Duration.ofDays(1);

    private KeptFacts() {}

    static List<Finding> evidence(GateQuestion question) {
        AiSystem system = question.system();
        Instant now = question.reader().now();
        Optional<Instant> since = StageEntry.last(question.reader(), system.id(), system.stage());
        Optional<EvidenceFreeze> freeze = EvidenceFreeze.last(question.reader(), system.id());
        boolean frozen = freeze.map(EvidenceFreeze::at)
                .filter(at -> !at.isBefore(now.minus(FRESH)))
                .filter(at -> since.filter(entered -> !at.isBefore(entered)).isPresent())
                .isPresent();
        String last = freeze.map(found -> found.at().toString()).orElse("");
        return frozen
                ? List.of()
                : List.of(question.missing(
                        Requirement.EVIDENCE_FROZEN,
                        "the last freeze was " + (last.isEmpty() ? "never" : last),
                        "마지막 동결: " + (last.isEmpty() ? "없음" : last)));
    }

    /** Data that another system still needs stay; what nobody has released yet needs nothing. */
    static List<Finding> retention(GateQuestion question) {
        AiSystem system = question.system();
        Optional<Instant> since = StageEntry.last(question.reader(), system.id(), Stage.DEPLOYMENT);
        return system.parts().datasets().stream()
                .sorted(Comparator.comparing(AssetId::value))
                .filter(dataset -> !isShared(question, dataset))
                .filter(dataset -> question.reader()
                        .find(Disposal.KIND, Disposal.id(system.id(), dataset))
                        .map(Stored::value)
                        .filter(disposal -> since.filter(
                                        released -> !disposal.at().isBefore(released))
                                .isPresent())
                        .isEmpty())
                .map(dataset -> question.missing(
                        Requirement.RETENTION_APPLIED,
                        "nobody has attested what became of " + dataset,
                        dataset + "의 처리에 대한 확인이 없습니다"))
                .toList();
    }

    /** Access to what another system still needs stays with it: no grant says for which of them it was given. */
    static List<Finding> grants(GateQuestion question) {
        Instant now = question.reader().now();
        AiSystem.Parts parts = question.system().parts();
        return Stream.concat(parts.models().stream(), parts.datasets().stream())
                .sorted(Comparator.comparing(AssetId::value))
                .filter(asset -> !isShared(question, asset))
                .flatMap(asset -> question.reader().findBy(AccessKinds.GRANT, "by-asset", asset.value()).stream())
                .map(Stored::value)
                .filter(grant -> grant.isLiveAt(now))
                .map(grant -> question.missing(
                        Requirement.GRANTS_REVOKED,
                        "grant " + grant.id() + " is live",
                        "권한 " + grant.id() + "이(가) 유효합니다"))
                .toList();
    }

    private static boolean isShared(GateQuestion question, AssetId asset) {
        return question.reader().findBy(AiSystem.KIND, "by-asset", asset.value()).stream()
                .map(Stored::value)
                .filter(other -> !other.id().equals(question.system().id()))
                .filter(other -> other.stage() != Stage.RETIRED)
                .anyMatch(other -> StageEntry.last(question.reader(), other.id(), Stage.DEPLOYMENT)
                        .isPresent());
    }
}
