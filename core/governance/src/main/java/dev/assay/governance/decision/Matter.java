package dev.assay.governance.decision;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * Returns the question whether a {@linkplain dev.assay.governance.asset.Inventory#setQuality quarantine that was put by hand}
     * is lifted. It is, once it is decided that nothing is wrong, or for the time of an exception.
     *
     * @param asset the asset
     * @param severity how bad it is
     * @return the matter
     */
    public static Matter ofHold(AssetId asset, Severity severity) {
        return of(DecisionPolicy.QUALITY_FAILURE, asset, "quarantine", DecisionFlow.HELD, severity);
    }

    boolean isAboutHold() {
        return kind.equals(DecisionPolicy.QUALITY_FAILURE) && cause.equals(DecisionFlow.HELD);
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

    Matter atLeast(Severity known) {
        return severity.compareTo(known) < 0 ? withSeverity(known) : this;
    }

    Matter withSeverity(Severity worse) {
        return new Matter(kind, asset, topic, cause, worse, reasons, supersedes, owner);
    }

    /**
     * Returns the key under which there is one open decision at most for each {@link #owner}.
     *
     * @return asset, kind, topic and cause, with {@code %20} for a space and {@code %25} for a percent sign within any of them
     */
    public String key() {
        return joined(Stream.of(asset.value(), kind, topic, cause));
    }

    /** The key of all that is about one expectation, or one suite, of an asset. */
    static String topicKey(AssetId asset, String topic) {
        return joined(Stream.of(asset.value(), topic));
    }

    private static String joined(Stream<String> parts) {
        return parts.map(part -> part.replace("%", "%25").replace(" ", "%20")).collect(Collectors.joining(" "));
    }
}
