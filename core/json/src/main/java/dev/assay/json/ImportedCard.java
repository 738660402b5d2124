package dev.assay.json;

import dev.assay.governance.card.FieldAnswer;
import java.util.List;

/**
 * A model card of somebody else, as answers that a person may declare. Immutable.
 *
 * @param answers the answers by the fields of the template {@code model-card}, in both languages the same
 * @param ignored the paths of what was left, because it has no place in that template or not the shape that its format gives it;
 *     the schema's version and the model's own name, which say whose card it is, are not among them
 * @since 0.1
 */
@SuppressWarnings("exports")
public record ImportedCard(List<FieldAnswer> answers, List<String> ignored) {
    /** Copies the lists. */
    public ImportedCard {
        answers = List.copyOf(answers);
        ignored = List.copyOf(ignored);
    }
}
