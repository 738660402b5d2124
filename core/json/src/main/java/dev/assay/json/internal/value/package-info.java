/**
 * What files about money have in common: exact amounts, shares, rates, dates, labels, and faults in two languages.
 *
 * <p>Start with {@link dev.assay.json.internal.value.ValueFile}. What a case, a portfolio or a pilot consists of does not
 * belong here.
 */
@NullMarked
package dev.assay.json.internal.value;

import org.jspecify.annotations.NullMarked;
