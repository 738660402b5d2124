package dev.assay.governance.catalogue;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something of our own that is done so that items of catalogues are met. Immutable.
 *
 * @param id its id
 * @param title what it is called
 * @param how what is done
 * @param meets the items that it meets
 * @param excluded why it does not apply here; empty if it does
 * @param owner the persona that sees to it; empty if nobody in particular does
 * @param systems the ids of the AI systems for which it is done; empty means for all; {@link
 *     Compliance#adopt} asks whether there are such systems, and one that is not there is not covered
 * @since 0.1
 */
public record Control(
        String id,
        Text title,
        Text how,
        List<CatalogueRef> meets,
        Optional<String> excluded,
        Optional<PersonaId> owner,
        Set<String> systems) {
    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if it is excluded without a reason of 4,096 characters at most, or its id or that of a system is none
     */
    public Control {
        id = Ids.require("control", id);
        meets = List.copyOf(meets);
        systems = Set.copyOf(systems);
        systems.forEach(system -> Ids.require("system", system));
        if (excluded.isPresent() && !Reasons.isReadable(excluded.get())) {
            throw new ValueException(
                    "excluded must say why, but cannot be read", "excluded에는 이유를 적어야 하지만 읽을 수 있는 글이 없습니다");
        }
        excluded.ifPresent(reason -> Reasons.requireKept("excluded", reason));
    }

    /**
     * Creates a control for all systems that nobody in particular owns.
     *
     * @param id its id
     * @param title what it is called
     * @param how what is done
     * @param meets the items that it meets
     * @param excluded why it does not apply here; empty if it does
     * @throws IllegalArgumentException if it is excluded without a reason, or its id is none
     */
    public Control(String id, Text title, Text how, List<CatalogueRef> meets, Optional<String> excluded) {
        this(id, title, how, meets, excluded, Optional.empty(), Set.of());
    }

    /**
     * Returns the control with the persona that sees to it.
     *
     * @param persona the persona, which is asked to review the control when a catalogue changes what it meets
     * @return a new control
     */
    public Control ownedBy(PersonaId persona) {
        return new Control(id, title, how, meets, excluded, Optional.of(persona), systems);
    }

    /**
     * Returns the control for some systems only.
     *
     * @param ids the ids of the AI systems; empty means for all
     * @return a new control
     * @throws IllegalArgumentException if one is no id
     */
    public Control forSystems(Set<String> ids) {
        return new Control(id, title, how, meets, excluded, owner, ids);
    }

    /**
     * Returns whether it applies here.
     *
     * @return false if it is excluded
     */
    public boolean applies() {
        return excluded.isEmpty();
    }
}
