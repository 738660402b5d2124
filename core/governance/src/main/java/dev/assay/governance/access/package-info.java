/**
 * Just-in-time access: what a card makes possible is asked for, approved, granted for a time, checked at every use, and over.
 *
 * <p>Start with {@link dev.assay.governance.access.Access}, {@link dev.assay.governance.access.grant.RequestDraft} and
 * {@link dev.assay.governance.access.AccessQuery}. Who there is, what assets there are and by which policies access is given
 * does not belong here.
 */
@NullMarked
package dev.assay.governance.access;

import org.jspecify.annotations.NullMarked;
