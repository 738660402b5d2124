/** A program that takes a bad month of data to the one person who answers for it, and proves what happened. */
@NullMarked
package dev.assay.examples.governance;

import org.jspecify.annotations.NullMarked;
