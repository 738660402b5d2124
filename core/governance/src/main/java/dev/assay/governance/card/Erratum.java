package dev.assay.governance.card;

import dev.assay.governance.Text;
import java.time.Instant;

/**
 * Something that was wrong. Immutable.
 *
 * @param id what tells of it, such as the id of an incident
 * @param at when it was closed
 * @param text what was wrong
 * @since 0.1
 */
public record Erratum(String id, Instant at, Text text) {}
