package dev.assay.governance.access;

import dev.assay.governance.Finding;
import dev.assay.governance.FindingsException;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ends a change that rules do not permit; it is undone, and the attempt is recorded by itself. */
final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    RefusedException(List<Finding> findings) {
        super(findings.get(0).message().en(), null, false, false);
        this.findings = List.copyOf(findings);
    }

    static RefusedException of(AccessCode code, Map<String, String> names) {
        return new RefusedException(List.of(code.finding("", names)));
    }

    /**
     * Runs a command.
     *
     * @param store where it works
     * @param command its name, such as {@code approve}
     * @param actor who gives it
     * @param subject what it is about
     * @param work does it
     */
    static <T> T record(GovernanceStore store, String command, Actor actor, Subject subject, Function<Change, T> work) {
        try {
            return store.change(work);
        } catch (RefusedException refused) {
            store.change(change -> {
                change.record(event(command, actor, subject, refused.findings));
                return subject;
            });
            throw new FindingsException(command + " " + subject.type() + " " + subject.id(), refused.findings);
        }
    }

    private static AuditEvent event(String command, Actor actor, Subject subject, List<Finding> findings) {
        List<String> codes = findings.stream().map(Finding::code).distinct().toList();
        boolean duties = codes.stream().anyMatch(code -> code.startsWith("SOD-"));
        return AuditEvent.of(duties ? "sod.violation_blocked" : "access.refused", actor, subject)
                .withOutcome(codes.get(0))
                .because(findings.get(0).message().en())
                .withDetails(Map.of("command", command, "codes", codes));
    }
}
