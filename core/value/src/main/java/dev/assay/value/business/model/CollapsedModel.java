package dev.assay.value.business.model;

import dev.assay.value.business.formula.CompiledFormula;
import dev.assay.value.business.formula.Polynomial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The net present value of a case as one short sum over its drivers, without going through periods. Immutable, thread-safe.
 *
 * <p>It exists where no growth is a driver: then the flows of a line are its amount times fixed factors, and NPV = Σ K<sub>l</sub>
 * · f<sub>l</sub>(drivers) with the present value K<sub>l</sub> of the factors.
 *
 * @since 0.1
 */
public final class CollapsedModel {
    private final Polynomial sum;
    private final CompiledFormula[] others;
    private final double[] multipliers;

    private CollapsedModel(Polynomial sum, List<CompiledFormula> others, List<Double> multipliers) {
        this.sum = sum;
        this.others = others.toArray(CompiledFormula[]::new);
        this.multipliers = multipliers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static Optional<CollapsedModel> of(List<CompiledLine> lines) {
        Polynomial sum = Polynomial.ZERO;
        List<CompiledFormula> others = new ArrayList<>();
        List<Double> multipliers = new ArrayList<>();
        for (CompiledLine line : lines) {
            if (line.growth().isPresent()) {
                return Optional.empty();
            }
            double multiplier = line.line().sign() * line.annuity();
            Optional<Polynomial> polynomial = line.amount().polynomial();
            if (polynomial.isPresent()) {
                sum = sum.plus(polynomial.get().times(multiplier));
            } else {
                others.add(line.amount());
                multipliers.add(multiplier);
            }
        }
        return Optional.of(new CollapsedModel(sum, others, multipliers));
    }

    /**
     * Returns the net present value. Allocates nothing.
     *
     * @param drivers a value for each driver
     * @return the value; equal to {@link CaseModel#npv} but for rounding
     */
    public double npv(double[] drivers) {
        double npv = sum.value(drivers);
        for (int i = 0; i < others.length; i++) {
            npv += multipliers[i] * others[i].value(drivers);
        }
        return npv;
    }

    /**
     * Returns whether the net present value is a straight line in each driver while the others stay.
     *
     * @return true if it is
     */
    public boolean isMultilinear() {
        return others.length == 0 && sum.isMultilinear();
    }
}
