package dev.assay.governance.decision;

import dev.assay.quality.finding.Text;
import java.time.Instant;

/**
 * That what is to be decided was seen. Immutable.
 *
 * @param at when
 * @param suite the name of the suite that saw it; empty when that there was no run is what was seen
 * @param evidence the digest of the run that saw it; empty when that there was none is what was seen
 * @param observed what was seen, without values of rows
 * @since 0.1
 */
public record Occurrence(Instant at, String suite, String evidence, Text observed) {}
