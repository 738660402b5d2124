package dev.assay.governance.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Things by kind and id, and their ids by key. Guarded by its owner's lock, under which many may read at once. */
final class MemoryTables {
    private static final NavigableSet<String> NONE = Collections.emptyNavigableSet();

    private final Map<String, Table> tables = new ConcurrentHashMap<>();

    /** The things of one kind. A thing that was replayed is a tree until somebody who knows its class asks for it. */
    private static final class Table {
        private final Map<String, Row> rows = new HashMap<>();
        private final Map<String, Map<String, NavigableSet<String>>> indexes = new HashMap<>();
        private volatile boolean isTyped = true;

        NavigableSet<String> ids(String index, String key) {
            return indexes.getOrDefault(index, Map.of()).getOrDefault(key, NONE);
        }

        void forget(String index, String key, String id) {
            Set<String> ids = ids(index, key);
            if (!ids.isEmpty()) {
                ids.remove(id);
            }
        }
    }

    private record Row(
            long version,
            Map<String, Object> tree,
            @Nullable Stored<?> stored) {}

    <T> @Nullable Stored<T> find(Kind<T> kind, String id) {
        return stored(kind, table(kind).rows.get(id));
    }

    @SuppressWarnings("unchecked")
    private static <T> @Nullable Stored<T> stored(Kind<T> kind, @Nullable Row row) {
        if (row == null) {
            return null;
        }
        return row.stored == null ? new Stored<>(kind.decode(row.tree), row.version) : (Stored<T>) row.stored;
    }

    <T> List<Stored<T>> findBy(Kind<T> kind, String index, String key) {
        kind.requireIndex(index);
        Table table = table(kind);
        NavigableSet<String> ids = table.ids(index, key);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Stored<T>> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            Stored<T> stored = stored(kind, table.rows.get(id));
            if (stored != null) {
                found.add(stored);
            }
        }
        return Collections.unmodifiableList(found);
    }

    Collection<String> ids(Kind<?> kind) {
        return table(kind).rows.keySet();
    }

    Collection<String> ids(Kind<?> kind, String index, String key) {
        kind.requireIndex(index);
        return table(kind).ids(index, key);
    }

    /** Returns a kind's table; reads and indexes first what was replayed. */
    private Table table(Kind<?> kind) {
        Table table = tables.get(kind.name());
        if (table == null) {
            table = tables.computeIfAbsent(kind.name(), name -> new Table());
        }
        if (!table.isTyped) {
            type(table, kind);
        }
        return table;
    }

    /** Reads everything before anything is indexed: a thing that cannot be read must fail each time, not be missing. */
    private static <T> void type(Table table, Kind<T> kind) {
        synchronized (table) {
            if (table.isTyped) {
                return;
            }
            Map<String, Row> typed = new HashMap<>();
            table.rows.forEach((id, row) -> typed.put(id, new Row(row.version, row.tree, stored(kind, row))));
            typed.forEach((id, row) -> {
                Stored<T> stored = stored(kind, row);
                if (stored != null) {
                    index(table, kind, id, stored.value());
                }
            });
            table.rows.putAll(typed);
            table.isTyped = true;
        }
    }

    void apply(List<Written<?>> written) {
        written.forEach(this::apply);
    }

    private <T> void apply(Written<T> written) {
        Table table = table(written.kind());
        Stored<T> old = find(written.kind(), written.id());
        if (old != null) {
            written.kind()
                    .keys(old.value())
                    .forEach((index, keys) -> keys.forEach(key -> table.forget(index, key, written.id())));
        }
        table.rows.put(written.id(), new Row(written.stored().version(), written.tree(), written.stored()));
        index(table, written.kind(), written.id(), written.stored().value());
    }

    private static <T> void index(Table table, Kind<T> kind, String id, T value) {
        kind.keys(value)
                .forEach((index, keys) -> keys.forEach(key -> table.indexes
                        .computeIfAbsent(index, name -> new HashMap<>())
                        .computeIfAbsent(key, name -> new TreeSet<>())
                        .add(id)));
    }

    /** Puts a state that was logged; whoever asks for its kind first has it read and indexed. */
    @SuppressWarnings("unchecked")
    void put(Map<String, Object> logged) {
        Table table = tables.computeIfAbsent(String.valueOf(logged.get("kind")), name -> new Table());
        table.isTyped = false;
        long version = Long.parseLong(String.valueOf(logged.get("version")));
        table.rows.put(
                String.valueOf(logged.get("id")),
                new Row(version, (Map<String, Object>) logged.getOrDefault("state", Map.of()), null));
    }

    /** Returns everything as trees, in the order of kinds and ids. */
    List<Map<String, Object>> states() {
        List<Map<String, Object>> states = new ArrayList<>();
        new TreeMap<>(tables)
                .forEach((kind, table) -> new TreeMap<>(table.rows)
                        .forEach((id, row) -> states.add(Journal.state(kind, id, row.version, row.tree))));
        return states;
    }
}
