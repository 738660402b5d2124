package dev.assay.quality.canonical;

import dev.assay.quality.measure.Measure;

/** Writes measures. */
final class CanonicalMeasures implements Measure.Cases<Json> {
    private static final CanonicalMeasures INSTANCE = new CanonicalMeasures();

    private CanonicalMeasures() {}

    static Json of(Measure measure) {
        return measure.fold(INSTANCE);
    }

    @Override
    public Json rowCount(Measure.RowCount measure) {
        return Part.of("row-count").json();
    }

    @Override
    public Json satisfying(Measure.Satisfying measure) {
        return Part.of("satisfying")
                .with("condition", CanonicalConditions.of(measure.condition()))
                .with("nulls", measure.nulls())
                .json();
    }

    /** The parts of a tuple may come in any order: what occurs twice does so either way. */
    @Override
    public Json occurrences(Measure.Occurrences measure) {
        return Part.of(Part.name(measure.what()))
                .with("nulls", measure.nulls())
                .with("values", Json.set(CanonicalValues.all(measure.values())))
                .json();
    }

    @Override
    public Json statistic(Measure.Statistic measure) {
        return Part.of(Part.name(measure.stat()))
                .with("of", CanonicalValues.of(measure.of()))
                .json();
    }

    @Override
    public Json quantile(Measure.Quantile measure) {
        return Part.of("quantile")
                .with("interpolation", measure.interpolation())
                .with("of", CanonicalValues.of(measure.of()))
                .with("q", measure.q())
                .json();
    }

    @Override
    public Json valueSet(Measure.ValueSet measure) {
        return Part.of("value-set")
                .with("of", CanonicalValues.of(measure.of()))
                .with("which", measure.which())
                .json();
    }

    @Override
    public Json columns(Measure.Columns measure) {
        return Part.of("columns").json();
    }
}
