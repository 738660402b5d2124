/** Expectations as test assertions and as a JUnit extension. */
@NullMarked
package dev.assay.checks.junit;

import org.jspecify.annotations.NullMarked;
