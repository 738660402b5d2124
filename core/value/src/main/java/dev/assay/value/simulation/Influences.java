package dev.assay.value.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts paths into bins of equal probability by one factor after the other.
 *
 * <p>First-order effects are taken rather than squared rank correlations because they are shares of the variance for any
 * shape of dependence, a U too, and because the same bins give the value of information. Uniform numbers are computed again
 * instead of having been kept.
 */
final class Influences {
    private static final int MOST_BINS = 50;
    private static final int LEAST_PATHS_PER_BIN = 20;

    private final Settings settings;
    private final int firstBlock;
    private final double[] results;
    private final Moments moments;
    private final int bins;

    Influences(Settings settings, int firstBlock, double[] results, Moments moments) {
        this.settings = settings;
        this.firstBlock = firstBlock;
        this.results = results;
        this.moments = moments;
        this.bins = StrictMath.max(1, StrictMath.min(MOST_BINS, results.length / LEAST_PATHS_PER_BIN));
    }

    List<Influence> all() {
        PathSampler sampler = new PathSampler(settings);
        PathSampler.Block block = sampler.newBlock();
        List<Influence> influences = new ArrayList<>();
        List<Factor> factors = settings.model().factors();
        for (int factor = 0; factor < factors.size(); factor++) {
            if (factors.get(factor).uncertainty().isPresent()) {
                influences.add(of(factor, sampler, block));
            }
        }
        influences.sort(Comparator.comparingDouble((Influence each) -> -each.varianceShare())
                .thenComparing(Influence::factor));
        return List.copyOf(influences);
    }

    private Influence of(int factor, PathSampler sampler, PathSampler.Block block) {
        double[] uniforms = new double[Settings.BLOCK];
        double[] sums = new double[bins];
        long[] counts = new long[bins];
        for (int start = 0; start < results.length; start += Settings.BLOCK) {
            int number = firstBlock + start / Settings.BLOCK;
            int count = settings.pathsOf(number);
            sampler.uniforms(factor, number, count, block, uniforms);
            for (int i = 0; i < count; i++) {
                int bin = StrictMath.min(bins - 1, (int) (uniforms[i] * bins));
                sums[bin] += results[start + i] - moments.mean;
                counts[bin]++;
            }
        }
        return new Influence(settings.model().factors().get(factor).name(), share(sums, counts), evppi(sums, counts));
    }

    private double share(double[] sums, long[] counts) {
        int n = results.length;
        double total = moments.sd * moments.sd * (n - 1);
        if (total == 0 || bins < 2) {
            return 0;
        }
        double between = 0;
        int used = 0;
        for (int bin = 0; bin < bins; bin++) {
            if (counts[bin] > 0) {
                between += sums[bin] * sums[bin] / counts[bin];
                used++;
            }
        }
        double noise = (total - between) / StrictMath.max(1, n - used) * (used - 1);
        return StrictMath.max(0, StrictMath.min(1, (between - noise) / total));
    }

    private double evppi(double[] sums, long[] counts) {
        double knowing = 0;
        for (int bin = 0; bin < bins; bin++) {
            knowing += StrictMath.max(0, sums[bin] + counts[bin] * moments.mean);
        }
        return StrictMath.max(0, knowing / results.length - StrictMath.max(0, moments.mean));
    }
}
