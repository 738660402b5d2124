/** What a run costs, measured beside hand-written loops. */
@NullMarked
package dev.assay.checks.benchmarks;

import org.jspecify.annotations.NullMarked;
