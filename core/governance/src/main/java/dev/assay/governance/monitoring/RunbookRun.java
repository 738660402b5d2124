package dev.assay.governance.monitoring;

import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That a runbook was gone through. Immutable.
 *
 * @param id its id
 * @param runbook which runbook
 * @param occasion why
 * @param started since when
 * @param by who began
 * @param done what was done, in order
 * @param finished when its end was reached; empty until then
 * @param givenUp when it was given up; empty unless it was
 * @since 0.1
 */
public record RunbookRun(
        String id,
        String runbook,
        Occasion occasion,
        Instant started,
        PrincipalId by,
        List<Done> done,
        Optional<Instant> finished,
        Optional<Instant> givenUp) {
    /** Why a runbook is gone through. */
    public enum Occasion {
        /** To learn whether it works. */
        EXERCISE,
        /** Something went wrong. */
        INCIDENT
    }

    /**
     * That a step was done. Immutable.
     *
     * @param by who did it
     * @param at when
     * @param note what there is to say; may be empty
     * @since 0.1
     */
    public record Done(PrincipalId by, Instant at, String note) {}

    /** Copies the steps. */
    public RunbookRun {
        done = List.copyOf(done);
    }

    RunbookRun with(Done step, int steps) {
        List<Done> more = new ArrayList<>(done);
        more.add(step);
        Optional<Instant> end = more.size() == steps ? Optional.of(step.at()) : Optional.empty();
        return new RunbookRun(id, runbook, occasion, started, by, more, end, givenUp);
    }

    RunbookRun givenUpAt(Instant now) {
        return new RunbookRun(id, runbook, occasion, started, by, done, finished, Optional.of(now));
    }

    /**
     * Returns whether somebody still goes through it.
     *
     * @return false once its end was reached, or it was given up
     */
    public boolean isRunning() {
        return finished.isEmpty() && givenUp.isEmpty();
    }
}
