/**
 * The in-process engine: expectations over objects, maps, result sets, CSV and JSON files.
 *
 * <p>Start with {@link dev.assay.checks.Checks}, which runs suites, {@link dev.assay.checks.Csv}, which describes a file, and
 * {@link dev.assay.checks.RecordGate}, which judges one record at a time. What expectations mean is not decided here; the
 * language of them is in {@code dev.assay.quality}.
 */
@NullMarked
package dev.assay.checks;

import org.jspecify.annotations.NullMarked;
