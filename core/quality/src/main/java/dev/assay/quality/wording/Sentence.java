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

    /** Returns what the numbers of the bounds are numbers of. */
    Unit unit() {
        if (bound instanceof Bound.PassingWithin within) {
            return switch (within.unit()) {
                case ROWS -> Unit.COUNT;
                case SHARE -> Unit.SHARE;
            };
        }
        if (measure instanceof Measure.Occurrences occurrences) {
            return occurrences.what().isRatio() ? Unit.SHARE : Unit.COUNT;
        }
        return measure instanceof Measure.RowCount ? Unit.COUNT : Unit.VALUE;
    }

    /** Returns the null policy if a reader must know it: it changes something and is not said otherwise. */
    NullPolicy notableNulls() {
        if (measure instanceof Measure.Satisfying satisfying) {
            return References.isNeverUnknown(satisfying.condition()) ? NullPolicy.IGNORE : satisfying.nulls();
        }
        boolean key = measure instanceof Measure.Occurrences occurrences && occurrences.nulls() == NullPolicy.FAIL;
        return measure instanceof Measure.Occurrences occurrences && !key ? occurrences.nulls() : NullPolicy.IGNORE;
    }
}
