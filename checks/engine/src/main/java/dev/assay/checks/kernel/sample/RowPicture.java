package dev.assay.checks.kernel.sample;

import dev.assay.checks.kernel.value.Expressions;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Plain;
import dev.assay.checks.kernel.value.Value;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.outcome.SampleRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures of rows: the suite's key columns and the columns that an expectation looks at.
 *
 * @since 0.1
 */
public final class RowPicture {
    private static final Double NEGATIVE_ZERO = -0.0;

    private final Frame frame;
    private final Map<String, Value> keys = new LinkedHashMap<>();
    private final Map<String, Value> columns = new LinkedHashMap<>();

    /** Prepares to look at some columns. */
    public RowPicture(Expressions expressions, Collection<String> keys, Collection<String> columns) {
        this.frame = expressions.frame();
        keys.forEach(name -> this.keys.put(name, expressions.of(new Expr.Column(name))));
        columns.forEach(name -> this.columns.put(name, expressions.of(new Expr.Column(name))));
    }

    /** Returns the number of a row of the batch, counted from 1. */
    public long number(int row) {
        return frame.firstRow() + row;
    }

    /** Returns what a row of the batch looks like. */
    public SampleRow take(int row) {
        return new SampleRow(number(row), plain(keys, row), plain(columns, row));
    }

    private static Map<String, @Nullable Object> plain(Map<String, Value> values, int row) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Object known = Plain.at(value.vector(), row);
            // One form for zero, so that it does not matter which of several equal rows is shown.
            plain.put(name, NEGATIVE_ZERO.equals(known) ? (Object) 0.0 : known);
        });
        return plain;
    }
}
