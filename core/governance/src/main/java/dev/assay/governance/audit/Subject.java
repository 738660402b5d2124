package dev.assay.governance.audit;

import java.util.Objects;

/**
 * What something was done to. Immutable.
 *
 * @param type the kind of thing, such as {@code grant}
 * @param id its id
 * @param version its version after the event; 0 if it has none
 * @since 0.1
 */
public record Subject(String type, String id, long version) {
    /** Checks the components. */
    public Subject {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
    }

    /**
     * Returns something that has no versions.
     *
     * @param type the kind of thing
     * @param id its id
     * @return the subject
     */
    public static Subject of(String type, String id) {
        return new Subject(type, id, 0);
    }
}
