package dev.assay.value.business.model;

import dev.assay.value.business.schedule.Discounting;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A discount rate that is the value of a driver. */
record DrivenRate(int driver, double premium) {
    static Optional<DrivenRate> of(Discounting discounting, List<String> drivers) {
        double premium = discounting.riskPremium().map(BigDecimal::doubleValue).orElse(0.0);
        return discounting
                .driver()
                .filter(drivers::contains)
                .map(name -> new DrivenRate(drivers.indexOf(name), premium));
    }

    /** What one is worth now that comes some years later; not finite at −100% and below, which whoever draws it refuses. */
    double worth(double[] drivers, double years) {
        return StrictMath.exp(-years * StrictMath.log1p(drivers[driver] + premium));
    }
}
