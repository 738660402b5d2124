package dev.assay.value.rate;

import dev.assay.value.VectorFunctions;
import java.util.Map;

/** What vectors ask about rates. */
final class RateVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        return Map.of(
                "effectiveRate", in -> new Rate.Nominal(in.number("nominal"), in.integer("periodsPerYear")).annual(),
                "nominalRate",
                        in -> new Rate.Effective(in.number("effective"))
                                .toNominal(in.integer("periodsPerYear"))
                                .quoted(),
                "equivalentRate", in -> in(in.text("to"), from(in.text("from"), in.number("rate"))),
                "monthlyFromAnnual", in -> new Rate.Effective(in.number("annualEffective")).per(PeriodUnit.MONTH),
                "realRate",
                        in -> new Rate.Effective(in.number("nominal"))
                                .deflatedBy(new Rate.Effective(in.number("inflation")))
                                .annual());
    }

    private static Rate from(String convention, double rate) {
        return switch (convention) {
            case "CONTINUOUS" -> new Rate.Continuous(rate);
            // Simple interest over the one year that a rate without a term stands for.
            case "EFFECTIVE", "SIMPLE" -> new Rate.Effective(rate);
            default -> new Rate.Nominal(rate, times(convention));
        };
    }

    private static double in(String convention, Rate rate) {
        return switch (convention) {
            case "CONTINUOUS" -> rate.force();
            case "EFFECTIVE", "SIMPLE" -> rate.annual();
            default -> rate.toNominal(times(convention)).quoted();
        };
    }

    private static int times(String convention) {
        return switch (convention.replace("COMPOUNDED_", "").replace("_", "")) {
            case "ANNUAL", "ANNUALLY", "YEARLY" -> 1;
            case "SEMIANNUAL", "SEMIANNUALLY" -> 2;
            case "QUARTERLY" -> 4;
            case "EVERYFOURTHMONTH" -> 3;
            case "BIMONTHLY" -> 6;
            case "MONTHLY" -> 12;
            case "WEEKLY" -> 52;
            case "DAILY" -> 365;
            default -> throw new IllegalArgumentException("convention must be known, but was " + convention);
        };
    }
}
