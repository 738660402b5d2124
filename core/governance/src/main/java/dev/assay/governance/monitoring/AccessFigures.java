package dev.assay.governance.monitoring;

import java.time.Duration;
import java.util.Optional;

/**
 * Figures about access. Immutable.
 *
 * @param granted how many grants were issued, without those of emergencies
 * @param automatic those that a policy alone approved and nobody looked at, of those that were granted
 * @param live how many were issued and not over at the end
 * @param meanLength the mean time for which grants ran, up to their end or until they were taken or given back; empty if there is none
 * @param unused those that nobody ever used, of those that are over
 * @param emergencies about emergencies
 * @since 0.1
 */
public record AccessFigures(
        long granted,
        Share automatic,
        long live,
        Optional<Duration> meanLength,
        Share unused,
        EmergencyFigures emergencies) {
    /**
     * Figures about emergencies. Immutable.
     *
     * @param opened how many were opened, drills included
     * @param drills how many of these were drills
     * @param reviewed those that somebody reviewed in time, of those whose review was done or due
     * @since 0.1
     */
    public record EmergencyFigures(long opened, long drills, Share reviewed) {}
}
