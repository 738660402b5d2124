package dev.assay.value.distribution;

/** Draws of a number with countable values: a guide table leads near the step, whatever their number. */
final class StepSampler implements Sampler {
    private final double[] values;
    private final double[] cumulative;
    /** Per equal slice of probability: the first step that ends in it or later. */
    private final int[] guide;

    private StepSampler(double[] values, double[] cumulative) {
        this.values = values;
        this.cumulative = cumulative;
        this.guide = new int[values.length];
        int step = 0;
        for (int slice = 0; slice < guide.length; slice++) {
            double start = (double) slice / guide.length;
            while (cumulative[step] < start) {
                step++;
            }
            guide[slice] = step;
        }
    }

    static StepSampler of(double[] values, double[] probabilities) {
        double[] cumulative = new double[values.length];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += probabilities[i];
            cumulative[i] = sum;
        }
        cumulative[cumulative.length - 1] = 1;
        return new StepSampler(values, cumulative);
    }

    double value(double uniform) {
        int step = guide[StrictMath.min(guide.length - 1, (int) (uniform * guide.length))];
        while (cumulative[step] < uniform) {
            step++;
        }
        // The slice may be one too far where the product was rounded up.
        while (step > 0 && cumulative[step - 1] >= uniform) {
            step--;
        }
        return values[step];
    }

    double cdf(double value) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : cumulative[low - 1];
    }

    @Override
    public void fromUniforms(double[] uniforms, double[] draws, int count) {
        for (int i = 0; i < count; i++) {
            draws[i] = value(uniforms[i]);
        }
    }
}
