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
 * @param links what joins it to other events
 * @param details more, as a tree of texts, truths, lists and trees
 * @since 0.1
 */
public record AuditEvent(
        String type,
        Actor actor,
        Subject subject,
        String outcome,
        String reason,
        Links links,
        Map<String, Object> details) {
    /** Checks and copies the components. */
    public AuditEvent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(links, "links");
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
        return new AuditEvent(type, actor, subject, "ok", "", Links.none(), Map.of());
    }

    /**
     * Returns the event with another subject.
     *
     * @param value what something was done to
     * @return the event
     */
    public AuditEvent about(Subject value) {
        return new AuditEvent(type, actor, value, outcome, reason, links, details);
    }

    /**
     * Returns the event with what came of it.
     *
     * @param value the outcome
     * @return a new event
     */
    public AuditEvent withOutcome(String value) {
        return new AuditEvent(type, actor, subject, value, reason, links, details);
    }

    /**
     * Returns the event with a reason.
     *
     * @param value the reason
     * @return a new event
     */
    public AuditEvent because(String value) {
        return new AuditEvent(type, actor, subject, outcome, value, links, details);
    }

    /**
     * Returns the event as part of a process.
     *
     * @param value what joins the events of the process
     * @return a new event
     */
    public AuditEvent correlatedBy(String value) {
        return linkedBy(new Links(Optional.of(value), links.cause(), links.payloadDigest()));
    }

    /**
     * Returns the event as a consequence of another.
     *
     * @param seq the number of the record that led to it
     * @return a new event
     * @throws IllegalArgumentException if the number is less than 1
     */
    public AuditEvent causedBy(long seq) {
        return linkedBy(new Links(links.correlation(), Optional.of(seq), links.payloadDigest()));
    }

    /**
     * Returns the event with other links.
     *
     * @param value what joins it to other events
     * @return a new event
     */
    public AuditEvent linkedBy(Links value) {
        return new AuditEvent(type, actor, subject, outcome, reason, value, details);
    }

    /**
     * Returns the event with other details.
     *
     * @param value the details
     * @return a new event
     */
    public AuditEvent withDetails(Map<String, Object> value) {
        return new AuditEvent(type, actor, subject, outcome, reason, links, value);
    }
}
