package dev.assay.quality;

import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A column by name, with the words of every type; binding says which do not fit. Immutable.
 *
 * @since 0.1
 */
public final class ColumnSubject implements NumberWords<Object>, TextWords<Object>, TimeWords<Object> {
    private final Expr expr;

    ColumnSubject(Expr expr) {
        this.expr = expr;
    }

    @Override
    public Expr expr() {
        return expr;
    }

    /**
     * Returns a field of this column's structured values; null when the structure or the field is missing.
     *
     * <p>Where the fields are known before any value is read, as those of records are, one that is not among them is a fault
     * at binding.
     *
     * @param name the exact field name
     * @return the field
     */
    public ColumnSubject field(String name) {
        return new ColumnSubject(new Expr.Nested(expr, name));
    }

    /**
     * Returns this column with another value in place of null.
     *
     * @param value a constant of the column's type
     * @return a value per row, null never
     */
    public ColumnSubject orElse(Object value) {
        return new ColumnSubject(new Expr.Call(
                dev.assay.quality.expr.Function.COALESCE, java.util.List.of(expr, new Expr.Literal(value))));
    }

    /**
     * Expects the column to exist and to have one of several types. Needs no rows.
     *
     * @param types the allowed types, at least one
     * @return the expectation
     * @throws IllegalArgumentException if there is none
     * @throws IllegalStateException if this is not a plain column
     */
    public FigureExpectation hasType(DataType... types) {
        if (!(Objects.requireNonNull(expr) instanceof Expr.Column column)) {
            throw new IllegalStateException("hasType requires a plain column, but was " + expr);
        }
        if (types.length == 0) {
            throw new IllegalArgumentException("types must have at least one element, but was empty");
        }
        EnumSet<DataType> set =
                Arrays.stream(types).collect(Collectors.toCollection(() -> EnumSet.noneOf(DataType.class)));
        return FigureExpectation.of(new Measure.Columns(), new Bound.HasType(column.name(), set));
    }

    @Override
    public String toString() {
        return expr.toString();
    }
}
