package dev.assay.json.internal.word;

import dev.assay.json.internal.argument.Expressions;
import dev.assay.json.internal.argument.FigureBounds;
import dev.assay.json.internal.argument.Literals;
import dev.assay.json.internal.argument.RangeWords;
import dev.assay.json.internal.argument.Tolerance;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Range;
import java.util.List;
import java.util.function.Function;

/** Words that compare a value of each row with constants or other values of the row. */
final class ComparisonWords {
    static final String NULL = "is-null";
    static final String NOT_NULL = "is-not-null";
    static final String NOT_BETWEEN = "is-not-between";
    static final String IN = "is-in";
    static final String NOT_IN = "is-not-in";
    static final String FINITE = "is-finite";

    private ComparisonWords() {}

    static List<Word> all() {
        return List.of(
                flag(NULL, Condition.IsNull::new),
                flag(NOT_NULL, value -> new Condition.IsNull(value).negate()),
                comparison(Comparator.EQUAL),
                comparison(Comparator.NOT_EQUAL),
                comparison(Comparator.AT_LEAST),
                comparison(Comparator.AT_MOST),
                comparison(Comparator.GREATER),
                comparison(Comparator.LESS),
                Word.ofRows(RangeWords.BETWEEN, ComparisonWords::between),
                Word.ofRows(RangeWords.STRICTLY_BETWEEN, ComparisonWords::strictlyBetween),
                Word.ofRows(NOT_BETWEEN, (value, place) -> closed(value, place).negate()),
                Word.ofRows(IN, ComparisonWords::in),
                Word.ofRows(NOT_IN, (value, place) -> in(value, place).negate()),
                Word.ofRows(FigureBounds.CLOSE_TO, ComparisonWords::close),
                flag(FINITE, Condition.IsFinite::new),
                flag("is-positive", value -> compare(value, Comparator.GREATER, 0)),
                flag("is-non-negative", value -> compare(value, Comparator.AT_LEAST, 0)),
                flag("is-true", value -> compare(value, Comparator.EQUAL, true)),
                flag("is-false", value -> compare(value, Comparator.EQUAL, false)));
    }

    static Word flag(String name, Function<Expr, Condition> condition) {
        return Word.ofRows(name, (value, place) -> {
            place.affirmation();
            return condition.apply(value);
        });
    }

    static Condition compare(Expr value, Comparator comparator, Object constant) {
        return new Condition.Comparison(value, comparator, new Expr.Literal(constant));
    }

    private static Word comparison(Comparator comparator) {
        return Word.ofRows(
                name(comparator),
                (value, place) -> new Condition.Comparison(value, comparator, Expressions.operand(place)));
    }

    static String name(Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> FigureBounds.EQUAL_TO;
            case NOT_EQUAL -> "is-not-equal-to";
            case AT_LEAST -> RangeWords.AT_LEAST;
            case AT_MOST -> RangeWords.AT_MOST;
            case GREATER -> RangeWords.GREATER_THAN;
            case LESS -> RangeWords.LESS_THAN;
        };
    }

    private static Condition between(Expr value, Place place) {
        return place.isMapping() ? range(value, RangeWords.mixed(place, Literals::read)) : closed(value, place);
    }

    private static Condition closed(Expr value, Place place) {
        List<Expr> ends = RangeWords.pair(place, Expressions::operand);
        return new Condition.Between(value, ends.get(0), ends.get(1));
    }

    private static Condition strictlyBetween(Expr value, Place place) {
        return range(value, RangeWords.read(place, Literals::read));
    }

    /** An interval with an open end is two comparisons. */
    private static Condition range(Expr value, Range range) {
        Range.End lower = range.lower().orElseThrow();
        Range.End upper = range.upper().orElseThrow();
        return new Condition.And(List.of(
                compare(value, isOpen(lower) ? Comparator.GREATER : Comparator.AT_LEAST, lower.value()),
                compare(value, isOpen(upper) ? Comparator.LESS : Comparator.AT_MOST, upper.value())));
    }

    private static boolean isOpen(Range.End end) {
        return end.edge() == Range.Edge.OPEN;
    }

    private static Condition in(Expr value, Place place) {
        List<Expr.Literal> options = Literals.list(place);
        return new Condition.In(List.of(value), options.stream().map(List::of).toList());
    }

    private static Condition close(Expr value, Place place) {
        Fields fields = Tolerance.fields(place);
        Expr target = Expressions.operand(fields.require(Tolerance.TARGET));
        Tolerance tolerance = Tolerance.read(fields);
        return new Condition.Close(value, target, tolerance.absolute(), tolerance.relative());
    }
}
