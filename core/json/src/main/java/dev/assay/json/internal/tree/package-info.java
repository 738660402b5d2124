/**
 * Trees of mappings, sequences and scalars that remember where they were read, for YAML and JSON alike.
 *
 * <p>Start with {@link dev.assay.json.internal.tree.Node}, {@link dev.assay.json.internal.tree.Place}, which reads a node
 * and says what is wrong with it, and {@link dev.assay.json.internal.tree.TreeFormat}. What the trees mean does not belong
 * here.
 */
@NullMarked
package dev.assay.json.internal.tree;

import org.jspecify.annotations.NullMarked;
