package dev.assay.value.distribution;

/** Asks for one quantile after the other. */
record QuantileSampler(Uncertainty uncertainty) implements Sampler {
    @Override
    public void fromUniforms(double[] uniforms, double[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = uncertainty.quantile(uniforms[i]);
        }
    }
}
