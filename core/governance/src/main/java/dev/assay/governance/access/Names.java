package dev.assay.governance.access;

import dev.assay.governance.Korean;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names in explanations. */
final class Names {
    private Names() {}

    static Map<String, String> of(ActingAs who) {
        Map<String, String> names = new HashMap<>();
        names.put("who", who.principal().value());
        names.put("persona", who.persona().value());
        return names;
    }

    static Map<String, String> of(PrincipalId who) {
        Map<String, String> names = new HashMap<>();
        names.put("who", who.value());
        return names;
    }

    static Map<String, String> of(AccessQuery query) {
        Map<String, String> names = of(query.who());
        names.put("action", query.action());
        names.put("actionKo", Korean.of(query.action()));
        names.put("resource", query.resource().value());
        names.put("where", query.environment().name());
        names.put("whereKo", Korean.of(query.environment()));
        return names;
    }

    static Map<String, String> of(RequestDraft draft) {
        Map<String, String> names = of(draft.party().holder());
        names.put("action", joined(draft.target().actions()));
        names.put(
                "actionKo",
                joined(draft.target().actions().stream().map(Korean::of).toList()));
        names.put("resource", draft.target().resource().value());
        names.put("where", draft.target().environment().name());
        names.put("whereKo", Korean.of(draft.target().environment()));
        return names;
    }

    static Map<String, String> with(Map<String, String> names, String detail) {
        return with(names, detail, detail);
    }

    static Map<String, String> with(Map<String, String> names, String detail, String detailInKorean) {
        Map<String, String> more = new HashMap<>(names);
        more.put("detail", detail);
        more.put("detailKo", detailInKorean);
        return more;
    }

    /** The names where something is not theirs to do, with whose it is. */
    static Map<String, String> reserved(Map<String, String> names, String may, String mayInKorean) {
        Map<String, String> more = new HashMap<>(names);
        more.put("may", may);
        more.put("mayKo", mayInKorean);
        return more;
    }

    /** Security, with its personas if the organisation set any. */
    static Text security(AccessSettings settings) {
        String personas = joined(settings.security());
        return personas.isEmpty()
                ? Text.of("security", "보안 담당")
                : Text.of("security (" + personas + ")", "보안 담당(" + personas + ")");
    }

    static String joined(Collection<?> parts) {
        Set<String> texts = new TreeSet<>();
        parts.forEach(part -> texts.add(part.toString()));
        return String.join(", ", texts);
    }
}
