package dev.assay.value.simulation;

/** Sums over results: block by block, then over blocks in their order with what rounding lost carried along (Neumaier). */
final class Moments {
    final double mean;
    final double sd;
    /** Mean of what is above 0, and of what is below it as a positive number. */
    final double gains;

    final double losses;
    final double errorOfMean;
    private final int n;

    Moments(double[] results, Sampling sampling) {
        this.n = results.length;
        if (n > 0 && areAll(results, results[0])) {
            // Summing would make up a spread out of rounding.
            this.mean = results[0];
            this.gains = StrictMath.max(mean, 0);
            this.losses = gains - mean;
            this.sd = 0;
            this.errorOfMean = 0;
            return;
        }
        Sum all = new Sum();
        Sum above = new Sum();
        for (int start = 0; start < n; start += Settings.BLOCK) {
            int end = StrictMath.min(n, start + Settings.BLOCK);
            double block = 0;
            double blockAbove = 0;
            for (int i = start; i < end; i++) {
                block += results[i];
                blockAbove += StrictMath.max(results[i], 0);
            }
            all.add(block);
            above.add(blockAbove);
        }
        this.mean = all.total() / n;
        this.gains = above.total() / n;
        this.losses = StrictMath.max(0, gains - mean);
        // A part of a simulation may be a single path.
        this.sd = n < 2 ? 0 : StrictMath.sqrt(squares(results) / (n - 1));
        this.errorOfMean = sampling == Sampling.INDEPENDENT ? sd / StrictMath.sqrt(n) : errorOfBlocks(results);
    }

    private static boolean areAll(double[] results, double value) {
        for (double result : results) {
            if (result != value) {
                return false;
            }
        }
        return true;
    }

    private double squares(double[] results) {
        Sum squares = new Sum();
        for (int start = 0; start < n; start += Settings.BLOCK) {
            int end = StrictMath.min(n, start + Settings.BLOCK);
            double block = 0;
            for (int i = start; i < end; i++) {
                block += (results[i] - mean) * (results[i] - mean);
            }
            squares.add(block);
        }
        return squares.total();
    }

    /** A sum that carries along what rounding lost. */
    private static final class Sum {
        private double sum;
        private double lost;

        void add(double term) {
            double next = sum + term;
            lost += StrictMath.abs(sum) >= StrictMath.abs(term) ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }

        double total() {
            return sum + lost;
        }
    }

    /** Paths of a block depend on one another, blocks do not. */
    private double errorOfBlocks(double[] results) {
        int blocks = results.length / Settings.BLOCK;
        if (blocks < 2) {
            return sd / StrictMath.sqrt(n);
        }
        double squares = 0;
        for (int block = 0; block < blocks; block++) {
            double sum = 0;
            for (int i = 0; i < Settings.BLOCK; i++) {
                sum += results[block * Settings.BLOCK + i] - mean;
            }
            squares += (sum / Settings.BLOCK) * (sum / Settings.BLOCK);
        }
        return StrictMath.sqrt(squares / (blocks - 1.0) / blocks);
    }
}
