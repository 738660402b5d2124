package dev.assay.governance.card.template;

import dev.assay.governance.asset.Asset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * After which templates datasets and models must have a card. Immutable.
 *
 * @param dataset the template for datasets
 * @param model the template for models
 * @since 0.1
 */
public record RequiredCards(Template dataset, Template model) {
    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public RequiredCards {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(model, "model");
    }

    /**
     * Returns what is required unless an organisation says otherwise.
     *
     * @return the datasheet and the model card that come with the library
     */
    public static RequiredCards ofDefaults() {
        return new RequiredCards(Templates.datasheet(), Templates.modelCard());
    }

    /**
     * Returns the template for assets of a type.
     *
     * @param type the type
     * @return the template; empty for features, pipelines and reports, which need no card
     */
    public Optional<Template> of(Asset.Type type) {
        return switch (type) {
            case DATASET -> Optional.of(dataset);
            case MODEL -> Optional.of(model);
            case FEATURE, PIPELINE, REPORT -> Optional.empty();
        };
    }

    /**
     * Returns all that are required.
     *
     * @return that for datasets and that for models
     */
    public List<Template> templates() {
        return List.of(dataset, model);
    }
}
