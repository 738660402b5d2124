package dev.assay.governance.incident;

import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Ruling;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * That an incident becomes less severe by a decision.
 *
 * @param to how severe it is to be
 * @param decision the decision that is cited
 */
record Lowering(Severity to, DecisionId decision) {
    /** What is wrong with it; empty if nothing is. */
    Optional<String> fault(Reader reader, Incident incident) {
        if (to.compareTo(incident.severity()) >= 0) {
            return Optional.of("it is not lower");
        }
        if (incident.handling().lowered().contains(decision.value())) {
            return Optional.of("decision " + decision + " has lowered it before");
        }
        Optional<Decision> approving = reader.find(DecisionKinds.DECISION, decision.value())
                .map(Stored::value)
                .filter(found -> approves(found, incident));
        if (approving.isEmpty()) {
            return Optional.of("decision " + decision + " did not approve it");
        }
        Instant made = ruledAt(approving.get());
        return reader
                .findBy(
                        DecisionKinds.DECISION,
                        "by-matter",
                        incident.lowering(to).key())
                .stream()
                .map(Stored::value)
                .filter(other -> other.ruling().isPresent() && ruledAt(other).isAfter(made))
                .max(Comparator.comparing(Lowering::ruledAt))
                .filter(last -> !approves(last, incident))
                .map(last -> "decision " + last.id() + " has not approved it since");
    }

    private static Instant ruledAt(Decision decision) {
        return decision.ruling().map(Ruling::at).orElse(Instant.MIN);
    }

    private boolean approves(Decision found, Incident incident) {
        return found.matter().key().equals(incident.lowering(to).key())
                && found.state() != Decision.State.SUPERSEDED
                && found.ruling()
                        .filter(made -> made.answer().choice() == Choice.APPROVE)
                        .isPresent();
    }
}
