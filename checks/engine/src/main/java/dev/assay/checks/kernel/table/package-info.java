/**
 * Exact tables of values and tuples with the number of times that each occurs. A tuple is encoded into 64-bit words and
 * references to texts; what does not fit is kept as objects. Start at
 * {@link dev.assay.checks.kernel.table.OccurrenceTable}. Not exported.
 */
@NullMarked
package dev.assay.checks.kernel.table;

import org.jspecify.annotations.NullMarked;
