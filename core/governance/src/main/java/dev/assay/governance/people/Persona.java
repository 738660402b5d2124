package dev.assay.governance.people;

import java.util.List;
import java.util.Optional;

/**
 * A persona: its card, what it may ask for and what it may decide. Immutable.
 *
 * @param id its id
 * @param version the version of the card, from 1
 * @param type who may act in it
 * @param status whether it may be acted in
 * @param card what is written on the card
 * @param eligibilities what it may ask for
 * @param decisionScopes what it may decide
 * @param accountableHuman the persona of people that answers for it; present for agents only
 * @since 0.1
 */
public record Persona(
        PersonaId id,
        int version,
        Type type,
        Status status,
        Card card,
        List<Eligibility> eligibilities,
        List<DecisionScope> decisionScopes,
        Optional<PersonaId> accountableHuman) {
    /** Copies the collections. */
    public Persona {
        eligibilities = List.copyOf(eligibilities);
        decisionScopes = List.copyOf(decisionScopes);
    }

    /** Who may act in a persona. */
    public enum Type {
        /** People. */
        HUMAN,
        /** Agents and services. */
        AGENT
    }

    /** Whether a persona may be acted in. */
    public enum Status {
        /** Not yet. */
        DRAFT,
        /** It may. */
        ACTIVE,
        /** Not at present. */
        SUSPENDED,
        /** Never again. */
        RETIRED
    }

    /**
     * Returns the persona in another status.
     *
     * @param next the status
     * @return a new persona with the same version of its card
     */
    public Persona with(Status next) {
        return new Persona(id, version, type, next, card, eligibilities, decisionScopes, accountableHuman);
    }

    /**
     * Returns the persona as another version of its card.
     *
     * @param next the version
     * @return a new persona
     */
    public Persona withVersion(int next) {
        return new Persona(id, next, type, status, card, eligibilities, decisionScopes, accountableHuman);
    }
}
