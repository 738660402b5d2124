package dev.assay.governance.gate;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.store.Reader;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.Citations;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.Requirement;
import dev.assay.governance.system.StageEntry;
import dev.assay.quality.finding.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What decisions tell. Who may decide was checked when they did. */
final class DecidedFacts {
    private DecidedFacts() {}

    /** A decision counts once: for the release, or the suspension and the versions named in it, after which it was made. */
    static List<Finding> go(GateQuestion question) {
        AiSystem system = question.system();
        Optional<String> cited = question.request().decision();
        Optional<Instant> since = StageEntry.last(question.reader(), system.id(), system.stage());
        boolean decided = cited.flatMap(
                        id -> Citations.approval(question.reader(), system, DecisionPolicy.DEPLOYMENT, id))
                .filter(decision -> !AiSystem.Pilot.isAskedFor(decision.matter()))
                .filter(decision -> isByMatrix(question.reader(), decision))
                .flatMap(Decision::ruling)
                .filter(made -> since.filter(made.at()::isAfter).isPresent())
                .isPresent();
        return decided
                ? List.of()
                : List.of(question.missing(
                        Requirement.GO_DECIDED,
                        "no decision \"" + DecisionPolicy.DEPLOYMENT + "\" on it as it is since it came to "
                                + system.stage() + " that was asked of whom the matrix names approves it; cited: "
                                + cited.orElse("none"),
                        system.stage() + " 단계에 들어온 뒤 지금의 구성을, RACI 표에 정한 책임자에게 물어 승인한 \"" + DecisionPolicy.DEPLOYMENT
                                + "\" 결정이 없습니다. 인용: "
                                + cited.orElse("없음")));
    }

    /**
     * Who asks does not choose who lets a system go live: the matrix says that. Where it had no row, whoever owns the part that the
     * question names was asked. What has no owner is the chief's.
     */
    private static boolean isByMatrix(Reader reader, Decision decision) {
        Matter matter = decision.matter();
        String asset = matter.asset().value();
        boolean orphan = reader.find(Assets.KIND, asset)
                .flatMap(stored -> stored.value().owner())
                .isEmpty();
        return matter.owner().isEmpty()
                && RaciMatrix.of(reader)
                        .flatMap(matrix -> matrix.activityFor(matter.kind(), asset))
                        .filter(row -> orphan
                                || row.letters()
                                        .accountable()
                                        .contains(decision.addressees().owner()))
                        .isPresent();
    }
}
