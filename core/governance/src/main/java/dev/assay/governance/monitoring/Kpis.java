package dev.assay.governance.monitoring;

import dev.assay.governance.audit.AuditRecord;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Figures about decisions, incidents, reviews, access, systems and work, counted from the events of a log and nothing else. Immutable.
 *
 * @param decisions by kind of decision
 * @param deciders by who decided, on decisions and on acts under oversight
 * @param incidents about incidents
 * @param reviews the share of reviews that were completed in time, of those that were completed or are overdue
 * @param access about access
 * @param leadTime from when a system went into development, the last time, to when it went live
 * @param work the time that people spent on it
 * @since 0.1
 */
public record Kpis(
        Map<String, DecisionFigures> decisions,
        Map<String, DeciderFigures> deciders,
        IncidentFigures incidents,
        Share reviews,
        AccessFigures access,
        Spread leadTime,
        WorkFigures work) {
    /** Copies the maps. */
    public Kpis {
        decisions = Map.copyOf(decisions);
        deciders = Map.copyOf(deciders);
    }

    /**
     * Figures about one kind of decision. Immutable.
     *
     * @param opened how many were opened
     * @param latency from being opened to being decided
     * @param lapsed those that lapsed, of those that were decided or lapsed
     * @param automated those that a rule closed or an agent decided, of those that came to an end
     * @param overridden those in which people decided otherwise than an agent proposed, of those in which one did
     * @since 0.1
     */
    public record DecisionFigures(long opened, Spread latency, Share lapsed, Share automated, Share overridden) {}

    /**
     * Figures that show whether somebody only stamps. Immutable.
     *
     * @param decided how many they decided
     * @param latency from being asked to deciding
     * @param seen those for which they had looked at evidence before, of all
     * @param longestStreak how often in a row they decided the same
     * @param answers how often they decided what
     * @since 0.1
     */
    public record DeciderFigures(
            long decided, Spread latency, Share seen, int longestStreak, Map<String, Long> answers) {
        /** Copies the map. */
        public DeciderFigures {
            answers = Map.copyOf(answers);
        }
    }

    /**
     * Figures about incidents. Immutable.
     *
     * @param opened how many were opened
     * @param runs how many runs were recorded
     * @param mitigation from being opened to doing no more harm
     * @since 0.1
     */
    public record IncidentFigures(long opened, long runs, Spread mitigation) {
        /**
         * Returns how many incidents there are to a thousand runs.
         *
         * @return the number; empty if there was no run
         */
        public java.util.OptionalDouble perThousandRuns() {
            return runs == 0 ? java.util.OptionalDouble.empty() : java.util.OptionalDouble.of(1000.0 * opened / runs);
        }
    }

    /**
     * Counts.
     *
     * @param records the records of a log, in their order, such as those of a quarter; attempts that were refused do not count
     * @return the figures
     */
    public static Kpis of(Stream<AuditRecord> records) {
        Tally tally = new Tally();
        records.forEachOrdered(tally::add);
        return tally.figures();
    }
}
