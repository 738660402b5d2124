package dev.assay.governance.access.grant;

import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What an approver said about a request or a grant. Immutable.
 *
 * @param request the request
 * @param number which review of the request it is, from 1
 * @param by who said it
 * @param step the step of the policy that was next, from 0
 * @param verdict what they said
 * @param reason why
 * @param at when
 * @param effect what came of it
 * @since 0.1
 */
public record AccessReview(
        RequestId request,
        int number,
        Approver by,
        int step,
        Verdict verdict,
        String reason,
        Instant at,
        Effect effect) {
    /** What an approver said. */
    public enum Verdict {
        /** Yes. */
        APPROVE,
        /** No. */
        DENY
    }

    /** What came of a review. */
    public enum Effect {
        /** It counts. */
        COUNTED,
        /** Nothing: the same person, or someone who stands in for them, had answered ({@code SOD-3}). */
        SAME_PERSON,
        /** Nothing: the request had been decided. */
        ALREADY_RESOLVED,
        /** Nothing: the time to answer was over, which denies ({@code GRT-7}). */
        TOO_LATE;

        /**
         * Returns what the log says came of it.
         *
         * @return the code of the rule by which it does not count, or the name
         */
        public String code() {
            return switch (this) {
                case SAME_PERSON -> "SOD-3";
                case TOO_LATE -> "GRT-7";
                case COUNTED, ALREADY_RESOLVED -> name();
            };
        }
    }

    /**
     * Someone who answers, with those who count as one with them. Immutable.
     *
     * @param as who, and in which persona
     * @param standsInFor those whose leave they cover, those who cover theirs, and those whom they alone added or who alone added
     *     them
     * @since 0.1
     */
    public record Approver(ActingAs as, Set<PrincipalId> standsInFor) {
        /** Copies the components. */
        public Approver {
            standsInFor = Set.copyOf(standsInFor);
        }

        /**
         * Returns whether two count as one.
         *
         * @param other the other
         * @return true if they are the same, one stands in for the other, or both for the same
         */
        public boolean countsAs(Approver other) {
            return !Collections.disjoint(everybody(), other.everybody());
        }

        /**
         * Returns the approver and those for whom they stand in.
         *
         * @return all of them
         */
        public Set<PrincipalId> everybody() {
            Set<PrincipalId> all = new HashSet<>(standsInFor);
            all.add(as.principal());
            return all;
        }
    }
}
