package dev.assay.governance.run;

import dev.assay.quality.Dimension;
import dev.assay.quality.Severity;
import dev.assay.quality.outcome.Status;

/**
 * What a run found about one expectation. Immutable.
 *
 * @param expectation the expectation's id in its suite
 * @param dimension the dimension it speaks of
 * @param severity how bad a broken bound is
 * @param status what became of it
 * @param cause why nothing was judged, such as {@code empty}; otherwise the status in lower case
 * @param expected what was expected, in words
 * @param observed what was found, without values of rows
 * @param evaluated how many rows were judged
 * @since 0.1
 */
public record Line(
        String expectation,
        Dimension dimension,
        Severity severity,
        Status status,
        String cause,
        String expected,
        String observed,
        long evaluated) {}
