package dev.assay.quality.outcome;

import dev.assay.quality.Rule;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.Optional;
import java.util.Set;

/** What rules are about. */
final class Subjects {
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
                : rule.measure().columns();
    }

    /** Returns what a null does; empty for a measure that leaves nulls out anyhow or looks at no value. */
    static Optional<NullPolicy> nulls(Measure measure) {
        if (measure instanceof Measure.Satisfying satisfying) {
            return Optional.of(satisfying.nulls());
        }
        return measure instanceof Measure.Occurrences occurrences ? Optional.of(occurrences.nulls()) : Optional.empty();
    }
}
