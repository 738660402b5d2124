/**
 * Rows kept to be shown: {@link dev.assay.checks.kernel.sample.Samples} holds the first failing ones,
 * {@link dev.assay.checks.kernel.sample.RowPicture} takes their values while they are there. Not exported.
 */
@NullMarked
package dev.assay.checks.kernel.sample;

import org.jspecify.annotations.NullMarked;
