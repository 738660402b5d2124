/**
 * Conditions evaluated batch by batch to sets of rows: {@link dev.assay.checks.kernel.truth.Conditions} makes a
 * {@link dev.assay.checks.kernel.truth.Truth} of a condition, and {@link dev.assay.checks.kernel.truth.PolicyTruth} adds what
 * nulls do. Not exported.
 */
@NullMarked
package dev.assay.checks.kernel.truth;

import org.jspecify.annotations.NullMarked;
