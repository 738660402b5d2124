package dev.assay.quality.engine;

import java.util.OptionalLong;

/**
 * How far a run has come.
 *
 * @param phase what is being done
 * @param done how much of it, in the phase's unit
 * @param total how much there is, in the same unit; empty if nobody knows
 * @since 0.1
 */
public record Progress(Phase phase, long done, OptionalLong total) {
    /** What a run does. */
    public enum Phase {
        /** Finding the types of columns; counted in rows. */
        INFERRING,
        /** Measuring; counted in rows. */
        MEASURING
    }

    /** Receives progress. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Is called now and then, from the thread that measures; must return quickly. One that throws ends the run: what
         * was not measured becomes ERROR, with the listener as its cause.
         *
         * @param progress how far the run has come
         */
        void onProgress(Progress progress);
    }
}
