package dev.assay.governance.system;

import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the decisions on which steps of systems rest. A decision is about a system if its topic is the system's id and its asset one
 * that the system is made of: of another asset somebody else answers. What the system is and may be used for is answered by its
 * business owner, whoever owns the part that the question names, because who asks picks the part. Thread-safe.
 *
 * @since 0.1
 */
public final class Citations {
    private static final Set<Decision.State> MADE =
            EnumSet.of(Decision.State.DECIDED, Decision.State.IMPLEMENTED, Decision.State.VERIFIED);

    private Citations() {}

    /**
     * Finds a decision that approves something about a system.
     *
     * @param reader reads what is stored
     * @param system the system
     * @param kind the kind of decision that it must be
     * @param decision the id that is cited
     * @return the decision; empty if there is none of that id, if it is of another kind or about something else, if nobody has
     *     decided, or not for it, or if it was superseded
     */
    public static Optional<Decision> approval(Reader reader, AiSystem system, String kind, String decision) {
        return reader.find(DecisionKinds.DECISION, decision)
                .map(Stored::value)
                .filter(found -> MADE.contains(found.state()))
                .filter(found -> found.matter().kind().equals(kind))
                .filter(found -> found.matter().topic().equals(system.id().value()))
                .filter(found -> system.parts().assets().contains(found.matter().asset()))
                .filter(found -> found.ruling()
                        .filter(made -> made.answer().choice() == Choice.APPROVE)
                        .isPresent());
    }

    /**
     * A decision whose cause is just what is to be done, that was asked of the system's business owner, and taken as such: not
     * further up, where a part's owner may be.
     */
    static Optional<Decision> byOwner(Reader reader, AiSystem system, String kind, String target, String decision) {
        PersonaId owner = system.purpose().businessOwner();
        return approval(reader, system, kind, decision)
                .filter(found -> found.matter().cause().equals(target))
                .filter(found -> found.matter().owner().filter(owner::equals).isPresent())
                .filter(found -> found.ruling()
                        .flatMap(made -> made.by().persona())
                        .filter(card -> card.replaceFirst("@[0-9]+$", "").equals(owner.value()))
                        .isPresent());
    }

    /** One by the business owner on which no step rests yet. */
    static Optional<Decision> unused(Reader reader, AiSystem system, String kind, String target, String decision) {
        return byOwner(reader, system, kind, target, decision)
                .filter(found -> reader.find(UsedDecision.KIND, decision).isEmpty());
    }
}
