/**
 * Policies that act: a text and an executable rule under one version, who owns it, who approved it, and what it did.
 *
 * <p>Start with {@link dev.assay.governance.policy.Policies}. A host asks and does what they say: what becomes of somebody who is
 * denied, and who approves what must be approved, does not belong here.
 */
@NullMarked
package dev.assay.governance.policy;

import org.jspecify.annotations.NullMarked;
