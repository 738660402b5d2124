/**
 * Published figures with where they come from, whom they are about, and what they may be used for.
 *
 * <p>Start with {@link dev.assay.value.benchmark.BenchmarkRegistry}. Figures of one's own do not belong here: they are
 * measured.
 */
@NullMarked
package dev.assay.value.benchmark;

import org.jspecify.annotations.NullMarked;
