package dev.assay.quality;

import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;

/**
 * An expectation about one figure of the dataset or of each group: a count, a statistic, a set of values, the schema.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class FigureExpectation extends Modifiers<FigureExpectation> implements Expectation {
    private FigureExpectation(Rule rule, Traits traits) {
        super(rule, traits);
    }

    static FigureExpectation of(Measure measure, Bound bound) {
        return new FigureExpectation(Rule.of(measure, bound), Traits.none());
    }

    @Override
    FigureExpectation with(Rule rule, Traits traits) {
        return new FigureExpectation(rule, traits);
    }
}
