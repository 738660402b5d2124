package dev.assay.quality.wording;

import dev.assay.quality.data.Particle;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;

/** Says in Korean what is claimed: that rows are so, or that a figure is. */
final class KoreanClaims implements Measure.Cases<String> {
    private static final KoreanPredicate UNIQUE = new KoreanPredicate("유일하다", "유일한");
    private static final KoreanPredicate KEY = KoreanPredicate.notNoun("유일하고 null");

    private final Bound bound;
    private final String rows;
    private final KoreanBounds words;

    /** Starts a claim about rows that a noun phrase names. */
    KoreanClaims(Sentence sentence, String rows) {
        bound = sentence.bound();
        this.rows = rows;
        words = new KoreanBounds(sentence.unit());
    }

    @Override
    public String satisfying(Measure.Satisfying measure) {
        return rows(measure.condition().fold(KoreanConditions.PLAIN));
    }

    @Override
    public String occurrences(Measure.Occurrences measure) {
        if (measure.what() != Measure.Occurrence.UNIQUE_ROWS) {
            return figure(measure);
        }
        String all = KoreanJunctions.all(measure.values());
        String subject = measure.values().size() == 1 ? all : all + " 조합";
        return rows(KoreanClause.of(subject, measure.nulls() == NullPolicy.FAIL ? KEY : UNIQUE));
    }

    private String rows(KoreanClause clause) {
        if (bound instanceof Bound.PassingAtLeast least) {
            return least.amount() instanceof Amount.Share share
                    ? clause.of(rows + "의 " + Terms.percent(share.value()) + " 이상")
                    : clause.of(rows + " 중 " + Terms.count(((Amount.Rows) least.amount()).count()) + "개 이상");
        }
        if (bound instanceof Bound.FailingAtMost most) {
            return clause.ofAll() + (EnglishBounds.isNone(most) ? "" : "(" + KoreanBounds.exceptions(most) + ")");
        }
        boolean share = bound instanceof Bound.PassingWithin within && within.unit() == Bound.Unit.SHARE;
        String range = bound instanceof Bound.PassingWithin within ? words.range(within.range()) : bound.fold(words);
        return clause.rows() + (share ? "의 비율은 " : "의 수는 ") + range + "이다";
    }

    private String figure(Measure measure) {
        String noun = Particle.TOPIC.after(measure.fold(KoreanFigures.INSTANCE));
        boolean equal = bound instanceof Bound.EqualTo to
                && to.absolute().signum() == 0
                && to.relative().signum() == 0;
        String what = equal ? words.value(((Bound.EqualTo) bound).target()) : bound.fold(words);
        return noun + " " + what + "이다";
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
        String noun = Particle.TOPIC.after(measure.fold(KoreanFigures.INSTANCE)) + " ";
        if (!(bound instanceof Bound.Values values)) {
            return noun + bound.fold(words) + "이다";
        }
        String wanted = Terms.list(values.wanted(), Terms::value, KoreanConditions.IN_ALL);
        return noun
                + switch (values.relation()) {
                    case WITHIN -> "모두 " + wanted + " 중 하나이다";
                    case CONTAINS -> Particle.OBJECT.after(wanted) + " 모두 포함한다";
                    case EQUALS -> "정확히 " + wanted + "이다";
                    case OVERLAPS -> wanted + " 중 하나 이상을 포함한다";
                };
    }

    @Override
    public String columns(Measure.Columns measure) {
        return bound.fold(new KoreanSchemas(words));
    }
}
