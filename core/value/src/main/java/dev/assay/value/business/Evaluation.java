package dev.assay.value.business;

import dev.assay.quality.finding.Finding;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.model.Conventions;
import dev.assay.value.business.model.View;
import dev.assay.value.cashflow.Flows;
import dev.assay.value.cashflow.Irr;
import dev.assay.value.cashflow.Payback;
import dev.assay.value.internal.Engine;
import dev.assay.value.money.Money;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a case comes to in one view, with everything that is needed to compute it again. Immutable.
 *
 * <p>Amounts are in whole minor units, each rounded on its own; ratios and rates are shares of one. What cannot be computed says
 * why, in English and Korean.
 *
 * @since 0.1
 */
public final class Evaluation {
    private final BusinessCase businessCase;
    private final View view;
    private final double netPresentValue;
    private final Totals totals;
    private final List<Roi> rois;
    private final Rates rates;
    private final Times times;
    private final Flows net;
    private final List<LineValue> lines;
    private final List<Contribution> contributions;
    private final Map<BenefitKind, Money> kinds;
    private final Waterfall waterfall;
    private final List<Finding> warnings;
    private final Optional<Evaluation> riskAdjusted;

    private record Totals(Money npv, Money benefits, Money costs, Answer<Double> index, Answer<Double> annual) {}

    private record Rates(Irr irr, Answer<Double> annualIrr, Answer<Double> annualMirr) {}

    private record Times(Answer<Payback> payback, Answer<Payback> discountedPayback) {}

    Evaluation(Assessment assessment) {
        this.businessCase = assessment.businessCase;
        this.view = assessment.view;
        this.netPresentValue = assessment.npv();
        this.rois = Arrays.stream(RoiDefinition.values())
                .map(definition -> Roi.of(definition, assessment.totals))
                .toList();
        this.totals = new Totals(
                assessment.totals.npv(),
                rois.get(RoiDefinition.NET_PRESENT.ordinal()).benefits(),
                rois.get(RoiDefinition.NET_PRESENT.ordinal()).costs(),
                assessment.profitabilityIndex(),
                assessment.equivalentAnnual());
        Irr irr = assessment.irr();
        this.rates = new Rates(irr, assessment.annualIrr(irr), assessment.annualMirr());
        this.times = new Times(assessment.payback(), assessment.discountedPayback());
        this.net = assessment.net();
        this.lines = assessment.lines();
        this.contributions = assessment.contributions();
        this.kinds = new EnumMap<>(BenefitKind.class);
        assessment.byKind().forEach((kind, value) -> kinds.put(kind, Amounts.money(value, currencyOf(assessment))));
        this.waterfall = assessment.waterfall();
        this.warnings = EvaluationWarnings.of(assessment, this);
        boolean beside = view.risk() == View.Risk.BASE && businessCase.hasRiskFactors();
        this.riskAdjusted = beside
                ? Optional.of(new Evaluation(new Assessment(businessCase, view.riskAdjusted())))
                : Optional.empty();
    }

    private static Currency currencyOf(Assessment assessment) {
        return assessment.totals.currency();
    }

    /**
     * Returns the case.
     *
     * @return the case
     */
    public BusinessCase businessCase() {
        return businessCase;
    }

    /**
     * Returns what counts.
     *
     * @return the view
     */
    public View view() {
        return view;
    }

    /**
     * Returns what has to be known to read the figures.
     *
     * @return the conventions
     */
    public Conventions conventions() {
        return businessCase.conventions();
    }

    /**
     * Returns what computed the figures.
     *
     * @return the library and its version, such as {@code assay-value 0.1.0}
     */
    public String engine() {
        return Engine.name();
    }

    /**
     * Returns what the case is worth at the decision: Σ flow × discount factor over all lines that count.
     *
     * @return the net present value in whole minor units
     */
    public Money npv() {
        return totals.npv();
    }

    /**
     * Returns the same before rounding.
     *
     * @return the net present value in major units
     */
    public double netPresentValue() {
        return netPresentValue;
    }

    /**
     * Returns the present value of benefits.
     *
     * @return the sum of those that count
     */
    public Money benefits() {
        return totals.benefits();
    }

    /**
     * Returns the present value of costs.
     *
     * @return the sum of those that count, not negative
     */
    public Money costs() {
        return totals.costs();
    }

    /**
     * Returns the return on investment that is meant if nothing is said: (B − C) ÷ C on present values.
     *
     * @return the return, with its definition
     */
    public Roi roi() {
        return roi(RoiDefinition.NET_PRESENT);
    }

    /**
     * Returns a return on investment.
     *
     * @param definition what is meant
     * @return the return, with its definition
     */
    public Roi roi(RoiDefinition definition) {
        return rois.get(definition.ordinal());
    }

    /**
     * Returns all returns on investment, because each is somebody's.
     *
     * @return one for each definition
     */
    public List<Roi> rois() {
        return rois;
    }

    /**
     * Returns the internal rates of return of the net flows, with all roots.
     *
     * @return the result per period of the horizon; per half period where lines move their money at different points of it
     */
    public Irr irr() {
        return rates.irr();
    }

    /**
     * Returns the selected internal rate of return per year.
     *
     * @return the effective annual rate
     */
    public Answer<Double> annualIrr() {
        return rates.annualIrr();
    }

    /**
     * Returns the modified internal rate of return per year, with money financed and reinvested at the discount rate.
     *
     * @return the effective annual rate, from flows at the end of periods
     */
    public Answer<Double> annualMirr() {
        return rates.annualMirr();
    }

    /**
     * Returns after how many periods the flows have paid back what was spent.
     *
     * @return the periods of the horizon, with warnings
     */
    public Answer<Payback> payback() {
        return times.payback();
    }

    /**
     * Returns after how many periods the discounted flows have paid back what was spent.
     *
     * @return the periods of the horizon, with warnings
     */
    public Answer<Payback> discountedPayback() {
        return times.discountedPayback();
    }

    /**
     * Returns the present value of net inflows over that of net outflows.
     *
     * @return the profitability index
     */
    public Answer<Double> profitabilityIndex() {
        return totals.index();
    }

    /**
     * Returns the level amount a year that is worth as much: NPV·r ÷ (1 − (1 + r)<sup>−years</sup>).
     *
     * @return the amount in major units, at the end of years
     */
    public Answer<Double> equivalentAnnual() {
        return totals.annual();
    }

    /**
     * Returns the net flow of each period.
     *
     * @return the flows of the lines that count
     */
    public Flows netFlows() {
        return net;
    }

    /**
     * Returns what each line comes to, those that do not count too.
     *
     * @return the lines in the order of the case
     */
    public List<LineValue> lines() {
        return lines;
    }

    /**
     * Returns what each dimension adds.
     *
     * @return the dimensions that have a benefit that counts
     */
    public List<Contribution> contributions() {
        return contributions;
    }

    /**
     * Returns the present value of benefits by how they reach the books.
     *
     * @return the kinds that have a benefit that counts
     */
    public Map<BenefitKind, Money> benefitsByKind() {
        return Collections.unmodifiableMap(kinds);
    }

    /**
     * Returns how benefits become the net present value.
     *
     * @return the steps
     */
    public Waterfall waterfall() {
        return waterfall;
    }

    /**
     * Returns what a reader should know about the figures.
     *
     * @return warnings with stable codes, those of the case first
     */
    public List<Finding> warnings() {
        return warnings;
    }

    /**
     * Returns whether there is a warning of a code.
     *
     * @param code the code, such as {@code OVERLAP}
     * @return true if there is
     */
    public boolean has(String code) {
        return warnings.stream().anyMatch(warning -> warning.code().equals(code));
    }

    /**
     * Returns the risk-adjusted evaluation beside this one.
     *
     * @return the evaluation; empty if no line has a risk factor, or this one is risk-adjusted itself
     */
    public Optional<Evaluation> riskAdjusted() {
        return riskAdjusted;
    }

    /**
     * Returns the figures with the formulas they come from, numbers filled in.
     *
     * @param locale the reader's locale
     * @return some lines of text
     */
    public String explain(Locale locale) {
        return new Explanation(this, locale).text();
    }

    /** Returns the net present value, the return and the conventions. */
    @Override
    public String toString() {
        return businessCase.id() + ": NPV " + npv() + "; " + roi() + "; " + conventions();
    }
}
