package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.gate.EvidenceFreeze;
import dev.assay.governance.kind.GovernanceKinds;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PairException;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.people.World;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.system.SystemId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.lang.reflect.Field;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Clocks tell nanoseconds, stores keep microseconds: what has a time in its id is found again all the same. */
class FinerThanStoredTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456789Z");
    private static final Instant KEPT = Instant.parse("2026-03-02T12:00:00.123456Z");
    private static final Actor KIM = Actor.of("kim");
    private static final PrincipalId JUNG = new PrincipalId("jung");

    private static final EvidenceFreeze FREEZE =
            new EvidenceFreeze(new SystemId("fares"), "checkpoint", 1, List.of("disk"), JUNG, NOON);

    static Stream<Kind<?>> kinds() {
        return GovernanceKinds.all().stream();
    }

    /** Of any kind, what is read again has the id and the keys of what was written. */
    @ParameterizedTest
    @MethodSource("kinds")
    <T> void a_thing_has_the_id_under_which_it_is_stored(Kind<T> kind) throws ReflectiveOperationException {
        Field type = Kind.class.getDeclaredField("type");
        type.setAccessible(true);
        Samples samples = Site.samples("choi")
                .with(Instant.class, NOON)
                .with(URI.class, URI.create("https://firm.example"))
                .with(EvidenceFreeze.class, FREEZE);
        @SuppressWarnings("unchecked")
        T given = (T) samples.of((Class<?>) type.get(kind));

        T kept = kind.decode(kind.encode(given));

        assertThat(kind.id(given)).isEqualTo(kind.id(kept));
        assertThat(kind.keys(given)).isEqualTo(kind.keys(kept));
    }

    private static final class Put {
        private final Stores.Open open;
        private final People people;

        Put(Stores stores) {
            open = stores.open(Clock.fixed(NOON, ZoneOffset.UTC));
            people = new People(open.store(), List.of());
            World.fill(open.store(), PeopleKinds.PRINCIPAL, List.of(Site.person("kim"), Site.person("jung")));
            World.fill(
                    open.store(),
                    PeopleKinds.PERSONA,
                    List.of(World.persona("data-steward"), World.persona("data-owner")));
        }

        Optional<?> found(Kind<?> kind, String id) {
            return open.store().<Optional<?>>read(reader -> reader.find(kind, id));
        }

        int held() {
            return open.store()
                    .<Integer>read(reader -> Roster.now(reader).held(JUNG).size());
        }

        Set<PrincipalId> involvedWithKim() {
            return open.store()
                    .<Set<PrincipalId>>read(reader -> Roster.now(reader).involved(Set.of(new PrincipalId("kim"))));
        }

        void assertReplayed() {
            assertThat(MemoryStore.replay(open.log(), Clock.fixed(NOON, ZoneOffset.UTC))
                            .snapshot())
                    .isEqualTo(open.store().snapshot());
        }
    }

    private static Assignment seat(String persona) {
        return new Assignment(
                JUNG,
                World.as(persona),
                NOON.minusNanos(877),
                Optional.of(NOON.plusSeconds(60)),
                new PrincipalId("kim"),
                Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void an_assignment_of_this_moment_ends(Stores stores) {
        Put put = new Put(stores);
        put.people.assign(seat("data-steward"), KIM);
        put.people.assign(seat("data-owner"), KIM);
        assertThatThrownBy(() -> put.people.assign(seat("data-owner"), KIM))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly("PER-1"));

        Assignment ended = put.people.end(seat("data-steward"), "moved", KIM);
        assertThat(ended.until()).contains(KEPT);
        assertThat(put.held()).isEqualTo(1);

        put.people.leave(JUNG, KIM);
        assertThat(put.held()).isZero();
        put.assertReplayed();
    }

    /** What ties who was let act to who let them ends with it, by the same id. */
    @ParameterizedTest
    @EnumSource
    void a_placement_ends_with_its_assignment(Stores stores) {
        Put put = new Put(stores);
        put.people.assign(seat("data-steward"), KIM);
        assertThat(put.involvedWithKim()).containsExactlyInAnyOrder(new PrincipalId("kim"), JUNG);

        put.people.end(seat("data-steward"), "moved", KIM);

        assertThat(put.involvedWithKim()).containsExactly(new PrincipalId("kim"));
    }

    @ParameterizedTest
    @EnumSource
    void evidence_and_exceptions_of_this_moment_are_rebuilt_from_the_log(Stores stores) {
        Put put = new Put(stores);
        SkillEvidence shown = new SkillEvidence(
                JUNG, "sql", 2, NOON, NOON.plus(Duration.ofDays(1)), "sha256:00", new PrincipalId("kim"));
        PairException excepted = new PairException(
                JUNG,
                World.as("data-steward"),
                World.as("data-owner"),
                NOON.plusSeconds(60),
                new PrincipalId("kim"),
                "until the new steward comes");

        put.people.record(shown, KIM);
        put.people.except(excepted, KIM);

        assertThat(put.found(PeopleKinds.SKILL, "jung sql " + KEPT)).isPresent();
        assertThat(put.found(PeopleKinds.EXCEPTION, "jung data-steward data-owner 2026-03-02T12:01:00.123456Z"))
                .isPresent();
        put.assertReplayed();
    }
}
