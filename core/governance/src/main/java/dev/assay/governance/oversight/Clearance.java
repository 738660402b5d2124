package dev.assay.governance.oversight;

import dev.assay.governance.Transitions;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether something may be done. Immutable.
 *
 * @param act what
 * @param state whether it may be done
 * @param rules the rules that were set off
 * @param asked what they ask for together
 * @param requested when it was asked for
 * @param looks what people said of it, before it was done or, for a sample, after
 * @since 0.1
 */
public record Clearance(Act act, State state, List<String> rules, Asked asked, Instant requested, List<Look> looks) {
    /** Whether something may be done. */
    public enum State {
        /** Somebody must decide first. */
        PENDING,
        /** It is kept as a proposal until somebody decides. */
        PROPOSED,
        /** It may be done, once. */
        CLEARED,
        /** It was done. */
        PERFORMED,
        /** It must not be done. */
        REFUSED,
        /** Nobody decided in time: it must not be done. */
        EXPIRED
    }

    /** Which states may follow which. */
    public static final Transitions<State> TRANSITIONS = Transitions.of(Text.of("act", "행위"), State.class)
            .allow(State.PENDING, State.CLEARED, State.REFUSED, State.EXPIRED)
            .allow(State.PROPOSED, State.CLEARED, State.REFUSED, State.EXPIRED)
            .allow(State.CLEARED, State.PERFORMED, State.EXPIRED);

    /**
     * What rules ask for together. Immutable.
     *
     * @param quorums for each rule that asks people, who must agree; one voice may count for several rules
     * @param sampled the rules that drew it to be looked at afterwards
     * @param notified the personas that are told
     * @param until until when it may be decided and done, exclusive; empty if it has no end, which is not given any more
     * @param draw over what it was drawn; empty if no rule draws a sample of such acts
     * @since 0.1
     */
    public record Asked(
            List<Quorum> quorums,
            Set<String> sampled,
            Set<PersonaId> notified,
            Optional<Instant> until,
            Optional<Draw> draw) {
        /** Copies the collections. */
        public Asked {
            quorums = List.copyOf(quorums);
            sampled = Set.copyOf(sampled);
            notified = Set.copyOf(notified);
        }

        /** Whether nothing proceeds until people agree. */
        boolean asksPeople() {
            return !quorums.isEmpty();
        }

        /** The personas whose holders may decide, by whichever rule. */
        Set<PersonaId> overseers() {
            return quorums.stream()
                    .flatMap(quorum -> quorum.overseers().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * Who must agree by one rule. Immutable.
     *
     * @param overseers the personas whose holders may decide
     * @param people how many independent people who act in one of these must agree, from 1
     * @since 0.1
     */
    public record Quorum(Set<PersonaId> overseers, int people) {
        /** Copies the set. */
        public Quorum {
            overseers = Set.copyOf(overseers);
        }
    }

    /**
     * Over what an act is drawn, or not, to be looked at: what whoever asks for it does not choose. Immutable.
     *
     * @param number the number of the request among all that the store has, from 1
     * @param at when it was asked for, by the store, to the microsecond
     * @since 0.1
     */
    public record Draw(long number, Instant at) {}

    /**
     * What somebody said. Immutable.
     *
     * @param by who
     * @param at when
     * @param verdict what
     * @param rationale why
     * @since 0.1
     */
    public record Look(PrincipalId by, Instant at, Verdict verdict, String rationale) {}

    /** What somebody says. */
    public enum Verdict {
        /** It may be done, or was rightly done. */
        AGREE,
        /** It must not be done, or should not have been. */
        OBJECT
    }

    /** Copies the lists. */
    public Clearance {
        rules = List.copyOf(rules);
        looks = List.copyOf(looks);
    }

    /**
     * Returns whether the time to decide and to do it is over.
     *
     * @param time when
     * @return true from the end on
     */
    public boolean isLateAt(Instant time) {
        return asked.until().isPresent() && !time.isBefore(asked.until().get());
    }

    /**
     * Returns whether it was drawn to be looked at afterwards, and nobody has.
     *
     * @return true until somebody looks, also if it was never done
     */
    public boolean awaitsLook() {
        return !asked.sampled().isEmpty() && !asked.asksPeople() && looks.isEmpty();
    }

    /** Whether it was drawn, and neither done nor looked at. */
    boolean isLeft() {
        return awaitsLook() && state != State.PERFORMED;
    }

    Map<String, Object> details(Roster roster) {
        Map<String, Object> details =
                new HashMap<>(Excerpt.of(Map.of("action", act.action(), "rules", rules, "sampled", asked.sampled())));
        details.put("actorType", roster.isPerson(act.actor()) ? "HUMAN" : "AGENT");
        asked.draw()
                .ifPresent(draw -> details.put(
                        "draw",
                        Map.of(
                                "number",
                                String.valueOf(draw.number()),
                                "at",
                                draw.at().toString())));
        return details;
    }

    Clearance to(State next) {
        return new Clearance(act, TRANSITIONS.require(act.id(), state, next), rules, asked, requested, looks);
    }

    Clearance with(Look look) {
        List<Look> more = new ArrayList<>(looks);
        more.add(look);
        return new Clearance(act, state, rules, asked, requested, more);
    }
}
