/** Outcomes as a format-neutral report and its renderers. */
@NullMarked
package dev.assay.report;

import org.jspecify.annotations.NullMarked;
