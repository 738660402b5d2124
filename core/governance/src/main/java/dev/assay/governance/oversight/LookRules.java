package dev.assay.governance.oversight;

import dev.assay.governance.Reasons;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Holds somebody who looks against the rules. Confined to one call. */
final class LookRules {
    private final Roster roster;
    private final Roster asked;
    private final Clearance clearance;
    private final Set<PersonaId> overseers = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();

    LookRules(Reader reader, Clearance clearance, Clearance.Verdict verdict) {
        // What one person alone said keeps nobody from an objection.
        Predicate<PrincipalId> unheard = any -> verdict == Clearance.Verdict.OBJECT;
        this.roster = Roster.now(reader).untiedBy(unheard);
        this.asked = Roster.at(reader, clearance.requested()).untiedBy(unheard);
        this.clearance = clearance;
        overseers.addAll(clearance.asked().overseers());
        if (overseers.isEmpty()) {
            clearance.asked().sampled().stream()
                    .flatMap(rule -> reader.find(Oversight.RULES, rule).stream())
                    .forEach(rule -> overseers.addAll(rule.value().overseers()));
        }
    }

    void check(PrincipalId by, String rationale) {
        if (!roster.isPerson(by)) {
            add("SOD-2", by + " is no person and must not decide", by + "은(는) 사람이 아니므로 결정할 수 없습니다");
        } else {
            requireSeat(by);
        }
        if (isInvolved(by)) {
            add(
                    "SOD-1",
                    by + " has a part in what " + clearance.act().actor() + " does and must not decide on it",
                    by + "은(는) " + clearance.act().actor() + "의 행위와 관련이 있으므로 결정할 수 없습니다");
        }
        List<PrincipalId> before =
                clearance.looks().stream().map(Clearance.Look::by).toList();
        List<PrincipalId> together = new ArrayList<>(before);
        together.add(by);
        // Who ties together two that counted as two before adds nobody either.
        if (roster.independent(together) <= roster.independent(before)) {
            add(
                    "SOD-3",
                    by + " counts as one with somebody who has decided already",
                    by + "은(는) 이미 결정한 사람과 한 사람으로 셉니다");
        }
        if (!Reasons.isReadable(rationale)) {
            add("REASON_MISSING", "rationale must be something to read", "읽을 수 있는 이유를 적어야 합니다");
        }
        if (!findings.isEmpty()) {
            throw new FindingsException("act " + clearance.act().id(), findings);
        }
    }

    /** That leave cover is over since it was asked for makes nobody another person. */
    private boolean isInvolved(PrincipalId by) {
        List<PrincipalId> parts = List.of(clearance.act().actor());
        return roster.involved(parts).contains(by) || asked.involved(parts).contains(by);
    }

    private void requireSeat(PrincipalId by) {
        List<PersonaId> seats = overseers.stream()
                .filter(persona -> roster.acting(by, persona).isPresent())
                .toList();
        if (seats.isEmpty()) {
            add(
                    "NOT_ADDRESSED",
                    by + " must act in one of " + overseers,
                    by + "은(는) " + overseers + " 가운데 한 페르소나를 맡아야 합니다");
        } else if (seats.stream().noneMatch(persona -> isCompetent(roster, by, persona))) {
            add(
                    "PER-6",
                    by + " must show the skills that " + seats + " asks for",
                    by + "은(는) " + seats + " 페르소나에 필요한 능력을 증명해야 합니다");
        }
    }

    private static boolean isCompetent(Roster roster, PrincipalId by, PersonaId persona) {
        return roster.persona(persona)
                .filter(card -> roster.skills(by, card).isComplete())
                .isPresent();
    }

    /** What comes of a look: of one at a sample nothing, of one objection a refusal, of enough voices a clearance. */
    static Clearance decided(Reader reader, Clearance looked, Clearance.Verdict verdict) {
        boolean after = !looked.asked().asksPeople();
        if (after) {
            return looked;
        }
        if (verdict == Clearance.Verdict.OBJECT) {
            return looked.to(Clearance.State.REFUSED);
        }
        List<PrincipalId> agreeing =
                looked.looks().stream().map(Clearance.Look::by).toList();
        Roster roster = Roster.now(reader);
        if (looked.asked().quorums().stream().allMatch(quorum -> isMet(roster, quorum, agreeing))) {
            return looked.to(Clearance.State.CLEARED);
        }
        // Asking for another voice is no step, but there must be one to take.
        Clearance.TRANSITIONS.require(looked.act().id(), looked.state(), Clearance.State.CLEARED);
        return looked;
    }

    /** Whether enough agreed whom the rule itself means, with its skills; by another rule's seat nobody is a voice for it. */
    private static boolean isMet(Roster roster, Clearance.Quorum quorum, List<PrincipalId> agreeing) {
        List<PrincipalId> voices = agreeing.stream()
                .filter(by -> quorum.overseers().stream()
                        .anyMatch(
                                persona -> roster.acting(by, persona).isPresent() && isCompetent(roster, by, persona)))
                .toList();
        return roster.independent(voices) >= quorum.people();
    }

    private void add(String code, String en, String ko) {
        findings.add(Finding.error(code, "by", Text.of(en, ko)));
    }
}
