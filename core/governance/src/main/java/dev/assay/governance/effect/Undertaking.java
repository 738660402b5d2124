package dev.assay.governance.effect;

import dev.assay.governance.Transitions;
import dev.assay.governance.decision.DecisionId;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of an intent. Immutable.
 *
 * @param intent what was to be done
 * @param begun when it was about to be done
 * @param due until when there should be an outcome, exclusive
 * @param state what is known
 * @param outcome what came of it; empty while nobody knows
 * @since 0.1
 */
public record Undertaking(Intent intent, Instant begun, Instant due, State state, Optional<Outcome> outcome) {
    /** What is known of it. */
    public enum State {
        /** It is about to be done, or being done. */
        INTENDED,
        /** It was done. */
        DONE,
        /** It failed, or a person found that it was not done. */
        FAILED,
        /** Nobody knows whether it was done; a person is asked. */
        INDETERMINATE
    }

    /** Which states may follow which; only what a decision settled is unknown again, when somebody corrects that. */
    public static final Transitions<State> TRANSITIONS = Transitions.of(Text.of("effect", "외부 작업"), State.class)
            .allow(State.INTENDED, State.DONE, State.FAILED, State.INDETERMINATE)
            .allow(State.INDETERMINATE, State.DONE, State.FAILED)
            .allow(State.DONE, State.INDETERMINATE)
            .allow(State.FAILED, State.INDETERMINATE);

    /**
     * What came of it. Immutable.
     *
     * @param at when that was known
     * @param by who knew: the work itself, or the person who decided
     * @param failure the class of what it failed with, never its message; empty if it did not fail, or a person says so
     * @param decision the decision by which a person said so; empty if the work itself did
     * @since 0.1
     */
    public record Outcome(Instant at, String by, Optional<String> failure, Optional<DecisionId> decision) {
        static Outcome ofWork(Instant at, String by, Optional<String> failure) {
            return new Outcome(at, by, failure, Optional.empty());
        }
    }

    /**
     * Returns whether there should have been an outcome by a time.
     *
     * @param time when
     * @return true from the end on, while there is none
     */
    public boolean isLateAt(Instant time) {
        return state == State.INTENDED && !time.isBefore(due);
    }

    /**
     * Returns whether it is settled what came of it.
     *
     * @return true once it was done or failed
     */
    public boolean isSettled() {
        return state == State.DONE || state == State.FAILED;
    }

    /** What came of it is not known, or not any more. */
    Undertaking unknown() {
        State next = TRANSITIONS.require(intent.id(), state, State.INDETERMINATE);
        return new Undertaking(intent, begun, due, next, Optional.empty());
    }

    boolean isSettledBy(DecisionId decision) {
        return outcome.flatMap(Outcome::decision).filter(decision::equals).isPresent();
    }

    Undertaking to(State next, Outcome came) {
        return new Undertaking(intent, begun, due, TRANSITIONS.require(intent.id(), state, next), Optional.of(came));
    }
}
