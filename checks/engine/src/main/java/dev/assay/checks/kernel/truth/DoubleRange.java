package dev.assay.checks.kernel.truth;

/**
 * The doubles from one to another, both included.
 *
 * @param lower the least; NaN if there are none
 * @param upper the greatest; NaN if there are none
 */
record DoubleRange(double lower, double upper) {}
