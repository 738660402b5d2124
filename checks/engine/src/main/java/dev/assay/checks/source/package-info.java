/**
 * Where rows come from: a {@link dev.assay.checks.source.Source} is opened as a {@link dev.assay.checks.source.Scan},
 * whose {@linkplain dev.assay.checks.source.BatchReader readers} fill batches. Not exported.
 */
@NullMarked
package dev.assay.checks.source;

import org.jspecify.annotations.NullMarked;
