package dev.assay.quality.wording;

import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.List;

/** Says in English what is claimed: that rows are so, or that a figure is. */
final class EnglishClaims implements Measure.Cases<String> {
    private final Bound bound;
    private final EnglishBounds words;

    EnglishClaims(Sentence sentence) {
        bound = sentence.bound();
        words = new EnglishBounds(sentence.unit());
    }

    @Override
    public String satisfying(Measure.Satisfying measure) {
        return rows(measure.condition().fold(EnglishConditions.PLAIN));
    }

    @Override
    public String occurrences(Measure.Occurrences measure) {
        if (measure.what() != Measure.Occurrence.UNIQUE_ROWS) {
            return figure(measure);
        }
        List<Expr> values = measure.values();
        String unique = measure.nulls() == NullPolicy.FAIL ? "unique and not null" : "unique";
        String all = EnglishJunctions.all(values);
        return rows(
                values.size() == 1
                        ? EnglishClause.be(all, unique)
                        : new EnglishClause(
                                "combination of " + all, "combinations of " + all, "is " + unique, "are " + unique));
    }

    private String rows(EnglishClause clause) {
        if (bound instanceof Bound.PassingAtLeast least) {
            boolean share = least.amount() instanceof Amount.Share;
            return share
                    ? "at least " + least.amount() + " of " + clause.subjects() + " " + clause.verbs()
                    : "the number of " + clause.rows() + " is at least "
                            + Terms.count(((Amount.Rows) least.amount()).count());
        }
        if (bound instanceof Bound.FailingAtMost most) {
            String except =
                    EnglishBounds.isNone(most) ? "" : ", except for at most " + EnglishBounds.rows(most.amount());
            return "every " + clause.subject() + " " + clause.verb() + except;
        }
        boolean share = bound instanceof Bound.PassingWithin within && within.unit() == Bound.Unit.SHARE;
        String range = bound instanceof Bound.PassingWithin within ? words.range(within.range()) : bound.fold(words);
        return "the " + (share ? "share" : "number") + " of " + clause.rows() + " is " + range;
    }

    private String figure(Measure measure) {
        return measure.fold(EnglishFigures.INSTANCE) + " is " + bound.fold(words);
    }

    @Override
    public String rowCount(Measure.RowCount measure) {
        return figure(measure);
    }

    @Override
    public String statistic(Measure.Statistic measure) {
        return figure(measure);
    }

    @Override
    public String quantile(Measure.Quantile measure) {
        return figure(measure);
    }

    @Override
    public String valueSet(Measure.ValueSet measure) {
        String figure = measure.fold(EnglishFigures.INSTANCE);
        if (!(bound instanceof Bound.Values values)) {
            return figure + " are " + bound.fold(words);
        }
        String wanted = Terms.list(values.wanted(), Terms::value, EnglishConditions.IN_ALL);
        return figure
                + switch (values.relation()) {
                    case WITHIN -> " are all among " + wanted;
                    case CONTAINS -> " include " + wanted;
                    case EQUALS -> " are exactly " + wanted;
                    case OVERLAPS -> " include at least one of " + wanted;
                };
    }

    @Override
    public String columns(Measure.Columns measure) {
        return bound.fold(new EnglishSchemas(words));
    }
}
