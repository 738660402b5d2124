package dev.assay.governance.staffing;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What must hold of people, personas and assignments. Thread-safe.
 *
 * <p>Findings carry paths such as {@code personas[data-steward].card.team}, in which a thing in a list is named by its id, and
 * an assignment by its principal and its persona.
 *
 * @since 0.1
 */
public final class PeopleRules {
    private static final int FEWEST = 5;
    private static final int MOST = 10;

    private PeopleRules() {}

    /**
     * Holds everything that is stored against the rules.
     *
     * @param reader reads what is stored
     * @return the findings, of every level; people first, then personas, assignments and skills
     */
    public static List<Finding> check(Reader reader) {
        List<Finding> findings = new ArrayList<>();
        reader.all(PeopleKinds.PRINCIPAL).forEach(stored -> findings.addAll(principal(reader, stored.value())));
        List<Persona> personas =
                reader.all(PeopleKinds.PERSONA).stream().map(Stored::value).toList();
        personas.forEach(persona -> findings.addAll(persona(reader, persona)));
        findings.addAll(units(personas));
        for (Stored<Assignment> stored : reader.all(PeopleKinds.ASSIGNMENT)) {
            findings.addAll(assignment(reader, stored.value()));
            findings.addAll(SkillRules.check(reader, stored.value()));
        }
        reader.all(PeopleKinds.SKILL).forEach(stored -> findings.addAll(SkillRules.attested(reader, stored.value())));
        return findings;
    }

    static List<Finding> principal(Reader reader, Principal principal) {
        List<Finding> findings = new ArrayList<>(form(principal));
        findings.addAll(sponsor(reader, principal));
        return findings;
    }

    private static List<Finding> form(Principal principal) {
        String path = "principals[" + principal.id() + "]";
        List<Finding> findings = new ArrayList<>();
        String own = Actor.system().principal();
        if (principal.id().value().equalsIgnoreCase(own)) {
            findings.add(error(
                    "RESERVED",
                    path + ".id",
                    "id must be another than \"" + own + "\", by which the library itself acts, but was "
                            + principal.id(),
                    "\"" + own + "\"은(는) 라이브러리가 스스로 쓰는 ID이므로 다른 ID여야 하지만 " + principal.id() + "입니다"));
        }
        if (hasControls(principal.displayName())
                || principal.contact().filter(PeopleRules::hasControls).isPresent()) {
            findings.add(error(
                    "CONTROL_CHARACTER",
                    path,
                    "name and contact of " + principal.id() + " must be one line without control characters",
                    principal.id() + "의 이름과 연락처는 제어 문자가 없는 한 줄이어야 합니다"));
        }
        return findings;
    }

    /** Refuses leave that would be over before it begins. */
    static void requireAhead(PrincipalId id, Optional<Instant> back, Instant now) {
        if (back.filter(end -> !end.isAfter(now)).isPresent()) {
            throw Refusals.refusal(
                    "EXPIRED",
                    "leave of " + id,
                    "leave of " + id + " must end in the future, but would end at " + back.get(),
                    id + "의 휴가는 미래에 끝나야 하지만 종료는 " + back.get() + "입니다");
        }
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private static List<Finding> sponsor(Reader reader, Principal principal) {
        String path = "principals[" + principal.id() + "].sponsor";
        boolean human = principal.type() == Principal.Type.HUMAN;
        if (human == principal.sponsor().isPresent()) {
            return List.of(
                    human
                            ? error(
                                    "PER-1",
                                    path,
                                    principal.id() + " is a person and must have no sponsor",
                                    principal.id() + "은(는) 사람이므로 보증인을 둘 수 없습니다")
                            : error(
                                    "PER-1",
                                    path,
                                    principal.id() + " must have a sponsor, a person who answers for it",
                                    principal.id() + "에는 책임질 보증인이 있어야 합니다"));
        }
        if (human || principal.status() == Principal.Status.LEFT) {
            return List.of();
        }
        Roster roster = Roster.now(reader);
        List<PrincipalId> chain = roster.chain(principal.id());
        Optional<Principal> end = roster.principal(last(chain)).filter(last -> last.type() == Principal.Type.HUMAN);
        boolean stays =
                end.filter(last -> last.status() != Principal.Status.LEFT).isPresent();
        List<Finding> findings = new ArrayList<>(chain(path, chain, end.isPresent(), stays));
        if (findings.isEmpty()) {
            absent(roster, chain)
                    .ifPresent(away -> findings.add(Finding.warning(
                            "PER-1",
                            path,
                            Text.of(
                                    principal.id() + " does nothing until " + away
                                            + ", who answers for it, is back from leave",
                                    principal.id() + "은(는) 책임지는 " + away + "이(가) 휴가에서 돌아올 때까지 아무것도 하지 못합니다"))));
        }
        return findings;
    }

    /** Who of those who answer for an agent is not there; the farthest of several. */
    private static Optional<PrincipalId> absent(Roster roster, List<PrincipalId> chain) {
        return chain.stream()
                .skip(1)
                .filter(id -> roster.principal(id)
                        .filter(who -> who.isActiveAt(roster.time()))
                        .isEmpty())
                .reduce((near, far) -> far);
    }

    private static <T> T last(List<T> chain) {
        return chain.get(chain.size() - 1);
    }

    private static List<Finding> chain(String path, List<?> chain, boolean human, boolean active) {
        String shown = chain.stream().map(Object::toString).collect(Collectors.joining(" → "));
        List<Finding> findings = new ArrayList<>();
        if (chain.size() - 1 > Roster.LONGEST_CHAIN) {
            findings.add(error(
                    "PER-1",
                    path,
                    "the way to a person must have at most " + Roster.LONGEST_CHAIN + " steps, but was " + shown,
                    "사람에게 이르는 경로는 최대 " + Roster.LONGEST_CHAIN + "단계여야 하지만 " + shown + "입니다"));
        } else if (!human) {
            findings.add(error(
                    "PER-1",
                    path,
                    "the way must end in people, but leads back or to nobody: " + shown,
                    "경로는 사람에게서 끝나야 하지만 되돌아가거나 아무에게도 이르지 않습니다: " + shown));
        } else if (!active) {
            findings.add(error(
                    "PER-1",
                    path,
                    "the way must end in people who are active, but was " + shown,
                    "경로는 활동 중인 사람에게서 끝나야 하지만 " + shown + "입니다"));
        }
        return findings;
    }

    /** What must hold of a persona that is or shall be active. Drafts and what was retired need not be anything. */
    static List<Finding> persona(Reader reader, Persona persona) {
        List<Finding> findings = new ArrayList<>();
        boolean active = persona.status() == Persona.Status.ACTIVE;
        PeoplePolicy policy = PeoplePolicy.of(reader);
        String path = "personas[" + persona.id() + "]";
        if (active) {
            findings.addAll(CustomRules.check(persona, policy, path));
            policy.mandatory().stream()
                    .sorted()
                    .filter(field -> field.isEmpty(persona))
                    .forEach(field -> findings.add(error(
                            "PER-1",
                            path + "." + field.path(),
                            "must be filled before " + persona.id() + " is activated, but is empty",
                            "페르소나 " + persona.id() + "을(를) 활성화하려면 카드 항목 \""
                                    + field.label().ko() + "\"이(가) 채워져 있어야 합니다")));
        }
        boolean agent = persona.type() == Persona.Type.AGENT;
        if (agent != persona.accountableHuman().isPresent()) {
            findings.add(accountable(persona, path));
        } else if (agent && active) {
            Roster roster = Roster.now(reader);
            List<PersonaId> chain = roster.chain(persona.id());
            Optional<Persona> end = roster.persona(last(chain)).filter(last -> last.type() == Persona.Type.HUMAN);
            boolean live =
                    end.filter(last -> last.status() == Persona.Status.ACTIVE).isPresent();
            findings.addAll(chain(path + ".accountableHuman", chain, end.isPresent(), live));
        }
        if (agent) {
            findings.addAll(AgentRules.check(persona, policy, path));
        } else {
            findings.addAll(durations(persona, path));
        }
        return findings;
    }

    private static List<Finding> durations(Persona persona, String path) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < persona.eligibilities().size(); i++) {
            Duration length = persona.eligibilities().get(i).maxDuration();
            if (length.compareTo(Eligibility.LONGEST) > 0) {
                findings.add(error(
                        "GRT-1",
                        path + ".eligibilities[" + i + "].maxDuration",
                        "maxDuration must be at most " + Eligibility.LONGEST + ", but was " + length,
                        "maxDuration은 " + Eligibility.LONGEST + " 이하여야 하지만 " + length + "입니다"));
            }
        }
        return findings;
    }

    private static Finding accountable(Persona persona, String path) {
        return persona.type() == Persona.Type.AGENT
                ? error(
                        "PER-2",
                        path + ".accountableHuman",
                        persona.id() + " is for agents and must name the persona of people that answers for it",
                        "에이전트 페르소나 " + persona.id() + "에는 책임지는 사람 페르소나가 있어야 합니다")
                : error(
                        "PER-2",
                        path + ".accountableHuman",
                        persona.id() + " is for people, who answer for themselves, and must name nobody",
                        "사람 페르소나 " + persona.id() + "은(는) 스스로 책임지므로 다른 페르소나를 지정할 수 없습니다");
    }

    private static List<Finding> units(List<Persona> personas) {
        Map<String, Long> units = personas.stream()
                .filter(persona -> persona.status() == Persona.Status.ACTIVE)
                .collect(Collectors.groupingBy(persona -> persona.card().team(), TreeMap::new, Collectors.counting()));
        List<Finding> findings = new ArrayList<>();
        units.forEach((unit, count) -> {
            if (count < FEWEST || count > MOST) {
                findings.add(new Finding(
                        "PER-4",
                        Finding.Level.INFO,
                        "personas",
                        Text.of(
                                "a unit usually has 5 to 10 active personas, but \"" + unit + "\" has " + count,
                                "한 조직 단위의 활성 페르소나는 보통 5~10개이지만 \"" + unit + "\"에는 " + count + "개가 있습니다")));
            }
        });
        return findings;
    }

    static List<Finding> assignment(Reader reader, Assignment assignment) {
        String path = "assignments[" + assignment.principal() + "/" + assignment.persona() + "]";
        Roster roster = Roster.now(reader);
        Optional<Principal> principal = roster.principal(assignment.principal());
        Optional<Persona> persona = roster.persona(assignment.persona());
        List<Finding> findings = new ArrayList<>();
        if (principal.isEmpty()) {
            findings.add(unknown(path + ".principal", "nobody named", "알 수 없는 사용자", assignment.principal()));
        }
        if (persona.isEmpty()) {
            findings.add(unknown(path + ".persona", "no persona", "알 수 없는 페르소나", assignment.persona()));
        }
        if (principal.isPresent() && persona.isPresent()) {
            boolean human = principal.get().type() == Principal.Type.HUMAN;
            if (human != (persona.get().type() == Persona.Type.HUMAN)) {
                findings.add(error(
                        "PER-2",
                        path,
                        assignment.persona() + " is for " + (human ? "agents, but " : "people, but ")
                                + assignment.principal() + (human ? " is a person" : " is none"),
                        "페르소나 " + assignment.persona() + "은(는) " + (human ? "에이전트" : "사람") + "용이지만 "
                                + assignment.principal() + "은(는) " + (human ? "사람입니다" : "사람이 아닙니다")));
            }
        }
        principal.filter(who -> isGone(who, assignment, reader)).ifPresent(gone -> findings.add(gone(gone, path)));
        findings.addAll(cover(reader, assignment, path));
        findings.addAll(PairRules.check(reader, assignment, path));
        return findings;
    }

    private static boolean isGone(Principal who, Assignment assignment, Reader reader) {
        return who.status() == Principal.Status.LEFT && !assignment.isOverAt(reader.now());
    }

    private static Finding gone(Principal who, String path) {
        return error(
                "ILLEGAL_TRANSITION",
                path + ".principal",
                "who is assigned must not have left, but " + who.id() + " has",
                "떠난 주체는 배정할 수 없지만 " + who.id() + "은(는) 떠났습니다");
    }

    private static Finding unknown(String path, String en, String ko, Object id) {
        return error("UNKNOWN", path, en + " \"" + id + "\"", ko + "입니다: \"" + id + "\"");
    }

    /** Who stands in for somebody is somebody else, and stands in for one who holds the persona in their own right. */
    private static List<Finding> cover(Reader reader, Assignment assignment, String path) {
        if (assignment.delegateOf().isEmpty()) {
            return List.of();
        }
        PrincipalId other = assignment.delegateOf().get();
        boolean holds = reader.findBy(PeopleKinds.ASSIGNMENT, "by-principal", other.value()).stream()
                .map(Stored::value)
                .anyMatch(own -> own.persona().equals(assignment.persona())
                        && own.delegateOf().isEmpty()
                        && own.until()
                                .map(end -> end.isAfter(assignment.from()))
                                .orElse(true));
        if (holds && !other.equals(assignment.principal())) {
            return List.of();
        }
        return List.of(error(
                "COVER",
                path + ".delegateOf",
                assignment.principal() + " must stand in for somebody else who holds " + assignment.persona()
                        + " in their own right, but " + other + " is or does not",
                assignment.principal() + "은(는) 페르소나 " + assignment.persona() + "을(를) 직접 맡은 다른 사람을 대리해야 하지만 " + other
                        + "은(는) 그렇지 않습니다"));
    }

    static Finding error(String code, String path, String en, String ko) {
        return Finding.error(code, path, Text.of(en, ko));
    }
}
