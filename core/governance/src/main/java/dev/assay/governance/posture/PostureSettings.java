package dev.assay.governance.posture;

import dev.assay.governance.catalogue.Catalogue;
import java.util.List;
import java.util.Set;

/**
 * What a posture needs to know. Immutable.
 *
 * @param duties the catalogues whose duties must be met
 * @since 0.1
 */
public record PostureSettings(List<Duties> duties) {
    /** Checks and copies the components. */
    public PostureSettings {
        duties = List.copyOf(duties);
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
}
