package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Kind<Key> KEY =
            Kind.of("key", Key.class, Key::id).indexedBy("by-holder", key -> List.of(key.holder()));

    record Key(String id, String holder) {}

    @ParameterizedTest
    @EnumSource
    void things_are_counted_by_a_key_also_within_the_change_that_wrote_them(Stores stores) {
        GovernanceStore store = stores.open(NOON).store();

        List<Integer> within = store.change(change -> {
            Stored<Key> first = change.insert(KEY, new Key("k1", "kim"));
            change.insert(KEY, new Key("k2", "kim"));
            int two = change.count(KEY, "by-holder", "kim");
            change.update(KEY, first, new Key("k1", "lee"));
            change.record(AuditEvent.of("key.cut", Actor.of("seo"), Subject.of("key", "k1")));
            return List.of(two, change.count(KEY, "by-holder", "kim"), change.count(KEY, "by-holder", "lee"));
        });

        assertThat(within).containsExactly(2, 1, 1);
        assertThat(store.<Integer>read(reader -> reader.count(KEY, "by-holder", "kim")))
                .isOne();
        assertThat(store.<Integer>read(reader -> reader.count(KEY, "by-holder", "park")))
                .isZero();
        assertThatThrownBy(() -> store.read(reader -> reader.count(KEY, "by-colour", "red")))
                .hasMessageContaining("by-holder");
    }
}
