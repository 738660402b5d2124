package dev.assay.governance.policy;

import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of the organisation, in words and as something that acts. Immutable.
 *
 * @param id its id
 * @param version its version, from 1; words and rule share it
 * @param text the rule in words
 * @param rule when it fires
 * @param effect what it does then
 * @param owner the persona that answers for it
 * @param term when it is in force and by when it is reviewed
 * @param controls the ids of the controls that it serves
 * @since 0.1
 */
public record Policy(
        String id,
        int version,
        Text text,
        Condition rule,
        Effect effect,
        PersonaId owner,
        Term term,
        Set<String> controls) {
    /** What a policy does when it fires, the strictest first. */
    public enum Effect {
        /** It must not be done. */
        DENY,
        /** A person must decide. */
        REQUIRE_HUMAN,
        /** Somebody must approve. */
        REQUIRE_APPROVAL,
        /** Somebody is told. */
        NOTIFY
    }

    /**
     * When a policy counts. Immutable.
     *
     * @param from from when
     * @param until until when, exclusive; empty for good
     * @param reviewDue by when somebody looks at it again
     * @since 0.1
     */
    public record Term(Instant from, Optional<Instant> until, Instant reviewDue) {
        boolean holdsAt(Instant time) {
            return !time.isBefore(from)
                    && until.filter(end -> !time.isBefore(end)).isEmpty();
        }
    }

    /** Checks and copies the components. */
    public Policy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
        controls = Set.copyOf(controls);
    }

    Policy withVersion(int next) {
        return new Policy(id, next, text, rule, effect, owner, term, controls);
    }

    /**
     * Returns its id with its version.
     *
     * @return such as {@code no-prod-writes@2}
     */
    public String reference() {
        return id + "@" + version;
    }
}
