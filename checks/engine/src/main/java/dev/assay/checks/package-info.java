/** The in-process engine: expectations over objects, maps, result sets, CSV and JSON lines. */
@NullMarked
package dev.assay.checks;

import org.jspecify.annotations.NullMarked;
