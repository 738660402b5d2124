package dev.assay.quality.binding;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.BoundCases;
import dev.assay.quality.measure.Range;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with bounds on a kind of figure; that the bound is of the figure's family is known. */
final class BoundFaults implements BoundCases<List<String>> {
    private static final Range SHARE = Range.closed(0L, 1L);

    private final FigureType figure;

    BoundFaults(FigureType figure) {
        this.figure = figure;
    }

    @Override
    public List<String> passingAtLeast(Bound.PassingAtLeast bound) {
        return List.of();
    }

    @Override
    public List<String> failingAtMost(Bound.FailingAtMost bound) {
        return List.of();
    }

    @Override
    public List<String> passingWithin(Bound.PassingWithin bound) {
        FigureType.Kind kind = switch (bound.unit()) {
            case ROWS -> FigureType.Kind.COUNT;
            case SHARE -> FigureType.Kind.SHARE;
        };
        String name = kind.name().toLowerCase(Locale.ROOT) + " of passing rows";
        return new BoundFaults(FigureType.of(name, kind)).rangeFaults(bound.range());
    }

    @Override
    public List<String> within(Bound.Within bound) {
        return rangeFaults(bound.range());
    }

    private List<String> rangeFaults(Range range) {
        // An end that is wrong twice, as the end of "between 'a' and 'a'" is, is told once.
        Set<String> faults = new LinkedHashSet<>();
        for (Optional<Range.End> end : List.of(range.lower(), range.upper())) {
            faults.addAll(end.isPresent() ? endFaults(end.get().value()) : List.of());
        }
        return faults.isEmpty() ? Contradictions.of(figure, range) : List.copyOf(faults);
    }

    @Override
    public List<String> equalTo(Bound.EqualTo bound) {
        List<String> faults = endFaults(bound.target());
        return faults.isEmpty() ? Contradictions.of(figure, bound) : faults;
    }

    private List<String> endFaults(Object value) {
        return switch (figure.kind()) {
            case COUNT, NUMBER -> value instanceof Number ? List.of() : List.of(mismatch("a number", value));
            case SHARE -> shareFaults(value);
            case AGE -> value instanceof Duration ? List.of() : List.of(mismatch("a duration", value));
            case VALUE -> valueFaults(value);
            case TALLY, VALUES, SHAPE -> List.of();
        };
    }

    private List<String> shareFaults(Object value) {
        if (!(value instanceof Number)) {
            return List.of(mismatch("a number", value));
        }
        boolean share = SHARE.encloses(Range.closed(value, value));
        return share
                ? List.of()
                : List.of(figure.name() + " must be bounded by a share in [0, 1], but " + Values.print(value)
                        + " is not one");
    }

    private List<String> valueFaults(Object value) {
        if (value instanceof Duration) {
            return List.of(mismatch(figure.type().map(Nouns::of).orElse("a value"), value));
        }
        DataType found = Values.typeOf(value);
        return figure.type()
                .filter(type -> !type.isComparableWith(found))
                .map(type -> List.of(mismatch(Nouns.of(type), value) + Comparisons.hint(type, found)))
                .orElse(List.of());
    }

    private String mismatch(String wanted, Object value) {
        return figure.name() + " must be bounded by " + wanted + ", but " + Values.print(value) + " is "
                + Nouns.ofValue(value);
    }

    @Override
    public List<String> values(Bound.Values bound) {
        return figure.type().map(type -> wantedFaults(type, bound)).orElse(List.of());
    }

    private List<String> wantedFaults(DataType type, Bound.Values bound) {
        List<String> faults = bound.wanted().stream()
                .filter(wanted -> !wanted.type().isComparableWith(type))
                .map(wanted -> wantedFault(type, wanted))
                .toList();
        // Of truth values there are two, and both are wanted.
        boolean all = type == DataType.BOOLEAN && bound.wanted().size() == 2;
        return faults.isEmpty() && all && !isBrokenByAbsence(bound.relation())
                ? List.of(figure.name() + " must have a bound that can be broken, but the set had both truth values")
                : faults;
    }

    private static boolean isBrokenByAbsence(Bound.Relation relation) {
        return switch (relation) {
            case CONTAINS, EQUALS -> true;
            case WITHIN, OVERLAPS -> false;
        };
    }

    private String wantedFault(DataType type, Expr.Literal wanted) {
        return figure.name() + " must be compared with " + Nouns.of(type) + ", but " + Values.print(wanted.value())
                + " is " + Nouns.of(wanted.type()) + Comparisons.hint(type, wanted.type());
    }

    @Override
    public List<String> hasColumn(Bound.HasColumn bound) {
        return List.of();
    }

    @Override
    public List<String> hasNoColumn(Bound.HasNoColumn bound) {
        return List.of();
    }

    @Override
    public List<String> hasType(Bound.HasType bound) {
        return List.of();
    }

    @Override
    public List<String> columnsAre(Bound.ColumnsAre bound) {
        return List.of();
    }

    @Override
    public List<String> columnNamesMatch(Bound.ColumnNamesMatch bound) {
        return List.of();
    }

    @Override
    public List<String> columnCount(Bound.ColumnCount bound) {
        return new BoundFaults(FigureType.of("column count", FigureType.Kind.COUNT)).rangeFaults(bound.range());
    }
}
