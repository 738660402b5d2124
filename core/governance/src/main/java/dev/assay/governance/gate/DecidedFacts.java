package dev.assay.governance.gate;

import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.Requirement;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What decisions tell. Who may decide was checked when they did. */
final class DecidedFacts {
    private DecidedFacts() {}

    /** A decision counts once: for the release, or the suspension and the versions named in it, after which it was made. */
    static List<Finding> go(GateQuestion question) {
        Optional<String> cited = question.request().decision();
        if (cited.isEmpty()) {
            return List.of(missing(question, "none is cited", "인용한 결정이 없습니다"));
        }
        String name = cited.get();
        Optional<Decision> decision =
                question.reader().find(DecisionKinds.DECISION, name).map(Stored::value);
        if (decision.isEmpty()) {
            return List.of(missing(question, "there is no " + name, name + " 결정은 없습니다"));
        }
        List<Text> faults = new CitedGo(question, decision.get()).faults();
        return faults.isEmpty()
                ? List.of()
                : List.of(missing(
                        question,
                        name + " does not count: " + listed(faults, Text::en),
                        name + " 결정은 인정되지 않습니다. " + listed(faults, Text::ko)));
    }

    private static String listed(List<Text> faults, Function<Text, String> language) {
        return faults.stream().map(language).collect(Collectors.joining("; "));
    }

    private static Finding missing(GateQuestion question, String en, String ko) {
        String stage = question.system().stage().name();
        return question.missing(
                Requirement.GO_DECIDED,
                "no decision \"" + DecisionPolicy.DEPLOYMENT + "\" on it as it is since it came to " + stage
                        + " that was asked of whom the matrix names approves it; " + en,
                stage + " 단계에 들어온 뒤 지금의 구성을, RACI 표에 정한 책임자에게 물어 승인한 \"" + DecisionPolicy.DEPLOYMENT + "\" 결정이 없습니다. "
                        + ko);
    }
}
