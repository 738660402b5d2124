package dev.assay.governance.oversight;

import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds a rule against who is there: where nobody could ever decide, nothing could ever be done; and tells who may approve it. Confined
 * to one call.
 */
final class RuleRules {
    private final Reader reader;
    private final Roster roster;
    private final List<Finding> findings = new ArrayList<>();

    private RuleRules(Reader reader) {
        this.reader = reader;
        this.roster = Roster.now(reader);
    }

    static void require(Reader reader, OversightRule rule) {
        RuleRules rules = new RuleRules(reader);
        List<PersonaId> overseers = rule.overseers().stream()
                .sorted(Comparator.comparing(PersonaId::value))
                .toList();
        overseers.forEach(rules::requirePresent);
        rules.requirePeople(overseers);
        if (!rules.findings.isEmpty()) {
            throw new FindingsException("oversight rule " + rule.id(), rules.findings);
        }
    }

    /** Who looks by the rule, as it is and as it shall be, is turned to after who answers for policies. */
    static void tell(Change change, Proposal proposal, OversightRule next) {
        List<PersonaId> overseers = Stream.concat(
                        change.find(Oversight.RULES, next.id()).map(Stored::value).stream(), Stream.of(next))
                .flatMap(rule -> rule.overseers().stream())
                .distinct()
                .toList();
        Text what = Text.of("rule of oversight " + next.id(), "감독 규칙 " + next.id());
        SecondPersons.tellOfSafeguard(change, Oversight.PROPOSALS, proposal, what, overseers);
    }

    private void requirePresent(PersonaId id) {
        Optional<Persona> persona = roster.persona(id);
        if (persona.isEmpty()) {
            findings.add(PeopleKinds.unknown(reader, id, "overseers"));
        } else if (persona.get().status() == Persona.Status.RETIRED) {
            add(
                    "OVERSEERS",
                    "overseers must not be retired, but " + id + " is",
                    "감독자는 폐기되지 않은 페르소나여야 하지만 " + id + "은(는) 폐기되었습니다");
        }
    }

    /** Agents do not decide; where one of several is theirs, the others' holders do. */
    private void requirePeople(List<PersonaId> overseers) {
        List<Persona> left = overseers.stream()
                .flatMap(id -> roster.persona(id).stream())
                .filter(persona -> persona.status() != Persona.Status.RETIRED)
                .toList();
        if (!left.isEmpty() && left.stream().allMatch(persona -> persona.type() == Persona.Type.AGENT)) {
            List<PersonaId> agents = left.stream().map(Persona::id).toList();
            add(
                    "OVERSEERS",
                    "overseers must have a persona of people among them, but were " + agents,
                    "감독자 가운데 사람 페르소나가 있어야 하지만 " + agents + "입니다");
        }
    }

    private void add(String code, String en, String ko) {
        findings.add(Finding.error(code, "overseers", Text.of(en, ko)));
    }
}
