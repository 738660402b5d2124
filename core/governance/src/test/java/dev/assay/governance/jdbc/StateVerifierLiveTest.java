package dev.assay.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that is verified while others write. */
class StateVerifierLiveTest {
    private static final int WRITERS = 4;
    private static final int CHECKS = Integer.getInteger("assay.state.checks", 12);
    private static final Kind<Shelf> SHELF = Kind.of("shelf", Shelf.class, Shelf::id)
            .indexedBy("by-clerk", shelf -> shelf.clerk().stream().toList());

    record Shelf(String id, Optional<String> clerk, int books) {}

    /** Each change writes two shelves, one of them anew, and another key for the older one. */
    private static int write(JdbcStore store, String name, CountDownLatch begun, AtomicBoolean stopped) {
        Actor actor = Actor.of(name);
        AuditEvent event = AuditEvent.of("shelf.changed", actor, Subject.of("shelf", name));
        Stored<Shelf> main = store.change(change -> {
            Stored<Shelf> stored = change.insert(SHELF, new Shelf(name, Optional.empty(), 0));
            change.record(event);
            return stored;
        });
        begun.countDown();
        int written = 0;
        do {
            written++;
            int books = written;
            Stored<Shelf> old = main;
            main = store.change(change -> {
                change.insert(SHELF, new Shelf(name + "-" + books, Optional.of(name), books));
                Stored<Shelf> next = change.update(SHELF, old, new Shelf(name, Optional.of("clerk" + books), books));
                change.record(event);
                return next;
            });
        } while (!stopped.get());
        return written;
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nothing_is_found_while_four_write(Databases database) throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        CountDownLatch begun = new CountDownLatch(WRITERS);
        List<StateCheck> checks = new ArrayList<>();
        List<Future<Integer>> writers = new ArrayList<>();
        try (Pool pool = new Pool(database.create())) {
            JdbcStore store = JdbcStore.open(pool.dataSource(), "main");
            for (int i = 0; i < WRITERS; i++) {
                String name = "writer" + i;
                writers.add(threads.submit(() -> write(store, name, begun, stopped)));
            }
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
            for (int i = 0; i < CHECKS; i++) {
                checks.add(StateVerifier.of(List.of(SHELF)).verify(store));
            }
            stopped.set(true);
            for (Future<Integer> writer : writers) {
                assertThat(writer.get()).isPositive();
            }
            checks.add(StateVerifier.of(List.of(SHELF)).verify(store));
        } finally {
            stopped.set(true);
            threads.shutdownNow();
        }

        assertThat(checks).allSatisfy(check -> assertThat(check.findings()).isEmpty());
        StateCheck last = checks.get(CHECKS);
        assertThat(last.things()).isGreaterThan(checks.get(0).things());
        // Each writer began with one shelf in one record; every record after that wrote one more.
        assertThat(last.things()).isEqualTo(last.upTo());
    }
}
