package dev.assay.value.distribution;

import java.util.Locale;

/**
 * What is not known about a number, told by its quantiles. Implementations are immutable and print themselves.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Uncertainty {
    /**
     * Returns the value that the number stays below with some probability, which is also how a uniform draw becomes a draw of
     * the number.
     *
     * @param probability in (0, 1)
     * @return a finite value; never falls as the probability rises
     */
    double quantile(double probability);

    /**
     * Says what is known.
     *
     * @param locale the reader's locale
     * @return a phrase; what {@link Object#toString} returns unless an implementation knows better
     */
    default String describe(Locale locale) {
        return toString();
    }

    /**
     * Returns what turns many draws at a time into draws of the number.
     *
     * @return an immutable, thread-safe sampler that agrees with {@link #quantile} within 1e-9 of the number's spread
     */
    default Sampler sampler() {
        return new QuantileSampler(this);
    }
}
