package dev.assay.quality.measure;

import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the columns that measures read. */
final class MeasureColumns implements Measure.Cases<Set<String>> {
    @Override
    public Set<String> rowCount(Measure.RowCount measure) {
        return Set.of();
    }

    @Override
    public Set<String> satisfying(Measure.Satisfying measure) {
        return References.columns(measure.condition());
    }

    @Override
    public Set<String> occurrences(Measure.Occurrences measure) {
        Set<String> names = new LinkedHashSet<>();
        for (Expr value : measure.values()) {
            names.addAll(References.columns(value));
        }
        return names;
    }

    @Override
    public Set<String> statistic(Measure.Statistic measure) {
        return References.columns(measure.of());
    }

    @Override
    public Set<String> quantile(Measure.Quantile measure) {
        return References.columns(measure.of());
    }

    @Override
    public Set<String> valueSet(Measure.ValueSet measure) {
        return References.columns(measure.of());
    }

    @Override
    public Set<String> columns(Measure.Columns measure) {
        return Set.of();
    }
}
