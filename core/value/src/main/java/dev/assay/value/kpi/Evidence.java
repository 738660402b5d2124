package dev.assay.value.kpi;

import dev.assay.quality.finding.ValueException;
import dev.assay.quality.outcome.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of the data and the values of figures at a time. Immutable.
 *
 * @param outcomes the latest outcome of each suite, by its name
 * @param measurements the latest measurement of each measured figure, by its id; one that is absent is missing, not 0
 * @param now the time
 * @since 0.1
 */
public record Evidence(Map<String, Outcome> outcomes, Map<String, Measured> measurements, Instant now) {
    /**
     * A value of a figure. Immutable.
     *
     * @param value the value, finite
     * @param at when it was measured
     */
    public record Measured(double value, Instant at) {
        /**
         * Checks the value.
         *
         * @throws IllegalArgumentException if it is not finite
         */
        public Measured {
            if (!Double.isFinite(value)) {
                throw new ValueException("value must be finite, but was " + value, "값은 유한해야 하지만 " + value + "입니다");
            }
        }
    }

    /** Copies the maps. */
    public Evidence {
        outcomes = Map.copyOf(outcomes);
        measurements = Map.copyOf(measurements);
    }

    /**
     * Returns what outcomes say; of several of a suite the latest counts.
     *
     * @param outcomes the outcomes
     * @param clock what says the time
     * @return the evidence, without measurements
     */
    public static Evidence of(Collection<Outcome> outcomes, Clock clock) {
        Map<String, Outcome> latest = new TreeMap<>();
        List<Outcome> ordered = outcomes.stream()
                .sorted(Comparator.comparing(outcome -> outcome.run().finished()))
                .toList();
        ordered.forEach(outcome -> latest.put(outcome.suite().name(), outcome));
        return new Evidence(latest, Map.of(), clock.instant());
    }

    /**
     * Returns the evidence with a value.
     *
     * @param kpi the id of the figure
     * @param value the value
     * @param at when it was measured
     * @return new evidence
     */
    public Evidence with(String kpi, double value, Instant at) {
        Map<String, Measured> more = new TreeMap<>(measurements);
        more.put(kpi, new Measured(value, at));
        return new Evidence(outcomes, more, now);
    }

    /**
     * Returns the latest outcome of a suite.
     *
     * @param suite its name
     * @return the outcome, or empty if it was never run
     */
    public Optional<Outcome> outcome(String suite) {
        return Optional.ofNullable(outcomes.get(suite));
    }
}
