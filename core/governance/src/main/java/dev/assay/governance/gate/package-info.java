/**
 * The gates of the life cycle of AI systems, wired to everything that the store knows: decisions, cards, monitoring, notices,
 * anchored checkpoints, incidents and reviews.
 *
 * <p>Start with {@link dev.assay.governance.gate.Gates}. Which gates there are, and which stage follows which, does not belong
 * here; that is {@link dev.assay.governance.system.Lifecycle}'s.
 */
@NullMarked
package dev.assay.governance.gate;

import org.jspecify.annotations.NullMarked;
