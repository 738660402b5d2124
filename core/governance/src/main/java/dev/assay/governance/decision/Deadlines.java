package dev.assay.governance.decision;

import dev.assay.governance.decision.policy.Windows;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * By when what must be done. Immutable.
 *
 * @param opened since when there is something to decide
 * @param asked since when the present addressee is asked
 * @param due by when they must have decided, exclusive
 * @param handover how long each who is asked after them has
 * @param reminded when they were reminded, or those concerned of the end of the exception that was made; empty if not yet
 * @since 0.1
 */
public record Deadlines(Instant opened, Instant asked, Instant due, Duration handover, Optional<Instant> reminded) {
    static Deadlines of(Instant now, Windows windows) {
        return new Deadlines(now, now, now.plus(windows.answer()), windows.handover(), Optional.empty());
    }

    /** The next who is asked has a window of their own, which begins when they are asked. */
    Deadlines handedOver(Instant now) {
        return new Deadlines(opened, now, now.plus(handover), handover, Optional.empty());
    }

    /** It is worse by now: who is asked is asked anew, and nobody has more time than that leaves. */
    Deadlines sooner(Instant now, Windows windows) {
        Instant latest = now.plus(windows.answer());
        Duration next = windows.handover().compareTo(handover) < 0 ? windows.handover() : handover;
        return new Deadlines(opened, now, latest.isBefore(due) ? latest : due, next, Optional.empty());
    }

    Deadlines remindedAt(Instant now) {
        return new Deadlines(opened, asked, due, handover, Optional.of(now));
    }

    boolean isRemindedSince(Instant time) {
        return reminded.filter(at -> !at.isBefore(time)).isPresent();
    }

    /**
     * Returns when the addressee is reminded.
     *
     * @return half-way between being asked and the deadline
     */
    public Instant reminder() {
        return asked.plus(Duration.between(asked, due).dividedBy(2));
    }
}
