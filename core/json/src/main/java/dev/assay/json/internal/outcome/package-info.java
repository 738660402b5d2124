/** Outcomes as JSON. Not exported. */
@NullMarked
package dev.assay.json.internal.outcome;

import org.jspecify.annotations.NullMarked;
