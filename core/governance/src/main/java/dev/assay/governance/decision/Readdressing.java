package dev.assay.governance.decision;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Principal;
import dev.assay.governance.store.Change;

/**
 * Asks somebody else when who was asked goes on leave, leaves or loses the persona, in the same change. Thread-safe.
 *
 * @since 0.1
 */
public final class Readdressing implements PeopleListener {
    private final DecisionFlow flow;

    /**
     * Creates the listener.
     *
     * @param flow asks somebody else
     */
    public Readdressing(DecisionFlow flow) {
        this.flow = flow;
    }

    @Override
    public void principalChanged(Change change, Principal before, Principal after, Actor actor) {
        flow.readdress(change);
    }

    @Override
    public void personaChanged(Change change, Persona before, Persona after, Actor actor) {
        flow.readdress(change);
    }

    @Override
    public void assignmentEnded(Change change, Assignment assignment, Actor actor) {
        flow.readdress(change);
    }
}
