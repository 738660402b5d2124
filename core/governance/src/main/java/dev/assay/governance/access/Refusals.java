package dev.assay.governance.access;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ends changes that rules do not permit. */
final class Refusals {
    private Refusals() {}

    static FindingsException of(AccessCode code, Map<String, String> names) {
        return of(List.of(code.finding("", names)));
    }

    static FindingsException of(List<Finding> findings) {
        return new FindingsException("access", findings);
    }

    /**
     * Runs a command. A refused one is {@code access.refused} in the log, not the event that it would have been, so that whoever
     * counts what was approved or revoked counts nothing that was not.
     *
     * @param store where it works
     * @param command its name, such as {@code approve}
     * @param actor who gives it
     * @param subject what it is about
     * @param work does it
     */
    static <T> T record(
            GovernanceStore store, String command, Actor actor, Subject subject, Function<Change, ? extends T> work) {
        AuditEvent attempt = AuditEvent.of("access.refused", actor, subject).withDetails(Map.of("command", command));
        return Attempts.of(store, attempt, work);
    }
}
