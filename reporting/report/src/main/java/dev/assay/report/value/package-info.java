/**
 * What things are worth, as pictures.
 *
 * <p>Start with {@link dev.assay.report.value.ValuePictures}. How a picture looks does not belong here, nor does any arithmetic
 * of money.
 */
@NullMarked
package dev.assay.report.value;

import org.jspecify.annotations.NullMarked;
