/**
 * Finds out whether a log is what it was: record by record, and against the checkpoints that others keep.
 *
 * <p>Start with {@link dev.assay.governance.audit.verify.Verifier} and
 * {@link dev.assay.governance.audit.verify.Verification}. How logs are stored does not belong here; stores give a
 * {@link dev.assay.governance.audit.verify.RecordSource}.
 */
@NullMarked
package dev.assay.governance.audit.verify;

import org.jspecify.annotations.NullMarked;
