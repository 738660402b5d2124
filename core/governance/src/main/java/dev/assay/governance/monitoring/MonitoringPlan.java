package dev.assay.governance.monitoring;

import dev.assay.governance.Ids;
import dev.assay.governance.asset.AssetId;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long there may be no run. Immutable.
 *
 * @param asset what is judged
 * @param suite by which suite, 1 to 200 characters that can be read
 * @param maxSilence the longest time between the ends of two runs
 * @param severity how bad it is if there is none, as an expectation would say
 * @param heard what is known so far
 * @param ended when it was ended; empty while it holds
 * @since 0.1
 */
public record MonitoringPlan(
        AssetId asset, String suite, Duration maxSilence, Severity severity, Heard heard, Optional<Instant> ended) {
    /**
     * What is known of the runs. Immutable.
     *
     * @param since the end of the last run, or since when the plan holds
     * @param missed how many runs in a row were announced as missing since then
     * @since 0.1
     */
    public record Heard(Instant since, long missed) {}

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the longest silence is not positive, or the suite's name cannot be read
     */
    public MonitoringPlan {
        Ids.requireName("suite", suite);
        if (maxSilence.isZero() || maxSilence.isNegative()) {
            throw new ValueException(
                    "maxSilence must be positive, but was " + maxSilence,
                    "maxSilence는 0보다 커야 하지만 " + maxSilence + "입니다");
        }
    }

    /**
     * Returns a plan of which nothing is known yet.
     *
     * @param asset what is judged
     * @param suite by which suite
     * @param maxSilence the longest time between the ends of two runs
     * @param severity how bad it is if there is none
     * @return the plan
     */
    public static MonitoringPlan of(AssetId asset, String suite, Duration maxSilence, Severity severity) {
        return new MonitoringPlan(asset, suite, maxSilence, severity, new Heard(Instant.EPOCH, 0), Optional.empty());
    }

    /**
     * Returns its id.
     *
     * @return the asset and the suite
     */
    public String id() {
        return asset + " " + suite;
    }

    MonitoringPlan with(Heard known) {
        return new MonitoringPlan(asset, suite, maxSilence, severity, known, ended);
    }

    MonitoringPlan endedAt(Instant time) {
        return new MonitoringPlan(asset, suite, maxSilence, severity, heard, Optional.of(time));
    }

    /** The plan as it begins, whatever is said of an end. */
    MonitoringPlan begun(Instant time) {
        return new MonitoringPlan(asset, suite, maxSilence, severity, new Heard(time, 0), Optional.empty());
    }

    /**
     * Returns whether it holds.
     *
     * @return false once it was ended
     */
    public boolean isInForce() {
        return ended.isEmpty();
    }

    /** How many whole silences have passed; the first is over just after its last moment. None is once the plan has ended. */
    long missedAt(Instant now, Instant last) {
        if (!isInForce()) {
            return 0;
        }
        Duration silence = Duration.between(last, now);
        long whole = silence.isNegative() ? 0 : silence.dividedBy(maxSilence);
        return silence.equals(maxSilence.multipliedBy(whole)) ? Math.max(0, whole - 1) : whole;
    }
}
