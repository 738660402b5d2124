package dev.assay.governance.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often what is to be decided was seen. The first time is kept, the newest twenty, and the newest of each of the twenty suites
 * that saw it last: what recurs for weeks makes no decision longer, whatever its suites are called. All runs are recorded by
 * themselves. Immutable.
 *
 * @param count how often
 * @param kept those that are kept, the first first
 * @since 0.1
 */
public record Occurrences(long count, List<Occurrence> kept) {
    private static final int NEWEST = 20;

    /** Copies the list. */
    public Occurrences {
        kept = List.copyOf(kept);
    }

    /**
     * Returns what nothing saw.
     *
     * @return no occurrences
     */
    public static Occurrences none() {
        return new Occurrences(0, List.of());
    }

    /**
     * Returns the occurrences with one more.
     *
     * @param occurrence what was seen
     * @return new occurrences
     */
    public Occurrences with(Occurrence occurrence) {
        List<Occurrence> older = new ArrayList<>(kept);
        older.add(occurrence);
        List<Occurrence> newest = new ArrayList<>();
        Set<String> suites = new TreeSet<>();
        for (int index = older.size() - 1; index >= 0; index--) {
            Occurrence each = older.get(index);
            boolean newestOfSuite = suites.size() < NEWEST && suites.add(each.suite());
            if (index == 0 || newest.size() < NEWEST || newestOfSuite) {
                newest.add(0, each);
            }
        }
        return new Occurrences(count + 1, newest);
    }

    /** What was seen before comes first, however late it is known to have been no false alarm; what began with it has it already. */
    Occurrences then(Occurrences later) {
        if (kept.isEmpty() || (!later.isEmpty() && later.kept.get(0).equals(kept.get(0)))) {
            return later;
        }
        Occurrences all = this;
        for (Occurrence each : later.kept) {
            all = all.with(each);
        }
        return new Occurrences(count + later.count, all.kept);
    }

    /**
     * Returns what was seen last.
     *
     * @return the occurrence that was added last; empty if nothing was seen
     */
    public Optional<Occurrence> last() {
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
    }

    /**
     * Returns whether nothing saw it.
     *
     * @return true if there was no occurrence
     */
    public boolean isEmpty() {
        return kept.isEmpty();
    }
}
