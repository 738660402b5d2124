package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is at the edge of what a thing may be is the same in every store. */
class EdgesTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Kind<Visit> VISIT =
            Kind.of("visit", Visit.class, Visit::id).indexedBy("by-reason", visit -> List.of(visit.reason()));
    private static final Actor KIM = Actor.of("kim");

    record Visit(String id, String reason, Instant at) {}

    private static Stored<Visit> visit(GovernanceStore store, Visit visit, Actor actor) {
        return store.change(change -> {
            Stored<Visit> stored = change.insert(VISIT, visit);
            assertThat(change.find(VISIT, visit.id())).contains(stored);
            change.record(AuditEvent.of("visit.paid", actor, Subject.of("visit", visit.id())));
            return stored;
        });
    }

    @ParameterizedTest
    @EnumSource
    void times_are_kept_to_the_microsecond_before_a_replay_as_after_it(Stores stores) {
        Stores.Open open = stores.open(NOON);
        Visit exact = new Visit("v-1", "to look", Instant.parse("2026-03-01T11:00:00.123456789Z"));

        Stored<Visit> stored = visit(open.store(), exact, KIM);

        Visit kept = new Visit("v-1", "to look", Instant.parse("2026-03-01T11:00:00.123456Z"));
        assertThat(stored.value()).isEqualTo(kept);
        assertThat(open.store().<List<Visit>>read(reader -> values(reader.all(VISIT))))
                .containsExactly(kept);
        assertThat(MemoryStore.replay(open.log(), NOON).<List<Visit>>read(reader -> values(reader.all(VISIT))))
                .containsExactly(kept);
    }

    @ParameterizedTest
    @EnumSource
    void a_key_may_be_longer_than_any_column(Stores stores) {
        GovernanceStore store = stores.open(NOON).store();
        String reason = "가".repeat(600);
        visit(store, new Visit("v-1", reason, NOON.instant()), KIM);
        visit(store, new Visit("v-2", reason + "나", NOON.instant()), KIM);

        List<Visit> found = store.read(reader -> values(reader.findBy(VISIT, "by-reason", reason)));

        assertThat(found).extracting(Visit::id).containsExactly("v-1");
        assertThat(store.<Integer>read(reader -> reader.count(VISIT, "by-reason", reason + "나")))
                .isOne();
        assertThat(store.<Integer>read(reader -> reader.count(VISIT, "by-reason", "가")))
                .isZero();
    }

    /** A database keeps the digest of a long key; somebody may spell a key like that. */
    @ParameterizedTest
    @EnumSource
    void a_key_that_is_spelt_like_the_digest_of_another_finds_only_its_own(Stores stores) {
        GovernanceStore store = stores.open(NOON).store();
        String reason = "가".repeat(600);
        String spelt =
                "sha256:" + Hash.sha256(reason.getBytes(StandardCharsets.UTF_8)).hex();
        visit(store, new Visit("v-1", reason, NOON.instant()), KIM);
        visit(store, new Visit("v-2", spelt, NOON.instant()), KIM);

        List<Visit> found = store.read(reader -> values(reader.findBy(VISIT, "by-reason", spelt)));

        assertThat(found).extracting(Visit::id).containsExactly("v-2");
    }

    @ParameterizedTest
    @EnumSource
    void sixty_four_letters_of_any_script_are_an_actor(Stores stores) {
        Stores.Open open = stores.open(NOON);
        // Letters of Plane 1 take two units each.
        String gothic = new String(Character.toChars(0x10330)).repeat(64);

        visit(open.store(), new Visit("v-1", "to look", NOON.instant()), Actor.of(gothic));

        try (var records = open.log().read(1)) {
            assertThat(records.map(added -> added.event().actor().principal())).containsExactly(gothic);
        }
    }

    private static List<Visit> values(List<Stored<Visit>> found) {
        return found.stream().map(Stored::value).toList();
    }
}
