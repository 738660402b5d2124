package dev.assay.governance.posture;

import dev.assay.quality.finding.Text;

/**
 * Something that does not hold. Immutable.
 *
 * @param ref where to look
 * @param why why not
 * @since 0.1
 */
public record Offender(Ref ref, Text why) {}
