package dev.assay.governance.staffing;

import dev.assay.governance.Ids;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds skills that a card asks for and nothing shows. They suspend, and delete nothing. */
final class SkillRules {
    private SkillRules() {}

    /** Tells what shows a skill, so that whoever reads the log can ask for just that. */
    static AuditEvent event(String type, Subject subject, SkillEvidence evidence, Actor actor) {
        String digest = evidence.evidenceDigest();
        return AuditEvent.of(type, actor, subject)
                .withDetails(Map.of(
                        "skill", Ids.shown(evidence.skill()),
                        "level", String.valueOf(evidence.level()),
                        "expires", evidence.expires().toString(),
                        "digest", Ids.isName(digest) ? digest : Ids.shown(digest),
                        "attestedBy", evidence.attestedBy().value()));
    }

    /** Refuses evidence that the actor may not record, or that is there already. */
    static void requireShown(Change change, SkillEvidence evidence, Actor actor) {
        PrincipalId who = evidence.principal();
        Refusals.find(change, PeopleKinds.PRINCIPAL, who.value());
        ApprovalRights.require(
                change, Actor.of(evidence.attestedBy().value()), Set.of(who), Text.of("skill of " + who, who + "의 역량"));
        FindingsException.throwErrors(
                "skill of " + who, AssignmentRules.named("attestedBy", evidence.attestedBy(), actor));
        Refusals.requireNew(change, PeopleKinds.SKILL, evidence);
    }

    /** What must hold of evidence for ever, whoever left since and whoever stands in for whom by now. */
    static List<Finding> attested(Reader reader, SkillEvidence evidence) {
        String path = "skills[" + evidence.principal() + "/" + evidence.skill() + "].attestedBy";
        if (evidence.principal().equals(evidence.attestedBy())) {
            return List.of(PeopleRules.error(
                    "SOD-1",
                    path,
                    "skill \"" + evidence.skill() + "\" of " + evidence.principal()
                            + " must be attested by somebody else",
                    evidence.principal() + "의 역량 \"" + evidence.skill() + "\"은(는) 다른 사람이 확인해야 합니다"));
        }
        boolean person = Roster.now(reader).isPerson(evidence.attestedBy());
        return person
                ? List.of()
                : List.of(PeopleRules.error(
                        "SOD-2",
                        path,
                        "skill \"" + evidence.skill() + "\" of " + evidence.principal()
                                + " must be attested by a person, but " + evidence.attestedBy() + " is none",
                        evidence.principal() + "의 역량 \"" + evidence.skill() + "\"은(는) 사람이 확인해야 하지만 "
                                + evidence.attestedBy() + " 주체는 사람이 아닙니다"));
    }

    static List<Finding> check(Reader reader, Assignment assignment) {
        Roster roster = Roster.now(reader);
        String path = "assignments[" + assignment.principal() + "/" + assignment.persona() + "]";
        return roster
                .persona(assignment.persona())
                .map(persona -> roster.skills(assignment.principal(), persona))
                .stream()
                .flatMap(proof -> proof.missing().stream())
                .map(skill -> Finding.warning(
                        "PER-6",
                        path,
                        Text.of(
                                assignment.principal() + " must show \"" + skill.skill() + "\" at level "
                                        + skill.level() + " for " + assignment.persona()
                                        + ", but nothing valid shows it",
                                assignment.principal() + "은(는) " + assignment.persona() + "에 필요한 역량 \"" + skill.skill()
                                        + "\"(수준 " + skill.level() + ")의 유효한 증빙이 없습니다")))
                .toList();
    }
}
