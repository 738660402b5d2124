package dev.assay.governance.decision;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What a decision is about. Immutable.
 *
 * @param kind the kind of decision, such as {@code quality-failure}, in words of the policy
 * @param asset the asset that it is about
 * @param topic what about it, such as the id of an expectation
 * @param cause what gave rise to it, such as {@code failed} or {@code no-data}
 * @param severity how bad it is
 * @param reasons why it is that bad, one a line
 * @param supersedes the decision that this one corrects; empty if none
 * @param owner the persona that answers for it before those whom the matrix names; empty if the matrix alone says
 * @since 0.1
 */
public record Matter(
        String kind,
        AssetId asset,
        String topic,
        String cause,
        Severity severity,
        List<String> reasons,
        Optional<DecisionId> supersedes,
        Optional<PersonaId> owner) {
    /** Copies the reasons. */
    public Matter {
        reasons = List.copyOf(reasons);
    }

    /**
     * Returns something to decide that corrects nothing.
     *
     * @param kind the kind of decision
     * @param asset the asset
     * @param topic what about it
     * @param cause what gave rise to it
     * @param severity how bad it is
     * @return the matter
     */
    public static Matter of(String kind, AssetId asset, String topic, String cause, Severity severity) {
        return new Matter(kind, asset, topic, cause, severity, List.of(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns the matter with the reasons of its severity.
     *
     * @param why the reasons
     * @return a new matter
     */
    public Matter because(List<String> why) {
        return new Matter(kind, asset, topic, cause, severity, why, supersedes, owner);
    }

    /**
     * Returns the matter for somebody whom the matrix does not name: who owns the contract with a supplier, for one.
     *
     * @param persona the persona that answers for it; those whom the matrix names are asked after it
     * @return a new matter
     */
    public Matter ownedBy(PersonaId persona) {
        return new Matter(kind, asset, topic, cause, severity, reasons, supersedes, Optional.of(persona));
    }

    Matter correcting(DecisionId decision) {
        return new Matter(kind, asset, topic, cause, severity, reasons, Optional.of(decision), owner);
    }

    Matter withSeverity(Severity worse) {
        return new Matter(kind, asset, topic, cause, worse, reasons, supersedes, owner);
    }

    /**
     * Returns the key under which there is one open decision at most.
     *
     * @return asset, kind, topic and cause
     */
    public String key() {
        return asset + " " + kind + " " + topic + " " + cause;
    }
}
