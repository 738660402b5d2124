package dev.assay.checks.vector;

import java.util.List;

/**
 * Some consecutive rows, column by column. Missing codes are already null.
 *
 * @param size how many rows, 1 or more
 * @param firstRow the number of the first row, counted from 1
 * @param columns one vector per requested column, in the order requested
 */
public record Batch(int size, long firstRow, List<Vector> columns) {}
