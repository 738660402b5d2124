package dev.assay.examples.value;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes a month of trips of a fleet, with the defects that {@code data/README.md} lists. The same seed gives the same bytes,
 * so the shipped file can be compared with what this class writes.
 */
final class SampleTrips {
    static final int ROWS = 2_000;

    private static final long SEED = 20_260_331L;
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final LocalDateTime START = LocalDateTime.of(2026, 3, 1, 0, 0);
    private static final int SECONDS = 31 * 86_400;
    private static final int ZONES = 263;
    private static final String HEADER = "vendor_id,pickup_datetime,dropoff_datetime,passenger_count,trip_distance,"
            + "rate_code_id,store_and_fwd_flag,pickup_location_id,dropoff_location_id,payment_type,fare_amount,extra,"
            + "mta_tax,tip_amount,tolls_amount,improvement_surcharge,total_amount,congestion_surcharge";

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** One trip, as far as it differs from others. */
    private static final class Trip {
        private LocalDateTime pickup = START;
        private int minutes;
        private String passengers = "";
        private int tenths;
        private int from;
        private int to;
        private boolean card;
        private BigDecimal fare = BigDecimal.ZERO;
        private BigDecimal tip = BigDecimal.ZERO;

        private String line() {
            BigDecimal total = fare.add(tip).add(new BigDecimal(fare.signum() < 0 ? "-3.3" : "3.3"));
            String sign = fare.signum() < 0 ? "-" : "";
            return String.join(
                    ",",
                    from % 2 == 0 ? "1" : "2",
                    TIMESTAMP.format(pickup),
                    TIMESTAMP.format(pickup.plusMinutes(minutes)),
                    passengers,
                    BigDecimal.valueOf(tenths, 1).toPlainString(),
                    "1",
                    "N",
                    Integer.toString(from),
                    Integer.toString(to),
                    card ? "1" : "2",
                    fare.toPlainString(),
                    "0.0",
                    sign + "0.5",
                    tip.toPlainString(),
                    "0.0",
                    sign + "0.3",
                    total.toPlainString(),
                    sign + "2.5");
        }
    }

    String csv() {
        List<Trip> trips = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            trips.add(trip(i));
        }
        damage(trips);
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        trips.forEach(trip -> csv.append(trip.line()).append('\n'));
        return csv.toString();
    }

    private Trip trip(int index) {
        Trip trip = new Trip();
        trip.pickup = START.plusSeconds((long) index * SECONDS / ROWS + random.nextInt(900));
        trip.tenths = 4 + random.nextInt(30) + random.nextInt(30) * random.nextInt(3);
        trip.minutes = 2 + trip.tenths / 3 + random.nextInt(8);
        trip.passengers = Integer.toString(1 + random.nextInt(2) * random.nextInt(6));
        trip.from = 1 + random.nextInt(ZONES);
        trip.to = 1 + random.nextInt(ZONES);
        trip.card = random.nextInt(10) < 7;
        trip.fare = BigDecimal.valueOf(50L + 5L * (trip.tenths / 2) + 5L * trip.minutes / 5, 1);
        trip.tip = trip.card
                ? trip.fare.multiply(new BigDecimal("0.2")).setScale(1, java.math.RoundingMode.DOWN)
                : BigDecimal.ZERO.setScale(1);
        return trip;
    }

    /** Each defect at stated rows, counted from 0; no row has two, so that every count can be read off. */
    private static void damage(List<Trip> trips) {
        for (int i = 0; i < 4; i++) {
            Trip refund = trips.get(311 + 400 * i);
            refund.fare = refund.fare.negate();
            refund.tip = BigDecimal.ZERO.setScale(1);
        }
        for (int i = 0; i < 20; i++) {
            trips.get(17 + 100 * i).tenths = 0;
        }
        for (int i = 0; i < 30; i++) {
            trips.get(42 + 60 * i).to = i % 3 == 0 ? 265 : 264;
        }
        for (int i = 0; i < 36; i++) {
            trips.get(8 + 50 * i).passengers = i < 26 ? "0" : "";
        }
    }
}
