package dev.assay.quality.wording;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an expectation says, ready to be said in a language.
 *
 * @param measure the figure
 * @param bound what it must satisfy
 * @param warning a stricter bound whose breach only warns
 * @param where which rows are selected
 * @param groupedBy the values that split the rows into groups
 * @since 0.1
 */
public record Sentence(
        Measure measure, Bound bound, Optional<Bound> warning, Optional<Condition> where, List<Expr> groupedBy) {
    /** Copies the list. */
    public Sentence {
        groupedBy = List.copyOf(groupedBy);
    }

    /**
     * Says the whole sentence.
     *
     * @param locale English for any locale but Korean
     * @return one sentence without a full stop
     */
    public String in(Locale locale) {
        return language(locale).sentence(this);
    }

    /**
     * Says what is expected of the figure, without what it is a figure of.
     *
     * @param locale English for any locale but Korean
     * @return a few words, for example {@code between 5 and 20}
     */
    public String expected(Locale locale) {
        return language(locale).expected(this);
    }

    private static Language language(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? new Korean() : new English();
    }

    /** Returns whether the figure is a share, which people read in percent. */
    boolean speaksOfShare() {
        boolean passing = bound instanceof Bound.PassingWithin within && within.unit() == Bound.Unit.SHARE;
        return passing || measure instanceof Measure.Occurrences occurrences && isRatio(occurrences.what());
    }

    private static boolean isRatio(Measure.Occurrence what) {
        return switch (what) {
            case DISTINCT_RATIO, UNIQUENESS_RATIO, UNIQUE_VALUE_RATIO -> true;
            case UNIQUE_ROWS, ROWS_IN_DUPLICATE_GROUPS, SURPLUS_COPIES, DISTINCT_COUNT -> false;
        };
    }

    /** Returns the null policy if a reader must know it: it changes something and is not said otherwise. */
    NullPolicy notableNulls() {
        if (measure instanceof Measure.Satisfying satisfying) {
            boolean testsOnly = References.operands(satisfying.condition()).isEmpty();
            return testsOnly ? NullPolicy.IGNORE : satisfying.nulls();
        }
        boolean key = measure instanceof Measure.Occurrences occurrences && occurrences.nulls() == NullPolicy.FAIL;
        return measure instanceof Measure.Occurrences occurrences && !key ? occurrences.nulls() : NullPolicy.IGNORE;
    }
}
