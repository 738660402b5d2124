package dev.assay.governance.jdbc;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Map;

/**
 * What was found when a store was held against its log. Immutable.
 *
 * @param findings all that is not as the log proves, with the codes of {@link StateVerifier}, in the order of kinds and ids; none
 *     if everything is
 * @param upTo the number of the newest record that was read
 * @param things how many things are stored
 * @since 0.1
 */
public record StateCheck(List<Finding> findings, long upTo, long things) {
    private static final int MOST_TOLD = 20;

    /** Copies the findings. */
    public StateCheck {
        findings = List.copyOf(findings);
    }

    /**
     * Returns whether everything that is stored is as the log proves.
     *
     * @return true if there are no findings
     */
    public boolean isProven() {
        return findings.isEmpty();
    }

    /**
     * Returns what was found as a sentence.
     *
     * @return the sentence
     */
    public Text message() {
        return isProven()
                ? Text.of(
                        "All " + things + " things are stored as the log up to record " + upTo + " proves.",
                        "저장된 " + things + "건이 모두 " + upTo + "번 기록까지의 로그가 증명하는 것과 같습니다.")
                : Text.of(
                        findings.size() + " findings: not everything is stored as the log up to record " + upTo
                                + " proves.",
                        "저장된 것이 " + upTo + "번 기록까지의 로그가 증명하는 것과 다릅니다. 발견 " + findings.size() + "건입니다.");
    }

    /**
     * Records {@code state.verified}, with the first twenty findings.
     *
     * @param store the store that was verified
     * @param actor who verified it
     * @return this
     */
    public StateCheck recordedIn(GovernanceStore store, Actor actor) {
        AuditEvent event = AuditEvent.of("state.verified", actor, Subject.of("store", "state"))
                .withOutcome(isProven() ? "proven" : "differs")
                .withDetails(Map.of(
                        "upTo", Long.toString(upTo),
                        "things", Long.toString(things),
                        "count", Integer.toString(findings.size()),
                        "findings",
                                findings.stream()
                                        .limit(MOST_TOLD)
                                        .map(Finding::toString)
                                        .toList()));
        return store.change(change -> {
            change.record(event);
            return this;
        });
    }
}
