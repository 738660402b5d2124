package dev.assay.value.business.model;

import dev.assay.value.business.schedule.Discounting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A discount rate that is the value of a driver. */
record DrivenRate(int driver, double premium) {
    /** A draw of −100% or less would make later money worth more than all money; this much is left of it. */
    private static final double LEAST = -1.0 + 0x1p-30;

    static Optional<DrivenRate> of(Discounting discounting, List<String> drivers) {
        double premium = discounting.riskPremium().map(BigDecimal::doubleValue).orElse(0.0);
        return discounting
                .driver()
                .filter(drivers::contains)
                .map(name -> new DrivenRate(drivers.indexOf(name), premium));
    }

    /** What one is worth now that comes some years later. */
    double worth(double[] drivers, double years) {
        return StrictMath.exp(-years * StrictMath.log1p(Math.max(LEAST, drivers[driver] + premium)));
    }
}
