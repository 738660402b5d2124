package dev.assay.governance.card;

import dev.assay.governance.card.registry.Erratum;
import dev.assay.governance.card.template.Template;
import dev.assay.quality.finding.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A card with all that is known of it at a time. Immutable.
 *
 * @param document the card
 * @param template its template
 * @param at the time
 * @param findings what keeps it from being complete, and what is worth a warning
 * @param attested the newest word for it, whether or not it still holds; empty if nobody gave theirs
 * @param errata what was wrong with what it is about
 * @param states how far each answer is to be trusted, by field
 * @param minimumRows how many rows a number about a slice must rest on to be shown
 * @since 0.1
 */
public record DocumentView(
        Document document,
        Template template,
        Instant at,
        Map<String, FieldState> states,
        List<Finding> findings,
        Optional<AttestedDocument> attested,
        List<Erratum> errata,
        long minimumRows) {
    /** Copies the lists. */
    public DocumentView {
        states = Map.copyOf(states);
        findings = List.copyOf(findings);
        errata = List.copyOf(errata);
    }

    /**
     * Returns whether the card is complete.
     *
     * @return true if every mandatory field is fresh or does not apply, and none is contradicted
     */
    public boolean isComplete() {
        return findings.stream().noneMatch(finding -> finding.code().equals(DocumentRules.INCOMPLETE));
    }

    /**
     * Returns whether somebody's word holds for the card as it is.
     *
     * @return true if nothing has changed since it was given
     */
    public boolean isAttested() {
        return attested.filter(one -> one.holdsFor(document)).isPresent();
    }

    /**
     * Returns what changed since somebody gave their word.
     *
     * @return the changes; all answers if nobody did
     */
    public DocumentDiff changes() {
        Document before = attested.map(AttestedDocument::document).orElseGet(() -> document.withFields(Map.of()));
        return DocumentDiff.of(before, document);
    }

    /**
     * Returns how far an answer is to be trusted: one that people gave is stale, too, once a review of the card or of what it
     * is about is due.
     *
     * @param field the field's id
     * @return the state; {@link FieldState#MISSING} if there is no answer
     */
    public FieldState state(String field) {
        return states.getOrDefault(field, FieldState.MISSING);
    }
}
