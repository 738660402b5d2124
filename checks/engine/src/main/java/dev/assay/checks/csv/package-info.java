/**
 * CSV files: tokens by FastCSV, straight from its buffer; header, types and values by the rules that {@code Csv} states. Not
 * exported.
 */
@NullMarked
package dev.assay.checks.csv;

import org.jspecify.annotations.NullMarked;
