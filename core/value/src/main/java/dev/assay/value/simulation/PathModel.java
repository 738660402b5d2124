package dev.assay.value.simulation;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A result, such as a net present value, as a function of factors. Immutable, thread-safe.
 *
 * @since 0.1
 */
public interface PathModel {
    /**
     * Returns what the result is computed from.
     *
     * @return the factors, with different names, in the order in which functions take them
     */
    List<Factor> factors();

    /**
     * Returns a function that computes results.
     *
     * @return a new function, with scratch space of its own
     */
    Function newFunction();

    /** Computes results for many paths at a time. Confined to one thread. */
    @FunctionalInterface
    interface Function {
        /**
         * Computes the result of each path.
         *
         * @param draws for each factor its value on each path
         * @param paths how many paths there are
         * @param results where the results are put
         */
        void compute(double[][] draws, int paths, double[] results);
    }

    /**
     * Returns a model of a function of one path.
     *
     * @param factors what the result is computed from
     * @param result computes it of the values of the factors; must not keep or change the array
     * @return the model
     */
    static PathModel of(List<Factor> factors, ToDoubleFunction<double[]> result) {
        return new RowModel(List.copyOf(factors), () -> result);
    }
}
