package dev.assay.governance.organisation;

import dev.assay.governance.organisation.ElementChange.What;
import dev.assay.quality.finding.Text;
import java.util.Set;

/**
 * What a description is made of, in the order of its sections.
 *
 * @since 0.1
 */
public enum Element {
    /** Which organisation it is: its time zone. */
    PROFILE(Text.of("profile", "프로필"), Set.of(), Set.of()),
    /** Who acts. */
    PRINCIPAL(Text.of("principal", "주체"), Set.of("type", "status", "until", "sponsor"), Set.of(What.ADDED)),
    /** As what they act. */
    PERSONA(
            Text.of("persona", "페르소나"),
            Set.of("type", "status", "card.team", "card.skills", "eligibilities", "decisionScopes", "accountableHuman"),
            Set.of(What.ADDED, What.REMOVED)),
    /** Who acts as what. */
    ASSIGNMENT(
            Text.of("assignment", "배정"), Set.of("until", "assignedBy", "delegateOf"), Set.of(What.ADDED, What.REMOVED)),
    /** What shows who is able to do what. */
    SKILL(Text.of("evidence of a skill", "역량 증빙"), Set.of("level", "expires"), Set.of(What.ADDED, What.REMOVED)),
    /** What is settled about people. */
    POLICY(
            Text.of("policy on people", "인력 정책"),
            Set.of("agentCap", "mandatory", "decisions"),
            Set.of(What.ADDED, What.REMOVED)),
    /** In what nobody may act together. */
    PAIR(Text.of("forbidden pair", "금지된 쌍"), Set.of("until"), Set.of(What.REMOVED)),
    /** Who answers for what is done. */
    ACTIVITY(
            Text.of("activity", "활동"),
            Set.of("parent", "letters", "reach", "stages", "onCall"),
            Set.of(What.ADDED, What.REMOVED)),
    /** In which order activities are looked at for who answers. */
    MATRIX(Text.of("matrix", "RACI 표"), Set.of("activities"), Set.of()),
    /** What is governed. */
    ASSET(Text.of("asset", "자산"), Set.of("type", "handling", "owner", "steward", "suites"), Set.of(What.ADDED));

    private final Text noun;
    private final Set<String> ofAuthority;
    private final Set<What> whole;

    Element(Text noun, Set<String> ofAuthority, Set<What> whole) {
        this.noun = noun;
        this.ofAuthority = ofAuthority;
        this.whole = whole;
    }

    /**
     * Returns what people call it.
     *
     * @return its name
     */
    public Text noun() {
        return noun;
    }

    boolean isOfAuthority(What what) {
        return whole.contains(what);
    }

    /** Returns whether a field, or what it is part of, tells who may do, decide or approve what. */
    boolean isOfAuthority(String field) {
        return ofAuthority.stream().anyMatch(key -> (field + ".").startsWith(key + "."));
    }
}
