package dev.assay.value.kpi;

import dev.assay.quality.finding.ValueException;

/**
 * Where the data of a figure is. Immutable.
 *
 * @param dataset the dataset
 * @param column the column; empty if a query makes the figure of several
 * @param query the id of the query; empty if the column is the figure
 * @since 0.1
 */
public record DataSource(String dataset, String column, String query) {
    /**
     * Checks that the data can be found.
     *
     * @throws IllegalArgumentException if the dataset, or both column and query, are blank
     */
    public DataSource {
        if (dataset.isBlank() || column.isBlank() && query.isBlank()) {
            throw new ValueException(
                    "a source must name a dataset and a column or a query, but was \"" + dataset + "\", \"" + column
                            + "\", \"" + query + "\"",
                    "출처에는 데이터셋과, 열 또는 질의가 있어야 하지만 \"" + dataset + "\", \"" + column + "\", \"" + query + "\"입니다");
        }
    }

    /**
     * Returns a column.
     *
     * @param dataset the dataset
     * @param column the column
     * @return the source
     */
    public static DataSource column(String dataset, String column) {
        return new DataSource(dataset, column, "");
    }

    /**
     * Returns a query.
     *
     * @param dataset the dataset
     * @param query the id of the query
     * @return the source
     */
    public static DataSource query(String dataset, String query) {
        return new DataSource(dataset, "", query);
    }
}
