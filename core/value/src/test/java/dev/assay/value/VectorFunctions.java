package dev.assay.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of one area that vectors call. A class whose name ends in {@code Vectors}, that implements this and that has a
 * constructor without parameters is found by itself, in whatever package of these test sources it is.
 */
public interface VectorFunctions {
    /** The name, in a map of results, of the one that is meant where a vector wants a single number. */
    String FIGURE = "value";

    /** The name, in a map of results, of what is told of the figure or of its absence by a code. */
    String STATUS = "status";

    /** Returns the functions by the names that vectors call them. */
    Map<String, Function> functions();

    /** A function from the inputs of a vector to its result. */
    @FunctionalInterface
    interface Function {
        /**
         * Calls the function.
         *
         * @param inputs what the vector puts in
         * @return a number, text, list of results, map from names to results, an empty or filled optional, or {@link Absent};
         *     null if there is no result; what the library refuses by an exception of its own has no result either
         */
        @Nullable
        Object apply(Inputs inputs);
    }

    /**
     * No result, and why.
     *
     * @param reason a sentence
     */
    record Absent(String reason) {}
}
