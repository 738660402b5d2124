package dev.assay.governance.incident;

import dev.assay.governance.Reasons;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules by which an incident is taken care of and ends, and what is said when they are broken. */
final class ClosingRules {
    private final Roster roster;
    private final LocalDate today;
    private final Incident incident;
    private final List<Finding> findings = new ArrayList<>();

    ClosingRules(Reader reader, Incident incident) {
        this.roster = Roster.now(reader);
        this.today = reader.now().atZone(LocalZone.of(reader)).toLocalDate();
        this.incident = incident;
    }

    /** Refuses what breaks a rule. */
    void finish() {
        if (!findings.isEmpty()) {
            throw new FindingsException("incident " + incident.id(), findings);
        }
    }

    ClosingRules requirePerson(String path, PrincipalId who) {
        boolean person = roster.principal(who)
                .filter(known -> known.type() == Principal.Type.HUMAN && known.isActiveAt(roster.time()))
                .isPresent();
        if (!person) {
            add(
                    "SOD-2",
                    path,
                    Text.of(
                            who + " must be a person who is active, to take a step in incident \"" + incident.id()
                                    + "\"",
                            who + "은(는) 활동 중인 사람이어야 사고 \"" + incident.id() + "\"을(를) 처리할 수 있습니다"));
        }
        return this;
    }

    ClosingRules requireLearned(PrincipalId by, Learning learning) {
        if (Reasons.isBlank(learning.causeClass())) {
            add("INC-2", "causeClass", Text.of("the class of the cause must be named", "원인의 종류를 적어야 합니다"));
        }
        if (learning.followUps().isEmpty() && learning.noneSignedBy().isEmpty()) {
            add(
                    "INC-2",
                    "followUps",
                    Text.of(
                            "there must be a follow-up with owner and date, or somebody must sign that none is needed",
                            "담당과 기한이 있는 후속 조치를 적거나, 필요 없음을 누군가 서명해야 합니다"));
        }
        for (int i = 0; i < learning.followUps().size(); i++) {
            requireFollowUp("followUps[" + i + "]", learning.followUps().get(i));
        }
        learning.noneSignedBy()
                .filter(signer -> !signer.equals(by))
                .ifPresent(signer -> add(
                        "INC-2",
                        "noneSignedBy",
                        Text.of(
                                "that nothing is to be done must be signed by who closes, " + by + ", but was by "
                                        + signer,
                                "후속 조치가 필요 없음은 사고를 닫는 " + by + "이(가) 서명해야 하지만 " + signer + "입니다")));
        return this;
    }

    private void requireFollowUp(String path, Learning.FollowUp next) {
        if (Reasons.isBlank(next.what())) {
            add("INC-2", path + ".what", Text.of("a follow-up must say what is done", "후속 조치에는 할 일을 적어야 합니다"));
        }
        boolean somebody = roster.persona(next.owner())
                .filter(persona -> persona.type() == Persona.Type.HUMAN && persona.status() != Persona.Status.RETIRED)
                .isPresent();
        if (!somebody) {
            add(
                    "INC-2",
                    path + ".owner",
                    Text.of(
                            "the owner of a follow-up must be a persona of people in force, but was \"" + next.owner()
                                    + "\"",
                            "후속 조치의 담당은 사용 중인 사람 페르소나여야 하지만 \"" + next.owner() + "\"입니다"));
        }
        if (next.due().isBefore(today)) {
            add(
                    "INC-2",
                    path + ".due",
                    Text.of(
                            "a follow-up must be due " + today + " or later, but was " + next.due(),
                            "후속 조치의 기한은 " + today + " 이후여야 하지만 " + next.due() + "입니다"));
        }
    }

    /** Who looked at how it was handled says so by closing it, and has no part in the handling. */
    ClosingRules requireReviewer(PrincipalId by, Learning learning) {
        PrincipalId reviewer = learning.reviewer();
        Set<PrincipalId> handlers = new HashSet<>(incident.handling().handlers());
        incident.handling().commander().ifPresent(handlers::add);
        if (handlers.stream().anyMatch(who -> isOne(who, reviewer))) {
            add(
                    "SOD-4",
                    "reviewer",
                    Text.of(
                            reviewer + " took care of incident \"" + incident.id()
                                    + "\", or of a step in it, and must not review it",
                            reviewer + "은(는) 사고 \"" + incident.id() + "\"을(를) 지휘했거나 처리했으므로 검토할 수 없습니다"));
        } else if (!reviewer.equals(by)) {
            add(
                    "SOD-4",
                    "by",
                    Text.of(
                            "incident \"" + incident.id() + "\" must be closed by its reviewer " + reviewer
                                    + ", but was by " + by,
                            "사고 \"" + incident.id() + "\"은(는) 검토한 " + reviewer + "이(가) 닫아야 하지만 " + by + "입니다"));
        }
        return this;
    }

    ClosingRules requireOtherThanReporter(PrincipalId by) {
        if (incident.sighting().reporter().filter(who -> isOne(who, by)).isPresent()) {
            add(
                    "INC-3",
                    "by",
                    Text.of(
                            by + " reported incident \"" + incident.id() + "\", or acts for who did, and must not"
                                    + " dismiss it",
                            by + "은(는) 사고 \"" + incident.id() + "\"을(를) 신고했거나 신고한 사람을 대신하므로 기각할 수 없습니다"));
        }
        return this;
    }

    /** Whether another has a part in what somebody does, or acts for somebody who has. */
    private boolean isOne(PrincipalId who, PrincipalId other) {
        return !Collections.disjoint(roster.involved(List.of(who)), roster.chain(other));
    }

    ClosingRules requireReason(String reason) {
        if (Reasons.isBlank(reason)) {
            add("REASON_MISSING", "reason", Text.of("reason must not be blank", "이유를 적어야 합니다"));
        } else {
            Reasons.fault(Text.of("reason", "이유는"), reason).ifPresent(fault -> add("REASON_MISSING", "reason", fault));
        }
        return this;
    }

    ClosingRules requireChange(Severity severity, Optional<String> fault) {
        fault.ifPresent(why -> add(
                "INC-1",
                "severity",
                Text.of(
                        "severity of incident \"" + incident.id() + "\" may go from " + incident.severity()
                                + " up by a word and down by a decision that approved just that, once, but not to "
                                + severity + ": " + why,
                        "사고 \"" + incident.id() + "\"의 심각도 " + incident.severity()
                                + "은(는) 바로 올릴 수 있고, 그 내용을 승인한 결정으로 한 번만 내릴 수 있습니다. 요청: " + severity)));
        return this;
    }

    ClosingRules requireLearnt(Set<Harm> harms, Instant aware) {
        if (incident.isOver()) {
            add(
                    "ILLEGAL_TRANSITION",
                    "state",
                    Text.of(
                            "incident \"" + incident.id() + "\" is " + incident.state()
                                    + ": open it again, or another one, before harms are added",
                            "사고 \"" + incident.id() + "\"은(는) " + incident.state()
                                    + " 상태입니다. 피해를 더하려면 먼저 다시 열거나 다른 사고를 열어야 합니다"));
        }
        if (incident.sighting().harms().containsAll(harms)) {
            add(
                    "INC-1",
                    "harms",
                    Text.of(
                            "harms must name one that is not known yet, but were "
                                    + harms.stream().sorted().toList(),
                            "피해에는 아직 알려지지 않은 것이 있어야 하지만 "
                                    + harms.stream().sorted().toList() + "입니다"));
        }
        Sighting.Times times = incident.sighting().times();
        findings.addAll(
                SightingRules.check(new Sighting.Times(times.occurred(), times.detected(), aware), roster.time()));
        return this;
    }

    ClosingRules requireClock(String clock) {
        List<String> known =
                incident.duties().stream().map(RegulatoryClock.Due::clock).toList();
        if (!known.contains(clock)) {
            add(
                    "UNKNOWN_CLOCK",
                    "clock",
                    Text.of(
                            "incident \"" + incident.id() + "\" has no duty \"" + clock + "\"; known: " + known,
                            "사고 \"" + incident.id() + "\"에 신고 의무 \"" + clock + "\"이(가) 없습니다. 있는 의무: " + known));
        }
        return this;
    }

    private void add(String code, String path, Text message) {
        findings.add(Finding.error(code, path, message));
    }
}
