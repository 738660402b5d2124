package dev.assay.governance.monitoring;

import dev.assay.governance.audit.AuditRecord;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Figures about decisions, incidents, reviews, access, systems and work, counted from the events of a log and nothing else. Immutable.
 *
 * @param decisions by kind of decision
 * @param deciders by who decided, on decisions and on acts under oversight
 * @param acts about what agents did under oversight
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
        ActFigures acts,
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
     * @param open how many were neither decided, lapsed nor withdrawn at the end
     * @param latency from being opened to being decided
     * @param lapsed those that lapsed, of those that were decided or lapsed
     * @param automated those that a rule closed or an agent decided, of those that came to an end
     * @param overridden those in which people decided otherwise than an agent proposed, and those that an agent had decided and a
     *     person took back, of these and all others in which an agent proposed
     * @since 0.1
     */
    public record DecisionFigures(
            long opened, long open, Spread latency, Share lapsed, Share automated, Share overridden) {}

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
     * Figures about what agents did under oversight. Immutable.
     *
     * @param requested how many acts agents asked for
     * @param automated those that nobody had looked at before, of those that were done
     * @param overridden the looks at which somebody objected, before or after, of all looks
     * @since 0.1
     */
    public record ActFigures(long requested, Share automated, Share overridden) {}

    /**
     * Figures about incidents. Immutable.
     *
     * @param opened how many were opened
     * @param open how many were neither mitigated, dismissed nor closed at the end, or were opened again since
     * @param runs how many runs were recorded
     * @param mitigation from being opened first to doing no more harm, for good as far as is known at the end: one that was opened
     *     again counts where it was mitigated again
     * @since 0.1
     */
    public record IncidentFigures(long opened, long open, long runs, Spread mitigation) {
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
     * Counts all there is.
     *
     * @param records the records of a log, in their order; attempts that were refused do not count
     * @return the figures
     */
    public static Kpis of(Stream<AuditRecord> records) {
        return of(records, Window.ALL);
    }

    /**
     * Counts for a time, such as a quarter. What ends in it counts in it, with all of its time: a decision that was opened before and
     * decided in it has its latency here, and nowhere else; so do mitigations, tasks, lead times and grants, which end when they are
     * given back or taken away or at their end. What was opened counts as such where it was opened. What is not over at the end is open
     * then: decisions, incidents, grants, and reviews that are overdue.
     *
     * @param records the records of the whole log, in their order, or at least from where the oldest of what is counted begins;
     *     attempts that were refused do not count
     * @param from the beginning, inclusive
     * @param to the end, exclusive; what is recorded from then on is not looked at
     * @return the figures
     * @throws IllegalArgumentException if it does not end after its beginning
     */
    public static Kpis of(Stream<AuditRecord> records, Instant from, Instant to) {
        return of(records, new Window(from, to));
    }

    /**
     * Returns what was begun and what is left undone, of decisions of all kinds, incidents and reviews.
     *
     * @param locale the reader's locale; every language but Korean means English
     * @return such as {@code Decisions: 12 opened, 3 open, 1 of 9 lapsed. Incidents: 2 opened, 1 open. Reviews in time: 4 of 5.}
     */
    public String describe(Locale locale) {
        Collection<DecisionFigures> kinds = decisions.values();
        long opened = kinds.stream().mapToLong(DecisionFigures::opened).sum();
        long open = kinds.stream().mapToLong(DecisionFigures::open).sum();
        long lapsed = kinds.stream().mapToLong(kind -> kind.lapsed().part()).sum();
        long ended = kinds.stream().mapToLong(kind -> kind.lapsed().whole()).sum();
        return Text.of(
                        "Decisions: " + opened + " opened, " + open + " open, " + lapsed + " of " + ended
                                + " lapsed. Incidents: " + incidents.opened() + " opened, " + incidents.open()
                                + " open. Reviews in time: " + reviews.part() + " of " + reviews.whole() + ".",
                        "결정: " + opened + "건 요청, " + open + "건 미결, 끝난 " + ended + "건 중 " + lapsed + "건 기한 지남. 사고: "
                                + incidents.opened() + "건 발생, " + incidents.open() + "건 진행 중. 기한 안에 마친 검토: "
                                + reviews.whole() + "건 중 " + reviews.part() + "건.")
                .in(locale);
    }

    private static Kpis of(Stream<AuditRecord> records, Window window) {
        Tally tally = new Tally(window);
        records.forEachOrdered(tally::add);
        return tally.figures();
    }
}
