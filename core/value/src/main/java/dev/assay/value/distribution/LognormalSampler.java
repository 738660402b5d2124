package dev.assay.value.distribution;

/** Draws of a lognormal number. */
record LognormalSampler(NormalSampler logarithm) implements Sampler {
    @Override
    public void fromUniforms(double[] uniforms, double[] values, int count) {
        logarithm.fromUniforms(uniforms, values, count);
        raise(values, count);
    }

    @Override
    public void fromScores(double[] scores, double[] values, int count) {
        logarithm.fromScores(scores, values, count);
        raise(values, count);
    }

    private static void raise(double[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = StrictMath.exp(values[i]);
        }
    }
}
