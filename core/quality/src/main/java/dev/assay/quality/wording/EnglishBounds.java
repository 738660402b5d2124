package dev.assay.quality.wording;

import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.BoundCases;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Says in English what a figure must be, so that it can follow "is" or stand alone. */
final class EnglishBounds implements BoundCases<String> {
    private final Unit unit;

    EnglishBounds(Unit unit) {
        this.unit = unit;
    }

    @Override
    public String passingAtLeast(Bound.PassingAtLeast bound) {
        return "at least " + rows(bound.amount());
    }

    @Override
    public String failingAtMost(Bound.FailingAtMost bound) {
        return isNone(bound) ? "every row" : "at most " + rows(bound.amount()) + " failing";
    }

    static boolean isNone(Bound bound) {
        return bound instanceof Bound.FailingAtMost most
                && most.amount() instanceof Amount.Rows rows
                && rows.count() == 0;
    }

    static String rows(Amount amount) {
        if (amount instanceof Amount.Share some) {
            return Terms.percent(some.value()) + " of rows";
        }
        long count = ((Amount.Rows) amount).count();
        return Terms.count(count) + (count == 1 ? " row" : " rows");
    }

    @Override
    public String passingWithin(Bound.PassingWithin bound) {
        return range(bound.range()) + (bound.unit() == Bound.Unit.SHARE ? " of rows" : " rows");
    }

    @Override
    public String within(Bound.Within bound) {
        return range(bound.range());
    }

    String range(Range range) {
        if (range.lower().isEmpty()) {
            return upper(range.upper().orElseThrow());
        }
        Range.End lower = range.lower().get();
        if (range.upper().isEmpty()) {
            return lower(lower);
        }
        Range.End upper = range.upper().get();
        if (lower.edge() != upper.edge()) {
            return lower(lower) + " and " + upper(upper);
        }
        if (lower.value().equals(upper.value())) {
            return value(lower.value());
        }
        return (isOpen(lower) ? "strictly between " : "between ") + value(lower.value()) + " and "
                + value(upper.value());
    }

    private String lower(Range.End end) {
        return (isOpen(end) ? "greater than " : "at least ") + value(end.value());
    }

    private String upper(Range.End end) {
        return (isOpen(end) ? "less than " : "at most ") + value(end.value());
    }

    private static boolean isOpen(Range.End end) {
        return end.edge() == Range.Edge.OPEN;
    }

    private String value(Object value) {
        if (value instanceof Duration duration) {
            return Times.ENGLISH.say(duration);
        }
        return unit.say(value);
    }

    @Override
    public String equalTo(Bound.EqualTo bound) {
        return close(bound.absolute(), bound.relative()) + value(bound.target());
    }

    /** The words before a target. */
    static String close(BigDecimal absolute, BigDecimal relative) {
        if (absolute.signum() == 0 && relative.signum() == 0) {
            return "";
        }
        String first = absolute.signum() == 0 ? "" : Terms.constant(absolute);
        String second = relative.signum() == 0 ? "" : Terms.percent(relative);
        return "within " + first + (first.isEmpty() || second.isEmpty() ? "" : " or ") + second + " of ";
    }

    @Override
    public String values(Bound.Values bound) {
        String wanted = Terms.list(bound.wanted(), Terms::value, EnglishConditions.IN_ALL);
        return switch (bound.relation()) {
            case WITHIN -> "nothing but " + wanted;
            case CONTAINS -> wanted + ", among others";
            case EQUALS -> "exactly " + wanted;
            case OVERLAPS -> "at least one of " + wanted;
        };
    }

    @Override
    public String hasColumn(Bound.HasColumn bound) {
        String position = bound.position().isEmpty()
                ? ""
                : " at position " + bound.position().getAsInt() + ", counted from 0";
        return "a column " + Terms.column(bound.name()) + position;
    }

    @Override
    public String hasNoColumn(Bound.HasNoColumn bound) {
        return "no column " + Terms.column(bound.name());
    }

    @Override
    public String hasType(Bound.HasType bound) {
        return bound.types().stream().map(DataType::id).collect(Collectors.joining(" or "));
    }

    @Override
    public String columnsAre(Bound.ColumnsAre bound) {
        List<Expr> columns = bound.names().stream().<Expr>map(Expr.Column::new).toList();
        String names = Terms.list(columns, Terms::value, EnglishConditions.IN_ALL);
        return switch (bound.relation()) {
            case IN_ORDER -> names + " in this order";
            case EXACTLY -> names + " in any order";
            case CONTAINS -> names + ", among others";
            case WITHIN -> "nothing but " + names;
        };
    }

    @Override
    public String columnNamesMatch(Bound.ColumnNamesMatch bound) {
        return "column names that match the pattern " + Terms.text(bound.regex());
    }

    @Override
    public String columnCount(Bound.ColumnCount bound) {
        return range(bound.range()) + " columns";
    }
}
