package dev.assay.quality.binding;

import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.measure.Range;
import java.util.Optional;

/**
 * The intervals in which values lie whatever the data, apart from null and NaN. A column of integers has those of all
 * numbers, for the same column of another file may hold decimals or doubles, and a suite is for both.
 */
final class Domains {
    /** The end of doubles; numbers that are exact have none. */
    static final Range.End INFINITY = new Range.End(Double.POSITIVE_INFINITY, Range.Edge.CLOSED);

    static final Range NUMBERS = Range.closed(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    static final Range NOT_NEGATIVE = Range.closed(0L, Double.POSITIVE_INFINITY);
    static final Range COUNTS = Range.closedOpen(0L, Double.POSITIVE_INFINITY);
    private static final Range TEXTS = Range.atLeast("");
    private static final Range FLAGS = Range.closed(false, true);

    private Domains() {}

    /** Returns the interval of an expression's values, which are of a type; empty if they may be anything of it. */
    static Optional<Range> of(Expr expr, DataType type) {
        if (expr instanceof Expr.Literal literal) {
            return Optional.of(Range.closed(literal.value(), literal.value()));
        }
        if (expr instanceof Expr.Call call && call.function() == Function.LENGTH) {
            return Optional.of(COUNTS);
        }
        if (expr instanceof Expr.Call call && call.function() == Function.ABS) {
            return Optional.of(NOT_NEGATIVE);
        }
        return of(type);
    }

    /** Returns the interval of sums and means of an expression's values. */
    static Range ofSums(Expr expr) {
        boolean absolute = expr instanceof Expr.Call call
                && (call.function() == Function.LENGTH || call.function() == Function.ABS);
        return absolute ? NOT_NEGATIVE : NUMBERS;
    }

    private static Optional<Range> of(DataType type) {
        return switch (type) {
            case BOOLEAN -> Optional.of(FLAGS);
            case INTEGER, DECIMAL, DOUBLE -> Optional.of(NUMBERS);
            case STRING -> Optional.of(TEXTS);
            case DATE, TIME, DATETIME, INSTANT, BINARY, LIST, STRUCT, OTHER, NULL -> Optional.empty();
        };
    }
}
