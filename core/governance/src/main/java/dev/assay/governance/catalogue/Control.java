package dev.assay.governance.catalogue;

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
 * @since 0.1
 */
public record Control(String id, Text title, Text how, List<CatalogueRef> meets, Optional<String> excluded) {
    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if it is excluded without a reason
     */
    public Control {
        meets = List.copyOf(meets);
        if (excluded.isPresent() && excluded.get().isBlank()) {
            throw new ValueException("excluded must say why, but is blank", "excluded에는 이유를 적어야 하지만 비어 있습니다");
        }
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
