/**
 * The prices of a suite's failures as files have them.
 *
 * <p>Start with {@link dev.assay.json.internal.stake.StakeForm}. What amounts, shares and rates look like does not belong here.
 */
@NullMarked
package dev.assay.json.internal.stake;

import org.jspecify.annotations.NullMarked;
