package dev.assay.value.simulation;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Computes one path after the other. */
record RowModel(List<Factor> factors, Supplier<ToDoubleFunction<double[]>> results) implements PathModel {
    @Override
    public Function newFunction() {
        ToDoubleFunction<double[]> result = results.get();
        double[] row = new double[factors.size()];
        return (draws, paths, values) -> {
            for (int path = 0; path < paths; path++) {
                for (int factor = 0; factor < row.length; factor++) {
                    row[factor] = draws[factor][path];
                }
                values[path] = result.applyAsDouble(row);
            }
        };
    }
}
