package dev.assay.governance.people;

import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Unknown;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.List;

/**
 * The kinds under which people and their roles are stored.
 *
 * @since 0.1
 */
public final class PeopleKinds {
    /** People, agents and services, found by sponsor ({@code by-sponsor}). */
    public static final Kind<Principal> PRINCIPAL = Kind.of(
                    "principal", Principal.class, principal -> principal.id().value())
            .indexedBy(
                    "by-sponsor",
                    principal ->
                            principal.sponsor().stream().map(Object::toString).toList());

    /** Personas, each in its current version. */
    public static final Kind<Persona> PERSONA =
            Kind.of("persona", Persona.class, persona -> persona.id().value());

    /**
     * Assignments, found by principal ({@code by-principal}), by persona ({@code by-persona}) and by whom they stand in for
     * ({@code by-delegator}).
     */
    public static final Kind<Assignment> ASSIGNMENT = Kind.of("assignment", Assignment.class, PeopleKinds::assignmentId)
            .indexedBy(
                    "by-principal", assignment -> List.of(assignment.principal().value()))
            .indexedBy("by-persona", assignment -> List.of(assignment.persona().value()))
            .indexedBy(
                    "by-delegator",
                    assignment -> assignment.delegateOf().stream()
                            .map(Object::toString)
                            .toList());

    /** Evidence of skills, found by principal ({@code by-principal}). */
    public static final Kind<SkillEvidence> SKILL = Kind.of("skill", SkillEvidence.class, PeopleKinds::skillId)
            .indexedBy("by-principal", skill -> List.of(skill.principal().value()));

    /** Versions of cards, found by persona ({@code by-persona}); their ids are such as {@code data-steward@3}. */
    public static final Kind<PersonaVersion> VERSION = Kind.of(
                    "persona-version",
                    PersonaVersion.class,
                    version ->
                            versionId(version.persona().id(), version.persona().version()))
            .indexedBy("by-persona", version -> List.of(version.persona().id().value()));

    /** Proposals of other cards, found by persona ({@code by-persona}). */
    public static final Kind<CardProposal> PROPOSAL = Kind.of(
                    "card-proposal",
                    CardProposal.class,
                    proposal -> proposal.proposal().id())
            .indexedBy("by-persona", proposal -> List.of(proposal.next().id().value()));

    /** Pairs of personas in which nobody may act at the same time. */
    public static final Kind<ForbiddenPair> PAIR =
            Kind.of("forbidden-pair", ForbiddenPair.class, pair -> pair.first() + " " + pair.second());

    /** Exceptions from forbidden pairs, found by principal ({@code by-principal}). */
    public static final Kind<PairException> EXCEPTION = Kind.of(
                    "pair-exception", PairException.class, PeopleKinds::exceptionId)
            .indexedBy(
                    "by-principal", exception -> List.of(exception.principal().value()));

    /** Who was placed by one person alone, found by who placed them ({@code by-placer}) and by whom they placed ({@code by-placed}). */
    public static final Kind<ApprovalRights.Placement> PLACEMENT = Kind.of(
                    "placement", ApprovalRights.Placement.class, ApprovalRights.Placement::id)
            .indexedBy("by-placer", placement -> List.of(placement.by().value()))
            .indexedBy("by-placed", placement -> List.of(placement.placed().value()));

    /** What people call a persona. */
    private static final Text PERSONA_NOUN = Text.of("persona", "페르소나");

    private PeopleKinds() {}

    /**
     * Returns the id of a version of a card.
     *
     * @param persona the persona
     * @param version the version
     * @return such as {@code data-steward@3}
     */
    public static String versionId(PersonaId persona, int version) {
        return persona + "@" + version;
    }

    private static String exceptionId(PairException exception) {
        return exception.principal() + " " + exception.first() + " " + exception.second() + " " + exception.until();
    }

    private static String assignmentId(Assignment assignment) {
        return assignment.principal() + " " + assignment.persona() + " " + assignment.from();
    }

    private static String skillId(SkillEvidence skill) {
        return skill.principal() + " " + skill.skill() + " " + skill.obtained();
    }

    /**
     * Returns the finding about a persona that is not there.
     *
     * @param reader reads what is stored
     * @param id the name
     * @param path where it stands
     * @return an error {@code UNKNOWN_PERSONA} with the nearest names
     */
    public static Finding unknown(Reader reader, PersonaId id, String path) {
        return Unknown.finding(reader, PERSONA, PERSONA_NOUN, path, id.value());
    }
}
