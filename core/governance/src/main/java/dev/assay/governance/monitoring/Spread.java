package dev.assay.governance.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How durations are spread. Immutable.
 *
 * @param count how many there are
 * @param p50 the nearest-rank median; empty if there is none
 * @param p90 the nearest-rank ninetieth percentile; empty if there is none
 * @since 0.1
 */
public record Spread(int count, Optional<Duration> p50, Optional<Duration> p90) {
    static Spread of(List<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        return new Spread(sorted.size(), rank(sorted, 50), rank(sorted, 90));
    }

    /** The smallest duration that so many per cent of all do not exceed. */
    private static Optional<Duration> rank(List<Duration> sorted, int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(rank - 1));
    }
}
