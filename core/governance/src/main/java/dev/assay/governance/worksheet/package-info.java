/**
 * What whoever mends a failure needs to begin: what was seen, where the data come from and go to, and what to do.
 *
 * <p>Start with {@link dev.assay.governance.worksheet.Worksheets}.
 */
@NullMarked
package dev.assay.governance.worksheet;

import org.jspecify.annotations.NullMarked;
