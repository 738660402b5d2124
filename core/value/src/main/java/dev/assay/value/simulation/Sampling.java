package dev.assay.value.simulation;

import dev.assay.quality.finding.Text;

/**
 * How uniform numbers are drawn within a block of paths.
 *
 * @since 0.1
 */
public enum Sampling {
    /** Independently. */
    INDEPENDENT(Text.of("independent paths", "독립 표집")) {
        @Override
        void fill(long key, double[] uniforms, int count) {
            Streams.fill(key, uniforms, count);
        }
    },
    /** In pairs that add up to 1, so that what one path errs to one side the other errs to the other. */
    ANTITHETIC(Text.of("antithetic pairs", "대칭 표집")) {
        @Override
        void fill(long key, double[] uniforms, int count) {
            Streams.fillAntithetic(key, uniforms, count);
        }
    },
    /** One in each of as many equal strata as the block has paths (Latin hypercube). */
    LATIN_HYPERCUBE(Text.of("Latin hypercube", "라틴 하이퍼큐브 표집")) {
        @Override
        void fill(long key, double[] uniforms, int count) {
            Streams.fillLatin(key, uniforms, count);
        }
    };

    private final Text label;

    Sampling(Text label) {
        this.label = label;
    }

    /**
     * Returns the name for a reader.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }

    abstract void fill(long key, double[] uniforms, int count);
}
