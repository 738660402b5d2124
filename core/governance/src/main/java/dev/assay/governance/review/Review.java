package dev.assay.governance.review;

import dev.assay.governance.Transitions;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * One review of something. Immutable.
 *
 * @param item what is reviewed
 * @param plan how
 * @param cycle which of its reviews this is
 * @param due when it is due, in the organisation's zone
 * @param stored where it stands, apart from what only the time tells: never DUE or OVERDUE
 * @param announced which of due, overdue and past the grace were announced
 * @param completion what it came to; empty until it is completed
 * @param waiver that it was put off; empty unless it was
 * @since 0.1
 */
public record Review(
        ReviewItem item,
        ReviewPlan plan,
        Cycle cycle,
        LocalDate due,
        State stored,
        Set<State> announced,
        Optional<Completion> completion,
        Optional<Waiver> waiver) {
    /** Where a review stands. */
    public enum State {
        /** There is time. */
        SCHEDULED,
        /** It should be done now. */
        DUE,
        /** It should have been done. */
        OVERDUE,
        /** Somebody looks. */
        IN_REVIEW,
        /** Somebody looked. */
        COMPLETED,
        /** It was put off. */
        WAIVED
    }

    /** Which states may follow which. */
    public static final Transitions<State> TRANSITIONS = Transitions.of(Text.of("review", "검토"), State.class)
            .allow(State.SCHEDULED, State.DUE)
            .allow(State.DUE, State.OVERDUE, State.IN_REVIEW, State.WAIVED)
            .allow(State.OVERDUE, State.IN_REVIEW, State.WAIVED)
            .allow(State.IN_REVIEW, State.COMPLETED);

    /**
     * Which of the reviews of an item it is. Immutable.
     *
     * @param number from 1
     * @param since the last review, or since when the item is reviewed
     * @param before how the one before ended; empty for the first
     * @param reviewer who looks; empty until somebody does
     * @param chosenBy who chose the reviewers because nobody could look, and who counted as one with them; nobody if the plan did,
     *     or somebody has looked since
     * @since 0.1
     */
    public record Cycle(
            int number,
            Instant since,
            Optional<State> before,
            Optional<PrincipalId> reviewer,
            Set<PrincipalId> chosenBy) {
        /** Copies the set. */
        public Cycle {
            chosenBy = Set.copyOf(chosenBy);
        }

        Cycle reviewedBy(PrincipalId who) {
            return new Cycle(number, since, before, Optional.of(who), chosenBy);
        }

        Cycle chosenBy(Set<PrincipalId> who) {
            return new Cycle(number, since, before, reviewer, who);
        }
    }

    /** Copies the set. */
    public Review {
        announced = Set.copyOf(announced);
    }

    /**
     * Returns its id.
     *
     * @return the item and the number
     */
    public String id() {
        return item + " " + cycle.number();
    }

    /**
     * Returns where it stands.
     *
     * @param today the day in the organisation's zone
     * @return the state; DUE from the notice until the end of the due day, OVERDUE after that; what was announced stays so, though
     *     the organisation moves to a zone where it is a day earlier
     */
    public State stateOn(LocalDate today) {
        if (stored != State.SCHEDULED) {
            return stored;
        }
        if (lateDaysOn(today) > 0) {
            return State.OVERDUE;
        }
        boolean noticed = !today.isBefore(due.minus(plan.notice())) || announced.contains(State.DUE);
        return noticed ? State.DUE : State.SCHEDULED;
    }

    /** How many days it is late; what was announced to be overdue is so by a day at least. */
    long lateDaysOn(LocalDate today) {
        return Math.max(announced.contains(State.OVERDUE) ? 1 : 0, ChronoUnit.DAYS.between(due, today));
    }

    /** What is to be announced on a day: that somebody began to look makes it no less late. */
    Optional<State> newsOn(LocalDate today) {
        State state = isOpen() && lateDaysOn(today) > 0 ? State.OVERDUE : stateOn(today);
        boolean wanted = state == State.DUE || state == State.OVERDUE;
        return wanted && !announced.contains(state) ? Optional.of(state) : Optional.empty();
    }

    /**
     * Returns whether it is neither completed nor put off.
     *
     * @return true until then
     */
    public boolean isOpen() {
        return stored == State.SCHEDULED || stored == State.IN_REVIEW;
    }

    /**
     * Returns what follows from its being late. That somebody began to look changes nothing.
     *
     * @param today the day in the organisation's zone
     * @return what the plan says, once the grace is over; otherwise nothing
     */
    public Set<Consequence> consequencesOn(LocalDate today) {
        return isPastGrace(today) ? plan.consequences() : Set.of();
    }

    /**
     * Returns whether it is so late that something follows.
     *
     * @param today the day in the organisation's zone
     * @return true while it is open, from the day after the grace on
     */
    public boolean isPastGrace(LocalDate today) {
        return isOpen() && today.isAfter(due.plus(plan.grace()));
    }

    Review to(State next, LocalDate today) {
        TRANSITIONS.require(id(), stateOn(today), next);
        return new Review(item, plan, cycle, due, next, announced, completion, waiver);
    }

    Review reviewedBy(PrincipalId who) {
        return new Review(item, plan, cycle.reviewedBy(who), due, stored, announced, completion, waiver);
    }

    Review announcing(Set<State> all) {
        return new Review(item, plan, cycle, due, stored, all, completion, waiver);
    }

    Review with(Completion done) {
        return new Review(item, plan, cycle, due, stored, announced, Optional.of(done), waiver);
    }

    Review with(Waiver put) {
        return new Review(item, plan, cycle, due, stored, announced, completion, Optional.of(put));
    }

    /** The review, told to others by somebody who does not do it. */
    Review reviewedIn(Set<PersonaId> reviewers, Set<PrincipalId> by) {
        return new Review(
                item, plan.reviewedIn(reviewers), cycle.chosenBy(by), due, stored, Set.of(), completion, waiver);
    }

    /** The review, of which there is less time left. */
    Review dueOn(LocalDate sooner) {
        return new Review(item, plan, cycle, sooner, stored, Set.of(), completion, waiver);
    }

    /** The review after this one. Once one of those who were chosen has looked, whoever chose them is like anybody else. */
    Review next(LocalDate when, Instant since) {
        Set<PrincipalId> chosenBy = stored == State.COMPLETED ? Set.of() : cycle.chosenBy();
        Cycle following = new Cycle(cycle.number() + 1, since, Optional.of(stored), Optional.empty(), chosenBy);
        return new Review(item, plan, following, when, State.SCHEDULED, Set.of(), Optional.empty(), Optional.empty());
    }
}
