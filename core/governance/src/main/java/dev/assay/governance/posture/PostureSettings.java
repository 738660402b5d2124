package dev.assay.governance.posture;

import dev.assay.governance.card.template.RequiredCards;
import dev.assay.governance.catalogue.Catalogue;
import dev.assay.governance.risk.RiskLimits;
import dev.assay.governance.system.TierLimits;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a posture needs to know. Immutable.
 *
 * @param duties the catalogues whose duties must be met
 * @param cards after which templates datasets and models must have a card
 * @param limits how much risk may be tolerated, and for how long an assessment counts
 * @since 0.1
 */
public record PostureSettings(List<Duties> duties, RequiredCards cards, RiskLimits limits) {
    /** Checks and copies the components. */
    public PostureSettings {
        duties = List.copyOf(duties);
        Objects.requireNonNull(cards, "cards");
        Objects.requireNonNull(limits, "limits");
    }

    /**
     * Creates the settings with the datasheets and model cards that come with the library and the usual limits of risks.
     *
     * @param duties the catalogues whose duties must be met
     */
    public PostureSettings(List<Duties> duties) {
        this(duties, RequiredCards.ofDefaults(), TierLimits.ofDefaults());
    }

    /**
     * Duties of a catalogue. Immutable.
     *
     * @param catalogue the catalogue
     * @param types the types of its items that are duties, such as {@code obligation}
     * @since 0.1
     */
    public record Duties(Catalogue catalogue, Set<String> types) {
        /** Copies the types. */
        public Duties {
            types = Set.copyOf(types);
        }
    }

    /**
     * Returns the settings without catalogues.
     *
     * @return the settings
     */
    public static PostureSettings ofDefaults() {
        return new PostureSettings(List.of());
    }

    /**
     * Returns the settings of an organisation with templates of its own for datasets or models.
     *
     * @param own the templates after which they must have a card, the same as those of {@code CardSettings}
     * @return new settings
     */
    public PostureSettings requiring(RequiredCards own) {
        return new PostureSettings(duties, own, limits);
    }

    /**
     * Returns the settings of an organisation with limits of its own for risks.
     *
     * @param own the limits, the same as those of {@code GovernanceSettings.withSpans}
     * @return new settings
     */
    public PostureSettings limiting(RiskLimits own) {
        return new PostureSettings(duties, cards, own);
    }
}
