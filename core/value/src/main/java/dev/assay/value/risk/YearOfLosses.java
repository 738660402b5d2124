package dev.assay.value.risk;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.internal.NamedAmounts;
import dev.assay.value.simulation.Factor;
import dev.assay.value.simulation.PathModel;
import java.util.ArrayList;
import java.util.List;

/**
 * What is lost in a year as a function of how many events each exposure has and what each of them costs. There are as many losses as
 * events could be but once in 10¹² years; those beyond a year's count are not counted.
 */
final class YearOfLosses implements PathModel {
    private static final NamedAmounts NAMED = new NamedAmounts(Text.of("exposure", "손실 노출"), Text.of("losses", "손실"));

    private static final double NEARLY_ALWAYS = 1 - 1e-12;
    private static final double MOST = 1_000;

    private final List<Factor> factors = new ArrayList<>();
    private final int[] events;

    YearOfLosses(List<LossExposure> exposures) {
        FindingsException.throwErrors("losses", faults(exposures));
        events = new int[exposures.size()];
        for (int i = 0; i < events.length; i++) {
            LossExposure exposure = exposures.get(i);
            Distribution count = Distribution.poisson(exposure.frequency());
            events[i] = (int) count.quantile(NEARLY_ALWAYS);
            factors.add(Factor.of(exposure.id() + " count", exposure.frequency(), count));
            for (int event = 1; event <= events[i]; event++) {
                factors.add(Factor.of(
                        exposure.id() + " loss " + event, exposure.loss().mean(), exposure.loss()));
            }
        }
    }

    private static List<Finding> faults(List<LossExposure> exposures) {
        List<Finding> faults = NAMED.faults(exposures, LossExposure::id, LossExposure::currency);
        double sum = exposures.stream().mapToDouble(LossExposure::frequency).sum();
        if (exposures.isEmpty() || sum > MOST) {
            faults.add(Finding.error(
                    "FREQUENCY_RANGE",
                    "",
                    Text.of(
                            "events of all exposures must be in (0, 1000] a year, but were " + sum,
                            "모든 손실 노출의 사건은 연 (0, 1000]에 있어야 하지만 " + sum + "입니다")));
        }
        return faults;
    }

    @Override
    public List<Factor> factors() {
        return factors;
    }

    @Override
    public Function newFunction() {
        return (draws, paths, results) -> {
            for (int path = 0; path < paths; path++) {
                results[path] = lost(draws, path);
            }
        };
    }

    private double lost(double[][] draws, int path) {
        double sum = 0;
        int factor = 0;
        for (int most : events) {
            int count = (int) StrictMath.min(most, draws[factor][path]);
            for (int event = 1; event <= count; event++) {
                sum += draws[factor + event][path];
            }
            factor += most + 1;
        }
        return sum;
    }
}
