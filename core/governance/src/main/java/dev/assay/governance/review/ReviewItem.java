package dev.assay.governance.review;

import dev.assay.governance.Ids;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.system.SystemId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What is reviewed. Immutable.
 *
 * <p>What the library keeps has factories, by whose names gates, access and cards look reviews up. Hosts may have things of their own
 * reviewed, by types of their own.
 *
 * @param type the kind of thing, such as {@code persona}, as the audit log names it
 * @param id its id
 * @since 0.1
 */
public record ReviewItem(String type, String id) {
    /**
     * Brings the ids into composed form.
     *
     * @throws IllegalArgumentException if one has another form
     */
    public ReviewItem {
        type = Ids.require("type", type);
        id = Ids.require("item", id);
    }

    /**
     * Returns a system as what is reviewed.
     *
     * @param id its id
     * @return the item
     */
    public static ReviewItem system(SystemId id) {
        return new ReviewItem(Reviewed.SYSTEM, id.value());
    }

    /**
     * Returns an asset as what is reviewed.
     *
     * @param id its id
     * @return the item
     */
    public static ReviewItem asset(AssetId id) {
        return new ReviewItem(Reviewed.ASSET, id.value());
    }

    /**
     * Returns a persona as what is reviewed.
     *
     * @param id its id
     * @return the item
     */
    public static ReviewItem persona(PersonaId id) {
        return new ReviewItem(Reviewed.PERSONA, id.value());
    }

    /**
     * Returns a principal as what is reviewed.
     *
     * @param id its id
     * @return the item
     */
    public static ReviewItem principal(PrincipalId id) {
        return new ReviewItem(Reviewed.PRINCIPAL, id.value());
    }

    /**
     * Returns a control as what is reviewed.
     *
     * @param id its id
     * @return the item
     */
    public static ReviewItem control(String id) {
        return new ReviewItem(Reviewed.CONTROL, id);
    }

    /**
     * Returns a card or another document as what is reviewed.
     *
     * @param id its id
     * @return the item
     */
    public static ReviewItem document(String id) {
        return new ReviewItem(Reviewed.DOCUMENT, id);
    }

    /**
     * Returns a catalogue as what is reviewed.
     *
     * @param id its id
     * @return the item
     */
    public static ReviewItem catalogue(String id) {
        return new ReviewItem(Reviewed.CATALOGUE, id);
    }

    @Override
    public String toString() {
        return type + " " + id;
    }

    /** Returns what an event about its review tells, by which an asset is found. */
    Map<String, Object> details(LocalDate due) {
        Map<String, Object> details = new HashMap<>(details());
        details.put("due", due.toString());
        return details;
    }

    /** Returns what an attempt at its review tells. */
    Map<String, Object> details() {
        return type.equals(Reviewed.ASSET) ? Map.of("item", toString(), "asset", id) : Map.of("item", toString());
    }
}
