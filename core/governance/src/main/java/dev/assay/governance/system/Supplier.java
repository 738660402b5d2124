package dev.assay.governance.system;

import dev.assay.governance.Ids;
import dev.assay.governance.Moments;
import dev.assay.governance.Reasons;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Kind;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody outside who supplies a part of a system. Immutable.
 *
 * @param id its id
 * @param name what people call it
 * @param contractOwner the persona to which its failures go
 * @param assets what it supplies
 * @param duties which duty is whose; {@link #QUALITY}, {@link #DELIVERY} and {@link #INCIDENTS} have a meaning here
 * @param evidenceUntil until when its evidence counts, exclusive; empty if there is none
 * @param contingency what is done when it fails; blank if nobody said
 * @since 0.1
 */
public record Supplier(
        String id,
        String name,
        PersonaId contractOwner,
        Set<AssetId> assets,
        Map<String, Party> duties,
        Optional<Instant> evidenceUntil,
        String contingency) {
    /** The duty that what is supplied is as good as was agreed. */
    public static final String QUALITY = "quality";

    /** The duty that it comes in time. */
    public static final String DELIVERY = "delivery";

    /** The duty to take care of incidents. */
    public static final String INCIDENTS = "incidents";

    /** Suppliers, found by what they supply ({@code by-asset}). */
    public static final Kind<Supplier> KIND = Kind.of("supplier", Supplier.class, Supplier::id)
            .indexedBy(
                    "by-asset",
                    supplier -> supplier.assets().stream().map(AssetId::value).toList());

    /** Whose a duty is. */
    public enum Party {
        /** The organisation's own. */
        US,
        /** The supplier's. */
        SUPPLIER,
        /** Both together. */
        BOTH
    }

    /**
     * Checks the names and copies the collections.
     *
     * @throws IllegalArgumentException if its id, its name or a duty is longer than {@value Ids#LONGEST_NAME} characters or cannot be
     *     read, if the contingency is longer than {@value Reasons#LONGEST} characters or has half a character, or if its evidence
     *     does not end in the years 1 to 9999
     */
    public Supplier {
        Ids.requireName("id", id);
        Ids.requireName("name", name);
        duties.keySet().forEach(duty -> Ids.requireName("duty", duty));
        if (!Reasons.isWritable(contingency) || Reasons.length(contingency) > Reasons.LONGEST) {
            throw new ValueException(
                    "contingency must have " + Reasons.LONGEST + " characters at most, but has "
                            + Reasons.length(contingency),
                    "contingency는 " + Reasons.LONGEST + "자 이하여야 하지만 " + Reasons.length(contingency) + "자입니다");
        }
        evidenceUntil = evidenceUntil.map(Moments::stated);
        assets = Set.copyOf(assets);
        duties = Map.copyOf(duties);
    }

    /** Returns the supplier with another owner of the contract. */
    Supplier ownedBy(PersonaId owner) {
        return new Supplier(id, name, owner, assets, duties, evidenceUntil, contingency);
    }

    /**
     * Returns whether its evidence counts.
     *
     * @param time when
     * @return true before its end; false from then on, and if there is none
     */
    public boolean isEvidencedAt(Instant time) {
        return evidenceUntil.filter(time::isBefore).isPresent();
    }

    /**
     * Returns whether a system may rely on it.
     *
     * @param time when
     * @return true if duties are split, a contingency is planned and the evidence counts
     */
    public boolean isSettledAt(Instant time) {
        return !duties.isEmpty() && !contingency.isBlank() && isEvidencedAt(time);
    }

    /**
     * Returns whether it answers for a duty.
     *
     * @param duty the duty
     * @return false if the contract makes it the organisation's own alone; true also if the contract does not say
     */
    public boolean answersFor(String duty) {
        return duties.get(duty) != Party.US;
    }
}
