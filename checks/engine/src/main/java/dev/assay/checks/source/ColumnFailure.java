package dev.assay.checks.source;

/**
 * A column whose value could not be had in a row. Expectations that read the column become ERROR; the others go on.
 *
 * @param column the column's position among those asked for, counted from 0
 * @param row the row's number, counted from 1
 * @param cause what went wrong, naming the row in which it showed, without data values
 * @since 0.1
 */
public record ColumnFailure(int column, long row, String cause) {}
