/**
 * Business cases: what a plan gains and costs, what that is worth now, and how far to believe it.
 *
 * <p>Start with {@link dev.assay.value.business.BusinessCase} and {@link dev.assay.value.business.Evaluation}. Choosing among
 * several cases, and drawing their drivers, do not belong here.
 */
@NullMarked
package dev.assay.value.business;

import org.jspecify.annotations.NullMarked;
