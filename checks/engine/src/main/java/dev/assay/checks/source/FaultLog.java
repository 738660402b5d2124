package dev.assay.checks.source;

import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a dataset: counts everything, keeps what comes first. Thread-safe.
 *
 * @since 0.1
 */
public final class FaultLog {
    /** How many faults a message shows. */
    public static final int SHOWN = 20;

    private final String dataset;
    private final PriorityQueue<Entry> first = new PriorityQueue<>(Comparator.reverseOrder());
    private long total;
    private @Nullable Throwable cause;

    private record Entry(long place, int part, Fault fault) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int order = Long.compare(place, other.place);
            return order == 0 ? Integer.compare(part, other.part) : order;
        }
    }

    /** Creates a log for a dataset of a name. */
    public FaultLog(String dataset) {
        this.dataset = dataset;
    }

    /**
     * Adds a fault.
     *
     * @param place its line or row, by which faults are ordered
     * @param part its column, by which faults of one place are ordered
     * @param fault the fault
     */
    public synchronized void add(long place, int part, Fault fault) {
        total++;
        first.add(new Entry(place, part, fault));
        if (first.size() > SHOWN) {
            first.remove();
        }
    }

    /** Keeps what was thrown when a fault came about, for who debugs; the first is kept. */
    public synchronized void setCause(Throwable thrown) {
        cause = cause == null ? thrown : cause;
    }

    /**
     * Throws if there was a fault.
     *
     * @throws FaultsException with the first faults in order, and how many there are in all
     */
    public synchronized void throwIfAny() {
        if (total > 0) {
            List<Fault> shown = first.stream().sorted().map(Entry::fault).toList();
            FaultsException exception = new FaultsException(dataset, shown, total);
            if (cause != null) {
                exception.initCause(cause);
            }
            throw exception;
        }
    }
}
