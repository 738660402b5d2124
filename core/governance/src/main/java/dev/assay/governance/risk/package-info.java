/**
 * What may go wrong with a system, how bad it would be, and who accepts what is left of it.
 *
 * <p>Start with {@link dev.assay.governance.risk.Risks}. What a system may do about it does not belong here.
 */
@NullMarked
package dev.assay.governance.risk;

import org.jspecify.annotations.NullMarked;
