package dev.assay.governance.card.registry;

import dev.assay.governance.incident.Incident;
import dev.assay.quality.finding.Text;
import java.time.Instant;

/**
 * Something that was wrong. Immutable.
 *
 * @param id what tells of it, such as the id of an incident
 * @param at when it went wrong
 * @param text what was wrong
 * @since 0.1
 */
public record Erratum(String id, Instant at, Text text) {
    static Erratum of(Incident incident) {
        Text summary = incident.summary();
        String cause = incident.handling()
                .learning()
                .map(learning -> " (" + learning.causeClass() + ")")
                .orElse("");
        return new Erratum(
                incident.id().value(),
                incident.sighting().times().occurred(),
                Text.of(summary.en() + cause, summary.ko() + cause));
    }
}
