package dev.assay.governance.staffing;

import dev.assay.governance.Ids;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.PeoplePolicy.CustomType;
import dev.assay.governance.people.Persona;
import dev.assay.quality.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds fields of an organisation's own on cards that it has not declared, or that say something else than it declared. */
final class CustomRules {
    private CustomRules() {}

    static List<Finding> check(Persona persona, PeoplePolicy policy, String path) {
        Map<String, CustomType> declared = policy.custom();
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(persona.card().custom()).forEach((name, text) -> {
            String place = path + ".card.custom";
            CustomType type = declared.get(name);
            if (type == null) {
                TreeSet<String> known = new TreeSet<>(declared.keySet());
                findings.add(PeopleRules.error(
                        "PER-1",
                        place,
                        "field \"" + Ids.shown(name) + "\" of " + persona.id()
                                + " must be one that the policy on people declares, " + known,
                        "카드의 자체 항목 \"" + Ids.shown(name) + "\"은(는) 인력 정책이 선언한 " + known + " 가운데 하나여야 합니다. 페르소나: "
                                + persona.id()));
            } else if (!type.takes(text)) {
                findings.add(PeopleRules.error(
                        "PER-1",
                        place,
                        "field \"" + name + "\" of " + persona.id() + " must be "
                                + type.form().en() + ", but was \"" + Ids.shown(text) + "\"",
                        "카드의 자체 항목 \"" + name + "\"은(는) " + type.form().ko() + "여야 하지만 \"" + Ids.shown(text)
                                + "\"입니다. 페르소나: " + persona.id()));
            }
        });
        return findings;
    }
}
