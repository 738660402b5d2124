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

/** A change over tables in memory, which sees what it wrote and writes when it has ended. */
final class MemoryChange implements Change {
    private final MemoryTables tables;
    private final Instant now;
    /** What was written, found as what is stored is found: one change may write thousands of things, and look for each. */
    private final MemoryTables own = new MemoryTables();

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
        Stored<T> found = own.find(kind, id);
        return Optional.ofNullable(found == null ? tables.find(kind, id) : found);
    }

    @Override
    public <T> List<Stored<T>> findBy(Kind<T> kind, String index, String key) {
        if (own.ids(kind).isEmpty()) {
            return tables.findBy(kind, index, key);
        }
        return found(kind, ids(kind, tables.ids(kind, index, key), own.ids(kind, index, key)));
    }

    @Override
    public int count(Kind<?> kind, String index, String key) {
        Collection<String> stored = tables.ids(kind, index, key);
        return own.ids(kind).isEmpty()
                ? stored.size()
                : (int) ids(kind, stored, own.ids(kind, index, key)).count();
    }

    @Override
    public <T> List<Stored<T>> all(Kind<T> kind) {
        return found(kind, ids(kind, tables.ids(kind), own.ids(kind)));
    }

    /** What was written is where its last state puts it, and no longer where what is stored would. */
    private Stream<String> ids(Kind<?> kind, Collection<String> stored, Collection<String> mine) {
        return Stream.concat(stored.stream().filter(id -> own.find(kind, id) == null), mine.stream());
    }

    private <T> List<Stored<T>> found(Kind<T> kind, Stream<String> ids) {
        return ids.sorted().map(id -> find(kind, id).orElseThrow()).toList();
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
        Written<T> last = new Written<>(kind, id, kept, tree);
        own.apply(List.of(last));
        written.put(kind.name() + " " + id, last);
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
