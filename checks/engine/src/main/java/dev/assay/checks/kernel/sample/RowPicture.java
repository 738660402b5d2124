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
    private final Map<String, Value> keys;
    private final Map<String, Value> columns;

    /** Prepares to look at some columns. */
    public RowPicture(Expressions expressions, Collection<String> keys, Collection<String> columns) {
        this.frame = expressions.frame();
        this.keys = values(expressions, keys);
        this.columns = values(expressions, columns);
    }

    private static Map<String, Value> values(Expressions expressions, Collection<String> names) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(name, expressions.of(new Expr.Column(name)));
        }
        return values;
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
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            Object known = Plain.at(entry.getValue().vector(), row);
            // One form for zero, so that it does not matter which of several equal rows is shown.
            plain.put(entry.getKey(), NEGATIVE_ZERO.equals(known) ? (Object) 0.0 : known);
        }
        return plain;
    }
}
