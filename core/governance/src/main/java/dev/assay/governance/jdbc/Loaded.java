package dev.assay.governance.jdbc;

import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Stored;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one transaction has read, so that it reads nothing twice. That stays true until the transaction ends: who reads sees one
 * moment, and who changes has locked the log, without which nobody else changes anything. Confined to one thread.
 */
final class Loaded {
    /** So that a transaction that goes through everything does not keep everything. */
    private static final int MOST = 1_000;

    private final Map<String, Map<String, Optional<? extends Stored<?>>>> byId = new HashMap<>();
    private final Map<String, Map<String, List<? extends Stored<?>>>> byKey = new HashMap<>();
    private int size;

    /** Asks the database. */
    interface Query<R> {
        R run() throws SQLException;
    }

    @SuppressWarnings("unchecked")
    <T> Optional<Stored<T>> find(Kind<T> kind, String id, Query<Optional<Stored<T>>> query) throws SQLException {
        Optional<? extends Stored<?>> known = of(byId, kind).get(id);
        if (known != null) {
            return (Optional<Stored<T>>) known;
        }
        Optional<Stored<T>> found = query.run();
        makeRoom(1);
        of(byId, kind).put(id, found);
        return found;
    }

    @SuppressWarnings("unchecked")
    <T> List<Stored<T>> findBy(Kind<T> kind, String key, Query<List<Stored<T>>> query) throws SQLException {
        List<? extends Stored<?>> known = of(byKey, kind).get(key);
        if (known != null) {
            return (List<Stored<T>>) known;
        }
        List<Stored<T>> found = query.run();
        if (found.size() < MOST) {
            makeRoom(found.size() + 1);
            of(byKey, kind).put(key, found);
        }
        return found;
    }

    /** Forgets a thing that was written, and what was found by keys, since it may have others now. */
    <T> void forget(Kind<T> kind, Stored<T> written) {
        byKey.remove(kind.name());
        of(byId, kind).remove(kind.id(written.value()));
    }

    private void makeRoom(int more) {
        size += more;
        if (size > MOST) {
            byId.clear();
            byKey.clear();
            size = more;
        }
    }

    private static <V> Map<String, V> of(Map<String, Map<String, V>> known, Kind<?> kind) {
        return known.computeIfAbsent(kind.name(), name -> new HashMap<>());
    }
}
