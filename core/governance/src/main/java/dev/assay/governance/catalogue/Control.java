package dev.assay.governance.catalogue;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.List;
import java.util.Optional;

/**
 * Something of our own that is done so that items of catalogues are met. Immutable.
 *
 * @param id its id
 * @param title what it is called
 * @param how what is done
 * @param meets the items that it meets
 * @param excluded why it does not apply here; empty if it does
 * @param owner the persona that sees to it; empty if nobody in particular does
 * @since 0.1
 */
public record Control(
        String id,
        Text title,
        Text how,
        List<CatalogueRef> meets,
        Optional<String> excluded,
        Optional<PersonaId> owner) {
    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if it is excluded without a reason, or its id is none
     */
    public Control {
        id = Ids.require("control", id);
        meets = List.copyOf(meets);
        if (excluded.isPresent() && !Reasons.isReadable(excluded.get())) {
            throw new ValueException(
                    "excluded must say why, but cannot be read", "excluded에는 이유를 적어야 하지만 읽을 수 있는 글이 없습니다");
        }
    }

    /**
     * Creates a control that nobody in particular owns.
     *
     * @param id its id
     * @param title what it is called
     * @param how what is done
     * @param meets the items that it meets
     * @param excluded why it does not apply here; empty if it does
     * @throws IllegalArgumentException if it is excluded without a reason, or its id is none
     */
    public Control(String id, Text title, Text how, List<CatalogueRef> meets, Optional<String> excluded) {
        this(id, title, how, meets, excluded, Optional.empty());
    }

    /**
     * Returns the control with the persona that sees to it.
     *
     * @param persona the persona, which is asked to review the control when a catalogue changes what it meets
     * @return a new control
     */
    public Control ownedBy(PersonaId persona) {
        return new Control(id, title, how, meets, excluded, Optional.of(persona));
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
