/**
 * Requests for access, what approvers said, and the grants that came of it, as they are stored.
 *
 * <p>Start with {@link dev.assay.governance.access.grant.RequestDraft},
 * {@link dev.assay.governance.access.grant.AccessRequest} and {@link dev.assay.governance.access.grant.Grant}. What may be
 * done to them does not belong here.
 */
@NullMarked
package dev.assay.governance.access.grant;

import org.jspecify.annotations.NullMarked;
