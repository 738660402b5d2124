package dev.assay.governance.store;

import dev.assay.governance.audit.AuditEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A change over tables in memory, which sees what it wrote and writes when it has ended. */
final class MemoryChange implements Change {
    private final MemoryTables tables;
    private final Instant now;
    private final Map<String, Written<?>> written = new LinkedHashMap<>();
    private final Journal journal = new Journal();
    private final List<Runnable> actions = new ArrayList<>();

    MemoryChange(MemoryTables tables, Instant now) {
        this.tables = tables;
        this.now = now;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public <T> Optional<Stored<T>> find(Kind<T> kind, String id) {
        Stored<T> own = written.isEmpty() ? null : own(kind, id);
        return own == null ? Optional.ofNullable(tables.find(kind, id)) : Optional.of(own);
    }

    @SuppressWarnings("unchecked")
    private <T> @Nullable Stored<T> own(Kind<T> kind, String id) {
        Written<?> found = written.get(key(kind, id));
        return found == null ? null : (Stored<T>) found.stored();
    }

    private static String key(Kind<?> kind, String id) {
        return kind.name() + " " + id;
    }

    @Override
    public <T> List<Stored<T>> findBy(Kind<T> kind, String index, String key) {
        List<String> own = ownIds(kind);
        if (own.isEmpty()) {
            return tables.findBy(kind, index, key);
        }
        return ids(tables.ids(kind, index, key), own)
                .map(id -> find(kind, id).orElseThrow())
                .filter(found -> kind.keys(found.value(), index).contains(key))
                .toList();
    }

    @Override
    public int count(Kind<?> kind, String index, String key) {
        return ownIds(kind).isEmpty()
                ? tables.ids(kind, index, key).size()
                : findBy(kind, index, key).size();
    }

    @Override
    public <T> List<Stored<T>> all(Kind<T> kind) {
        return ids(tables.ids(kind), ownIds(kind))
                .map(id -> find(kind, id).orElseThrow())
                .toList();
    }

    private static Stream<String> ids(Collection<String> stored, List<String> own) {
        return Stream.concat(stored.stream(), own.stream()).sorted().distinct();
    }

    private List<String> ownIds(Kind<?> kind) {
        if (written.isEmpty()) {
            return List.of();
        }
        return written.values().stream()
                .filter(found -> found.kind().name().equals(kind.name()))
                .map(Written::id)
                .toList();
    }

    @Override
    public <T> Stored<T> insert(Kind<T> kind, T value) {
        String id = kind.id(value);
        if (find(kind, id).isPresent()) {
            throw new ConflictException(kind + " must be new, but there is one with the id \"" + id + "\"");
        }
        return write(kind, new Stored<>(value, 1));
    }

    @Override
    public <T> Stored<T> update(Kind<T> kind, Stored<T> old, T next) {
        String id = kind.id(next);
        long version = find(kind, id).map(Stored::version).orElse(0L);
        if (version != old.version()) {
            throw new ConflictException(
                    kind + " \"" + id + "\" must have version " + old.version() + ", but has " + version);
        }
        return write(kind, new Stored<>(next, version + 1));
    }

    private <T> Stored<T> write(Kind<T> kind, Stored<T> stored) {
        Map<String, Object> tree = journal.write(kind, stored);
        // What is kept is what was recorded, to the microsecond, as a replay finds it.
        Stored<T> kept = new Stored<>(kind.decode(tree), stored.version());
        String id = kind.id(kept.value());
        written.put(key(kind, id), new Written<>(kind, id, kept, tree));
        return kept;
    }

    @Override
    public void record(AuditEvent event) {
        journal.record(event);
    }

    @Override
    public void afterwards(Runnable action) {
        actions.add(action);
    }

    /** What is to be done when it is stored, in order. */
    List<Runnable> actions() {
        return List.copyOf(actions);
    }

    /** Returns the events, if everything that was written is recorded. */
    List<AuditEvent> finish() {
        journal.requireRecorded();
        return journal.events();
    }

    List<Written<?>> written() {
        return List.copyOf(written.values());
    }
}
