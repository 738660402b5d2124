package dev.assay.governance.card;

import dev.assay.governance.card.registry.Registry;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.Templates;
import dev.assay.quality.finding.ValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What cards need to know. Immutable.
 *
 * @param templates the templates that cards may follow
 * @param minimumRows how many rows a number about a slice must rest on to be shown
 * @param registry answers fields from what is registered
 * @param log the log whose checkpoints attestations must bear; empty if its keys are not known here, so that only their form is
 *     looked at
 * @since 0.1
 */
public record CardSettings(List<Template> templates, long minimumRows, Registry registry, Optional<TrustedLog> log) {
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
            throw new ValueException(
                    "minimumRows must be 1 or more, but was " + minimumRows,
                    "minimumRows는 1 이상이어야 하지만 " + minimumRows + "입니다");
        }
        Objects.requireNonNull(registry, "registry");
        Objects.requireNonNull(log, "log");
    }

    /**
     * Returns the settings by default.
     *
     * @param registry answers fields from what is registered
     * @return the templates that come with the library, and {@value #MINIMUM_ROWS} rows
     */
    public static CardSettings of(Registry registry) {
        return new CardSettings(Templates.shipped(), MINIMUM_ROWS, registry, Optional.empty());
    }

    /**
     * Returns the settings by default over what the library knows by itself.
     *
     * @return the templates that come with the library, {@value #MINIMUM_ROWS} rows, and closed incidents as errata
     */
    public static CardSettings ofDefaults() {
        return of(Registry.ofDefaults());
    }

    /**
     * Returns the settings for attestations that bear checkpoints of one log and no other.
     *
     * @param trusted the log
     * @return new settings
     */
    public CardSettings attestedWith(TrustedLog trusted) {
        return new CardSettings(templates, minimumRows, registry, Optional.of(trusted));
    }
}
