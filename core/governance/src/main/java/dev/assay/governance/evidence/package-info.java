/**
 * Packs of evidence about one system and a period, which others can verify without the log.
 *
 * <p>Start with {@link dev.assay.governance.evidence.EvidencePacks} and
 * {@link dev.assay.governance.evidence.PackVerifier}. Logs themselves are verified elsewhere.
 */
@NullMarked
package dev.assay.governance.evidence;

import org.jspecify.annotations.NullMarked;
