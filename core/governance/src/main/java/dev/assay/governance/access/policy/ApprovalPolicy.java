package dev.assay.governance.access.policy;

import dev.assay.governance.Ids;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * By whom requests for access are decided, and within which bounds. Immutable.
 *
 * @param id its id, which eligibilities name
 * @param version its version, from 1
 * @param steps who must approve, one step after another
 * @param caps how long grants may be
 * @param window how long an answer may take
 * @param auto what is approved without a person; empty means nothing
 * @param ticket whether a request must name a ticket
 * @param cardEdit what becomes of a grant whose eligibility is taken off the card
 * @since 0.1
 */
public record ApprovalPolicy(
        String id,
        int version,
        List<Step> steps,
        Caps caps,
        AnswerWindow window,
        Optional<AutoApproval> auto,
        Ticket ticket,
        CardEdit cardEdit) {
    /** How long any of its times may be: an exception ends within a year, and nothing lasts longer. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** Whether a request must name a ticket. */
    public enum Ticket {
        /** It need not. */
        OPTIONAL,
        /** It must. */
        REQUIRED
    }

    /** What becomes of a live grant whose eligibility is taken off the card. */
    public enum CardEdit {
        /** It ends at once. */
        END_AT_ONCE,
        /** It lasts until its end. */
        KEEP_UNTIL_END
    }

    /** Which of an approving persona's people may approve. */
    public enum Filter {
        /** All who are not involved. */
        ANYONE,
        /** Only those whose persona belongs to another team than the asking persona. */
        OTHER_TEAM
    }

    /**
     * Checks the id and copies the steps.
     *
     * @throws IllegalArgumentException if the id has a wrong form or the version is below 1
     */
    public ApprovalPolicy {
        id = Ids.require("policy", id);
        if (version < 1) {
            throw new ValueException(
                    "version must be 1 or more, but was " + version, "version은 1 이상이어야 하지만 " + version + "입니다");
        }
        steps = List.copyOf(steps);
    }

    /**
     * Returns a policy with one step, the usual bounds and no automatic approval.
     *
     * @param id its id
     * @param approvers the personas that may approve
     * @return version 1 of the policy
     */
    public static ApprovalPolicy of(String id, PersonaId... approvers) {
        return new ApprovalPolicy(
                id,
                1,
                List.of(Step.of(approvers)),
                Caps.ofDefaults(),
                AnswerWindow.ofDefaults(),
                Optional.empty(),
                Ticket.OPTIONAL,
                CardEdit.END_AT_ONCE);
    }

    /**
     * Returns the policy with other steps.
     *
     * @param value the steps
     * @return a new policy
     */
    public ApprovalPolicy withSteps(Step... value) {
        return new ApprovalPolicy(id, version, List.of(value), caps, window, auto, ticket, cardEdit);
    }

    /**
     * Returns the policy with other bounds.
     *
     * @param value the bounds
     * @return a new policy
     */
    public ApprovalPolicy withCaps(Caps value) {
        return new ApprovalPolicy(id, version, steps, value, window, auto, ticket, cardEdit);
    }

    /**
     * Returns the policy with another time for an answer.
     *
     * @param value how long an answer may take
     * @return a new policy
     */
    public ApprovalPolicy withWindow(AnswerWindow value) {
        return new ApprovalPolicy(id, version, steps, caps, value, auto, ticket, cardEdit);
    }

    /**
     * Returns the policy with automatic approval.
     *
     * @param value what is approved without a person
     * @return a new policy
     */
    public ApprovalPolicy withAuto(AutoApproval value) {
        return new ApprovalPolicy(id, version, steps, caps, window, Optional.of(value), ticket, cardEdit);
    }

    /**
     * Returns the policy with another rule about tickets.
     *
     * @param value the rule
     * @return a new policy
     */
    public ApprovalPolicy withTicket(Ticket value) {
        return new ApprovalPolicy(id, version, steps, caps, window, auto, value, cardEdit);
    }

    /**
     * Returns the policy with another rule about edited cards.
     *
     * @param value the rule
     * @return a new policy
     */
    public ApprovalPolicy withCardEdit(CardEdit value) {
        return new ApprovalPolicy(id, version, steps, caps, window, auto, ticket, value);
    }

    /**
     * Returns the policy's next version, with the same content.
     *
     * @return a new policy
     */
    public ApprovalPolicy next() {
        return new ApprovalPolicy(id, version + 1, steps, caps, window, auto, ticket, cardEdit);
    }

    /**
     * Returns the name of this version.
     *
     * @return such as {@code data-access@2}
     */
    public String reference() {
        return id + "@" + version;
    }

    /**
     * One step of an approval. Immutable.
     *
     * @param approvers the personas that may approve
     * @param escalation the personas that may approve too when three quarters of the window have gone by, or when nobody
     *     else is there
     * @param filter which of their people may
     * @param quorum how many must; empty means 1, and 2 for restricted assets and for more than reading in production
     * @since 0.1
     */
    public record Step(Set<PersonaId> approvers, Set<PersonaId> escalation, Filter filter, Optional<Quorum> quorum) {
        /**
         * Returns a step with the usual quorum.
         *
         * @param approvers the personas that may approve
         * @return the step
         */
        public static Step of(PersonaId... approvers) {
            return new Step(Set.of(approvers), Set.of(), Filter.ANYONE, Optional.empty());
        }

        /**
         * Returns the step with a quorum of its own.
         *
         * @param approvals how many approvals are needed
         * @param denials how many denials end the request
         * @return a new step
         */
        public Step needing(int approvals, int denials) {
            return new Step(approvers, escalation, filter, Optional.of(new Quorum(approvals, denials)));
        }

        /**
         * Returns the step with someone to turn to.
         *
         * @param personas the personas
         * @return a new step
         */
        public Step escalatingTo(PersonaId... personas) {
            return new Step(approvers, Set.of(personas), filter, quorum);
        }

        /**
         * Returns the step for some approvers only.
         *
         * @param value which
         * @return a new step
         */
        public Step among(Filter value) {
            return new Step(approvers, escalation, value, quorum);
        }

        /**
         * Returns how many must approve.
         *
         * @param risk what is at stake
         * @return the quorum
         */
        public Quorum quorumFor(Risk risk) {
            return quorum.orElse(risk == Risk.HIGH ? Quorum.TWO : Quorum.ONE);
        }
    }

    private static void requireWithin(String name, Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw new ValueException(
                    name + " must be between PT0S and " + LONGEST + ", but was " + value,
                    name + "은(는) PT0S 이상 " + LONGEST + " 이하여야 하지만 " + value + "입니다");
        }
    }

    /** What is at stake in a request. */
    public enum Risk {
        /** A restricted asset, or more than reading in production. */
        HIGH,
        /** Anything else. */
        ORDINARY
    }

    /**
     * How many people it takes. Immutable.
     *
     * @param approvals how many approvals are needed
     * @param denials how many denials end the request
     * @since 0.1
     */
    public record Quorum(int approvals, int denials) {
        static final Quorum ONE = new Quorum(1, 1);
        static final Quorum TWO = new Quorum(2, 1);

        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if one is below 1
         */
        public Quorum {
            if (approvals < 1 || denials < 1) {
                throw new ValueException(
                        "quorum must be 1 or more, but was " + approvals + " and " + denials,
                        "정족수는 1 이상이어야 하지만 " + approvals + ", " + denials + "입니다");
            }
        }
    }

    /**
     * How long grants may be. Immutable.
     *
     * @param longest one grant
     * @param continuous grants that follow one another
     * @param rest the pause after which counting begins anew
     * @param approvalLife how long after an approval a grant may last
     * @since 0.1
     */
    public record Caps(Duration longest, Duration continuous, Duration rest, Duration approvalLife) {
        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if one is negative or above {@link ApprovalPolicy#LONGEST}
         */
        public Caps {
            requireWithin("longest", longest);
            requireWithin("continuous", continuous);
            requireWithin("rest", rest);
            requireWithin("approvalLife", approvalLife);
        }

        /**
         * Returns the usual bounds: 8 hours, 3 days, 15 minutes and 14 days.
         *
         * @return the bounds
         */
        public static Caps ofDefaults() {
            return new Caps(Duration.ofHours(8), Duration.ofDays(3), Duration.ofMinutes(15), Duration.ofDays(14));
        }

        /**
         * Returns the bounds with another one for a grant.
         *
         * @param value the longest grant
         * @return new bounds
         */
        public Caps withLongest(Duration value) {
            return new Caps(value, continuous, rest, approvalLife);
        }

        /**
         * Returns the bounds with another one for grants that follow one another.
         *
         * @param value their length together
         * @return new bounds
         */
        public Caps withContinuous(Duration value) {
            return new Caps(longest, value, rest, approvalLife);
        }

        /**
         * Returns the bounds with another life of approvals.
         *
         * @param value how long after an approval a grant may last
         * @return new bounds
         */
        public Caps withApprovalLife(Duration value) {
            return new Caps(longest, continuous, rest, value);
        }
    }

    /**
     * How long an answer may take. When it has gone by, the request has expired. Immutable.
     *
     * @param length the whole of it
     * @param remind when approvers are reminded, counted from the request
     * @param escalate when others may answer too, counted from the request
     * @since 0.1
     */
    public record AnswerWindow(Duration length, Duration remind, Duration escalate) {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if they do not come one after another, or the whole is above
         *     {@link ApprovalPolicy#LONGEST}
         */
        public AnswerWindow {
            requireWithin("window", length);
            if (remind.isNegative() || remind.compareTo(escalate) > 0 || escalate.compareTo(length) >= 0) {
                throw new ValueException(
                        "window must remind, escalate and end in this order, but was " + remind + ", " + escalate + ", "
                                + length,
                        "알림, 상향, 종료의 순서여야 하지만 " + remind + ", " + escalate + ", " + length + "입니다");
            }
        }

        /**
         * Returns a window with a reminder in its middle and escalation at three quarters.
         *
         * @param length the whole of it
         * @return the window
         * @throws IllegalArgumentException if it is not positive or above {@link ApprovalPolicy#LONGEST}
         */
        public static AnswerWindow of(Duration length) {
            requireWithin("window", length);
            return new AnswerWindow(
                    length, length.dividedBy(2), length.multipliedBy(3).dividedBy(4));
        }

        /**
         * Returns the usual window of 24 hours.
         *
         * @return the window
         */
        public static AnswerWindow ofDefaults() {
            return of(Duration.ofHours(24));
        }
    }

    /**
     * What is approved without a person. Restricted assets never are, nor more than reading in production. Immutable.
     *
     * @param actions what may be done
     * @param environments where
     * @param highest the most confidential class
     * @param longest for how long at most
     * @since 0.1
     */
    public record AutoApproval(
            Set<String> actions, Set<Environment> environments, Classification highest, Duration longest) {}
}
