/**
 * Business cases as trees of files.
 *
 * <p>Start with {@link dev.assay.json.internal.business.CaseForm}. Numbers and labels, which other files have as well, do not
 * belong here.
 */
@NullMarked
package dev.assay.json.internal.business;

import org.jspecify.annotations.NullMarked;
