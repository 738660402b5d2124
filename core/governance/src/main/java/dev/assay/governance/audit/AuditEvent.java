package dev.assay.governance.audit;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened, before it has its place in the log. Immutable.
 *
 * @param type a stable name, such as {@code grant.issued}
 * @param actor who did it
 * @param subject what it was done to
 * @param outcome what came of it, such as {@code ok}, {@code refused} or a code
 * @param reason why; empty if nobody gave a reason
 * @param correlation what joins events of one process; empty if none
 * @param details more, as a tree of texts, truths, lists and trees
 * @since 0.1
 */
public record AuditEvent(
        String type,
        Actor actor,
        Subject subject,
        String outcome,
        String reason,
        Optional<String> correlation,
        Map<String, Object> details) {
    /** Checks and copies the components. */
    public AuditEvent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(correlation, "correlation");
        details = Map.copyOf(details);
    }

    /**
     * Returns an event that went well and says no more.
     *
     * @param type the stable name
     * @param actor who did it
     * @param subject what it was done to
     * @return the event
     */
    public static AuditEvent of(String type, Actor actor, Subject subject) {
        return new AuditEvent(type, actor, subject, "ok", "", Optional.empty(), Map.of());
    }

    /**
     * Returns the event with what came of it.
     *
     * @param value the outcome
     * @return a new event
     */
    public AuditEvent withOutcome(String value) {
        return new AuditEvent(type, actor, subject, value, reason, correlation, details);
    }

    /**
     * Returns the event with a reason.
     *
     * @param value the reason
     * @return a new event
     */
    public AuditEvent because(String value) {
        return new AuditEvent(type, actor, subject, outcome, value, correlation, details);
    }

    /**
     * Returns the event as part of a process.
     *
     * @param value what joins the events of the process
     * @return a new event
     */
    public AuditEvent correlatedBy(String value) {
        return new AuditEvent(type, actor, subject, outcome, reason, Optional.of(value), details);
    }

    /**
     * Returns the event with other details.
     *
     * @param value the details
     * @return a new event
     */
    public AuditEvent withDetails(Map<String, Object> value) {
        return new AuditEvent(type, actor, subject, outcome, reason, correlation, value);
    }
}
