package dev.assay.report.tree;

import java.util.List;
import java.util.Objects;

/**
 * Rows of cells under headers.
 *
 * @param caption what the table shows
 * @param columns the headers, at least one
 * @param rows the rows, each with one cell per column
 * @since 0.1
 */
public record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
    /** Where a column's cells stand. */
    public enum Align {
        /** Where reading begins. */
        START,
        /** Where reading ends; for numbers. */
        END
    }

    /**
     * A column.
     *
     * @param header its header
     * @param align where its cells stand
     * @since 0.1
     */
    public record Column(String header, Align align) {
        /** Cleans the header, which may be a name from the data. */
        public Column {
            header = Texts.value("header", header);
            Objects.requireNonNull(align, "align");
        }

        /**
         * Returns a column of words or values.
         *
         * @param header its header
         * @return the column
         */
        public static Column of(String header) {
            return new Column(header, Align.START);
        }

        /**
         * Returns a column of numbers.
         *
         * @param header its header
         * @return the column
         */
        public static Column ofNumbers(String header) {
            return new Column(header, Align.END);
        }
    }

    /**
     * Checks that the table is a rectangle.
     *
     * @throws IllegalArgumentException if there is no column, or a row has more or fewer cells than there are columns
     */
    public Table {
        caption = Texts.label("caption", caption);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("columns must have at least one element, but was empty");
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "row must have one cell per column (" + columns.size() + "), but had " + row.size());
            }
        }
    }

    @Override
    public <R> R fold(BlockCases<R> cases) {
        return cases.table(this);
    }
}
