package dev.assay.governance.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A duty to report within a time from awareness. Immutable.
 *
 * @param id a stable name, such as {@code eu-ai-act-73-2}
 * @param basis where the law says so, with the paragraph
 * @param harms what must have happened
 * @param within how long from awareness; whole days of 24 hours, which is never later than a count of calendar days
 * @since 0.1
 */
public record RegulatoryClock(String id, String basis, Set<Harm> harms, Duration within) {
    private static final String ACT = "Regulation (EU) 2024/1689, Article 73";

    /** Copies the harms. */
    public RegulatoryClock {
        harms = Set.copyOf(harms);
    }

    /**
     * Returns the duties of providers of high-risk AI systems in the European Union. Paragraphs 3 and 4 stand in place of paragraph 2
     * ("notwithstanding paragraph 2"), so that a harm has one of them. By paragraph 5 a first report may be incomplete, so that it
     * stops the clock.
     *
     * @return paragraph 2 for other serious harm, 3 for widespread infringements and disrupted critical infrastructure, 4 for a death
     */
    public static List<RegulatoryClock> ofEuropeanUnion() {
        return List.of(
                new RegulatoryClock("eu-ai-act-73-2", ACT + "(2)", Set.of(Harm.OTHER_SERIOUS), Duration.ofDays(15)),
                new RegulatoryClock(
                        "eu-ai-act-73-3",
                        ACT + "(3)",
                        Set.of(Harm.WIDESPREAD_INFRINGEMENT, Harm.CRITICAL_INFRASTRUCTURE),
                        Duration.ofDays(2)),
                new RegulatoryClock("eu-ai-act-73-4", ACT + "(4)", Set.of(Harm.DEATH), Duration.ofDays(10)));
    }

    /**
     * Returns the duties that an incident brings about.
     *
     * @param clocks all duties
     * @param harms what happened
     * @param aware since when it is known
     * @return the duties with their ends, the nearest first; none if nothing serious happened
     */
    static List<Due> due(List<RegulatoryClock> clocks, Set<Harm> harms, Instant aware) {
        return clocks.stream()
                .filter(clock -> clock.harms().stream().anyMatch(harms::contains))
                .map(clock -> new Due(clock.id(), clock.basis(), aware, aware.plus(clock.within())))
                .sorted(Due.NEAREST_FIRST)
                .toList();
    }

    /**
     * By when the authority must be told. Immutable.
     *
     * @param clock which duty
     * @param basis where the law says so
     * @param from since when it is known what brings it about
     * @param by by when, inclusive
     * @since 0.1
     */
    public record Due(String clock, String basis, Instant from, Instant by) {
        static final Comparator<Due> NEAREST_FIRST =
                Comparator.comparing(Due::by).thenComparing(Due::clock);
    }
}
