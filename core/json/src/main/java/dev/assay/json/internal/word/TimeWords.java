package dev.assay.json.internal.word;

import dev.assay.json.internal.argument.Literals;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Type;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Words that compare with the run's clock. */
final class TimeWords {
    private static final String NOT_IN_FUTURE = "is-not-in-future";
    private static final String OLDER_THAN = "is-older-than";
    private static final String NOT_OLDER_THAN = "is-not-older-than";

    private TimeWords() {}

    static List<Word> all() {
        return List.of(
                Word.ofRows(NOT_IN_FUTURE, (value, place) -> compare(value, Comparator.AT_MOST, tolerance(place))),
                Word.ofRows(
                        OLDER_THAN,
                        (value, place) ->
                                compare(value, Comparator.LESS, age(place).negated())),
                Word.ofRows(
                        NOT_OLDER_THAN,
                        (value, place) ->
                                compare(value, Comparator.AT_LEAST, age(place).negated())));
    }

    private static Condition compare(Expr value, Comparator comparator, Duration offset) {
        return new Condition.Comparison(value, comparator, new Expr.Now(offset));
    }

    private static Duration tolerance(Place place) {
        boolean flag =
                place.scalar().filter(scalar -> scalar.type() == Type.BOOLEAN).isPresent();
        if (flag) {
            place.affirmation();
            return Duration.ZERO;
        }
        return age(place);
    }

    private static Duration age(Place place) {
        Duration duration = Literals.duration(place);
        if (duration.isNegative()) {
            throw place.mustBe("a duration of 0 or more");
        }
        return duration;
    }

    /** Writes a comparison with the clock, if there is a word for it. */
    static Optional<Mapping> write(Comparator comparator, Duration offset) {
        boolean past = offset.isNegative() || offset.isZero();
        return switch (comparator) {
            case AT_MOST -> offset.isNegative() ? Optional.empty() : Optional.of(notInFuture(offset));
            case LESS -> past ? Optional.of(Nodes.only(OLDER_THAN, age(offset))) : Optional.empty();
            case AT_LEAST -> past ? Optional.of(Nodes.only(NOT_OLDER_THAN, age(offset))) : Optional.empty();
            case EQUAL, NOT_EQUAL, GREATER -> Optional.empty();
        };
    }

    private static Mapping notInFuture(Duration tolerance) {
        return Nodes.only(NOT_IN_FUTURE, tolerance.isZero() ? Nodes.yes() : Nodes.text(tolerance.toString()));
    }

    private static Node age(Duration offset) {
        return Nodes.text(offset.negated().toString());
    }
}
