package dev.assay.governance.review;

import dev.assay.governance.Ids;

/**
 * What is reviewed. Immutable.
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

    @Override
    public String toString() {
        return type + " " + id;
    }
}
