package dev.assay.governance.raci;

import dev.assay.governance.people.PersonaId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A row of the matrix: which personas have which part in an activity. Immutable. Whether the row is valid is for
 * {@link RaciRules} to say.
 *
 * <p>It names personas and no versions of their cards: what a card says at the time is what counts. Which version somebody acted
 * under stands in the records of what they decided, approved or used.
 *
 * @param accountable who answers for it; exactly one in a valid row
 * @param responsible who does it; at least one in a valid row
 * @param consulted who is heard before
 * @param informed who is told after
 * @since 0.1
 */
public record Letters(
        List<PersonaId> accountable, List<PersonaId> responsible, List<PersonaId> consulted, List<PersonaId> informed) {
    /** Copies the lists. */
    public Letters {
        accountable = List.copyOf(accountable);
        responsible = List.copyOf(responsible);
        consulted = List.copyOf(consulted);
        informed = List.copyOf(informed);
    }

    /**
     * Returns who has a part.
     *
     * @param letter the part
     * @return the personas, in the order of the row
     */
    public List<PersonaId> of(Letter letter) {
        return switch (letter) {
            case RESPONSIBLE -> responsible;
            case ACCOUNTABLE -> accountable;
            case CONSULTED -> consulted;
            case INFORMED -> informed;
        };
    }

    /**
     * Returns which parts a persona has.
     *
     * @param persona the persona
     * @return the parts; none if it is not in the row
     */
    public Set<Letter> of(PersonaId persona) {
        Set<Letter> letters = EnumSet.noneOf(Letter.class);
        for (Letter letter : Letter.values()) {
            if (of(letter).contains(persona)) {
                letters.add(letter);
            }
        }
        return letters;
    }

    /**
     * Returns everybody in the row.
     *
     * @return each persona once, those with the same part together
     */
    public Set<PersonaId> personas() {
        Set<PersonaId> personas = new LinkedHashSet<>();
        for (Letter letter : Letter.values()) {
            personas.addAll(of(letter));
        }
        return personas;
    }
}
