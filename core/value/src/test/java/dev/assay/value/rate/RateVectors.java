package dev.assay.value.rate;

import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import java.util.Locale;
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
                "equivalentRate", in -> in(convention(in, "to"), from(convention(in, "from"), in.number("rate"))),
                "monthlyFromAnnual", in -> new Rate.Effective(in.number("annualEffective")).per(PeriodUnit.MONTH),
                "realRate",
                        in -> new Rate.Effective(in.number("nominal"))
                                .deflatedBy(new Rate.Effective(in.number("inflation")))
                                .annual());
    }

    private static String convention(Inputs in, String name) {
        String word = in.text(name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return word.replaceAll("COMPOUND(ED|ING)|NOMINAL", "");
    }

    private static Rate from(String convention, double rate) {
        return switch (convention) {
            case "CONTINUOUS", "CONTINUOUSLY" -> new Rate.Continuous(rate);
            // Simple interest over the one year that a rate without a term stands for.
            case "EFFECTIVE", "SIMPLE" -> new Rate.Effective(rate);
            default -> new Rate.Nominal(rate, times(convention));
        };
    }

    private static double in(String convention, Rate rate) {
        return switch (convention) {
            case "CONTINUOUS", "CONTINUOUSLY" -> rate.force();
            case "EFFECTIVE", "SIMPLE" -> rate.annual();
            default -> rate.toNominal(times(convention)).quoted();
        };
    }

    private static int times(String convention) {
        return switch (convention) {
            case "ANNUAL", "ANNUALLY", "YEARLY" -> 1;
            case "SEMIANNUAL", "SEMIANNUALLY", "HALFYEARLY" -> 2;
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
