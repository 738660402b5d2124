package dev.assay.governance.card;

import java.time.Instant;

/**
 * A suite whose thresholds are fixed. Immutable.
 *
 * @param fingerprint its fingerprint
 * @param name its name
 * @param at since when
 * @since 0.1
 */
public record FrozenSuite(String fingerprint, String name, Instant at) {}
