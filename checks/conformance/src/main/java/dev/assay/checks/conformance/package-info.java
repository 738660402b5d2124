/** The conformance kit that every engine passes. */
@NullMarked
package dev.assay.checks.conformance;

import org.jspecify.annotations.NullMarked;
