package dev.assay.checks.kernel.sample;

import dev.assay.quality.outcome.SampleRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The failing rows with the lowest numbers, so many at most. Confined to one thread.
 *
 * @since 0.1
 */
public final class Samples {
    private final int most;
    /** The row with the greatest number is on top, as the first to go. */
    private final PriorityQueue<Sample> lowest = new PriorityQueue<>(Collections.reverseOrder());

    /**
     * A failing row; ordered by its number.
     *
     * @param number its number
     * @param row the row; null if its values are gone
     * @param stand the row whose values of the expectation's own columns count as the same; null if there is none
     */
    public record Sample(
            long number, @Nullable SampleRow row, @Nullable SampleRow stand) implements Comparable<Sample> {
        @Override
        public int compareTo(Sample other) {
            return Long.compare(number, other.number);
        }
    }

    /** Keeps so many rows at most. */
    public Samples(int most) {
        this.most = most;
    }

    /** Returns whether a row would be among those kept. */
    public boolean wants(long number) {
        Sample last = lowest.peek();
        return lowest.size() < most || last != null && number < last.number();
    }

    /** Adds a row if it is wanted. */
    public void add(Sample sample) {
        if (wants(sample.number())) {
            lowest.add(sample);
            if (lowest.size() > most) {
                lowest.poll();
            }
        }
    }

    /** Adds the rows of another one that are wanted. */
    public void absorb(Samples other) {
        for (Sample sample : other.lowest) {
            add(sample);
        }
    }

    /** Returns the rows in the order of the dataset. */
    public List<Sample> inOrder() {
        List<Sample> order = new ArrayList<>(lowest);
        Collections.sort(order);
        return order;
    }
}
