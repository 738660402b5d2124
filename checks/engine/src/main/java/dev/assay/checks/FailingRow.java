package dev.assay.checks;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A row that breaks expectations. Immutable as far as the application's row is.
 *
 * @param number the row's number in the dataset, counted from 1
 * @param line the line of the file on which the row begins, counted from 1; empty if the rows come from no file
 * @param row the row: the application's own object, or a map of plain values by column
 * @param breaches what it breaks, at least one, in the suite's order
 * @param <T> what a row is to the application
 * @since 0.1
 */
public record FailingRow<T>(long number, OptionalLong line, T row, List<Breach> breaches) {
    /** Copies the list. */
    public FailingRow {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(row, "row");
        breaches = List.copyOf(breaches);
    }
}
