/** A program that tells what plans and data are worth, what is uncertain about it, and what to fix first. */
@NullMarked
package dev.assay.examples.value;

import org.jspecify.annotations.NullMarked;
