package dev.assay.checks.benchmarks;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The loop that a developer would write by hand for the figures of {@link TripSuite}: one pass, primitives where they
 * serve, one matcher, no framework.
 */
final class HandLoop {
    private static final Set<Integer> VENDORS = Set.of(1, 2, 4);
    private static final Set<String> FLAGS = Set.of("Y", "N");
    private static final double CENT = 0.005;

    /** What makes a trip the same as another. */
    record Key(int vendor, LocalDateTime pickup, LocalDateTime dropoff, int from, int to, double total) {}

    private final Matcher tripId = Pattern.compile("T[0-9]{8}-[A-Z]").matcher("");
    private final Set<Integer> places = new HashSet<>();
    private final Map<Key, Integer> copies = new HashMap<>();
    private double[] fares = new double[0];
    private int rows;
    private long failures;
    private double sum;
    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** The figures, so that nothing computed can be left out by a compiler. */
    record Figures(long failures, double sum, double mean, double deviation, double min, double max, Ranks ranks) {}

    /** The figures that need all values. */
    record Ranks(double median, double p99, int places, long duplicates) {}

    static Figures run(List<Trip> trips) {
        HandLoop loop = new HandLoop();
        loop.fares = new double[trips.size()];
        for (Trip trip : trips) {
            loop.accept(trip);
        }
        return loop.figures();
    }

    private void accept(Trip trip) {
        failures += countNulls(trip) + countRanges(trip) + countSets(trip) + countCross(trip);
        double fare = trip.getFare();
        fares[rows++] = fare;
        sum += trip.getTip();
        double delta = fare - mean;
        mean += delta / rows;
        squares += delta * (fare - mean);
        min = Math.min(min, fare);
        max = Math.max(max, fare);
        places.add(trip.getPickupLocation());
        Key key = new Key(
                trip.getVendorId(),
                trip.getPickup(),
                trip.getDropoff(),
                trip.getPickupLocation(),
                trip.getDropoffLocation(),
                trip.getTotal());
        copies.merge(key, 1, Integer::sum);
        if (!tripId.reset(trip.getTripId()).matches()) {
            failures++;
        }
    }

    private static int countNulls(Trip trip) {
        int nulls = trip.getTripId() == null ? 1 : 0;
        nulls += trip.getPickup() == null ? 1 : 0;
        nulls += trip.getDropoff() == null ? 1 : 0;
        return nulls + (trip.getFlag() == null ? 1 : 0);
    }

    private static int countRanges(Trip trip) {
        int out = trip.getPassengers() < 0 || trip.getPassengers() > 9 ? 1 : 0;
        out += trip.getDistance() < 0 || trip.getDistance() > 200 ? 1 : 0;
        out += trip.getPickupLocation() < 1 || trip.getPickupLocation() > 265 ? 1 : 0;
        return out + countAmounts(trip);
    }

    private static int countAmounts(Trip trip) {
        int out = trip.getFare() < 0 || trip.getFare() > 500 ? 1 : 0;
        return out + (trip.getTip() < 0 || trip.getTip() > 200 ? 1 : 0);
    }

    private static int countSets(Trip trip) {
        int strange = VENDORS.contains(trip.getVendorId()) ? 0 : 1;
        strange += trip.getPaymentType() < 1 || trip.getPaymentType() > 6 ? 1 : 0;
        return strange + (trip.getFlag() == null || FLAGS.contains(trip.getFlag()) ? 0 : 1);
    }

    private static int countCross(Trip trip) {
        int crossed = trip.getPickup().isAfter(trip.getDropoff()) ? 1 : 0;
        double parts = trip.getFare()
                + trip.getExtra()
                + trip.getTax()
                + trip.getTip()
                + trip.getTolls()
                + trip.getImprovement()
                + trip.getCongestion();
        return crossed + (Math.abs(parts - trip.getTotal()) <= CENT ? 0 : 1);
    }

    private Figures figures() {
        Arrays.sort(fares, 0, rows);
        long duplicates = 0;
        for (int count : copies.values()) {
            duplicates += count > 1 ? count : 0;
        }
        Ranks ranks = new Ranks(quantile(0.5), quantile(0.99), places.size(), duplicates);
        return new Figures(failures, sum, mean, Math.sqrt(squares / (rows - 1)), min, max, ranks);
    }

    private double quantile(double q) {
        double position = q * (rows - 1);
        int below = (int) position;
        double fraction = position - below;
        return fraction == 0 ? fares[below] : fares[below] + (fares[below + 1] - fares[below]) * fraction;
    }
}
