/**
 * What is registered about the subject of a card: who keeps it, what went wrong with it, where it comes from and who uses it.
 *
 * <p>Start with {@link dev.assay.governance.card.registry.Registry}.
 */
@NullMarked
package dev.assay.governance.card.registry;

import org.jspecify.annotations.NullMarked;
