package dev.assay.value.simulation;

/**
 * How far a simulation is. Immutable.
 *
 * @param done how many paths are computed
 * @param planned how many there will be
 * @since 0.1
 */
public record Progress(long done, long planned) {
    /** Hears how far a simulation is. Must be thread-safe; called once per block of 1,024 paths, in no order. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Hears how far the simulation is.
         *
         * @param progress how far
         */
        void onProgress(Progress progress);
    }

    /**
     * Returns the share that is done.
     *
     * @return in [0, 1]
     */
    public double share() {
        return planned == 0 ? 1 : (double) done / planned;
    }
}
