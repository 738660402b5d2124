/**
 * Where governed things are kept: every change together with the record that proves it, in memory or in a database.
 *
 * <p>Start with {@link dev.assay.governance.store.GovernanceStore}, {@link dev.assay.governance.store.Kind} and
 * {@link dev.assay.governance.store.Change}. What things there are, and what may be done to them, does not belong here.
 */
@NullMarked
package dev.assay.governance.store;

import org.jspecify.annotations.NullMarked;
