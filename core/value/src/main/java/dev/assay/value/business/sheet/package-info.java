/**
 * Business cases as tables of cells that a spreadsheet recomputes.
 *
 * <p>Start with {@link dev.assay.value.business.sheet.FlowSheet}. Computing figures does not belong here.
 */
@NullMarked
package dev.assay.value.business.sheet;

import org.jspecify.annotations.NullMarked;
