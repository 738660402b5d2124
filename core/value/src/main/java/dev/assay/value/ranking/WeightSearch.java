package dev.assay.value.ranking;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks for the share of one weight that is nearest to today's and lets another thing come first. */
final class WeightSearch {
    /** Shares are tried at this many places, and what lies between two of them is halved. */
    private static final int PLACES = 1_000;

    private static final int HALVINGS = 50;

    private final Scorecard scorecard;
    private final String criterion;
    private final Method method;
    private final double sum;
    private final double today;
    private final String winner;

    WeightSearch(Scorecard scorecard, String criterion, Method method) {
        this.scorecard = scorecard;
        this.criterion = criterion;
        this.method = method;
        sum = scorecard.criteria().stream().mapToDouble(Criterion::weight).sum();
        today = weight() / sum;
        winner = holdsAll() ? "" : winner(today);
    }

    private double weight() {
        return scorecard.criteria().stream()
                .filter(it -> it.id().equals(criterion))
                .mapToDouble(Criterion::weight)
                .sum();
    }

    /** With all weight on one, the others have no proportions to keep. */
    private boolean holdsAll() {
        return today == 1;
    }

    Optional<WeightChange> nearest() {
        return holdsAll()
                ? Optional.empty()
                : Stream.of(towards(0), towards(1))
                        .flatMap(Optional::stream)
                        .min(Comparator.comparingDouble(change -> Math.abs(change.turning() - today)));
    }

    private Optional<WeightChange> towards(double end) {
        double before = today;
        for (int i = 1; i <= PLACES; i++) {
            double share = today + (end - today) * i / PLACES;
            if (!winner(share).equals(winner)) {
                double turning = turning(before, share);
                return Optional.of(new WeightChange(criterion, today, turning, winner(turning)));
            }
            before = share;
        }
        return Optional.empty();
    }

    private double turning(double same, double other) {
        double near = same;
        double far = other;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (near + far) / 2;
            if (winner(middle).equals(winner)) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return far;
    }

    private String winner(double share) {
        Map<String, Double> weights = new TreeMap<>();
        for (Criterion it : scorecard.criteria()) {
            boolean changed = it.id().equals(criterion);
            weights.put(it.id(), changed ? sum * share : it.weight() * (1 - share) / (1 - today));
        }
        return scorecard.weighing(weights).rank(method).order().get(0);
    }
}
