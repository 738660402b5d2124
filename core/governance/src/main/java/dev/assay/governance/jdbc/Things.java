package dev.assay.governance.jdbc;

import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.store.ConflictException;
import dev.assay.governance.store.Journal;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Stored;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of things and of their keys, on one connection. Confined to one thread. */
final class Things {
    private static final int MOST_KEY = 512;
    private static final String SELECT = "select t.version, t.state from assay_thing t";

    private final Sql sql;
    private final String stream;

    Things(Connection connection, String stream) {
        this.sql = new Sql(connection);
        this.stream = stream;
    }

    <T> Optional<Stored<T>> find(Kind<T> kind, String id) throws SQLException {
        return sql.first(
                SELECT + " where t.stream = ? and t.kind = ? and t.id = ?", reader(kind), stream, kind.name(), id);
    }

    <T> List<Stored<T>> findBy(Kind<T> kind, String index, String key) throws SQLException {
        return inOrder(
                kind,
                sql.list(
                        SELECT + " join assay_key k on k.stream = t.stream and k.kind = t.kind and k.id = t.id"
                                + " where k.stream = ? and k.kind = ? and k.name = ? and k.key_value = ?",
                        reader(kind),
                        stream,
                        kind.name(),
                        index,
                        column(key)));
    }

    int count(Kind<?> kind, String index, String key) throws SQLException {
        return sql.first(
                        "select count(*) from assay_key where stream = ? and kind = ? and name = ? and key_value = ?",
                        row -> row.getInt(1),
                        stream,
                        kind.name(),
                        index,
                        column(key))
                .orElse(0);
    }

    <T> List<Stored<T>> all(Kind<T> kind) throws SQLException {
        return inOrder(
                kind, sql.list(SELECT + " where t.stream = ? and t.kind = ?", reader(kind), stream, kind.name()));
    }

    /** Databases order texts by rules of their own; here the order is that of Java, as in memory. */
    private static <T> List<Stored<T>> inOrder(Kind<T> kind, List<Stored<T>> found) {
        return found.stream()
                .sorted(Comparator.comparing(stored -> kind.id(stored.value())))
                .toList();
    }

    private static <T> Sql.RowReader<Stored<T>> reader(Kind<T> kind) {
        return row -> new Stored<>(kind.decode(parse(row.getBytes(2))), row.getLong(1));
    }

    /** Returns everything as trees, in the order of kinds and ids. */
    List<Map<String, Object>> states() throws SQLException {
        record Row(String kind, String id, Map<String, Object> state) {}
        List<Row> rows = sql.list(
                "select kind, id, version, state from assay_thing where stream = ?",
                row -> new Row(
                        row.getString(1),
                        row.getString(2),
                        Journal.state(row.getString(1), row.getString(2), row.getLong(3), parse(row.getBytes(4)))),
                stream);
        return rows.stream()
                .sorted(Comparator.comparing(Row::kind).thenComparing(Row::id))
                .map(Row::state)
                .toList();
    }

    private static Map<String, Object> parse(byte[] state) {
        return CanonicalJson.parse(state, Journal.MOST_BYTES);
    }

    <T> void insert(Kind<T> kind, Stored<T> stored, Map<String, Object> tree) throws SQLException {
        String id = kind.id(stored.value());
        sql.update(
                "insert into assay_thing (stream, kind, id, version, state) values (?, ?, ?, ?, ?)",
                stream,
                kind.name(),
                id,
                stored.version(),
                CanonicalJson.write(tree, Journal.MOST_BYTES));
        insertKeys(kind, id, stored.value());
    }

    <T> void update(Kind<T> kind, Stored<T> stored, Map<String, Object> tree) throws SQLException {
        String id = kind.id(stored.value());
        int updated = sql.update(
                "update assay_thing set version = ?, state = ? where stream = ? and kind = ? and id = ? and version = ?",
                stored.version(),
                CanonicalJson.write(tree, Journal.MOST_BYTES),
                stream,
                kind.name(),
                id,
                stored.version() - 1);
        if (updated != 1) {
            throw new ConflictException(
                    kind + " \"" + id + "\" must have version " + (stored.version() - 1) + ", but has another");
        }
        sql.update("delete from assay_key where stream = ? and kind = ? and id = ?", stream, kind.name(), id);
        insertKeys(kind, id, stored.value());
    }

    /** What is longer than the column, or spelt like a digest, is found by its digest: no thing is too long to be kept, or two. */
    static String column(String key) {
        return key.length() <= MOST_KEY && !key.startsWith("sha256:")
                ? key
                : "sha256:" + Hash.sha256(key.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private <T> void insertKeys(Kind<T> kind, String id, T value) throws SQLException {
        for (Map.Entry<String, Collection<String>> entry : kind.keys(value).entrySet()) {
            for (String key : new java.util.LinkedHashSet<>(entry.getValue())) {
                sql.update(
                        "insert into assay_key (stream, kind, name, key_value, id) values (?, ?, ?, ?, ?)",
                        stream,
                        kind.name(),
                        entry.getKey(),
                        column(key),
                        id);
            }
        }
    }
}
