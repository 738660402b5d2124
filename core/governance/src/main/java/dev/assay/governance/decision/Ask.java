package dev.assay.governance.decision;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A task or a question that a decision gives to a persona. Immutable.
 *
 * @param persona which persona
 * @param letter why it is asked
 * @param asked since when it is asked
 * @param due by when it must have answered, exclusive
 * @param reminded when it was reminded; empty if not yet
 * @param status what came of it
 * @param by who answered, or who waived the answer; empty if nobody did
 * @param answer what they said, or why it was waived; empty if nothing
 * @since 0.1
 */
public record Ask(
        PersonaId persona,
        Letter letter,
        Instant asked,
        Instant due,
        Optional<Instant> reminded,
        Status status,
        Optional<PrincipalId> by,
        String answer) {
    /** Why a persona is asked. */
    public enum Letter {
        /** It does the work: it gets a task. */
        RESPONSIBLE,
        /** Its advice is wanted: it gets a question. */
        CONSULTED
    }

    /** What came of it. */
    public enum Status {
        /** Nothing yet. */
        WAITING,
        /** It answered. */
        ANSWERED,
        /** It answered that it would decide otherwise than is wanted. */
        DISSENTED,
        /** Who decides went without the answer, and said why. */
        WAIVED,
        /** The time to answer has passed. */
        NOT_HEARD
    }

    static Ask of(PersonaId persona, Letter letter, Instant asked, Duration window) {
        return new Ask(
                persona, letter, asked, asked.plus(window), Optional.empty(), Status.WAITING, Optional.empty(), "");
    }

    Ask with(Status next, PrincipalId who, String words) {
        return new Ask(persona, letter, asked, due, reminded, next, Optional.of(who), words);
    }

    /** What was said stays said, and a task is not waived; who went without an answer may still get it. */
    boolean takes(Status next) {
        boolean unheard = status == Status.WAITING || status == Status.NOT_HEARD;
        return next == Status.WAIVED ? unheard : unheard || status == Status.WAIVED;
    }

    /** Whoever decides goes against advice. */
    boolean isDissent() {
        return status == Status.DISSENTED;
    }

    Ask settledAt(Instant now) {
        return status == Status.WAITING && !now.isBefore(due)
                ? new Ask(persona, letter, asked, due, reminded, Status.NOT_HEARD, by, answer)
                : this;
    }

    /** Whoever has work to do is reminded once, half-way between being asked and the deadline. */
    boolean isToBeReminded(Instant now) {
        Instant half = asked.plus(Duration.between(asked, due).dividedBy(2));
        return isOpen(Letter.RESPONSIBLE) && reminded.isEmpty() && !now.isBefore(half);
    }

    Ask remindedAt(Instant now) {
        return new Ask(persona, letter, asked, due, Optional.of(now), status, by, answer);
    }

    /** It is worse by now: who has not answered yet is asked anew, and must do so by then if that is earlier. */
    Ask dueBy(Instant now, Duration window) {
        Instant latest = now.plus(window);
        return status == Status.WAITING && latest.isBefore(due)
                ? new Ask(persona, letter, now, latest, Optional.empty(), status, by, answer)
                : this;
    }

    boolean isOpen(Letter which) {
        return letter == which && status == Status.WAITING;
    }
}
