/**
 * Columns of a batch in primitive arrays: what sources fill and kernels read. Not exported.
 */
@NullMarked
package dev.assay.checks.vector;

import org.jspecify.annotations.NullMarked;
