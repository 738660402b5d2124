package dev.assay.quality;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Measure;
import java.util.Locale;

/**
 * The quality dimension that an expectation speaks of.
 *
 * @since 0.1
 */
public enum Dimension {
    /** The data are close to what they describe. */
    ACCURACY,
    /** What should be there is there. */
    COMPLETENESS,
    /** The data do not contradict one another. */
    CONSISTENCY,
    /** The data are recent enough. */
    TIMELINESS,
    /** Nothing is there twice that should be there once. */
    UNIQUENESS,
    /** The data follow their rules of type, format and range. */
    VALIDITY;

    private static final Measure.Cases<Dimension> BY_MEASURE = new ByMeasure();

    /**
     * Returns the name as files write it.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the dimension that a figure speaks of, unless somebody says otherwise. */
    static Dimension of(Measure measure) {
        return measure.fold(BY_MEASURE);
    }

    private static final class ByMeasure implements Measure.Cases<Dimension> {
        @Override
        public Dimension rowCount(Measure.RowCount measure) {
            return COMPLETENESS;
        }

        @Override
        public Dimension satisfying(Measure.Satisfying measure) {
            Condition condition = measure.condition();
            if (References.readsClock(condition)) {
                return TIMELINESS;
            }
            if (References.testsNullOnly(condition)) {
                return COMPLETENESS;
            }
            return References.columns(condition).size() > 1 ? CONSISTENCY : VALIDITY;
        }

        @Override
        public Dimension occurrences(Measure.Occurrences measure) {
            return UNIQUENESS;
        }

        @Override
        public Dimension statistic(Measure.Statistic measure) {
            boolean age = measure.stat() == Measure.Stat.AGE_OF_NEWEST || References.readsClock(measure.of());
            return age ? TIMELINESS : ACCURACY;
        }

        @Override
        public Dimension quantile(Measure.Quantile measure) {
            return References.readsClock(measure.of()) ? TIMELINESS : ACCURACY;
        }

        @Override
        public Dimension valueSet(Measure.ValueSet measure) {
            return VALIDITY;
        }

        @Override
        public Dimension columns(Measure.Columns measure) {
            return VALIDITY;
        }
    }
}
