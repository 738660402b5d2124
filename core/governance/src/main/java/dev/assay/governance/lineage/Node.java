package dev.assay.governance.lineage;

import dev.assay.quality.finding.Text;

/**
 * Something on a map. Immutable.
 *
 * @param type what it is
 * @param id its id
 * @param title what it is called
 * @since 0.1
 */
public record Node(Type type, String id, Text title) {
    /** What something on a map is. */
    public enum Type {
        /** An asset. */
        ASSET,
        /** An AI system. */
        SYSTEM,
        /** A persona. */
        PERSONA,
        /** A person, an agent or a service. */
        PRINCIPAL
    }

    /**
     * Returns by what edges name it.
     *
     * @return such as {@code asset:trips}
     */
    public String key() {
        return key(type, id);
    }

    static String key(Type type, String id) {
        return type.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
    }
}
