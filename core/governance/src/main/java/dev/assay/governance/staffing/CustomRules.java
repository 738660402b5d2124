package dev.assay.governance.staffing;

import dev.assay.governance.Ids;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.PeoplePolicy.CustomType;
import dev.assay.governance.people.Persona;
import dev.assay.quality.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds fields of an organisation's own on cards that it has not declared, or that say something else than it declared. */
final class CustomRules {
    private static final String CUSTOM = ".card.custom";

    private CustomRules() {}

    static List<Finding> check(Persona persona, PeoplePolicy policy, String path) {
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(persona.card().custom()).forEach((name, text) -> {
            CustomType type = policy.custom().get(name);
            if (type == null) {
                findings.add(
                        undeclared(persona, name, new TreeSet<>(policy.custom().keySet()), path));
            } else if (!type.takes(text)) {
                findings.add(misformed(persona, name, type, path));
            }
        });
        return findings;
    }

    private static Finding undeclared(Persona persona, String name, Set<String> declared, String path) {
        return PeopleRules.error(
                "PER-1",
                path + CUSTOM,
                "field \"" + Ids.shown(name) + "\" of " + persona.id()
                        + " must be one that the policy on people declares, " + declared,
                "카드의 자체 항목 \"" + Ids.shown(name) + "\"은(는) 인력 정책이 선언한 " + declared + " 가운데 하나여야 합니다. 페르소나: "
                        + persona.id());
    }

    private static Finding misformed(Persona persona, String name, CustomType type, String path) {
        String text = Ids.shown(String.valueOf(persona.card().custom().get(name)));
        return PeopleRules.error(
                "PER-1",
                path + CUSTOM,
                "field \"" + name + "\" of " + persona.id() + " must be "
                        + type.form().en() + ", but was \"" + text + "\"",
                "카드의 자체 항목 \"" + name + "\"은(는) " + type.form().ko() + "여야 하지만 \"" + text + "\"입니다. 페르소나: "
                        + persona.id());
    }
}
