package dev.assay.value.cashflow;

import dev.assay.value.answer.Answer;
import dev.assay.value.rate.DayCount;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Flows of money on days. Discounted from the earliest day on, in whatever order they were listed; flows of one day are
 * summed. Immutable.
 *
 * <p>Spreadsheets discount from the first listed date and refuse earlier ones; for lists in the order of time the answers are the
 * same.
 *
 * @since 0.1
 */
public final class DatedFlows {
    private final List<DatedFlow> flows;
    private final DayCount dayCount;

    private DatedFlows(List<DatedFlow> flows, DayCount dayCount) {
        this.flows = flows;
        this.dayCount = Objects.requireNonNull(dayCount, "dayCount");
    }

    /**
     * Returns dated flows whose days are counted over 365, as spreadsheets do.
     *
     * @param flows the flows in any order; may be empty
     * @return the flows
     */
    public static DatedFlows of(List<DatedFlow> flows) {
        return new DatedFlows(
                flows.stream().sorted(Comparator.comparing(DatedFlow::date)).toList(), DayCount.ACT_365F);
    }

    /**
     * Returns the same flows with days counted otherwise.
     *
     * @param other the convention
     * @return new flows
     */
    public DatedFlows counted(DayCount other) {
        return new DatedFlows(flows, other);
    }

    /**
     * Returns the flows.
     *
     * @return the flows in the order of time
     */
    public List<DatedFlow> flows() {
        return flows;
    }

    /**
     * Returns the day on which flows are worth what they are.
     *
     * @return the earliest day; empty without flows
     */
    public Optional<LocalDate> base() {
        return flows.stream().findFirst().map(DatedFlow::date);
    }

    /**
     * Returns the net present value on the earliest day: Σ amount / (1 + r)<sup>years</sup>.
     *
     * @param rate the rate
     * @return the value; 0 without flows
     */
    public Answer<Double> npv(Rate rate) {
        double[] years = years();
        double sum = 0;
        for (int i = 0; i < years.length; i++) {
            sum += flows.get(i).amount() * rate.discountFactor(years[i]);
        }
        return Answers.of(sum);
    }

    /**
     * Returns the internal rates of return per year, with the customary one selected.
     *
     * @return the result
     */
    public Irr irr() {
        return irr(RootChoice.CUSTOMARY);
    }

    /**
     * Returns the internal rates of return per year.
     *
     * @param choice which to select if there are several
     * @return the result
     */
    public Irr irr(RootChoice choice) {
        double[] amounts = flows.stream().mapToDouble(DatedFlow::amount).toArray();
        return IrrSolver.at(amounts, years(), new Irr.Terms(IrrTexts.dated(dayCount), PeriodUnit.YEAR, choice));
    }

    private double[] years() {
        return flows.stream()
                .mapToDouble(flow -> dayCount.years(flows.get(0).date(), flow.date()))
                .toArray();
    }

    /** Returns the flows and how days are counted. */
    @Override
    public String toString() {
        return flows + " counted " + dayCount;
    }
}
