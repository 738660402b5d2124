package dev.assay.value.business;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.CostKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.model.CaseModel;
import dev.assay.value.business.model.CompiledLine;
import dev.assay.value.business.model.View;
import dev.assay.value.cashflow.Annuity;
import dev.assay.value.cashflow.Flows;
import dev.assay.value.cashflow.Irr;
import dev.assay.value.cashflow.Payback;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The arithmetic of an evaluation. */
final class Assessment {
    final BusinessCase businessCase;
    final View view;
    final CaseModel model;
    final CaseTotals totals;
    /** Without risk factors, line by line beside the model's own. */
    private final CaseModel plain;

    private final double[] drivers;
    private final PeriodUnit unit;

    Assessment(BusinessCase businessCase, View view) {
        this.businessCase = businessCase;
        this.view = view;
        this.model = businessCase.model(view);
        this.plain = view.risk() == View.Risk.BASE
                ? model
                : businessCase.model(new View(View.Risk.BASE, view.overlaps(), view.kinds()));
        this.drivers = model.base();
        this.totals = new CaseTotals(businessCase, model);
        this.unit = model.conventions().horizon().unit();
    }

    double npv() {
        return totals.benefits(RoiDefinition.NET_PRESENT) - totals.costs(RoiDefinition.NET_PRESENT);
    }

    /** Net flow of each period, wherever in it money moves. */
    double[] netByPeriod() {
        double[] net = new double[model.conventions().horizon().periods() + 1];
        for (CompiledLine line : model.lines()) {
            if (line.isCounted()) {
                double[] flows = line.flows(drivers);
                for (int period = 0; period < net.length; period++) {
                    net[period] += line.line().sign() * flows[period];
                }
            }
        }
        return net;
    }

    private double[] discountedByPeriod() {
        double[] net = new double[model.conventions().horizon().periods() + 1];
        for (CompiledLine line : model.lines()) {
            if (line.isCounted()) {
                double[] flows = line.flows(drivers);
                double[] factors = model.conventions()
                        .discounting()
                        .factors(model.conventions().horizon(), line.timing());
                for (int period = 0; period < net.length; period++) {
                    net[period] += line.line().sign() * flows[period] * factors[period];
                }
            }
        }
        return net;
    }

    private double[] steps() {
        double[] net = new double[model.steps()];
        model.flows(drivers, net);
        return net;
    }

    Flows net() {
        return Flows.of(unit, netByPeriod()).timed(model.grid().timing().orElse(Timing.END));
    }

    /** Per period, or per half period where lines move their money at different points. */
    Irr irr() {
        return model.grid().timing().isPresent()
                ? net().irr()
                : Flows.of(unit, steps()).irr();
    }

    Answer<Double> annualIrr(Irr irr) {
        int perYear = unit.perYear() * model.grid().stepsPerPeriod();
        return irr.toAnswer().map(rate -> StrictMath.expm1(perYear * StrictMath.log1p(rate)));
    }

    private Rate rate() {
        return new Rate.Effective(model.conventions()
                .discounting()
                .annual(model.conventions().horizon().years()));
    }

    Answer<Double> annualMirr() {
        return Flows.of(unit, netByPeriod())
                .mirr(rate(), rate())
                .map(each -> StrictMath.expm1(unit.perYear() * StrictMath.log1p(each)));
    }

    Answer<Payback> payback() {
        return Flows.of(unit, netByPeriod()).payback();
    }

    Answer<Payback> discountedPayback() {
        return Flows.of(unit, discountedByPeriod()).payback();
    }

    /** On flows that are discounted already, so that curves and mixed timings are served too. */
    Answer<Double> profitabilityIndex() {
        double[] discounted = steps();
        double[] factors = model.discountFactors();
        for (int step = 0; step < discounted.length; step++) {
            discounted[step] *= factors[step];
        }
        return Flows.of(unit, discounted).profitabilityIndex(new Rate.Continuous(0.0));
    }

    Answer<Double> equivalentAnnual() {
        return Annuity.payment(rate().annual(), model.conventions().horizon().years(), -npv(), 0.0, Timing.END);
    }

    List<LineValue> lines() {
        return model.lines().stream()
                .map(line -> new LineValue(
                        line.line(),
                        line.status(),
                        line.line().counted().value(businessCase.baseValues()::get),
                        Flows.of(unit, line.flows(drivers)).timed(line.timing()),
                        totals.worth(line)))
                .toList();
    }

    Map<BenefitKind, Double> byKind() {
        Map<BenefitKind, Double> sums = new EnumMap<>(BenefitKind.class);
        countedBenefits()
                .forEach(line -> sums.merge(((Benefit) line.line()).kind(), line.presentValue(drivers), Double::sum));
        return sums;
    }

    Map<ValueDimension, Double> byDimension() {
        Map<ValueDimension, Double> sums = new EnumMap<>(ValueDimension.class);
        countedBenefits()
                .forEach(line ->
                        sums.merge(((Benefit) line.line()).dimension(), line.presentValue(drivers), Double::sum));
        return sums;
    }

    private List<CompiledLine> countedBenefits() {
        return model.lines().stream()
                .filter(line -> line.isCounted() && line.line() instanceof Benefit)
                .toList();
    }

    double presentValue(CompiledLine line) {
        return line.presentValue(drivers);
    }

    /** The return on investment that another view would give. */
    Answer<Double> roiIn(View other) {
        CaseModel looked = businessCase.model(other);
        return Roi.of(RoiDefinition.NET_PRESENT, new CaseTotals(businessCase, looked))
                .ratio();
    }

    Waterfall waterfall() {
        Waterfall.Stairs stairs = new Waterfall.Stairs(totals.currency());
        Map<ValueDimension, Double> gains = new EnumMap<>(ValueDimension.class);
        double overlap = 0.0;
        double risk = 0.0;
        List<CompiledLine> adjusted = model.lines();
        for (int i = 0; i < adjusted.size(); i++) {
            CompiledLine line = adjusted.get(i);
            boolean overlapped = line.status() == CompiledLine.Status.OVERLAPPED;
            if (line.line() instanceof Benefit benefit && (line.isCounted() || overlapped)) {
                double told = plain.lines().get(i).presentValue(drivers);
                gains.merge(benefit.dimension(), told, Double::sum);
                overlap -= overlapped ? told : 0.0;
                risk += overlapped ? 0.0 : line.presentValue(drivers) - told;
            }
        }
        gains.forEach((dimension, gain) -> stairs.add(dimension.label(), gain));
        stairs.add(Text.of("counted once", "중복 제거"), overlap);
        stairs.add(Text.of("risk of benefits", "편익 위험 조정"), risk);
        addCosts(stairs);
        return stairs.end(Text.of("net present value", "순현재가치"), totals.npv());
    }

    private void addCosts(Waterfall.Stairs stairs) {
        for (CostKind kind : CostKind.values()) {
            stairs.add(kind.label(), -sumOfCosts(plain, cost -> cost.kind() == kind));
        }
        stairs.add(
                Text.of("risk of costs", "비용 위험 조정"),
                sumOfCosts(plain, cost -> true) - sumOfCosts(model, cost -> true));
    }

    private double sumOfCosts(CaseModel of, Predicate<Cost> which) {
        double sum = 0.0;
        for (CompiledLine line : of.lines()) {
            if (line.isCounted() && line.line() instanceof Cost cost && which.test(cost)) {
                sum += line.presentValue(drivers);
            }
        }
        return sum;
    }

    List<Contribution> contributions() {
        double all = totals.benefits(RoiDefinition.NET_PRESENT);
        List<Contribution> contributions = new ArrayList<>();
        byDimension()
                .forEach((dimension, value) -> contributions.add(new Contribution(
                        dimension,
                        Amounts.money(value, totals.currency()),
                        all == 0.0
                                ? Answer.none("NO_BENEFIT", Text.of("benefits sum to nothing", "편익의 합이 0입니다"))
                                : Answer.of(value / all))));
        return contributions;
    }
}
