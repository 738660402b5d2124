/**
 * By which rules access is given: approval policies, prohibitions, limits and duties that one person may not both have.
 *
 * <p>Start with {@link dev.assay.governance.access.policy.ApprovalPolicy},
 * {@link dev.assay.governance.access.policy.AccessPolicies} and
 * {@link dev.assay.governance.access.policy.AccessSettings}. Requests and grants do not belong here.
 */
@NullMarked
package dev.assay.governance.access.policy;

import org.jspecify.annotations.NullMarked;
