package dev.assay.governance.people;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.store.Change;

/**
 * Is told of changes to people and personas within the change itself, so that what follows from them, such as the end of
 * grants, becomes visible together with them or not at all. Thread-safe.
 *
 * <p>A listener inserts, updates and records through the change that it is given. What it throws undoes the whole change.
 *
 * @since 0.1
 */
public interface PeopleListener {
    /**
     * Is told that a persona has another card or another status.
     *
     * @param change what the change is made through
     * @param before the persona as it was
     * @param after the persona as it is
     * @param actor who changed it
     */
    default void personaChanged(Change change, Persona before, Persona after, Actor actor) {}

    /**
     * Is told that somebody wants another card for a persona, which somebody else is to approve.
     *
     * @param change what the proposal is made through
     * @param proposal the proposal
     * @param actor who wants it
     */
    default void cardProposed(Change change, CardProposal proposal, Actor actor) {}

    /**
     * Is told that nobody need approve a proposed card any more: somebody ruled on it, or approved another.
     *
     * @param change what the change is made through; the event that is recorded next proves it
     * @param proposal the proposal
     */
    default void cardProposalEnded(Change change, Proposal proposal) {}

    /**
     * Is told that someone went on leave, came back or left.
     *
     * @param change what the change is made through
     * @param before as it was
     * @param after as it is
     * @param actor who changed it
     */
    default void principalChanged(Change change, Principal before, Principal after, Actor actor) {}

    /**
     * Is told that someone no longer acts in a persona.
     *
     * @param change what the change is made through
     * @param assignment the assignment as it ended
     * @param actor who ended it
     */
    default void assignmentEnded(Change change, Assignment assignment, Actor actor) {}
}
