package dev.assay.value.simulation;

import dev.assay.value.distribution.Sampler;
import dev.assay.value.statistics.Normal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Draws the values of factors, a block of paths at a time. Immutable; what changes is in a {@link Block}. */
final class PathSampler {
    private final List<Factor> factors;
    private final Sampling sampling;
    private final long[] keys;
    private final Optional<Sampler>[] samplers;
    private final Optional<Correlation> correlation;
    /** Per factor its row in the correlation, or -1. */
    private final int[] rows;

    @SuppressWarnings({"unchecked", "rawtypes"})
    PathSampler(Settings settings) {
        this.factors = settings.model().factors();
        this.sampling = settings.sampling();
        this.correlation = settings.correlation();
        Streams streams = new Streams(settings.seed(), settings.digest());
        this.keys =
                factors.stream().mapToLong(factor -> streams.key(factor.name())).toArray();
        this.samplers = factors.stream()
                .map(factor -> factor.uncertainty().map(uncertainty -> uncertainty.sampler()))
                .toArray(Optional[]::new);
        this.rows = factors.stream()
                .mapToInt(factor -> correlation
                        .map(known -> known.names().indexOf(factor.name()))
                        .orElse(-1))
                .toArray();
    }

    /** The columns of a block. Confined to one thread. */
    static final class Block {
        final double[][] draws;
        final double[][] scores;

        Block(int factors, int correlated) {
            this.draws = new double[factors][Settings.BLOCK];
            this.scores = new double[correlated][Settings.BLOCK];
        }
    }

    Block newBlock() {
        Block block = new Block(
                factors.size(), correlation.map(known -> known.names().size()).orElse(0));
        for (int factor = 0; factor < factors.size(); factor++) {
            Arrays.fill(block.draws[factor], factors.get(factor).base());
        }
        return block;
    }

    void draw(int number, int count, Block block) {
        correlate(number, count, block);
        for (int factor = 0; factor < samplers.length; factor++) {
            if (samplers[factor].isEmpty()) {
                continue;
            }
            double[] column = block.draws[factor];
            if (rows[factor] >= 0) {
                samplers[factor].get().fromScores(block.scores[rows[factor]], column, count);
            } else {
                sampling.fill(Streams.key(keys[factor], number), column, count);
                samplers[factor].get().fromUniforms(column, column, count);
            }
        }
    }

    private void correlate(int number, int count, Block block) {
        if (correlation.isEmpty()) {
            return;
        }
        for (int factor = 0; factor < rows.length; factor++) {
            if (rows[factor] >= 0) {
                double[] column = block.scores[rows[factor]];
                sampling.fill(Streams.key(keys[factor], number), column, count);
                Sampler.scores(column, column, count);
            }
        }
        correlation.get().apply(block.scores, count);
    }

    /** Fills in where in its distribution each draw of a factor lies. */
    void uniforms(int factor, int number, int count, Block block, double[] uniforms) {
        if (rows[factor] < 0) {
            sampling.fill(Streams.key(keys[factor], number), uniforms, count);
            return;
        }
        correlate(number, count, block);
        double[] scores = block.scores[rows[factor]];
        for (int i = 0; i < count; i++) {
            uniforms[i] = Normal.cdf(scores[i]);
        }
    }
}
