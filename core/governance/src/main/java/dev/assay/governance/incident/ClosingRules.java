package dev.assay.governance.incident;

import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;

/** The rules by which an incident ends, and what is said when they are broken. */
final class ClosingRules {
    private ClosingRules() {}

    static List<Finding> check(Incident incident, Learning learning) {
        List<Finding> findings = new ArrayList<>();
        if (learning.causeClass().isBlank()) {
            findings.add(Finding.error(
                    "INC-2", "causeClass", Text.of("the class of the cause must be named", "원인의 종류를 적어야 합니다")));
        }
        if (learning.followUps().isEmpty() && learning.noneSignedBy().isEmpty()) {
            findings.add(Finding.error(
                    "INC-2",
                    "followUps",
                    Text.of(
                            "there must be a follow-up with owner and date, or somebody must sign that none is needed",
                            "담당과 기한이 있는 후속 조치를 적거나, 필요 없음을 누군가 서명해야 합니다")));
        }
        if (incident.handling().commander().filter(learning.reviewer()::equals).isPresent()) {
            findings.add(Finding.error(
                    "SOD-4",
                    "reviewer",
                    Text.of(
                            learning.reviewer() + " took care of incident \"" + incident.id()
                                    + "\" and must not review it",
                            learning.reviewer() + "은(는) 사고 \"" + incident.id() + "\"을(를) 지휘했으므로 검토할 수 없습니다")));
        }
        return findings;
    }

    static List<Finding> dismissal(Incident incident, PrincipalId by, String reason) {
        List<Finding> findings = new ArrayList<>(reason(reason));
        if (incident.sighting().reporter().filter(by::equals).isPresent()) {
            findings.add(Finding.error(
                    "INC-3",
                    "by",
                    Text.of(
                            by + " reported incident \"" + incident.id() + "\" and must not dismiss it",
                            by + "은(는) 사고 \"" + incident.id() + "\"을(를) 신고했으므로 기각할 수 없습니다")));
        }
        return findings;
    }

    static List<Finding> reason(String reason) {
        return reason.isBlank()
                ? List.of(Finding.error("REASON_MISSING", "reason", Text.of("reason must not be blank", "이유를 적어야 합니다")))
                : List.of();
    }

    static Finding lowering(Incident incident, Severity severity) {
        return Finding.error(
                "INC-1",
                "severity",
                Text.of(
                        "severity of incident \"" + incident.id() + "\" may go from " + incident.severity()
                                + " up by a word and down by a decision that approved it, but not to " + severity
                                + " like this",
                        "사고 \"" + incident.id() + "\"의 심각도 " + incident.severity()
                                + "은(는) 바로 올릴 수 있고, 승인한 결정이 있어야 내릴 수 있습니다. 요청: " + severity));
    }

    static Finding unknownClock(Incident incident, String clock) {
        List<String> known =
                incident.duties().stream().map(RegulatoryClock.Due::clock).toList();
        return Finding.error(
                "UNKNOWN_CLOCK",
                "clock",
                Text.of(
                        "incident \"" + incident.id() + "\" has no duty \"" + clock + "\"; known: " + known,
                        "사고 \"" + incident.id() + "\"에 신고 의무 \"" + clock + "\"이(가) 없습니다. 있는 의무: " + known));
    }
}
