package dev.assay.value.risk;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.simulation.Factor;
import dev.assay.value.simulation.PathModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is lost in a year as a function of how many events each exposure has and what each of them costs. There are as many losses as
 * events could be but once in 10¹² years; those beyond a year's count are not counted.
 */
final class YearOfLosses implements PathModel {
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
        List<Finding> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> currencies = new TreeSet<>();
        for (LossExposure each : exposures) {
            currencies.add(each.currency().getCurrencyCode());
            if (!seen.add(each.id())) {
                faults.add(Finding.error(
                        "DUPLICATE_ID",
                        each.id(),
                        Text.of(
                                "exposure must occur once, but occurs more than once",
                                "손실 노출은 한 번만 나와야 하지만 여러 번 나옵니다")));
            }
        }
        if (currencies.size() > 1) {
            faults.add(Finding.error(
                    "MIXED_CURRENCIES",
                    "",
                    Text.of(
                            "losses must be in one currency, but were in " + currencies,
                            "손실은 한 통화여야 하지만 " + currencies + "였습니다")));
        }
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
