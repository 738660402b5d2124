package dev.assay.checks.kernel;

import dev.assay.quality.engine.Query;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Measure;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns that measures and queries mention, in the order of mention.
 *
 * @since 0.1
 */
public final class Mentions implements Measure.Cases<Set<String>> {
    private static final Mentions CASES = new Mentions();

    private Mentions() {}

    /** Returns the columns that are looked at, which samples show. */
    public static Set<String> of(Measure measure) {
        return measure.fold(CASES);
    }

    /** Returns the columns that a query reads, those of its filter and its groups included. */
    public static Set<String> of(Query query) {
        Set<String> names = new LinkedHashSet<>(of(query.measure()));
        query.where().ifPresent(where -> names.addAll(References.columns(where)));
        names.addAll(ofAll(query.groupedBy()));
        return names;
    }

    private static Set<String> ofAll(Collection<Expr> values) {
        Set<String> names = new LinkedHashSet<>();
        values.forEach(value -> names.addAll(References.columns(value)));
        return names;
    }

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
        return ofAll(measure.values());
    }

    @Override
    public Set<String> statistic(Measure.Statistic measure) {
        return ofAll(List.of(measure.of()));
    }

    @Override
    public Set<String> quantile(Measure.Quantile measure) {
        return ofAll(List.of(measure.of()));
    }

    @Override
    public Set<String> valueSet(Measure.ValueSet measure) {
        return ofAll(List.of(measure.of()));
    }

    @Override
    public Set<String> columns(Measure.Columns measure) {
        return Set.of();
    }
}
