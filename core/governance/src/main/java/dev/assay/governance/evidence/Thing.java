package dev.assay.governance.evidence;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.store.Kind;
import java.util.Map;
import java.util.Set;

/**
 * Something that belongs to a system: what its records are called by, and how it is.
 *
 * @param type the type of subject of its records
 * @param id its id
 * @param about the assets that it tells of
 * @param state how it is
 * @param membership whether it belongs to every pack
 */
record Thing(String type, String id, Set<AssetId> about, Map<String, Object> state, Membership membership) {
    /** To which packs something belongs. */
    enum Membership {
        /** To all. */
        ALWAYS,
        /** To those in whose period something happened to it. */
        WHEN_TOUCHED
    }

    static <T> Thing of(Kind<T> kind, T value, Set<AssetId> about, Membership membership) {
        return new Thing(kind.name(), kind.id(value), about, kind.encode(value), membership);
    }

    String key() {
        return type + "/" + id;
    }
}
