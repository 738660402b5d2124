package dev.assay.quality.outcome;

import dev.assay.quality.Rule;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What rules are about. */
final class Subjects {
    private static final MeasureColumns COLUMNS = new MeasureColumns();

    private Subjects() {}

    /** Returns the columns that a rule's measure looks at, or the one that its bound names. */
    static Set<String> columns(Rule rule) {
        if (rule.bound() instanceof Bound.HasColumn bound) {
            return Set.of(bound.name());
        }
        if (rule.bound() instanceof Bound.HasNoColumn bound) {
            return Set.of(bound.name());
        }
        return rule.bound() instanceof Bound.HasType bound
                ? Set.of(bound.name())
                : rule.measure().fold(COLUMNS);
    }

    /** Returns what a null does; empty for a measure that leaves nulls out anyhow or looks at no value. */
    static Optional<NullPolicy> nulls(Measure measure) {
        if (measure instanceof Measure.Satisfying satisfying) {
            return Optional.of(satisfying.nulls());
        }
        return measure instanceof Measure.Occurrences occurrences ? Optional.of(occurrences.nulls()) : Optional.empty();
    }

    private static final class MeasureColumns implements Measure.Cases<Set<String>> {
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
            return all(measure.values());
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

        private static Set<String> all(List<Expr> values) {
            Set<String> names = new LinkedHashSet<>();
            values.forEach(value -> names.addAll(References.columns(value)));
            return names;
        }
    }
}
