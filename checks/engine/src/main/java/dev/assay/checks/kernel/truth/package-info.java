/**
 * Conditions evaluated batch by batch to sets of rows: {@link dev.assay.checks.kernel.truth.Conditions} makes a
 * {@link dev.assay.checks.kernel.truth.Test} of a condition, and {@link dev.assay.checks.kernel.truth.RowTest} adds what
 * nulls do. Not exported.
 */
@NullMarked
package dev.assay.checks.kernel.truth;

import org.jspecify.annotations.NullMarked;
