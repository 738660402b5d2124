package dev.assay.value.cashflow;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.Inputs;
import dev.assay.value.VectorFunctions;
import dev.assay.value.answer.Answer;
import dev.assay.value.rate.DayCount;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What vectors ask about flows. */
final class CashflowVectors implements VectorFunctions {
    @Override
    public Map<String, Function> functions() {
        Map<String, Function> functions = new HashMap<>();
        values(functions);
        rates(functions);
        annuities(functions);
        paybacks(functions);
        ratios(functions);
        impact(functions);
        return functions;
    }

    private static void values(Map<String, Function> to) {
        to.put("npv", in -> result(flows(in).npv(rate(in, "rate"))));
        to.put("npvEndOfPeriod", in -> result(flows(in).npvOfSpreadsheets(rate(in, "rate"))));
        to.put("npvMidPeriod", in -> result(flows(in).timed(Timing.MID).npv(rate(in, "rate"))));
        to.put("npvStartOfPeriod", in -> result(flows(in).timed(Timing.START).npv(rate(in, "rate"))));
        to.put("xnpv", in -> result(dated(in).npv(rate(in, "rate"))));
        to.put(
                "npvMonthly",
                in -> result(new Ramp(in.has("rampMonths") ? in.integer("rampMonths") : 0)
                        .monthly(in.number("upfront", 0), in.number("annualBenefit"), in.integer("months"))
                        .npv(rate(in, "annualRate"))));
    }

    private static void rates(Map<String, Function> to) {
        to.put("irr", in -> selected(flows(in).irr()));
        to.put("irrAll", in -> all(flows(in).irr()));
        to.put("irrMidPeriod", in -> selected(flows(in).timed(Timing.MID).irr()));
        to.put("xirr", in -> selected(dated(in).irr()));
        to.put("xirrAll", in -> all(dated(in).irr()));
        to.put("mirr", in -> result(flows(in).mirr(rate(in, "financeRate"), rate(in, "reinvestRate"))));
    }

    private static void annuities(Map<String, Function> to) {
        to.put(
                "pmt",
                in -> result(Annuity.payment(
                        in.number("rate"), in.number("nper"), in.number("pv", 0), in.number("fv", 0), when(in))));
        to.put(
                "pv",
                in -> result(Annuity.presentValue(
                        in.number("rate"), in.number("nper"), in.number("pmt", 0), in.number("fv", 0), when(in))));
        to.put(
                "fv",
                in -> result(Annuity.futureValue(
                        in.number("rate"), in.number("nper"), in.number("pmt", 0), in.number("pv", 0), when(in))));
        to.put(
                "nper",
                in -> result(Annuity.periods(
                        in.number("rate"), in.number("pmt", 0), in.number("pv", 0), in.number("fv", 0), when(in))));
        to.put(
                "rate",
                in -> selected(Annuity.rate(
                        in.number("nper"), in.number("pmt", 0), in.number("pv", 0), in.number("fv", 0), when(in))));
        to.put("ipmt", in -> result(loan(in).interest(in.integer("per"))));
        to.put("ppmt", in -> result(loan(in).principal(in.integer("per"))));
        to.put("cagr", in -> result(Growth.cagr(in.number("periods"), in.number("begin"), in.number("end"))));
        to.put(
                "periodsToGrow",
                in -> result(Growth.periodsToGrow(in.number("rate"), in.number("begin"), in.number("end"))));
    }

    private static void paybacks(Map<String, Function> to) {
        to.put("payback", in -> periods(flows(in).payback(crossing(in))));
        to.put("discountedPayback", in -> periods(flows(in).discountedPayback(rate(in, "rate"), crossing(in))));
    }

    private static void ratios(Map<String, Function> to) {
        to.put("profitabilityIndex", in -> result(flows(in).profitabilityIndex(rate(in, "rate"))));
        to.put("equivalentAnnual", in -> result(flows(in).equivalentAnnual(rate(in, "rate"))));
        to.put("roi", in -> result(Returns.roi(in.number("benefits"), in.number("costs"))));
        to.put("impliedCost", in -> result(Returns.impliedCost(in.number("benefits"), in.number("roi"))));
        to.put(
                "multiDimensionalRoi",
                in -> result(Returns.multiDimensionalRoi(dimensions(in), in.number("adoptionCost"))));
        to.put("percentOf", in -> result(Returns.percentOf(in.number("part"), in.number("whole"))));
        to.put("costRatio", in -> result(Returns.costRatio(in.number("a"), in.number("b"))));
    }

    private static Map<String, Double> dimensions(Inputs in) {
        Map<String, Double> dimensions = new LinkedHashMap<>();
        // Whatever is not the cost is one, whatever it is called.
        in.number("adoptionCost");
        for (String name : in.unread()) {
            if (!name.equals("currency")) {
                dimensions.put(name, in.number(name));
            }
        }
        return dimensions;
    }

    private static void impact(Map<String, Function> to) {
        to.put("teiSummary", in -> {
            double costRisk = in.number("costRisk", 0);
            double benefitRisk = in.number("benefitRisk", 0);
            double[] costs = Arrays.stream(in.numbers("costs"))
                    .map(cost -> TotalEconomicImpact.adjustedCost(cost, costRisk))
                    .toArray();
            double[] benefits = Arrays.stream(in.numbers("benefits"))
                    .map(benefit -> TotalEconomicImpact.adjustedBenefit(benefit, benefitRisk))
                    .toArray();
            TotalEconomicImpact impact =
                    TotalEconomicImpact.of(Flows.yearly(costs), Flows.yearly(benefits), rate(in, "rate"));
            return Map.of(
                    "pvCosts", result(impact.costs()),
                    "pvBenefits", result(impact.benefits()),
                    "npv", result(impact.npv()),
                    "roi", result(impact.roi()));
        });
        to.put("riskFactor", in -> TotalEconomicImpact.riskFactor(in.numbers("weights"), in.numbers("riskFactors")));
        to.put(
                "riskAdjust",
                in -> Map.of(
                        "benefit",
                                TotalEconomicImpact.adjustedBenefit(
                                        in.number("benefit", 0), in.number("benefitRisk", 0)),
                        "cost", TotalEconomicImpact.adjustedCost(in.number("cost", 0), in.number("costRisk", 0))));
        to.put("rampFactor", in -> {
            String shape = in.text("shape", "LINEAR").toUpperCase(Locale.ROOT);
            if (!shape.equals("LINEAR") && !shape.equals("LEVEL")) {
                throw new IllegalArgumentException("shape must be LINEAR or LEVEL, but was " + shape);
            }
            return new Ramp(shape.equals("LEVEL") ? 0 : in.integer("rampPeriods")).mean(in.integer("periods"));
        });
    }

    private static Flows flows(Inputs in) {
        Flows flows = Flows.yearly(in.numbers("flows"));
        return in.has("timing") ? flows.timed(in.timing("timing", Timing.END)) : flows;
    }

    private static DatedFlows dated(Inputs in) {
        List<LocalDate> dates = in.dates("dates");
        double[] amounts = in.numbers("amounts");
        if (amounts.length != dates.size()) {
            throw new ValueException(
                    "each amount must have a date, but " + amounts.length + " had " + dates.size(),
                    "금액마다 날짜가 있어야 하지만 금액은 " + amounts.length + "개, 날짜는 " + dates.size() + "개입니다");
        }
        List<DatedFlow> flows = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            flows.add(new DatedFlow(dates.get(i), amounts[i]));
        }
        return DatedFlows.of(flows).counted(dayCount(in));
    }

    private static Loan loan(Inputs in) {
        return new Loan(in.number("rate"), in.integer("nper"), in.number("pv", 0), in.number("fv", 0), when(in));
    }

    /** Files that say ACT/ACT mean that of ISDA, which the library wants said. */
    private static DayCount dayCount(Inputs in) {
        String name = in.text("dayCount", "ACT/365F");
        boolean bare = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "").matches("(ACT|ACTUAL){2}");
        return bare ? DayCount.ACT_ACT_ISDA : DayCount.parse(name);
    }

    private static Rate rate(Inputs in, String name) {
        return new Rate.Effective(in.number(name));
    }

    private static Timing when(Inputs in) {
        return in.timing("when", Timing.END);
    }

    private static Payback.Crossing crossing(Inputs in) {
        return in.flag("strict") ? Payback.Crossing.LAST : Payback.Crossing.FIRST;
    }

    private static Map<String, Object> selected(Irr irr) {
        return Map.of(FIGURE, result(irr.toAnswer()), STATUS, irr.status().name(), "all", all(irr));
    }

    private static Object periods(Answer<Payback> payback) {
        return payback.isPresent()
                ? Map.of(
                        FIGURE,
                        payback.get().periods(),
                        "flags",
                        payback.get().warnings().stream().map(Finding::code).toList())
                : result(payback.map(Payback::periods));
    }

    private static List<Double> all(Irr irr) {
        return irr.all().stream().map(Irr.Root::rate).toList();
    }

    private static Object result(Answer<Double> answer) {
        return answer.isPresent() ? answer.get() : new Absent(answer.describe(Locale.ENGLISH));
    }
}
