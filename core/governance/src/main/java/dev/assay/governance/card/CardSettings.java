package dev.assay.governance.card;

import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.Templates;
import java.util.List;
import java.util.Objects;

/**
 * What cards need to know. Immutable.
 *
 * @param templates the templates that cards may follow
 * @param minimumRows how many rows a number about a slice must rest on to be shown
 * @param errata finds what was wrong with something
 * @since 0.1
 */
public record CardSettings(List<Template> templates, long minimumRows, Errata errata) {
    /** How many rows a number about a slice must rest on by default. */
    public static final long MINIMUM_ROWS = 30;

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if {@code minimumRows < 1}
     */
    public CardSettings {
        templates = List.copyOf(templates);
        if (minimumRows < 1) {
            throw new IllegalArgumentException("minimumRows must be 1 or more, but was " + minimumRows);
        }
        Objects.requireNonNull(errata, "errata");
    }

    /**
     * Returns the settings by default.
     *
     * @param errata finds what was wrong with something
     * @return the templates that come with the library, and {@value #MINIMUM_ROWS} rows
     */
    public static CardSettings of(Errata errata) {
        return new CardSettings(Templates.shipped(), MINIMUM_ROWS, errata);
    }
}
