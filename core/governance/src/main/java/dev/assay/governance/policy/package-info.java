/**
 * Policies that act: a text and an executable rule under one version, who owns it, who approved it, and what it did.
 *
 * <p>Start with {@link dev.assay.governance.policy.Policies}. What becomes of somebody who is denied does not belong here.
 */
@NullMarked
package dev.assay.governance.policy;

import org.jspecify.annotations.NullMarked;
