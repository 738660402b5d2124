/** A program that runs a suite over a CSV file. */
@NullMarked
package dev.assay.examples.quickstart;

import org.jspecify.annotations.NullMarked;
