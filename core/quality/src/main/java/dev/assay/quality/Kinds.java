package dev.assay.quality;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.References;
import dev.assay.quality.kind.Kind;
import dev.assay.quality.measure.Measure;

/** Names what kind of expectation a rule is, and the dimension that follows from it. */
final class Kinds {
    private static final Dimensions DIMENSIONS = new Dimensions();

    private Kinds() {}

    static String of(Rule rule) {
        return Kind.of(rule.measure(), rule.bound()).name();
    }

    /** Returns the words from which an id is made: what is looked at, the kind, and the bound's own words. */
    static String subjectAndKind(Expectation expectation) {
        Rule rule = expectation.rule();
        return Kind.of(rule.measure(), rule.bound()).words();
    }

    static Dimension dimensionOf(Rule rule) {
        return rule.measure().fold(DIMENSIONS);
    }

    private static final class Dimensions implements Measure.Cases<Dimension> {
        @Override
        public Dimension rowCount(Measure.RowCount measure) {
            return Dimension.COMPLETENESS;
        }

        @Override
        public Dimension satisfying(Measure.Satisfying measure) {
            Condition condition = measure.condition();
            if (References.readsClock(condition)) {
                return Dimension.TIMELINESS;
            }
            if (References.testsNullOnly(condition)) {
                return Dimension.COMPLETENESS;
            }
            return References.columns(condition).size() > 1 ? Dimension.CONSISTENCY : Dimension.VALIDITY;
        }

        @Override
        public Dimension occurrences(Measure.Occurrences measure) {
            return Dimension.UNIQUENESS;
        }

        @Override
        public Dimension statistic(Measure.Statistic measure) {
            boolean age = measure.stat() == Measure.Stat.AGE_OF_NEWEST || References.readsClock(measure.of());
            return age ? Dimension.TIMELINESS : Dimension.ACCURACY;
        }

        @Override
        public Dimension quantile(Measure.Quantile measure) {
            return References.readsClock(measure.of()) ? Dimension.TIMELINESS : Dimension.ACCURACY;
        }

        @Override
        public Dimension valueSet(Measure.ValueSet measure) {
            return Dimension.VALIDITY;
        }

        @Override
        public Dimension columns(Measure.Columns measure) {
            return Dimension.VALIDITY;
        }
    }
}
