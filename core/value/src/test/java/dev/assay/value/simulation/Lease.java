package dev.assay.value.simulation;

import dev.assay.value.distribution.Calibrated;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.distribution.Gaussian;
import dev.assay.value.statistics.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Hubbard's lease of a machine: (maintenance + labour + materials saved per unit) × units - lease. Besides the simulation it
 * is integrated here, as an independent opinion.
 */
record Lease(double lease, List<Distribution> savings, Distribution units) {
    private static final int NODES = 4096;
    private static final double REACH = 8.5;

    static Distribution fit(String kind, double[] range) {
        Calibrated calibrated = Calibrated.of(range[0], range[1]);
        return switch (kind) {
            case "normal" -> calibrated.normal();
            case "lognormal" -> calibrated.lognormal();
            case "uniform" -> calibrated.uniform();
            default -> throw new IllegalArgumentException("distribution must be known, but was " + kind);
        };
    }

    static Lease hubbard() {
        return new Lease(
                400_000,
                List.of(Distribution.normal90(10, 20), Distribution.normal90(-2, 8), Distribution.normal90(3, 9)),
                Distribution.normal90(15_000, 35_000));
    }

    PathModel model() {
        List<Factor> factors = new ArrayList<>();
        List<String> names = List.of("maintenance", "labour", "materials");
        for (int i = 0; i < savings.size(); i++) {
            factors.add(new Factor(names.get(i), savings.get(i).mean(), Optional.of(savings.get(i))));
        }
        factors.add(new Factor("units", units.mean(), Optional.of(units)));
        return PathModel.of(factors, row -> (row[0] + row[1] + row[2]) * row[3] - lease);
    }

    double expectedNet() {
        return savings.stream().mapToDouble(Distribution::mean).sum() * units.mean() - lease;
    }

    boolean isNormal() {
        return savings.stream().allMatch(Gaussian.class::isInstance);
    }

    private double sd() {
        return Math.sqrt(savings.stream().mapToDouble(Distribution::variance).sum());
    }

    private double mean() {
        return savings.stream().mapToDouble(Distribution::mean).sum();
    }

    /** Over units by the trapezium rule in normal scores; the sum of normal savings has a distribution in closed form. */
    private double over(DoubleUnaryOperator given) {
        double step = 2 * REACH / NODES;
        double sum = 0;
        for (int i = 0; i <= NODES; i++) {
            double score = -REACH + i * step;
            double share = Normal.cdf(score);
            double quantile = share <= 0 || share >= 1 ? units.mean() : units.quantile(share);
            sum += Math.exp(-score * score / 2) / Math.sqrt(2 * Math.PI) * step * given.applyAsDouble(quantile);
        }
        return sum;
    }

    double probabilityOfLoss() {
        return over(count -> {
            double z = (lease / count - mean()) / sd();
            return count > 0 ? phi(z) : 1 - phi(z);
        });
    }

    /** E[max(net, 0)] - max(E[net], 0), with E[max(lease - S·u, 0)] of normal S in closed form. */
    double evpi() {
        double losses = over(count -> {
            double mean = lease - mean() * count;
            double spread = sd() * Math.abs(count);
            double z = mean / spread;
            return mean * phi(z) + spread * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        });
        return Math.min(losses, losses + expectedNet());
    }

    private static double phi(double z) {
        return Normal.cdf(z);
    }
}
