package dev.assay.quality.naming;

import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.BoundCases;
import dev.assay.quality.measure.Range;

/** Names bounds: those of the schema are kinds by themselves, those of a figure follow its name. */
final class BoundKinds implements BoundCases<Kind> {
    static final BoundKinds INSTANCE = new BoundKinds();

    private BoundKinds() {}

    private static Kind named(String name) {
        return new Kind("", name, "");
    }

    @Override
    public Kind passingAtLeast(Bound.PassingAtLeast bound) {
        return named("passing-at-least");
    }

    @Override
    public Kind failingAtMost(Bound.FailingAtMost bound) {
        return named("failing-at-most");
    }

    @Override
    public Kind passingWithin(Bound.PassingWithin bound) {
        return named((bound.unit() == Bound.Unit.ROWS ? "count" : "share") + " " + name(bound.range()));
    }

    @Override
    public Kind within(Bound.Within bound) {
        return named(name(bound.range()));
    }

    private static String name(Range range) {
        if (range.lower().isEmpty()) {
            return isOpen(range.upper().orElseThrow()) ? "is-less-than" : "is-at-most";
        }
        Range.End lower = range.lower().get();
        if (range.upper().isEmpty()) {
            return isOpen(lower) ? "is-greater-than" : "is-at-least";
        }
        if (lower.value().equals(range.upper().get().value())) {
            return "is-equal-to";
        }
        return isOpen(lower) && isOpen(range.upper().get()) ? "is-strictly-between" : "is-between";
    }

    private static boolean isOpen(Range.End end) {
        return end.edge() == Range.Edge.OPEN;
    }

    @Override
    public Kind equalTo(Bound.EqualTo bound) {
        boolean exact = bound.absolute().signum() == 0 && bound.relative().signum() == 0;
        return named(exact ? "is-equal-to" : "is-close-to");
    }

    @Override
    public Kind values(Bound.Values bound) {
        return named(
                switch (bound.relation()) {
                    case WITHIN -> "are-in";
                    case CONTAINS -> "contain";
                    case EQUALS -> "are-exactly";
                    case OVERLAPS -> "contain-any-of";
                });
    }

    @Override
    public Kind hasColumn(Bound.HasColumn bound) {
        return new Kind("", "has-column", bound.name());
    }

    @Override
    public Kind hasNoColumn(Bound.HasNoColumn bound) {
        return new Kind("", "has-no-column", bound.name());
    }

    @Override
    public Kind hasType(Bound.HasType bound) {
        return new Kind(bound.name(), "has-type", "");
    }

    @Override
    public Kind columnsAre(Bound.ColumnsAre bound) {
        return named(
                switch (bound.relation()) {
                    case IN_ORDER -> "columns-in-order";
                    case EXACTLY -> "columns-exactly";
                    case CONTAINS -> "columns-contain";
                    case WITHIN -> "columns-within";
                });
    }

    @Override
    public Kind columnNamesMatch(Bound.ColumnNamesMatch bound) {
        return named("column-names-match");
    }

    @Override
    public Kind columnCount(Bound.ColumnCount bound) {
        return new Kind(
                "", "column-count", within(new Bound.Within(bound.range())).name());
    }
}
