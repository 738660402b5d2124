package dev.assay.governance.store;

import java.time.Duration;
import java.time.Instant;

/**
 * How far time has come under a clock that may be set, as the records of a log tell it; for those who write stores. Immutable.
 *
 * <p>Time is what the clock says, unless it is behind what was recorded. Then time goes on from there by what elapses on the clock:
 * a clock that is set back moves nothing, and what it moves on from then on counts. So no end that was reached is ahead again, and no
 * end that is ahead is put off until the clock has caught up.
 *
 * @param time the time that was reached
 * @param clocked what the clock said then
 * @since 0.1
 */
public record ClockState(Instant time, Instant clocked) {
    /** Of a log without records. */
    public static final ClockState NONE = new ClockState(Instant.MIN, Instant.MIN);

    /** Readings of several threads, and a clock that is being adjusted, are not in order; that is not a clock that was set back. */
    private static final Duration SLACK = Duration.ofSeconds(1);

    /**
     * Returns the state of a clock that is where time is.
     *
     * @param time both
     * @return the state
     */
    public static ClockState at(Instant time) {
        return new ClockState(time, time);
    }

    /**
     * Returns the state after a reading of the clock that nothing was recorded with: it moves time on while the clock is behind, and
     * a clock that is ahead binds nobody.
     *
     * @param reading what the clock says
     * @return a state that is not earlier
     */
    public ClockState read(Instant reading) {
        if (!reading.isBefore(time)) {
            return new ClockState(time, reading);
        }
        Duration elapsed = Duration.between(clocked, reading);
        if (elapsed.isNegative()) {
            return elapsed.plus(SLACK).isNegative() ? new ClockState(time, reading) : this;
        }
        return new ClockState(time.plus(elapsed), reading);
    }

    /**
     * Returns the state after a record that bears a reading of the clock.
     *
     * @param reading what the clock said
     * @return a state that is not earlier
     */
    public ClockState recorded(Instant reading) {
        ClockState next = read(reading);
        return next.time.isBefore(reading) ? at(reading) : next;
    }

    /**
     * Returns whether the clock is where time is.
     *
     * @return false if the clock was behind
     */
    public boolean isLevel() {
        return time.equals(clocked);
    }
}
