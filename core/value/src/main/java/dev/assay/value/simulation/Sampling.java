package dev.assay.value.simulation;

/**
 * How uniform numbers are drawn within a block of paths.
 *
 * @since 0.1
 */
public enum Sampling {
    /** Independently. */
    INDEPENDENT {
        @Override
        void fill(long key, double[] uniforms, int count) {
            Streams.fill(key, uniforms, count);
        }
    },
    /** In pairs that add up to 1, so that what one path errs to one side the other errs to the other. */
    ANTITHETIC {
        @Override
        void fill(long key, double[] uniforms, int count) {
            Streams.fillAntithetic(key, uniforms, count);
        }
    },
    /** One in each of as many equal strata as the block has paths (Latin hypercube). */
    LATIN_HYPERCUBE {
        @Override
        void fill(long key, double[] uniforms, int count) {
            Streams.fillLatin(key, uniforms, count);
        }
    };

    abstract void fill(long key, double[] uniforms, int count);
}
