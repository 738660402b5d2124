package dev.assay.quality;

import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import java.util.Optional;

/** Puts a stored rule together again, refusing what the words could not have said. */
final class Assembly {
    private Assembly() {}

    static Expectation of(Rule rule, Traits traits) {
        boolean tolerance = rule.bound() instanceof Bound.FailingAtMost || rule.bound() instanceof Bound.PassingAtLeast;
        requireFit(rule);
        Optional<Bound> warning = rule.warning();
        Rule unwarned = new Rule(rule.measure(), rule.bound(), Optional.empty(), rule.where(), rule.groupedBy());
        if (tolerance) {
            RowExpectation row = RowExpectation.of(rule.measure()).with(unwarned, traits);
            return warning.isPresent() ? row.warnUnless(warning.get()) : row;
        }
        FigureExpectation figure =
                FigureExpectation.of(rule.measure(), rule.bound()).with(unwarned, traits);
        return warning.isPresent() ? figure.warnUnless(warning.get()) : figure;
    }

    private static void requireFit(Rule rule) {
        if (family(rule.measure()) != family(rule.bound())) {
            throw new IllegalArgumentException(
                    "bound must fit its measure, but was " + rule.bound() + " for " + rule.measure());
        }
        boolean rows = rule.where().isPresent() || !rule.groupedBy().isEmpty();
        if (rows && rule.measure() instanceof Measure.Columns) {
            throw new IllegalArgumentException(
                    "where and groupedBy cannot be combined with an expectation about the schema");
        }
    }

    private enum Family {
        TALLY,
        SCALAR,
        VALUES,
        SCHEMA
    }

    private static Family family(Measure measure) {
        boolean unique = measure instanceof Measure.Occurrences occurrences
                && occurrences.what() == Measure.Occurrence.UNIQUE_ROWS;
        if (unique || measure instanceof Measure.Satisfying) {
            return Family.TALLY;
        }
        if (measure instanceof Measure.ValueSet) {
            return Family.VALUES;
        }
        return measure instanceof Measure.Columns ? Family.SCHEMA : Family.SCALAR;
    }

    private static Family family(Bound bound) {
        if (bound instanceof Bound.FailingAtMost
                || bound instanceof Bound.PassingAtLeast
                || bound instanceof Bound.PassingWithin) {
            return Family.TALLY;
        }
        if (bound instanceof Bound.Values) {
            return Family.VALUES;
        }
        return bound instanceof Bound.Within || bound instanceof Bound.EqualTo ? Family.SCALAR : Family.SCHEMA;
    }
}
