package dev.assay.value.flexibility;

import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.model.CaseModel;
import dev.assay.value.business.model.StepGrid;
import dev.assay.value.rate.Timing;
import dev.assay.value.simulation.Factor;
import dev.assay.value.simulation.PathModel;
import java.util.Arrays;
import java.util.List;

/** The paths of a case, as they come and as they are decided. Immutable. */
final class DecidedPaths {
    private final CaseModel model;
    private final Rule rule;
    private final int firstLater;
    private final double years;

    DecidedPaths(RealOption option, CaseModel model) {
        this.model = model;
        this.rule = option.rule();
        this.firstLater = firstLater(model.grid(), option.period());
        double perYear = model.conventions().horizon().unit().perYear();
        this.years = option.period() / perYear;
    }

    /** Returns the first step whose money moves after the end of a period. */
    private static int firstLater(StepGrid grid, int period) {
        if (grid.timing().isEmpty()) {
            return 2 * period + 1;
        }
        Timing when = grid.timing().get();
        int step = period;
        while (step < grid.steps() && when.position(step) <= period) {
            step++;
        }
        return step;
    }

    static List<Factor> factors(BusinessCase businessCase) {
        return businessCase.drivers().stream()
                .map(driver -> new Factor(driver.name(), driver.base().doubleValue(), driver.uncertainty()))
                .toList();
    }

    /** Returns the present values without the option. */
    PathModel asTheyCome(List<Factor> factors) {
        return PathModel.of(factors, drivers -> npv(drivers, new double[model.steps()]));
    }

    /** Returns the present values with the option. */
    PathModel decided(List<Factor> factors) {
        return PathModel.of(factors, drivers -> {
            double[] net = new double[model.steps()];
            double npv = npv(drivers, net);
            // What has moved by then is taken out, so that the rest is what is still to come.
            Arrays.fill(net, 0, Math.min(firstLater, net.length), 0);
            return rule.decide(npv, model.presentValue(drivers, net), model.discountFactor(drivers, years));
        });
    }

    private double npv(double[] drivers, double[] net) {
        model.flows(drivers, net);
        return model.presentValue(drivers, net);
    }
}
