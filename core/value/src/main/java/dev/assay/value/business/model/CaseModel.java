package dev.assay.value.business.model;

import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.CostStatus;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.Line;
import dev.assay.value.rate.Timing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The net flows of a case as a function of an array of driver values. Immutable, thread-safe; computing allocates nothing.
 *
 * <pre>{@code
 * double[] drivers = model.base();
 * double[] net = new double[model.steps()];
 * model.flows(drivers, net);
 * double npv = model.presentValue(drivers, net);   // model.npv(drivers) but for rounding
 * }</pre>
 *
 * <p>Flows lie on steps. If all lines move their money at the same point of a period, a step is a period. Otherwise a step is
 * half a period, so that money at the start, in the middle and at the end each has its own: period k ends at step 2k.
 *
 * <p>Which of several overlapping benefits counts is decided once, at the base values.
 *
 * @since 0.1
 */
public final class CaseModel {
    private final Conventions conventions;
    private final View view;
    private final List<String> names;
    private final double[] base;
    private final List<CompiledLine> lines;
    private final StepGrid grid;
    private final double[] discount;
    private final Optional<DrivenRate> rate;
    /** The flows of all lines that no driver moves. */
    private final double[] fixed;

    private final MovingLine[] moving;
    private final Optional<CollapsedModel> collapsed;

    private CaseModel(Conventions conventions, View view, List<Driver> drivers, List<CompiledLine> lines) {
        this.conventions = conventions;
        this.view = view;
        this.names = drivers.stream().map(Driver::name).toList();
        this.base = baseOf(drivers);
        this.lines = lines;
        List<CompiledLine> counted =
                lines.stream().filter(CompiledLine::isCounted).toList();
        this.grid = StepGrid.of(conventions.horizon(), timings(counted), conventions.timing());
        this.discount = grid.discountFactors(conventions.discounting());
        this.rate = DrivenRate.of(conventions.discounting(), names);
        this.fixed = new double[grid.steps()];
        List<MovingLine> movers = new ArrayList<>();
        for (CompiledLine line : counted) {
            MovingLine mover = new MovingLine(line, grid);
            if (mover.isMoving()) {
                movers.add(mover);
            } else {
                mover.addTo(fixed, base);
            }
        }
        this.moving = movers.toArray(MovingLine[]::new);
        this.collapsed = rate.isPresent() ? Optional.empty() : CollapsedModel.of(counted);
    }

    /**
     * Compiles a case.
     *
     * @param conventions over which periods, and at which rate
     * @param risk the risk factors of lines that have none of their own
     * @param lines the benefits and costs
     * @param drivers all drivers that the lines read, in the order of the array
     * @param view what counts
     * @return the model
     * @throws IllegalArgumentException if a line reads a driver that is not there
     */
    public static CaseModel of(
            Conventions conventions, RiskAdjustment risk, List<? extends Line> lines, List<Driver> drivers, View view) {
        List<String> names = drivers.stream().map(Driver::name).toList();
        List<CompiledLine> compiled = lines.stream()
                .map(line -> new CompiledLine(line, conventions, multiplier(line, risk, view), names)
                        .with(statusOf(line, view)))
                .toList();
        List<CompiledLine> settled =
                view.overlaps() == View.Overlaps.COUNT_ALL ? compiled : withoutOverlaps(compiled, baseOf(drivers));
        return new CaseModel(conventions, view, List.copyOf(drivers), settled);
    }

    private static double multiplier(Line line, RiskAdjustment risk, View view) {
        return view.risk() == View.Risk.BASE
                ? 1.0
                : 1.0 - line.sign() * risk.of(line).doubleValue();
    }

    private static CompiledLine.Status statusOf(Line line, View view) {
        if (line instanceof Cost cost && cost.status() == CostStatus.SUNK) {
            return CompiledLine.Status.SUNK;
        }
        boolean out = line instanceof Benefit benefit && !view.kinds().contains(benefit.kind());
        return out ? CompiledLine.Status.LEFT_OUT : CompiledLine.Status.COUNTED;
    }

    private static List<CompiledLine> withoutOverlaps(List<CompiledLine> lines, double[] base) {
        Map<String, CompiledLine> largest = new HashMap<>();
        for (CompiledLine line : lines) {
            groupOf(line)
                    .ifPresent(group -> largest.merge(
                            group,
                            line,
                            (one, other) -> other.presentValue(base) > one.presentValue(base) ? other : one));
        }
        return lines.stream()
                .map(line -> groupOf(line)
                        .filter(group -> largest.get(group) != line)
                        .map(group -> line.with(CompiledLine.Status.OVERLAPPED))
                        .orElse(line))
                .toList();
    }

    private static Optional<String> groupOf(CompiledLine line) {
        return line.isCounted() && line.line() instanceof Benefit benefit
                ? benefit.counting().overlapGroup()
                : Optional.empty();
    }

    private static Set<Timing> timings(List<CompiledLine> lines) {
        return lines.stream().map(CompiledLine::timing).collect(Collectors.toSet());
    }

    private static double[] baseOf(List<Driver> drivers) {
        return drivers.stream()
                .mapToDouble(driver -> driver.base().doubleValue())
                .toArray();
    }

    /**
     * Returns the drivers' names in the order of the array.
     *
     * @return the names
     */
    public List<String> drivers() {
        return names;
    }

    /**
     * Returns the drivers' expected values.
     *
     * @return a new array
     */
    public double[] base() {
        return base.clone();
    }

    /**
     * Returns what has to be known to read the figures.
     *
     * @return the conventions
     */
    public Conventions conventions() {
        return conventions;
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
     * Returns the lines, those that do not count too.
     *
     * @return the lines in the order of the case
     */
    public List<CompiledLine> lines() {
        return lines;
    }

    /**
     * Returns where on the time line flows lie.
     *
     * @return the grid
     */
    public StepGrid grid() {
        return grid;
    }

    /**
     * Returns what one is worth at the decision that comes at each step, at the base values of drivers.
     *
     * @return a new array of discount factors
     */
    public double[] discountFactors() {
        return discount.clone();
    }

    /**
     * Returns what one is worth at the decision that comes later.
     *
     * @param drivers a value for each driver; one of them may be the rate
     * @param years how much later, not negative
     * @return the discount factor
     */
    public double discountFactor(double[] drivers, double years) {
        return rate.isPresent()
                ? rate.get().worth(drivers, years)
                : conventions.discounting().factor(years);
    }

    /**
     * Returns how many steps flows lie on.
     *
     * @return the length of an array of flows
     */
    public int steps() {
        return grid.steps();
    }

    /**
     * Computes the net flows.
     *
     * @param drivers a value for each driver
     * @param net where the flow of each step is put, at least {@link #steps()} long
     */
    public void flows(double[] drivers, double[] net) {
        System.arraycopy(fixed, 0, net, 0, fixed.length);
        for (MovingLine line : moving) {
            line.addTo(net, drivers);
        }
    }

    /**
     * Returns what net flows are worth at the decision.
     *
     * @param drivers a value for each driver; one of them may be the rate
     * @param net the flow of each step
     * @return Σ flow × discount factor
     */
    public double presentValue(double[] drivers, double[] net) {
        if (rate.isPresent()) {
            return presentValue(rate.get(), drivers, net);
        }
        double sum = 0.0;
        for (int step = 0; step < discount.length; step++) {
            sum += net[step] * discount[step];
        }
        return sum;
    }

    private double presentValue(DrivenRate driven, double[] drivers, double[] net) {
        double further = driven.worth(drivers, grid.yearsPerStep());
        double worth = driven.worth(drivers, grid.years(1));
        double sum = net[0];
        for (int step = 1; step < discount.length; step++) {
            sum += net[step] * worth;
            worth *= further;
        }
        return sum;
    }

    /**
     * Returns the net present value without the flows.
     *
     * @param drivers a value for each driver
     * @return the present value of all lines that count
     */
    public double npv(double[] drivers) {
        double npv = 0.0;
        for (int i = 0; i < lines.size(); i++) {
            CompiledLine line = lines.get(i);
            if (line.isCounted()) {
                npv += line.line().sign() * line.presentValue(drivers);
            }
        }
        return npv;
    }

    /**
     * Returns the net present value as one short sum, if it is one.
     *
     * @return the collapsed model; empty if growth or the discount rate is a driver
     */
    public Optional<CollapsedModel> collapsed() {
        return collapsed;
    }
}
