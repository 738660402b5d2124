package dev.assay.governance.card;

import dev.assay.governance.card.registry.Registry;
import dev.assay.governance.card.template.RequiredCards;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.Templates;
import dev.assay.quality.finding.ValueException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What cards need to know. Immutable.
 *
 * @param templates the templates that cards may follow, the required ones among them
 * @param required the templates after which datasets and models must have a card, which gates ask for
 * @param minimumRows how many rows a number about a slice must rest on to be shown
 * @param registry answers fields from what is registered
 * @param log the log whose checkpoints attestations must bear; empty if its keys are not known here, so that only their form is
 *     looked at
 * @since 0.1
 */
public record CardSettings(
        List<Template> templates,
        RequiredCards required,
        long minimumRows,
        Registry registry,
        Optional<TrustedLog> log) {
    /** How many rows a number about a slice must rest on by default. */
    public static final long MINIMUM_ROWS = 30;

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if {@code minimumRows < 1}, or if cards may not follow a template that is required
     */
    public CardSettings {
        templates = List.copyOf(templates);
        for (Template template : required.templates()) {
            if (templates.stream().noneMatch(known -> known.reference().equals(template.reference()))) {
                throw new ValueException(
                        "templates must have the required " + template + ", but are " + templates,
                        "양식 가운데 필수 양식 " + template + "이(가) 있어야 하지만 " + templates + "입니다");
            }
        }
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
        return new CardSettings(
                Templates.shipped(), RequiredCards.ofDefaults(), MINIMUM_ROWS, registry, Optional.empty());
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
        return new CardSettings(templates, required, minimumRows, registry, Optional.of(trusted));
    }

    /**
     * Returns the settings of an organisation with templates of its own for datasets or models. Give the posture the same
     * ({@code PostureSettings.requiring}).
     *
     * @param own the templates after which datasets and models must have a card, instead of those before
     * @return new settings, under which cards may follow these as well as those before
     */
    public CardSettings requiring(RequiredCards own) {
        List<String> references =
                own.templates().stream().map(Template::reference).toList();
        Stream<Template> others = templates.stream().filter(known -> !references.contains(known.reference()));
        List<Template> all = Stream.concat(own.templates().stream(), others).toList();
        return new CardSettings(all, own, minimumRows, registry, log);
    }
}
