package dev.assay.governance.card;

import dev.assay.governance.card.measure.RunRef;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;

/**
 * Where an answer comes from. Immutable.
 *
 * @since 0.1
 */
public sealed interface Provenance {
    /**
     * A run measured it.
     *
     * @param run the run
     * @param metric what it measured
     */
    record Measured(RunRef run, String metric) implements Provenance {}

    /**
     * Somebody said it.
     *
     * @param persona the persona in which they did
     * @param by who
     */
    record Declared(PersonaId persona, PrincipalId by) implements Provenance {}

    /**
     * It follows from what is registered.
     *
     * @param rule the rule by which it does
     * @param from what it was derived from
     */
    record Derived(String rule, String from) implements Provenance {}

    /**
     * Somebody said that there is nothing to answer.
     *
     * @param reason why
     * @param persona the persona in which they said so
     * @param by who
     */
    record NotApplicable(String reason, PersonaId persona, PrincipalId by) implements Provenance {}
}
