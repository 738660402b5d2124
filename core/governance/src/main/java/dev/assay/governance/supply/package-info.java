/**
 * What follows when something that a supplier delivers fails: the persona that owns the contract is asked.
 *
 * <p>Start with {@link dev.assay.governance.supply.Supplies}. Suppliers themselves are registered with the systems that rely on
 * them.
 */
@NullMarked
package dev.assay.governance.supply;

import org.jspecify.annotations.NullMarked;
