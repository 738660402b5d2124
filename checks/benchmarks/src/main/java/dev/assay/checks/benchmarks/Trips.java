package dev.assay.checks.benchmarks;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Makes trips that look like New York's: the same seed gives the same trips. */
final class Trips {
    static final String HEADER =
            "tripId,vendorId,pickup,dropoff,passengers,distance,flag,pickupLocation,dropoffLocation,"
                    + "paymentType,fare,extra,tax,tip,tolls,improvement,congestion,total";

    private static final LocalDateTime FIRST = LocalDateTime.of(2019, 1, 1, 0, 0);
    private static final int MONTH_SECONDS = 31 * 86_400;
    private static final int[] VENDORS = {1, 2, 2, 4};

    private Trips() {}

    /** Returns trips in random order; one in 200 has no flag, one in 5,000 is a copy of another but for its id. */
    static List<Trip> make(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Trip> trips = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            trips.add(trip(i, random));
        }
        for (int i = 5_000; i < count; i += 5_000) {
            copy(trips.get(i - 1), trips.get(i));
        }
        return Collections.unmodifiableList(trips);
    }

    private static Trip trip(int number, SplittableRandom random) {
        Trip trip = new Trip();
        trip.tripId = String.format(Locale.ROOT, "T%08d-%c", number, 'A' + random.nextInt(26));
        trip.vendorId = VENDORS[random.nextInt(VENDORS.length)];
        trip.pickup = FIRST.plusSeconds(random.nextInt(MONTH_SECONDS));
        trip.dropoff = trip.pickup.plusSeconds(60 + random.nextInt(3_000));
        trip.passengers = 1 + random.nextInt(6) * random.nextInt(2);
        trip.distance = random.nextInt(2_000) / 100.0;
        trip.flag = random.nextInt(200) == 0 ? null : random.nextInt(100) == 0 ? "Y" : "N";
        trip.pickupLocation = 1 + random.nextInt(265);
        trip.dropoffLocation = 1 + random.nextInt(265);
        trip.paymentType = random.nextInt(10) < 7 ? 1 : 1 + random.nextInt(4);
        pay(trip, random);
        return trip;
    }

    private static void pay(Trip trip, SplittableRandom random) {
        trip.fare = 2.5 + random.nextInt(120) * 0.5;
        trip.extra = random.nextInt(3) * 0.5;
        trip.tax = 0.5;
        trip.tip = trip.paymentType == 1 ? random.nextInt(1_500) / 100.0 : 0;
        trip.tolls = random.nextInt(20) == 0 ? 6.12 : 0;
        trip.improvement = 0.3;
        trip.congestion = random.nextInt(10) == 0 ? 0 : 2.5;
        double sum = trip.fare + trip.extra + trip.tax + trip.tip + trip.tolls + trip.improvement + trip.congestion;
        trip.total = Math.rint(sum * 100) / 100;
    }

    private static void copy(Trip from, Trip to) {
        to.vendorId = from.vendorId;
        to.pickup = from.pickup;
        to.dropoff = from.dropoff;
        to.pickupLocation = from.pickupLocation;
        to.dropoffLocation = from.dropoffLocation;
        to.total = from.total;
    }

    /** Returns the trips as CSV text with a header. */
    static String csv(List<Trip> trips) {
        StringBuilder csv = new StringBuilder(trips.size() * 128).append(HEADER).append('\n');
        for (Trip trip : trips) {
            csv.append(trip.tripId).append(',').append(trip.vendorId);
            csv.append(',').append(trip.pickup).append(',').append(trip.dropoff);
            csv.append(',').append(trip.passengers).append(',').append(trip.distance);
            csv.append(',').append(trip.flag == null ? "" : trip.flag);
            csv.append(',').append(trip.pickupLocation).append(',').append(trip.dropoffLocation);
            csv.append(',').append(trip.paymentType).append(',').append(trip.fare);
            csv.append(',').append(trip.extra).append(',').append(trip.tax);
            csv.append(',').append(trip.tip).append(',').append(trip.tolls);
            csv.append(',').append(trip.improvement).append(',').append(trip.congestion);
            csv.append(',').append(trip.total).append('\n');
        }
        return csv.toString();
    }
}
