package dev.assay.governance.organisation;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.RaciRules;
import dev.assay.governance.staffing.PeopleRules;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold of an organisation. Thread-safe.
 *
 * @since 0.1
 */
public final class OrganisationRules {
    private OrganisationRules() {}

    /**
     * Holds a description against all rules, as if it came in force.
     *
     * @param organisation the description
     * @param time when it would come in force, because leave, assignments and evidence have an end
     * @return the findings of every level; errors refuse it
     */
    public static List<Finding> check(Organisation organisation, Instant time) {
        List<Finding> findings = duplicates(organisation);
        if (!findings.isEmpty()) {
            return findings;
        }
        Clock clock = Clock.fixed(time, ZoneOffset.UTC);
        MemoryStore trial = MemoryStore.replay(new MemoryAuditLog(clock), clock);
        return trial.change(change -> {
            new Loading(change, Actor.system(), Optional.empty(), List.of(), List.of()).put(organisation);
            return check(change);
        });
    }

    /**
     * Holds everything that is stored against all rules.
     *
     * @param reader reads what is stored
     * @return the findings of every level; a vacancy is a warning here, because a decision in it finds somebody above
     */
    public static List<Finding> check(Reader reader) {
        List<Finding> findings = new ArrayList<>();
        PeopleRules.check(reader).forEach(finding -> findings.add(finding.within("people")));
        reader.all(PeopleKinds.SKILL).stream()
                .map(Stored::value)
                .filter(skill -> reader.find(
                                PeopleKinds.PRINCIPAL, skill.principal().value())
                        .isEmpty())
                .forEach(skill -> findings.add(unknown("people.skills", "nobody named", skill.principal())));
        reader.all(Assets.KIND).forEach(stored -> findings.addAll(asset(reader, stored.value())));
        Optional<RaciMatrix> matrix = RaciMatrix.of(reader);
        matrix.ifPresent(raci -> {
            findings.addAll(RaciRules.check(reader, raci, Set.of()));
            RaciRules.vacancies(reader, raci)
                    .forEach(finding ->
                            findings.add(Finding.warning(finding.code(), finding.path(), finding.message())));
        });
        return findings;
    }

    private static Finding unknown(String path, String what, Object id) {
        return Finding.error("UNKNOWN", path, Text.of(what + " \"" + id + "\"", "알 수 없는 ID입니다: \"" + id + "\""));
    }

    /** An asset without an owner is taken, and shown until somebody owns it; one with an owner whom nobody knows is not. */
    private static List<Finding> asset(Reader reader, Asset asset) {
        String path = "assets[" + asset.id() + "]";
        List<Finding> findings = new ArrayList<>();
        if (asset.owner().isEmpty()) {
            findings.add(Finding.warning(
                    "ORPHAN",
                    path,
                    Text.of(
                            asset.id() + " has no owner; its decisions go to the persona above",
                            "자산 " + asset.id() + "에 책임자가 없습니다. 이 자산의 결정은 상위 페르소나에게 갑니다")));
        }
        persona(reader, asset.owner(), path + ".owner", findings);
        persona(reader, asset.steward(), path + ".steward", findings);
        return findings;
    }

    private static void persona(Reader reader, Optional<PersonaId> id, String path, List<Finding> findings) {
        id.filter(persona -> reader.find(PeopleKinds.PERSONA, persona.value()).isEmpty())
                .ifPresent(persona -> findings.add(unknown(path, "no persona", persona)));
    }

    private static List<Finding> duplicates(Organisation organisation) {
        List<Finding> findings = new ArrayList<>();
        Staff people = organisation.people();
        duplicates("people.principals", PeopleKinds.PRINCIPAL, people.principals(), findings);
        duplicates("people.personas", PeopleKinds.PERSONA, people.personas(), findings);
        duplicates("people.assignments", PeopleKinds.ASSIGNMENT, people.assignments(), findings);
        duplicates("people.skills", PeopleKinds.SKILL, people.skills(), findings);
        duplicates("assets", Assets.KIND, organisation.assets(), findings);
        return findings;
    }

    private static <T> void duplicates(String path, Kind<T> kind, List<T> values, List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            String id = kind.id(values.get(i));
            if (!seen.add(id)) {
                findings.add(Finding.error(
                        "DUPLICATE",
                        path + "[" + i + "]",
                        Text.of(
                                kind + " \"" + id + "\" must be given once, but was given before",
                                kind + " \"" + id + "\"은(는) 한 번만 정의해야 하지만 앞에 이미 있습니다")));
            }
        }
    }
}
