/**
 * Signed checkpoints of a log, and the places outside it where they are kept.
 *
 * <p>Start with {@link dev.assay.governance.audit.anchor.Anchoring},
 * {@link dev.assay.governance.audit.anchor.CheckpointSigner} and
 * {@link dev.assay.governance.audit.anchor.AnchorSink}. How logs are stored and verified does not belong here.
 */
@NullMarked
package dev.assay.governance.audit.anchor;

import org.jspecify.annotations.NullMarked;
