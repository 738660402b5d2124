/**
 * The log of everything that was done and refused, which proves itself.
 *
 * <p>Start with {@link dev.assay.governance.audit.AuditLog}, {@link dev.assay.governance.audit.AuditEvent} and
 * {@link dev.assay.governance.audit.AuditRecord}. What events mean for governed things does not belong here.
 */
@NullMarked
package dev.assay.governance.audit;

import org.jspecify.annotations.NullMarked;
