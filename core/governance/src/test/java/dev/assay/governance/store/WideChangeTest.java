package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A change that writes much, and looks for things in between. */
class WideChangeTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final AuditEvent CUT = AuditEvent.of("key.cut", Actor.of("seo"), Subject.of("key", "k0"));

    private final AtomicInteger looked = new AtomicInteger();
    private final Kind<Key> keys = Kind.of("key", Key.class, Key::id).indexedBy("by-holder", this::holders);

    record Key(String id, String holder) {}

    private List<String> holders(Key key) {
        looked.incrementAndGet();
        return List.of(key.holder());
    }

    @Test
    void a_lookup_does_not_go_through_all_that_the_change_wrote() {
        GovernanceStore store = Stores.MEMORY.open(NOON).store();

        int found = store.change(change -> {
            int sum = 0;
            for (int each = 0; each < 200; each++) {
                change.insert(keys, new Key("k" + each, "h" + each));
                sum += change.findBy(keys, "by-holder", "h0").size() + change.count(keys, "by-holder", "h1");
            }
            change.record(CUT);
            return sum;
        });

        // The first is found 200 times, the second is there for 199 of them.
        assertThat(found).isEqualTo(399);
        // Once to find it within the change, once to find it in the store.
        assertThat(looked).hasValue(400);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_stored_is_found_within_a_change_where_its_last_state_puts_it(Stores stores) {
        GovernanceStore store = stores.open(NOON).store();
        store.change(change -> {
            List.of("k1", "k2", "k3").forEach(id -> change.insert(keys, new Key(id, "kim")));
            change.record(CUT);
            return 3;
        });

        List<List<Stored<Key>>> within = store.change(change -> {
            Stored<Key> second = change.find(keys, "k2").orElseThrow();
            Stored<Key> given = change.update(keys, second, new Key("k2", "lee"));
            change.insert(keys, new Key("k0", "kim"));
            List<Stored<Key>> lee = change.findBy(keys, "by-holder", "lee");
            change.update(keys, given, new Key("k2", "kim"));
            change.update(keys, change.find(keys, "k3").orElseThrow(), new Key("k3", "lee"));
            change.record(CUT);
            return List.of(
                    lee,
                    change.findBy(keys, "by-holder", "kim"),
                    change.findBy(keys, "by-holder", "lee"),
                    change.all(keys));
        });

        assertThat(within)
                .containsExactly(
                        List.of(stored("k2", "lee", 2)),
                        List.of(stored("k0", "kim", 1), stored("k1", "kim", 1), stored("k2", "kim", 3)),
                        List.of(stored("k3", "lee", 2)),
                        List.of(
                                stored("k0", "kim", 1),
                                stored("k1", "kim", 1),
                                stored("k2", "kim", 3),
                                stored("k3", "lee", 2)));
        assertThat(store.<Integer>read(reader -> reader.count(keys, "by-holder", "kim")))
                .isEqualTo(3);
    }

    private static Stored<Key> stored(String id, String holder, long version) {
        return new Stored<>(new Key(id, holder), version);
    }
}
