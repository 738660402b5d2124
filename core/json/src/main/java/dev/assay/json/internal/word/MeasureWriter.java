package dev.assay.json.internal.word;

import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.quality.measure.Measure;

/** Writes a measure as subject and word, with the keys of its bound under the word where it has them there. */
final class MeasureWriter implements Measure.Cases<Mapping> {
    private final Mapping boundKeys;

    MeasureWriter(Mapping boundKeys) {
        this.boundKeys = boundKeys;
    }

    @Override
    public Mapping rowCount(Measure.RowCount measure) {
        return FigureWords.write(measure, boundKeys);
    }

    @Override
    public Mapping satisfying(Measure.Satisfying measure) {
        return measure.condition().fold(ConditionWriter.INSTANCE);
    }

    @Override
    public Mapping occurrences(Measure.Occurrences measure) {
        return measure.what() == Measure.Occurrence.UNIQUE_ROWS
                ? TupleWords.write(measure)
                : FigureWords.write(measure, boundKeys);
    }

    @Override
    public Mapping statistic(Measure.Statistic measure) {
        return FigureWords.write(measure, boundKeys);
    }

    @Override
    public Mapping quantile(Measure.Quantile measure) {
        return FigureWords.write(measure, boundKeys);
    }

    @Override
    public Mapping valueSet(Measure.ValueSet measure) {
        return FigureWords.write(measure, boundKeys);
    }

    @Override
    public Mapping columns(Measure.Columns measure) {
        return boundKeys;
    }
}
