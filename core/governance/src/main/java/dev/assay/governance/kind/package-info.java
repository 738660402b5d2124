/**
 * All kinds of things that the services keep, in one list.
 *
 * <p>Start with {@link dev.assay.governance.kind.GovernanceKinds}. What a kind is belongs to the store, and each kind itself to the
 * package of its things.
 */
@NullMarked
package dev.assay.governance.kind;

import org.jspecify.annotations.NullMarked;
