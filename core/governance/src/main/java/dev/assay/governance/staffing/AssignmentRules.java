package dev.assay.governance.staffing;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who may say who acts in a persona, and in whose name. */
final class AssignmentRules {
    /** How much later than it begins an assignment is recorded at most, by one person alone. */
    private static final Duration LATE = Duration.ofDays(1);

    private AssignmentRules() {}

    /**
     * Nobody lets themselves act, not through an agent and not in another name either: whom they alone added may be they. Who stands
     * in for them has nothing that they have not.
     */
    static List<Finding> actor(Reader reader, Assignment assignment, Actor actor) {
        Roster roster = Roster.now(reader);
        Set<PrincipalId> own = new LinkedHashSet<>();
        ApprovalRights.parts(actor).forEach(part -> own.addAll(roster.chain(part)));
        PrincipalId who = assignment.principal();
        if (own.contains(who)) {
            return List.of(own(assignment, "", ""));
        }
        boolean cover = assignment.delegateOf().filter(own::contains).isPresent();
        return !cover && roster.one(own).contains(who)
                ? List.of(own(
                        assignment,
                        ", but counts as one with " + actor.principal()
                                + ": whom one person alone adds does until somebody else confirms it, and so does who stands in",
                        ". 지금은 " + actor.principal()
                                + "와(과) 한 사람으로 셉니다. 혼자서 등록한 사람은 다른 사람이 확인할 때까지, 대리하는 사람은 대리가 끝날 때까지 그렇습니다"))
                : List.of();
    }

    private static Finding own(Assignment assignment, String en, String ko) {
        PrincipalId who = assignment.principal();
        PersonaId persona = assignment.persona();
        return PeopleRules.error(
                "SOD-1",
                "assignments[" + who + "/" + persona + "]",
                who + " must be let act in " + persona + " by somebody else" + en,
                who + "의 " + persona + " 배정은 다른 사람이 해야 합니다" + ko);
    }

    /** In what is over nobody is let act, nor does one person alone say who acted in something long ago. */
    static List<Finding> timely(Reader reader, Assignment assignment) {
        Roster roster = Roster.now(reader);
        PersonaId persona = assignment.persona();
        List<Finding> findings = new ArrayList<>();
        Instant earliest = reader.now().minus(LATE);
        if (assignment.from().isBefore(earliest)) {
            findings.add(PeopleRules.error(
                    "BACKDATED",
                    "from",
                    "assignment of " + assignment.principal() + " to " + persona + " must begin no earlier than "
                            + LocalZone.print(reader, earliest) + ", but does at "
                            + LocalZone.print(reader, assignment.from())
                            + "; who acted before is for a description on which two agree",
                    assignment.principal() + "의 " + persona + " 배정은 " + LocalZone.print(reader, earliest)
                            + "보다 먼저 시작할 수 없지만 " + LocalZone.print(reader, assignment.from())
                            + "에 시작합니다. 그 전의 일은 두 사람이 합의한 조직 파일에 적습니다"));
        }
        roster.persona(persona)
                .filter(found -> found.status() == Persona.Status.RETIRED)
                .ifPresent(retired -> findings.add(PeopleRules.error(
                        "ILLEGAL_TRANSITION",
                        "persona",
                        "persona that somebody is assigned to must not be retired, but " + persona + " is",
                        "폐기된 페르소나에는 배정할 수 없지만 " + persona + "은(는) 폐기되었습니다")));
        return findings;
    }

    /** Nobody puts another's name to what they do. */
    static List<Finding> named(String path, PrincipalId named, Actor actor) {
        String by = actor.principal();
        return ApprovalRights.parts(actor).contains(named)
                ? List.of()
                : List.of(PeopleRules.error(
                        "OTHER_ACTOR",
                        path,
                        path + " must be " + by + ", or one for whom " + by + " acts, but was " + named,
                        path + "는 " + by + " 또는 " + by + "이(가) 대신하는 주체여야 하지만 " + named + "입니다"));
    }
}
