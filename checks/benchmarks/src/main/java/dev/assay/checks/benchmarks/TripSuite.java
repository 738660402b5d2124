package dev.assay.checks.benchmarks;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.number;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.rows;
import static dev.assay.quality.Expectations.text;
import static dev.assay.quality.Expectations.time;

import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.measure.Amount;
import java.math.BigDecimal;
import java.util.List;

/** Twenty-five expectations of trips, of every kind that a table of this sort usually gets. */
final class TripSuite {
    static final Suite TRIPS = Suite.named("trips")
            .keyedBy("tripId")
            .expect(rowCount().isAtLeast(1))
            .expect(text(Trip::getTripId).isNotNull())
            .expect(time(Trip::getPickup).isNotNull())
            .expect(time(Trip::getDropoff).isNotNull())
            .expect(text(Trip::getFlag).isNotNull().atLeast(percent("99")))
            .expect(number(Trip::getPassengers).isBetween(0, 9))
            .expect(number(Trip::getDistance).isBetween(0, 200))
            .expect(number(Trip::getFare).isBetween(0, 500))
            .expect(number(Trip::getTip).isBetween(0, 200))
            .expect(number(Trip::getPickupLocation).isBetween(1, 265))
            .expect(number(Trip::getVendorId).isIn(1, 2, 4))
            .expect(number(Trip::getPaymentType).isIn(1, 2, 3, 4, 5, 6))
            .expect(text(Trip::getFlag).isIn("Y", "N"))
            .expect(time(Trip::getPickup).isAtMost(time(Trip::getDropoff)))
            .expect(columns("fare", "extra", "tax", "tip", "tolls", "improvement", "congestion")
                    .total()
                    .isCloseTo(column("total"), new BigDecimal("0.005"))
                    .atLeast(percent("99")))
            .expect(number(Trip::getTip).sum().isAtLeast(0))
            .expect(number(Trip::getFare).mean().isBetween(20, 45))
            .expect(number(Trip::getFare).standardDeviation().isBetween(10, 25))
            .expect(number(Trip::getFare).min().isAtLeast(0))
            .expect(number(Trip::getFare).max().isAtMost(500))
            .expect(number(Trip::getFare).median().isBetween(20, 45))
            .expect(number(Trip::getFare).quantile("0.99").isAtMost(100))
            .expect(number(Trip::getPickupLocation).distinctCount().isBetween(100, 265))
            .expect(columns("vendorId", "pickup", "dropoff", "pickupLocation", "dropoffLocation", "total")
                    .areUnique()
                    .atMost(rows(1_000)))
            .expect(text(Trip::getTripId).matches("T[0-9]{8}-[A-Z]"));

    static final Schema SCHEMA = new Schema(List.of(
            new Field("tripId", DataType.STRING),
            new Field("vendorId", DataType.INTEGER),
            new Field("pickup", DataType.DATETIME),
            new Field("dropoff", DataType.DATETIME),
            new Field("passengers", DataType.INTEGER),
            new Field("distance", DataType.DOUBLE),
            new Field("flag", DataType.STRING),
            new Field("pickupLocation", DataType.INTEGER),
            new Field("dropoffLocation", DataType.INTEGER),
            new Field("paymentType", DataType.INTEGER),
            new Field("fare", DataType.DOUBLE),
            new Field("extra", DataType.DOUBLE),
            new Field("tax", DataType.DOUBLE),
            new Field("tip", DataType.DOUBLE),
            new Field("tolls", DataType.DOUBLE),
            new Field("improvement", DataType.DOUBLE),
            new Field("congestion", DataType.DOUBLE),
            new Field("total", DataType.DOUBLE)));

    private TripSuite() {}

    /**
     * Adds to a suite what {@link #TRIPS} expects but for the key, over the same columns and with other numbers, so that
     * nothing is asked twice.
     */
    static Suite addVariant(Suite suite, int number) {
        return addFigures(addSets(addRanges(addNullTests(suite, number), number), number), number);
    }

    private static Suite addNullTests(Suite suite, int number) {
        Amount.Share most = percent("8" + number);
        return suite.expect(rowCount().isAtLeast(1 + number))
                .expect(text(Trip::getTripId).isNotNull().atLeast(most))
                .expect(time(Trip::getPickup).isNotNull().atLeast(most))
                .expect(time(Trip::getDropoff).isNotNull().atLeast(most))
                .expect(text(Trip::getFlag).isNotNull().atLeast(most));
    }

    private static Suite addRanges(Suite suite, int number) {
        return suite.expect(number(Trip::getPassengers).isBetween(0, 9 + number))
                .expect(number(Trip::getDistance).isBetween(0, 200 + number))
                .expect(number(Trip::getFare).isBetween(0, 500 + number))
                .expect(number(Trip::getTip).isBetween(0, 200 + number))
                .expect(number(Trip::getPickupLocation).isBetween(1, 265 + number))
                .expect(time(Trip::getPickup).isAtMost(time(Trip::getDropoff)).atLeast(percent("8" + number)))
                .expect(columns("fare", "extra", "tax", "tip", "tolls", "improvement", "congestion")
                        .total()
                        .isCloseTo(column("total"), new BigDecimal("0.005").add(BigDecimal.valueOf(number)))
                        .atLeast(percent("99")));
    }

    private static Suite addSets(Suite suite, int number) {
        return suite.expect(number(Trip::getVendorId).isIn(1, 2, 4, 4 + number))
                .expect(number(Trip::getPaymentType).isIn(1, 2, 3, 4, 5, 6, 6 + number))
                .expect(text(Trip::getFlag).isIn("Y", "N", "N" + number))
                .expect(text(Trip::getTripId).matches("T[0-9]{8}-[A-Z]{1," + number + "}"));
    }

    private static Suite addFigures(Suite suite, int number) {
        return suite.expect(number(Trip::getTip).sum().isAtLeast(number))
                .expect(number(Trip::getFare).mean().isBetween(20, 45 + number))
                .expect(number(Trip::getFare).standardDeviation().isBetween(10, 25 + number))
                .expect(number(Trip::getFare).min().isAtLeast(-number))
                .expect(number(Trip::getFare).max().isAtMost(500 + number))
                .expect(number(Trip::getFare).quantile("0.5" + number).isBetween(20, 55))
                .expect(number(Trip::getFare).quantile("0.9" + number).isAtMost(100))
                .expect(number(Trip::getPickupLocation).distinctCount().isBetween(100, 265 + number));
    }
}
