package dev.assay.governance.people;

import dev.assay.quality.finding.Text;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The nine fields of a persona's card.
 *
 * @since 0.1
 */
public enum CardField {
    /** What the persona is called; never blank, because a card without a name is none. */
    NAME("name", "이름", persona -> false),
    /** The team that it belongs to. */
    TEAM("team", "팀", persona -> persona.card().team().isBlank()),
    /** With whom and what it mainly works. */
    INTERACTIONS(
            "interactions",
            "주요 상호작용",
            persona -> persona.card().interactions().stream().allMatch(String::isBlank)),
    /** What it may ask for. */
    ELIGIBILITIES("eligibilities", "접근 자격", persona -> persona.eligibilities().isEmpty()),
    /** The processes that it owns. */
    PROCESSES("processes", "담당 프로세스", persona -> persona.card().processes().isEmpty()),
    /** What one must be able to do. */
    SKILLS("skills", "필요 역량", persona -> persona.card().skills().isEmpty()),
    /** What it may decide. */
    DECISION_SCOPES(
            "decisionScopes", "결정 범위", persona -> persona.decisionScopes().isEmpty()),
    /** What else there is to say. */
    NOTES("notes", "비고", persona -> persona.card().notes().isBlank()),
    /** Where it comes from. */
    SOURCES("sources", "출처", persona -> persona.card().sources().isEmpty());

    private final String key;
    private final Text label;
    private final Predicate<Persona> empty;

    CardField(String key, String korean, Predicate<Persona> empty) {
        this.key = key;
        this.label = Text.of(key, korean);
        this.empty = empty;
    }

    /**
     * Returns the fields that must be filled unless an organisation says otherwise. What a persona may ask for or decide is not
     * among them: there are personas that may do neither.
     *
     * @return name, team, interactions, processes and skills
     */
    public static Set<CardField> mandatory() {
        return EnumSet.of(NAME, TEAM, INTERACTIONS, PROCESSES, SKILLS);
    }

    /**
     * Returns whether a card says nothing here.
     *
     * @param persona the persona
     * @return true if the field is blank
     */
    public boolean isEmpty(Persona persona) {
        return empty.test(persona);
    }

    /**
     * Returns the path of the field within a persona, as files write it.
     *
     * @return such as {@code card.team}
     */
    public String path() {
        return switch (this) {
            case ELIGIBILITIES, DECISION_SCOPES -> key;
            case NAME, TEAM, INTERACTIONS, PROCESSES, SKILLS, NOTES, SOURCES -> "card." + key;
        };
    }

    /**
     * Returns what people call the field.
     *
     * @return the label
     */
    public Text label() {
        return label;
    }
}
