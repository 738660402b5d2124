package dev.assay.governance.gate;

import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.policy.DecisionPolicy;
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
                // Who asks does not choose who lets a system go live: the matrix says that.
                .filter(decision -> decision.matter().owner().isEmpty())
                .flatMap(Decision::ruling)
                .filter(made -> since.filter(at -> !made.at().isBefore(at)).isPresent())
                .isPresent();
        return decided
                ? List.of()
                : List.of(question.missing(
                        Requirement.GO_DECIDED,
                        "no decision \"" + DecisionPolicy.DEPLOYMENT + "\" on it as it is since it came to "
                                + system.stage() + " approves it; cited: " + cited.orElse("none"),
                        system.stage() + " 단계에 들어온 뒤 지금의 구성을 승인한 \"" + DecisionPolicy.DEPLOYMENT + "\" 결정이 없습니다. 인용: "
                                + cited.orElse("없음")));
    }
}
