/**
 * AI systems: what they are for, how far they have come, and what must hold before they go further.
 *
 * <p>Start with {@link dev.assay.governance.system.Systems} and {@link dev.assay.governance.system.Lifecycle}. What is written
 * on cards, decided or reviewed elsewhere is asked for through {@link dev.assay.governance.system.GateFacts}.
 */
@NullMarked
package dev.assay.governance.system;

import org.jspecify.annotations.NullMarked;
