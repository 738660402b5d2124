package dev.assay.governance.access;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.ConflictException;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Snapshot;
import dev.assay.governance.store.Stored;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A store of a few things that can be set back to a state it was in, for trying out all that may come after one another. */
final class ForkingStore implements GovernanceStore {
    private final Clock clock;
    private Map<String, Map<String, Stored<?>>> things = new HashMap<>();
    private List<AuditEvent> events = List.of();

    ForkingStore(Clock clock) {
        this.clock = clock;
    }

    record State(Map<String, Map<String, Stored<?>>> things, List<AuditEvent> events) {}

    State state() {
        return new State(things, events);
    }

    void reset(State state) {
        things = state.things();
        events = state.events();
    }

    List<AuditEvent> events() {
        return events;
    }

    @Override
    public <R> R change(Function<? super Change, ? extends R> work) {
        View view = new View(new HashMap<>(things), new ArrayList<>(events));
        R result = work.apply(view);
        things = view.own;
        events = view.recorded;
        view.actions.forEach(Runnable::run);
        return result;
    }

    @Override
    public <R> R read(Function<? super Reader, ? extends R> query) {
        return query.apply(new View(things, new ArrayList<>()));
    }

    @Override
    public Snapshot snapshot() {
        throw new UnsupportedOperationException("keeps no trees");
    }

    private final class View implements Change {
        private final Map<String, Map<String, Stored<?>>> own;
        private final List<AuditEvent> recorded;
        private final List<Runnable> actions = new ArrayList<>();

        View(Map<String, Map<String, Stored<?>>> own, List<AuditEvent> recorded) {
            this.own = own;
            this.recorded = recorded;
        }

        @Override
        public Instant now() {
            return clock.instant();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> Optional<Stored<T>> find(Kind<T> kind, String id) {
            return Optional.ofNullable(
                    (Stored<T>) own.getOrDefault(kind.name(), Map.of()).get(id));
        }

        @Override
        public <T> List<Stored<T>> findBy(Kind<T> kind, String index, String key) {
            return all(kind).stream()
                    .filter(found -> kind.keys(found.value()).get(index).contains(key))
                    .toList();
        }

        @Override
        public int count(Kind<?> kind, String index, String key) {
            return findBy(kind, index, key).size();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> List<Stored<T>> all(Kind<T> kind) {
            return own.getOrDefault(kind.name(), Map.of()).values().stream()
                    .map(found -> (Stored<T>) found)
                    .toList();
        }

        @Override
        public <T> Stored<T> insert(Kind<T> kind, T value) {
            if (find(kind, kind.id(value)).isPresent()) {
                throw new ConflictException(kind + " must be new");
            }
            return write(kind, new Stored<>(value, 1));
        }

        @Override
        public <T> Stored<T> update(Kind<T> kind, Stored<T> old, T next) {
            return write(kind, new Stored<>(next, old.version() + 1));
        }

        private <T> Stored<T> write(Kind<T> kind, Stored<T> stored) {
            Map<String, Stored<?>> rows = new TreeMap<>(own.getOrDefault(kind.name(), Map.of()));
            rows.put(kind.id(stored.value()), stored);
            own.put(kind.name(), rows);
            return stored;
        }

        @Override
        public void record(AuditEvent event) {
            recorded.add(event);
        }

        @Override
        public void afterwards(Runnable action) {
            actions.add(action);
        }
    }
}
