package dev.assay.governance.decision.policy;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells who has a part in a decision. Thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Responsibilities {
    /** The code of the finding when an asset has no owner. */
    String ORPHAN = "ORPHAN";

    /** The code of the finding when the owner of an expectation is no persona. */
    String UNKNOWN_OWNER = "UNKNOWN_OWNER";

    /**
     * Tells who has a part.
     *
     * @param reader reads what is stored
     * @param kind the kind of decision
     * @param asset the asset that it is about
     * @return the parties; the first of those who are accountable is never absent
     */
    Parties parties(Reader reader, String kind, Asset asset);

    /**
     * Tells who has a part in a decision about one thing of an asset, such as one expectation.
     *
     * @param reader reads what is stored
     * @param kind the kind of decision
     * @param asset the asset that it is about
     * @param topic what about it, such as the id of an expectation
     * @return the parties; those of the asset unless the rule tells topics apart
     */
    default Parties parties(Reader reader, String kind, Asset asset, String topic) {
        return parties(reader, kind, asset);
    }

    /**
     * Returns a rule by which whoever owns an expectation gets the task to mend it, instead of those who are responsible for the
     * asset as a whole. Who answers for it stays the same. An owner whom nobody knows is found, and changes nothing.
     *
     * @param owners the personas by the ids of expectations, which need not be known
     * @return a new rule
     */
    default Responsibilities mendedBy(Map<String, String> owners) {
        return new OwnedTopics(this, owners);
    }

    /**
     * Returns the simplest rule: the owner of the asset answers for it, the steward does the work, and for what has no owner the
     * chief answers.
     *
     * @param chief the persona that answers for orphans, and is asked when the owner does not answer
     * @param consulted the personas whose advice is wanted
     * @param informed the personas that are told
     * @return the rule
     */
    static Responsibilities byOwner(PersonaId chief, Set<PersonaId> consulted, Set<PersonaId> informed) {
        return (reader, kind, asset) -> {
            List<PersonaId> ladder = asset.owner()
                    .map(owner -> owner.equals(chief) ? List.of(chief) : List.of(owner, chief))
                    .orElse(List.of(chief));
            Set<PersonaId> responsible = asset.steward().map(Set::of).orElse(Set.of());
            List<Finding> findings = asset.owner().isPresent() ? List.of() : List.of(orphan(asset));
            return new Parties(ladder, responsible, consulted, informed, List.of(), findings);
        };
    }

    /**
     * Returns the rule of the matrix in force: the accountable persona of the activity that takes such decisions about the asset
     * answers for it, then those of the activities above, then the chief; what has no owner goes to the chief first. Where the
     * matrix knows no activity, the rule is that of {@link #byOwner}.
     *
     * @param chief the persona that answers for orphans, and is asked when nobody else answers
     * @return the rule
     */
    static Responsibilities byMatrix(PersonaId chief) {
        return (reader, kind, asset) -> RaciMatrix.of(reader)
                .flatMap(matrix -> matrix.activityFor(kind, asset.id().value())
                        .map(activity -> MatrixParties.of(matrix, activity, asset, chief)))
                .orElseGet(() -> byOwner(chief, Set.of(), Set.of()).parties(reader, kind, asset));
    }

    /**
     * Returns what is said about an asset without an owner.
     *
     * @param asset the asset
     * @return a warning with {@value #ORPHAN}
     */
    static Finding orphan(Asset asset) {
        return Finding.warning(
                ORPHAN,
                "asset." + asset.id() + ".owner",
                Text.of("asset \"" + asset.id() + "\" has no owner", "자산 \"" + asset.id() + "\"에 책임자가 없습니다"));
    }
}
