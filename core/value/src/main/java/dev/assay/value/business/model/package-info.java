/**
 * A business case as arithmetic: flows and present values as functions of an array of driver values.
 *
 * <p>Start with {@link dev.assay.value.business.model.CaseModel}. Drawing drivers, and saying what a result means, do not
 * belong here.
 */
@NullMarked
package dev.assay.value.business.model;

import org.jspecify.annotations.NullMarked;
