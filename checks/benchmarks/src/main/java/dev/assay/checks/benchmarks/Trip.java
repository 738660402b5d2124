package dev.assay.checks.benchmarks;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A taxi trip as an application's bean holds it. Filled by {@link Trips}. */
public final class Trip {
    String tripId = "";
    int vendorId;
    LocalDateTime pickup = LocalDateTime.MIN;
    LocalDateTime dropoff = LocalDateTime.MIN;
    int passengers;
    double distance;

    @Nullable
    String flag;

    int pickupLocation;
    int dropoffLocation;
    int paymentType;
    double fare;
    double extra;
    double tax;
    double tip;
    double tolls;
    double improvement;
    double congestion;
    double total;

    public String getTripId() {
        return tripId;
    }

    public int getVendorId() {
        return vendorId;
    }

    public LocalDateTime getPickup() {
        return pickup;
    }

    public LocalDateTime getDropoff() {
        return dropoff;
    }

    public int getPassengers() {
        return passengers;
    }

    public double getDistance() {
        return distance;
    }

    public @Nullable String getFlag() {
        return flag;
    }

    public int getPickupLocation() {
        return pickupLocation;
    }

    public int getDropoffLocation() {
        return dropoffLocation;
    }

    public int getPaymentType() {
        return paymentType;
    }

    public double getFare() {
        return fare;
    }

    public double getExtra() {
        return extra;
    }

    public double getTax() {
        return tax;
    }

    public double getTip() {
        return tip;
    }

    public double getTolls() {
        return tolls;
    }

    public double getImprovement() {
        return improvement;
    }

    public double getCongestion() {
        return congestion;
    }

    public double getTotal() {
        return total;
    }
}
