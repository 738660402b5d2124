package dev.assay.governance.gate;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Kind;
import dev.assay.governance.system.SystemId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of the data of a system that goes. Immutable.
 *
 * @param system the system
 * @param dataset the dataset
 * @param keptUntil until when it is kept, exclusive; empty if it was deleted
 * @param evidence the digest of what shows it, such as the protocol of the deletion
 * @param by who attests it
 * @param at when
 * @since 0.1
 */
public record Disposal(
        SystemId system, AssetId dataset, Optional<Instant> keptUntil, String evidence, PrincipalId by, Instant at) {
    /** Disposals, under the ids of system and dataset. */
    public static final Kind<Disposal> KIND =
            Kind.of("disposal", Disposal.class, disposal -> id(disposal.system(), disposal.dataset()));

    /** Checks the components. */
    public Disposal {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(keptUntil, "keptUntil");
        Objects.requireNonNull(evidence, "evidence");
    }

    static String id(SystemId system, AssetId dataset) {
        return system + " " + dataset;
    }
}
