/**
 * A log in files: segments that check themselves, one writer, and recovery that loses nothing that was promised.
 *
 * <p>Start with {@link dev.assay.governance.audit.file.FileAuditLog} and
 * {@link dev.assay.governance.audit.file.FileRecordSource}. What records mean and how they are verified does not belong here.
 */
@NullMarked
package dev.assay.governance.audit.file;

import org.jspecify.annotations.NullMarked;
