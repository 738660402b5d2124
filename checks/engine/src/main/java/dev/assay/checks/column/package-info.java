/**
 * From Java values to vectors: one {@link dev.assay.checks.column.ColumnSink} per column takes what a source has, whatever
 * its class, and leaves a vector in which missing codes are null. Not exported.
 */
@NullMarked
package dev.assay.checks.column;

import org.jspecify.annotations.NullMarked;
