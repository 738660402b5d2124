package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Kind<Door> DOOR = Kind.of("door", Door.class, Door::id)
            .indexedBy("by-keeper", door -> door.keeper().stream().toList());
    private static final AuditEvent EVENT = AuditEvent.of("door.changed", Actor.of("kim"), Subject.of("door", "north"));

    private final MemoryAuditLog log = new MemoryAuditLog(Clock.fixed(NOON, ZoneOffset.UTC));
    private final MemoryStore store = MemoryStore.replay(log, Clock.fixed(NOON, ZoneOffset.UTC));

    record Door(String id, Optional<String> keeper, int height) {}

    private Stored<Door> insert(Door door) {
        return store.change(change -> {
            Stored<Door> stored = change.insert(DOOR, door);
            change.record(EVENT);
            return stored;
        });
    }

    @Test
    void finds_what_was_stored_by_id_and_by_key() {
        insert(new Door("north", Optional.of("kim"), 210));

        assertThat(store.<Door>read(reader ->
                                reader.find(DOOR, "north").orElseThrow().value())
                        .height())
                .isEqualTo(210);
        assertThat(store.<Integer>read(
                        reader -> reader.findBy(DOOR, "by-keeper", "kim").size()))
                .isOne();
        assertThat(store.<Integer>read(
                        reader -> reader.findBy(DOOR, "by-keeper", "lee").size()))
                .isZero();
    }

    @Test
    void a_thing_that_changed_is_found_under_its_new_key_only() {
        Stored<Door> door = insert(new Door("north", Optional.of("kim"), 210));

        store.change(change -> {
            change.update(DOOR, door, new Door("north", Optional.of("lee"), 210));
            change.record(EVENT);
            return 0;
        });

        assertThat(store.<Integer>read(
                        reader -> reader.findBy(DOOR, "by-keeper", "kim").size()))
                .isZero();
        assertThat(store.<Integer>read(
                        reader -> reader.findBy(DOOR, "by-keeper", "lee").size()))
                .isOne();
    }

    @Test
    void refuses_a_state_that_was_read_too_early() {
        Stored<Door> door = insert(new Door("north", Optional.empty(), 210));
        store.change(change -> {
            change.update(DOOR, door, new Door("north", Optional.empty(), 220));
            change.record(EVENT);
            return 0;
        });

        assertThatThrownBy(() -> store.change(change -> change.update(DOOR, door, door.value())))
                .isInstanceOf(ConflictException.class)
                .hasMessage("door \"north\" must have version 1, but has 2");
    }

    @Test
    void undoes_what_was_not_recorded() {
        assertThatThrownBy(() -> store.change(change -> change.insert(DOOR, new Door("north", Optional.empty(), 210))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("change must be recorded, but door \"north\" was not");

        assertThat(store.<List<Stored<Door>>>read(reader -> reader.all(DOOR))).isEmpty();
        assertThat(log.size()).isZero();
    }

    @Test
    void replaying_the_log_rebuilds_the_same_state() {
        Stored<Door> door = insert(new Door("north", Optional.of("kim"), 210));
        insert(new Door("남문", Optional.of("lee"), 190));
        store.change(change -> {
            change.update(DOOR, door, new Door("north", Optional.of("lee"), 200));
            change.record(EVENT);
            return 0;
        });

        MemoryStore again = MemoryStore.replay(log, Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(again.snapshot()).isEqualTo(store.snapshot());
        assertThat(again.<Integer>read(
                        reader -> reader.findBy(DOOR, "by-keeper", "lee").size()))
                .isEqualTo(2);
    }

    @Test
    void time_never_goes_back_behind_the_log() {
        insert(new Door("north", Optional.empty(), 210));

        MemoryStore later = MemoryStore.replay(log, Clock.fixed(NOON.minusSeconds(3600), ZoneOffset.UTC));

        assertThat(later.<Instant>read(Reader::now)).isEqualTo(NOON);
    }
}
