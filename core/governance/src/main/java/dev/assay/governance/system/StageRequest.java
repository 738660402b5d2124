package dev.assay.governance.system;

import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.raci.Stage;
import java.util.Objects;
import java.util.Optional;

/**
 * That a system should go to another stage. Immutable.
 *
 * @param to the stage
 * @param reason why; for an audit, its scope
 * @param decision the id of the decision that lets it; empty if none does
 * @param auditor who audits it; empty if nobody does
 * @since 0.1
 */
public record StageRequest(Stage to, String reason, Optional<String> decision, Optional<PrincipalId> auditor) {
    /** Checks the components. */
    public StageRequest {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(auditor, "auditor");
    }

    /**
     * Returns a request that rests on no decision.
     *
     * @param to the stage
     * @param reason why
     * @return the request
     */
    public static StageRequest of(Stage to, String reason) {
        return new StageRequest(to, reason, Optional.empty(), Optional.empty());
    }

    /**
     * Returns the request with the decision that it rests on.
     *
     * @param id the id of the decision
     * @return a new request
     */
    public StageRequest decidedBy(String id) {
        return new StageRequest(to, reason, Optional.of(id), auditor);
    }

    /**
     * Returns the request with who audits.
     *
     * @param who the auditor
     * @return a new request
     */
    public StageRequest auditedBy(PrincipalId who) {
        return new StageRequest(to, reason, decision, Optional.of(who));
    }
}
