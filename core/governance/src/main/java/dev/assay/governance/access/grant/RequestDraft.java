package dev.assay.governance.access.grant;

import dev.assay.governance.Moments;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PrincipalId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What someone asks for. Immutable.
 *
 * @param party who asks, and for whom
 * @param target what they want to do to what
 * @param term when and for how long
 * @param note why
 * @since 0.1
 */
public record RequestDraft(Party party, Target target, Term term, Note note) {
    /**
     * Who asks, and for whom. Immutable.
     *
     * @param holder who shall have access, and in which persona
     * @param requester who asks
     * @param onBehalfOf for whom the requester acts, the nearest first
     * @param run the run for which an agent asks; empty for people
     * @since 0.1
     */
    public record Party(ActingAs holder, PrincipalId requester, List<PrincipalId> onBehalfOf, Optional<Run> run) {
        /** Copies the components. */
        public Party {
            onBehalfOf = List.copyOf(onBehalfOf);
        }

        /**
         * Returns the party with another chain.
         *
         * @param chain for whom the requester acts, the nearest first
         * @return a new party
         */
        public Party withChain(List<PrincipalId> chain) {
            return new Party(holder, requester, chain, run);
        }
    }

    /**
     * A run of an agent, with which its access ends. Immutable.
     *
     * @param id its id
     * @param tools the tools that it may use
     * @since 0.1
     */
    public record Run(String id, Set<String> tools) {
        /** Copies the components. */
        public Run {
            Objects.requireNonNull(id, "id");
            tools = Set.copyOf(tools);
        }
    }

    /**
     * What is wanted. Immutable.
     *
     * @param resource the ids of the assets; a star is replaced by the assets that there are when the request is made
     * @param actions what shall be done
     * @param environment where
     * @since 0.1
     */
    public record Target(Pattern resource, Set<String> actions, Environment environment) {
        /** Copies the components. */
        public Target {
            actions = Set.copyOf(actions);
        }
    }

    /**
     * When and for how long. Immutable.
     *
     * @param length for how long
     * @param start when it shall start; empty means as soon as it is approved
     * @param kind whether it ends for good
     * @param extending the grant that it follows; empty if none
     * @since 0.1
     */
    public record Term(Duration length, Optional<Instant> start, Kind kind, Optional<GrantId> extending) {
        /** Whether access ends for good. */
        public enum Kind {
            /** It does, soon. */
            TIMED,
            /** It lasts up to a year as an exception, with two approvals and a review every three months. */
            STANDING
        }

        /** Brings the times to the microsecond. */
        public Term {
            start = start.map(Moments::micros);
        }
    }

    /**
     * Why. Immutable.
     *
     * @param reason 10 to 4,096 code points
     * @param ticket the ticket, 200 code points at most; empty if there is none
     * @param key names this submission, so that a repeated one is known; unique for the requester
     * @since 0.1
     */
    public record Note(String reason, Optional<String> ticket, String key) {}

    /**
     * Begins a draft for someone who asks for themselves.
     *
     * @param principal the principal's id
     * @param persona the persona's id
     * @return a builder
     * @throws IllegalArgumentException if an id has a wrong form
     */
    public static RequestBuilder by(String principal, String persona) {
        return new RequestBuilder(ActingAs.of(principal, persona));
    }
}
