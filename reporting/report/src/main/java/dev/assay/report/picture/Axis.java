package dev.assay.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A scale from a lower to a higher end, with ticks. Immutable.
 *
 * @param low the lower end
 * @param high the higher end, above the lower
 * @param ticks where the scale is labelled, in rising order
 * @since 0.1
 */
public record Axis(double low, double high, List<Tick> ticks) {
    private static final int STEPS = 5;
    private static final double[] NICE = {1, 2, 5, 10};

    /**
     * A labelled place.
     *
     * @param at where
     * @param label what is written there
     * @since 0.1
     */
    public record Tick(double at, String label) {
        /** Cleans the label. */
        public Tick {
            Labels.requireFinite("at", at);
            label = Labels.clean("label", label);
        }
    }

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if an end is not finite, or the lower is not below the higher
     */
    public Axis {
        Labels.requireFinite("low", low);
        Labels.requireFinite("high", high);
        if (!(low < high)) {
            throw new IllegalArgumentException("low must be below high, but was " + low + " and " + high);
        }
        ticks = List.copyOf(ticks);
    }

    /**
     * Returns a scale that begins and ends at round numbers.
     *
     * @param low the least number to show
     * @param high the greatest number to show
     * @param label returns what is written at a number
     * @return a scale in steps of 1, 2 or 5 times a power of ten, seven at most
     * @throws IllegalArgumentException if a number is not finite
     */
    public static Axis of(double low, double high, DoubleFunction<String> label) {
        Labels.requireFinite("low", low);
        Labels.requireFinite("high", high);
        double reach = Math.max(Math.abs(low), Math.abs(high));
        double span = high > low ? high - low : Math.max(1, reach);
        double power = Math.pow(10, Math.floor(Math.log10(span / STEPS)));
        double step = power * 10;
        for (int i = NICE.length - 1; i >= 0; i--) {
            step = NICE[i] * power * STEPS >= span * (1 - 1e-9) ? NICE[i] * power : step;
        }
        long first = (long) Math.floor(low / step + 1e-9);
        long last = Math.max(first + 1, (long) Math.ceil(high / step - 1e-9));
        List<Tick> ticks = new ArrayList<>();
        for (long i = first; i <= last; i++) {
            ticks.add(new Tick(i * step, label.apply(i * step)));
        }
        return new Axis(first * step, last * step, ticks);
    }

    /**
     * Returns where a number is.
     *
     * @param value the number
     * @return 0 at the lower end, 1 at the higher; within [0, 1] for numbers beyond them, too
     */
    public double share(double value) {
        return Math.max(0, Math.min(1, (value - low) / (high - low)));
    }
}
