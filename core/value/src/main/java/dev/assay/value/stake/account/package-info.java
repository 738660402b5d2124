/**
 * What one persona answers for in money: what is at stake, what was funded, and what came of it.
 *
 * <p>Start with {@link dev.assay.value.stake.account.AccountabilityStatement}. Who a persona is does not belong here; it is
 * named by its id.
 */
@NullMarked
package dev.assay.value.stake.account;

import org.jspecify.annotations.NullMarked;
