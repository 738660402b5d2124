package dev.assay.value.distribution;

/** Draws of a normal number. */
record NormalSampler(double mean, double sd) implements Sampler {
    @Override
    public void fromUniforms(double[] uniforms, double[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = mean + sd * NormalScores.unchecked(uniforms[i]);
        }
    }

    @Override
    public void fromScores(double[] scores, double[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = mean + sd * scores[i];
        }
    }
}
