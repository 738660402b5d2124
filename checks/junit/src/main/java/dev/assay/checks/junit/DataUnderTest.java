package dev.assay.checks.junit;

import dev.assay.quality.Suite;
import dev.assay.quality.outcome.Outcome;

/**
 * Data on which a suite can be run, whichever engine holds them; for the in-process engine {@code Checks.of(trips)::run}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface DataUnderTest {
    /**
     * Runs a suite on the data.
     *
     * @param suite the suite
     * @return the outcome
     */
    Outcome run(Suite suite);
}
