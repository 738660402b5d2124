package dev.assay.governance.asset;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Text;
import java.util.Optional;
import java.util.Set;

/**
 * Something governed that has an owner. Immutable.
 *
 * @param id its id
 * @param type what it is
 * @param name what people call it
 * @param handling how it must be handled
 * @param owner the persona that answers for it; empty for an orphan
 * @param steward the persona that looks after it; empty if none does
 * @param suites the names of the suites that judge it, each of 1 to 200 characters that can be read
 * @param quality what is known of its quality
 * @since 0.1
 */
public record Asset(
        AssetId id,
        Type type,
        Text name,
        Handling handling,
        Optional<PersonaId> owner,
        Optional<PersonaId> steward,
        Set<String> suites,
        QualityState quality) {
    /**
     * Copies the suites.
     *
     * @throws IllegalArgumentException if the name has more than {@value Reasons#LONGEST_TEXT} characters, if that of a suite cannot
     *     be read, or if there are more than {@value Ids#MOST_NAMES} of them
     */
    public Asset {
        Reasons.requireKept("name", name);
        suites = Set.copyOf(suites);
        Ids.requireNames("suites", suites);
    }

    /** What an asset is. */
    public enum Type {
        /** Rows of data. */
        DATASET,
        /** A value that models are made from. */
        FEATURE,
        /** A model. */
        MODEL,
        /** What makes assets of assets. */
        PIPELINE,
        /** What people read. */
        REPORT
    }

    /**
     * Returns the asset in another state.
     *
     * @param state the state
     * @return a new asset
     */
    public Asset withQuality(QualityState state) {
        return new Asset(id, type, name, handling, owner, steward, suites, state);
    }
}
