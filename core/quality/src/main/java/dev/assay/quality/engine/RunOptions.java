package dev.assay.quality.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run is done, apart from what it checks. Immutable.
 *
 * @since 0.1
 */
public final class RunOptions {
    private static final int SAMPLE_ROWS = 5;
    private static final int MOST_SAMPLE_ROWS = 10_000;
    private static final Duration PATTERN_LIMIT = Duration.ofSeconds(1);

    private final Clock clock;
    private final int sampleRows;
    private final Progress.Listener listener;
    private final Cancellation cancellation;
    private final Optional<Duration> timeLimit;
    private final Duration patternLimit;

    private RunOptions(Builder builder) {
        clock = builder.clock;
        sampleRows = builder.sampleRows;
        listener = builder.listener;
        cancellation = builder.cancellation;
        timeLimit = builder.timeLimit;
        patternLimit = builder.patternLimit;
    }

    /**
     * Returns the options that apply when nothing is said: UTC system clock, five sample rows, no time limit, and one
     * second for a pattern on one value.
     *
     * @return the default options
     */
    public static RunOptions ofDefaults() {
        return builder().build();
    }

    /**
     * Returns a builder that starts from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the clock; "now" is what it says when the run begins.
     *
     * @return the clock
     */
    public Clock clock() {
        return clock;
    }

    /**
     * Returns how many failing rows a result shows at most.
     *
     * @return rows per result or group, 0 or more
     */
    public int sampleRows() {
        return sampleRows;
    }

    /**
     * Returns who is told how far the run has come.
     *
     * @return the listener; does nothing by default
     */
    public Progress.Listener listener() {
        return listener;
    }

    /**
     * Returns the switch that ends the run.
     *
     * @return the switch
     */
    public Cancellation cancellation() {
        return cancellation;
    }

    /**
     * Returns how long the run may take.
     *
     * @return the limit, or empty for none
     */
    public Optional<Duration> timeLimit() {
        return timeLimit;
    }

    /**
     * Returns how long a pattern may take on one value before its expectation becomes ERROR.
     *
     * @return the limit
     */
    public Duration patternLimit() {
        return patternLimit;
    }

    /** Builds {@link RunOptions}. Confined to one thread. */
    public static final class Builder {
        private Clock clock = Clock.systemUTC();
        private int sampleRows = SAMPLE_ROWS;
        private Progress.Listener listener = progress -> {};
        private Cancellation cancellation = new Cancellation();
        private Optional<Duration> timeLimit = Optional.empty();
        private Duration patternLimit = PATTERN_LIMIT;

        private Builder() {}

        /**
         * Sets the clock.
         *
         * @param value the clock
         * @return this builder
         */
        public Builder clock(Clock value) {
            clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * Sets how many failing rows a result shows at most.
         *
         * @param value rows, in [0, 10000]
         * @return this builder
         * @throws IllegalArgumentException if the number is out of range
         */
        public Builder sampleRows(int value) {
            if (value < 0 || value > MOST_SAMPLE_ROWS) {
                throw new IllegalArgumentException(
                        "sampleRows must be in [0, " + MOST_SAMPLE_ROWS + "], but was " + value);
            }
            sampleRows = value;
            return this;
        }

        /**
         * Sets who is told how far the run has come.
         *
         * @param value the listener
         * @return this builder
         */
        public Builder listener(Progress.Listener value) {
            listener = Objects.requireNonNull(value, "listener");
            return this;
        }

        /**
         * Sets the switch that ends the run.
         *
         * @param value the switch
         * @return this builder
         */
        public Builder cancellation(Cancellation value) {
            cancellation = Objects.requireNonNull(value, "cancellation");
            return this;
        }

        /**
         * Sets how long the run may take; what was not measured by then becomes ERROR.
         *
         * @param value a positive duration
         * @return this builder
         * @throws IllegalArgumentException if the duration is not positive
         */
        public Builder timeLimit(Duration value) {
            timeLimit = Optional.of(requirePositive("timeLimit", value));
            return this;
        }

        /**
         * Sets how long a pattern may take on one value.
         *
         * @param value a positive duration
         * @return this builder
         * @throws IllegalArgumentException if the duration is not positive
         */
        public Builder patternLimit(Duration value) {
            patternLimit = requirePositive("patternLimit", value);
            return this;
        }

        private static Duration requirePositive(String name, Duration value) {
            if (Objects.requireNonNull(value, name).isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be positive, but was " + value);
            }
            return value;
        }

        /**
         * Builds the options.
         *
         * @return immutable options
         */
        public RunOptions build() {
            return new RunOptions(this);
        }
    }
}
