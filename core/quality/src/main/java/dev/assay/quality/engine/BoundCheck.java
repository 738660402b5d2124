package dev.assay.quality.engine;

import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.data.Values;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.BoundCases;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.measure.ValueDifference;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a figure satisfies bounds. */
final class BoundCheck implements BoundCases<Boolean> {
    private final Figure figure;

    BoundCheck(Figure figure) {
        this.figure = figure;
    }

    @Override
    public Boolean passingAtLeast(Bound.PassingAtLeast bound) {
        Figure.Tally tally = require(Figure.Tally.class);
        return compare(tally.passed(), bound.amount(), tally.evaluated()) >= 0;
    }

    @Override
    public Boolean failingAtMost(Bound.FailingAtMost bound) {
        Figure.Tally tally = require(Figure.Tally.class);
        return compare(tally.failed(), bound.amount(), tally.evaluated()) <= 0;
    }

    /** Compares a number of rows with an amount; a share is multiplied out, so that nothing is rounded. */
    private static int compare(long rows, Amount amount, long evaluated) {
        if (amount instanceof Amount.Share share) {
            return BigDecimal.valueOf(rows).compareTo(share.value().multiply(BigDecimal.valueOf(evaluated)));
        }
        return Long.compare(rows, ((Amount.Rows) amount).count());
    }

    @Override
    public Boolean passingWithin(Bound.PassingWithin bound) {
        Figure.Tally tally = require(Figure.Tally.class);
        Object passing = switch (bound.unit()) {
            case ROWS -> tally.passed();
            case SHARE -> new Fraction(tally.passed(), tally.evaluated());
        };
        return Exact.isWithin(passing, bound.range());
    }

    @Override
    public Boolean within(Bound.Within bound) {
        Object value = require(Figure.Scalar.class).value();
        return !Values.isNaN(value) && Exact.isWithin(value, bound.range());
    }

    @Override
    public Boolean equalTo(Bound.EqualTo bound) {
        Object value = require(Figure.Scalar.class).value();
        return !Values.isNaN(value) && Exact.isClose(value, bound);
    }

    @Override
    public Boolean values(Bound.Values bound) {
        ValueDifference difference = ValueDifference.of(require(Figure.ValueCounts.class), bound);
        return switch (bound.relation()) {
            case WITHIN -> difference.unexpected().isEmpty();
            case CONTAINS -> difference.missing().isEmpty();
            case EQUALS ->
                difference.unexpected().isEmpty() && difference.missing().isEmpty();
            case OVERLAPS -> difference.missing().size() < bound.wanted().size();
        };
    }

    @Override
    public Boolean hasColumn(Bound.HasColumn bound) {
        int found = schema().indexOf(bound.name());
        return found >= 0 && (bound.position().isEmpty() || bound.position().getAsInt() == found);
    }

    @Override
    public Boolean hasNoColumn(Bound.HasNoColumn bound) {
        return schema().indexOf(bound.name()) < 0;
    }

    @Override
    public Boolean hasType(Bound.HasType bound) {
        return schema().field(bound.name())
                .map(Field::type)
                .filter(bound.types()::contains)
                .isPresent();
    }

    @Override
    public Boolean columnsAre(Bound.ColumnsAre bound) {
        List<String> names = schema().names();
        Set<String> found = new HashSet<>(names);
        Set<String> wanted = new HashSet<>(bound.names());
        return switch (bound.relation()) {
            case IN_ORDER -> names.equals(bound.names());
            case EXACTLY -> found.equals(wanted);
            case CONTAINS -> found.containsAll(wanted);
            case WITHIN -> wanted.containsAll(found);
        };
    }

    @Override
    public Boolean columnNamesMatch(Bound.ColumnNamesMatch bound) {
        return schema().names().stream().allMatch(Pattern.compile(bound.regex()).asMatchPredicate());
    }

    @Override
    public Boolean columnCount(Bound.ColumnCount bound) {
        return Exact.isWithin((long) schema().fields().size(), bound.range());
    }

    private Schema schema() {
        return require(Figure.Shape.class).schema();
    }

    private <F extends Figure> F require(Class<F> kind) {
        if (!kind.isInstance(figure)) {
            throw new IllegalArgumentException("figure must be a "
                    + kind.getSimpleName() + " for its bound, but was a "
                    + figure.getClass().getSimpleName());
        }
        return kind.cast(figure);
    }
}
