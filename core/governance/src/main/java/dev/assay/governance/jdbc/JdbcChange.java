package dev.assay.governance.jdbc;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.ConflictException;
import dev.assay.governance.store.Journal;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Stored;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A change within a transaction. Confined to one thread. */
final class JdbcChange implements Change {
    private final Things things;
    private final Instant now;
    private final Loaded loaded = new Loaded();
    private final Journal journal = new Journal();
    private final List<Runnable> actions = new ArrayList<>();

    JdbcChange(Things things, Instant now) {
        this.things = things;
        this.now = now;
    }

    /** Carries a fault of the database through work that knows nothing of databases. */
    private static final class DatabaseFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SQLException fault;

        DatabaseFault(SQLException fault) {
            super(fault);
            this.fault = fault;
        }
    }

    /** Does the work, and gives faults of the database back as what they are. */
    <R> R apply(Function<? super Change, ? extends R> work) throws SQLException {
        try {
            R result = work.apply(this);
            journal.requireRecorded();
            return result;
        } catch (DatabaseFault e) {
            throw e.fault;
        }
    }

    @Override
    public void afterwards(Runnable action) {
        actions.add(action);
    }

    List<Runnable> actions() {
        return actions;
    }

    List<AuditEvent> events() {
        return journal.events();
    }

    private static <R> R ask(Loaded.Query<R> query) {
        try {
            return query.run();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public <T> Optional<Stored<T>> find(Kind<T> kind, String id) {
        return ask(() -> loaded.find(kind, id, () -> things.find(kind, id)));
    }

    @Override
    public <T> List<Stored<T>> findBy(Kind<T> kind, String index, String key) {
        kind.requireIndex(index);
        return ask(() -> loaded.findBy(kind, index + " " + key, () -> things.findBy(kind, index, key)));
    }

    @Override
    public int count(Kind<?> kind, String index, String key) {
        kind.requireIndex(index);
        return ask(() -> things.count(kind, index, key));
    }

    @Override
    public <T> List<Stored<T>> all(Kind<T> kind) {
        return ask(() -> things.all(kind));
    }

    @Override
    public <T> Stored<T> insert(Kind<T> kind, T value) {
        String id = kind.id(value);
        if (find(kind, id).isPresent()) {
            throw new ConflictException(kind + " must be new, but there is one with the id \"" + id + "\"");
        }
        Stored<T> stored = new Stored<>(value, 1);
        Map<String, Object> tree = journal.write(kind, stored);
        return ask(() -> {
            things.insert(kind, stored, tree);
            return kept(kind, stored, tree);
        });
    }

    @Override
    public <T> Stored<T> update(Kind<T> kind, Stored<T> old, T next) {
        Stored<T> stored = new Stored<>(next, old.version() + 1);
        Map<String, Object> tree = journal.write(kind, stored);
        return ask(() -> {
            things.update(kind, stored, tree);
            return kept(kind, stored, tree);
        });
    }

    /** Returns what was written, as it will be read. */
    private <T> Stored<T> kept(Kind<T> kind, Stored<T> stored, Map<String, Object> tree) {
        loaded.forget(kind, stored);
        return new Stored<>(kind.decode(tree), stored.version());
    }

    @Override
    public void record(AuditEvent event) {
        journal.record(event);
    }
}
