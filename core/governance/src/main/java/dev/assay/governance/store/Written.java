package dev.assay.governance.store;

import java.util.HashMap;
import java.util.Map;

/**
 * A thing that a change wrote.
 *
 * @param kind its kind
 * @param id its id
 * @param stored its next state
 * @param tree the state's written form
 * @param <T> its class
 */
record Written<T>(Kind<T> kind, String id, Stored<T> stored, Map<String, Object> tree) {
    static <T> Written<T> of(Kind<T> kind, Stored<T> stored) {
        return new Written<>(kind, kind.id(stored.value()), stored, kind.encode(stored.value()));
    }

    /** Returns what the log says of it. */
    Map<String, Object> logged() {
        Map<String, Object> logged = new HashMap<>();
        logged.put("kind", kind.name());
        logged.put("id", id);
        logged.put("version", Long.toString(stored.version()));
        logged.put("state", tree);
        return logged;
    }
}
