package dev.assay.governance.raci;

import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Roster;
import dev.assay.quality.finding.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold of one row. */
final class RowRules {
    private static final Set<Letter> DOES_AND_ANSWERS = EnumSet.of(Letter.ACCOUNTABLE, Letter.RESPONSIBLE);

    private RowRules() {}

    static List<Finding> check(Roster roster, Activity activity) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(counts(activity));
        for (PersonaId persona : activity.letters().personas()) {
            letters(activity, persona, findings);
            persona(roster, activity, persona, findings);
        }
        findings.addAll(shifts(activity));
        return findings;
    }

    private static List<Finding> counts(Activity activity) {
        List<Finding> findings = new ArrayList<>();
        List<PersonaId> accountable = activity.letters().accountable();
        if (accountable.size() != 1) {
            findings.add(RaciRules.error(
                    "RACI-1",
                    RaciRules.path(activity, Letter.ACCOUNTABLE),
                    activity.id() + " must have exactly one accountable, but has " + accountable.size()
                            + names(accountable),
                    "활동 " + activity.id() + "의 책임자(A)는 정확히 하나여야 하지만 " + accountable.size() + "개입니다"
                            + names(accountable)));
        }
        if (activity.letters().responsible().isEmpty()) {
            findings.add(RaciRules.error(
                    "RACI-2",
                    RaciRules.path(activity, Letter.RESPONSIBLE),
                    activity.id() + " must have somebody responsible, but has nobody",
                    "활동 " + activity.id() + "에는 실행자(R)가 하나 이상 있어야 하지만 없습니다"));
        }
        return findings;
    }

    private static String names(List<PersonaId> personas) {
        return personas.isEmpty()
                ? ""
                : ": " + personas.stream().map(PersonaId::value).collect(Collectors.joining(", "));
    }

    private static void letters(Activity activity, PersonaId persona, List<Finding> findings) {
        Set<Letter> letters = activity.letters().of(persona);
        boolean twice = letters.stream()
                .anyMatch(letter -> activity.letters().of(letter).stream()
                                .filter(persona::equals)
                                .count()
                        > 1);
        if (twice || (letters.size() > 1 && !letters.equals(DOES_AND_ANSWERS))) {
            String en = letters.stream().map(Letter::key).collect(Collectors.joining(", "));
            String ko = letters.stream().map(Letter::korean).collect(Collectors.joining(", "));
            findings.add(RaciRules.error(
                    "RACI-3",
                    RaciRules.path(activity, List.copyOf(letters).get(letters.size() - 1)),
                    persona + " must have one letter for " + activity.id()
                            + " (or be accountable and responsible), but is " + en + (twice ? " twice" : ""),
                    "활동 " + activity.id() + "에서 " + persona + "의 역할은 하나이거나 책임(A)과 실행(R)이어야 하지만 " + ko
                            + (twice ? "(중복)" : "") + "입니다"));
        }
    }

    private static void persona(Roster roster, Activity activity, PersonaId id, List<Finding> findings) {
        Set<Letter> letters = activity.letters().of(id);
        Letter cell = letters.contains(Letter.ACCOUNTABLE)
                ? Letter.ACCOUNTABLE
                : letters.iterator().next();
        String path = RaciRules.path(activity, cell);
        Persona persona = roster.persona(id).orElse(null);
        if (persona == null) {
            findings.add(
                    RaciRules.error("UNKNOWN", path, "no persona \"" + id + "\"", "알 수 없는 페르소나입니다: \"" + id + "\""));
        } else if (persona.type() == Persona.Type.AGENT) {
            agent(roster, activity, persona, findings);
        } else if (cell == Letter.ACCOUNTABLE && persona.status() != Persona.Status.ACTIVE) {
            findings.add(RaciRules.error(
                    "RACI-4",
                    path,
                    id + " is accountable for " + activity.id() + " and must be active, but is " + persona.status(),
                    id + "은(는) 활동 " + activity.id() + "의 책임자(A)이므로 활성 상태여야 하지만 " + persona.status() + " 상태입니다"));
        }
    }

    private static void agent(Roster roster, Activity activity, Persona persona, List<Finding> findings) {
        List<PersonaId> accountable = activity.letters().accountable();
        if (accountable.contains(persona.id())) {
            String path = RaciRules.path(activity, Letter.ACCOUNTABLE);
            findings.add(RaciRules.error(
                    "RACI-4",
                    path,
                    persona.id() + " is for agents and must not be accountable for " + activity.id(),
                    persona.id() + "은(는) 에이전트 페르소나이므로 활동 " + activity.id() + "의 책임자(A)가 될 수 없습니다"));
            return;
        }
        Set<PersonaId> answering = new LinkedHashSet<>(roster.chain(persona.id()));
        answering.remove(persona.id());
        if (accountable.stream().noneMatch(answering::contains)) {
            Letter letter = activity.letters().of(persona.id()).iterator().next();
            findings.add(RaciRules.error(
                    "RACI-9",
                    RaciRules.path(activity, letter),
                    persona.id() + " is for agents, so who answers for it (" + names(answering)
                            + ") must be accountable for " + activity.id() + names(accountable),
                    persona.id() + "은(는) 에이전트 페르소나이므로 이를 책임지는 페르소나(" + names(answering) + ")가 활동 " + activity.id()
                            + "의 책임자(A)여야 합니다" + names(accountable)));
        }
    }

    private static String names(Set<PersonaId> personas) {
        return personas.stream().map(PersonaId::value).collect(Collectors.joining(", "));
    }

    private static List<Finding> shifts(Activity activity) {
        List<Finding> findings = new ArrayList<>();
        List<Shift> shifts = activity.onCall();
        for (int i = 0; i < shifts.size(); i++) {
            for (int j = i + 1; j < shifts.size(); j++) {
                if (shifts.get(i).overlaps(shifts.get(j))) {
                    findings.add(RaciRules.error(
                            "RACI-6",
                            RaciRules.path(activity) + ".onCall[" + j + "]",
                            "one person must be on call for " + activity.id() + " at a time, but "
                                    + shifts.get(i).principal() + " and "
                                    + shifts.get(j).principal() + " are together",
                            "활동 " + activity.id() + "의 당직은 한 번에 한 사람이어야 하지만 "
                                    + shifts.get(i).principal() + "와(과) "
                                    + shifts.get(j).principal() + "의 기간이 겹칩니다"));
                }
            }
        }
        return findings;
    }
}
