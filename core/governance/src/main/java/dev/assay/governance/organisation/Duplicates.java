package dev.assay.governance.organisation;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.store.Kind;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a description says twice. The first of each is looked at further, so that everything is said together. */
final class Duplicates {
    static final String CODE = "DUPLICATE";

    private Duplicates() {}

    static List<Finding> of(Organisation organisation) {
        List<Finding> findings = new ArrayList<>();
        Staff people = organisation.people();
        find("people.principals", PeopleKinds.PRINCIPAL, people.principals(), findings);
        find("people.personas", PeopleKinds.PERSONA, people.personas(), findings);
        find("people.assignments", PeopleKinds.ASSIGNMENT, people.assignments(), findings);
        find("people.skills", PeopleKinds.SKILL, people.skills(), findings);
        find("assets", Assets.KIND, organisation.assets(), findings);
        return findings;
    }

    static Organisation without(Organisation organisation) {
        Staff people = organisation.people();
        Staff firsts = new Staff(
                firsts(PeopleKinds.PRINCIPAL, people.principals()),
                firsts(PeopleKinds.PERSONA, people.personas()),
                firsts(PeopleKinds.ASSIGNMENT, people.assignments()),
                firsts(PeopleKinds.SKILL, people.skills()));
        return new Organisation(
                organisation.profile(),
                firsts,
                organisation.rules(),
                organisation.raci(),
                firsts(Assets.KIND, organisation.assets()));
    }

    private static <T> List<T> firsts(Kind<T> kind, List<T> values) {
        Map<String, T> firsts = new LinkedHashMap<>();
        values.forEach(value -> firsts.putIfAbsent(kind.id(value), value));
        return List.copyOf(firsts.values());
    }

    private static <T> void find(String path, Kind<T> kind, List<T> values, List<Finding> findings) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            String id = kind.id(values.get(i));
            if (!seen.add(id)) {
                findings.add(Finding.error(
                        CODE,
                        path + "[" + i + "]",
                        Text.of(
                                kind + " \"" + id + "\" must be given once, but was given before",
                                kind + " \"" + id + "\"은(는) 한 번만 정의해야 하지만 앞에 이미 있습니다")));
            }
        }
    }
}
