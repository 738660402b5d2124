package dev.assay.governance.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Things by kind and id, and their ids by key. Guarded by its owner's lock. */
final class MemoryTables {
    private final Map<String, Table> tables = new HashMap<>();

    /** The things of one kind. A thing that was replayed is a tree until somebody who knows its class asks for it. */
    private static final class Table {
        private final TreeMap<String, Row> rows = new TreeMap<>();
        private final Map<String, Map<String, TreeSet<String>>> indexes = new HashMap<>();
        private boolean isTyped = true;
    }

    private record Row(
            long version,
            Map<String, Object> tree,
            @Nullable Object value) {}

    <T> @Nullable Stored<T> find(Kind<T> kind, String id) {
        Row row = table(kind).rows.get(id);
        return row == null ? null : stored(kind, row);
    }

    @SuppressWarnings("unchecked")
    private static <T> Stored<T> stored(Kind<T> kind, Row row) {
        T value = row.value == null ? kind.decode(row.tree) : (T) row.value;
        return new Stored<>(value, row.version);
    }

    Collection<String> ids(Kind<?> kind) {
        return table(kind).rows.keySet();
    }

    Collection<String> ids(Kind<?> kind, String index, String key) {
        kind.requireIndex(index);
        return table(kind).indexes.getOrDefault(index, Map.of()).getOrDefault(key, new TreeSet<>());
    }

    /** Returns a kind's table; reads and indexes first what was replayed. */
    private <T> Table table(Kind<T> kind) {
        synchronized (tables) {
            Table table = tables.computeIfAbsent(kind.name(), name -> new Table());
            if (!table.isTyped) {
                table.isTyped = true;
                new ArrayList<>(table.rows.entrySet()).forEach(row -> {
                    Stored<T> stored = stored(kind, row.getValue());
                    table.rows.put(row.getKey(), new Row(stored.version(), row.getValue().tree, stored.value()));
                    index(table, kind, row.getKey(), stored.value());
                });
            }
            return table;
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
                    .forEach((index, keys) -> keys.forEach(key -> {
                        TreeSet<String> ids =
                                table.indexes.getOrDefault(index, Map.of()).get(key);
                        if (ids != null) {
                            ids.remove(written.id());
                        }
                    }));
        }
        table.rows.put(
                written.id(),
                new Row(
                        written.stored().version(),
                        written.tree(),
                        written.stored().value()));
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
                .forEach((kind, table) ->
                        table.rows.forEach((id, row) -> states.add(Journal.state(kind, id, row.version, row.tree))));
        return states;
    }
}
