/**
 * How decisions are taken: by whom, by when, what can be chosen, and what happens when nobody chooses.
 *
 * <p>Start with {@link dev.assay.governance.decision.policy.DecisionPolicy} and
 * {@link dev.assay.governance.decision.policy.Responsibilities}. Decisions themselves do not belong here.
 */
@NullMarked
package dev.assay.governance.decision.policy;

import org.jspecify.annotations.NullMarked;
