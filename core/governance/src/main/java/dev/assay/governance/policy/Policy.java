package dev.assay.governance.policy;

import dev.assay.governance.Ids;
import dev.assay.governance.Moments;
import dev.assay.governance.Reasons;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A rule of the organisation, in words and as something that acts. Immutable.
 *
 * @param id its id, 1 to 64 letters, digits or {@code - _ . : /}
 * @param version its version, from 1; words and rule share it
 * @param text the rule in words, at most {@value Reasons#LONGEST_TEXT} characters in each language
 * @param rule when it fires
 * @param effect what follows then
 * @param owner the persona that answers for it
 * @param term when it is in force and by when it is reviewed
 * @param controls the ids of the controls that it serves, which were adopted
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
    /**
     * What follows when a policy fires, the strictest first. Who asked {@link Policies#apply} sees to it: only a notice is the library's.
     */
    public enum Effect {
        /** It must not be done. */
        DENY,
        /** A person must decide. */
        REQUIRE_HUMAN,
        /** Somebody must approve. */
        REQUIRE_APPROVAL,
        /** It may be done, and who acts in the persona of its owner is told. */
        NOTIFY
    }

    /**
     * When a policy counts. Immutable.
     *
     * @param from from when, a year from when it is proposed at most
     * @param until until when, exclusive; empty for good
     * @param reviewDue by when somebody looks at it again, a year from when it counts at most
     * @since 0.1
     */
    public record Term(Instant from, Optional<Instant> until, Instant reviewDue) {
        /**
         * Brings the times to the microsecond.
         *
         * @throws IllegalArgumentException if one is not in the years 1 to 9999
         */
        public Term {
            from = Moments.stated(from);
            until = until.map(Moments::stated);
            reviewDue = Moments.stated(reviewDue);
        }

        boolean holdsAt(Instant time) {
            return !time.isBefore(from)
                    && until.filter(end -> !time.isBefore(end)).isEmpty();
        }
    }

    /** Checks and copies the components. */
    public Policy {
        id = Ids.require("policy", id);
        if (version < 1) {
            throw new ValueException(
                    "version of policy " + id + " must be 1 or more, but was " + version,
                    "정책 " + id + "의 버전은 1 이상이어야 하지만 " + version + "입니다");
        }
        Reasons.requireKept("text of policy", text);
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(term, "term");
        controls = Set.copyOf(controls);
        Ids.requireNames("controls", controls);
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
