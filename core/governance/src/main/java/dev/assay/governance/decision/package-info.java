/**
 * Decisions: what was asked of exactly one named person, by when, what they answered, and what happens if they do not.
 *
 * <p>Start with {@link dev.assay.governance.decision.Decisions}, {@link dev.assay.governance.decision.Decision} and
 * {@link dev.assay.governance.decision.policy.DecisionPolicy}. What gives rise to a decision does not belong here.
 */
@NullMarked
package dev.assay.governance.decision;

import org.jspecify.annotations.NullMarked;
