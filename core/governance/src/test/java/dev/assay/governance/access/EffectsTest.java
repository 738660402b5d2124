package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.staffing.People;
import dev.assay.governance.staffing.Personas;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.MemoryStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the services of people and assets do to grants, through the listeners that a host hands them, in every store. */
class EffectsTest {
    private static final Actor SEO = Actor.of("seo");
    private static final PersonaId ENGINEER = new PersonaId("engineer");
    private static final AssetId TRIPS = new AssetId("taxi/trips");

    private final List<String> told = new ArrayList<>();

    private World open(Stores stores) {
        AccessHooks hooks = new AccessHooks() {
            @Override
            public void onRevoke(Grant grant, Set<String> jobs) {
                told.add(grant.party().holder() + " " + grant.status());
                throw new NoClassDefFoundError("what the host throws changes nothing");
            }
        };
        return new World(AccessSettings.ofDefaults(new PersonaId("security")), hooks, clock -> {
            Stores.Open open = stores.open(clock);
            return Map.entry(open.log(), open.store());
        });
    }

    private static Inventory inventory(World world) {
        return new Inventory(
                world.store,
                new Orphans((reader, asset) -> true),
                new QualityStates(List.of(world.access.effects())),
                List.of(world.access.effects()));
    }

    /** As a decision about it does. */
    private static void lift(World world, String reason) {
        QualityStates states = new QualityStates(List.of(world.access.effects()));
        world.store.change(change -> states.lift(
                change,
                change.find(Assets.KIND, TRIPS.value()).orElseThrow(),
                new QualityState.Healthy(),
                SEO,
                reason));
    }

    private static void assertRebuiltByReplay(World world) {
        MemoryStore replayed = MemoryStore.replay(world.log, world.clock);
        List<Grant> grants = world.store.read(reader -> reader.all(AccessKinds.GRANT).stream()
                .map(stored -> stored.value())
                .toList());
        List<Grant> again = replayed.read(reader -> reader.all(AccessKinds.GRANT).stream()
                .map(stored -> stored.value())
                .toList());
        assertThat(again).isEqualTo(grants);
    }

    @ParameterizedTest
    @EnumSource
    void a_persona_that_is_suspended_takes_its_grants_and_requests_along_in_the_same_change(Stores stores) {
        World world = open(stores);
        Personas personas = new Personas(world.store, List.of(world.access.effects()));
        Grant grant = world.granted(world.asking(KIM).build());
        AccessRequest waiting = world.submit(world.asking(KIM).on("taxi/zones").build());
        AccessDecision kept = world.check(KIM);
        assertThat(world.access.isCurrent(kept)).isTrue();

        personas.suspend(ENGINEER, "under review", SEO);

        assertThat(world.grant(grant.id()).status()).isEqualTo(Grant.Status.REVOKED);
        assertThat(world.access.requests().find(waiting.id()).orElseThrow().statusAt(NOON))
                .isEqualTo(AccessRequest.Status.CANCELLED);
        assertThat(world.access.isCurrent(kept)).isFalse();
        assertThat(told).containsExactly("kim as engineer REVOKED");
        assertThat(world.events("grant.revoked"))
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.seq())
                        .isEqualTo(world.events("persona.suspended").get(0).seq() + 1));
        assertRebuiltByReplay(world);
    }

    @ParameterizedTest
    @EnumSource
    void a_persona_that_is_retired_takes_its_grants_along(Stores stores) {
        World world = open(stores);
        Personas personas = new Personas(world.store, List.of(world.access.effects()));
        Grant grant = world.granted(world.asking(KIM).build());

        personas.retire(ENGINEER, "nobody needs it", SEO);

        assertThat(world.grant(grant.id()).status()).isEqualTo(Grant.Status.REVOKED);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_retired_persona_has_for_later_or_on_hold_ends_as_well(Stores stores) {
        World world = open(stores);
        Personas personas = new Personas(world.store, List.of(world.access.effects()));
        Grant later = world.granted(
                world.asking(KIM).startingAt(NOON.plus(Duration.ofHours(2))).build());
        Grant onHold = world.granted(world.asking(KIM).on("taxi/zones").build());
        world.access.grants().suspend(onHold.id(), LEE, "wrong data was read");
        assertThat(world.grant(later.id()).stateAt(NOON)).isEqualTo(Grant.State.SCHEDULED);
        assertThat(world.grant(onHold.id()).stateAt(NOON)).isEqualTo(Grant.State.SUSPENDED);

        personas.retire(ENGINEER, "nobody needs it", SEO);

        assertThat(world.grant(later.id()).status()).isEqualTo(Grant.Status.REVOKED);
        assertThat(world.grant(onHold.id()).status()).isEqualTo(Grant.Status.REVOKED);
    }

    @ParameterizedTest
    @EnumSource
    void what_fails_after_the_grants_were_revoked_keeps_them_and_the_persona_and_tells_nobody(Stores stores) {
        World world = open(stores);
        PeopleListener failing = new PeopleListener() {
            @Override
            public void personaChanged(Change change, Persona before, Persona after, Actor actor) {
                throw new IllegalStateException("no disk");
            }
        };
        Personas personas = new Personas(world.store, List.of(world.access.effects(), failing));
        Grant grant = world.granted(world.asking(KIM).build());
        long records = world.log.size();

        assertThatThrownBy(() -> personas.suspend(ENGINEER, "under review", SEO))
                .hasMessage("no disk");

        assertThat(world.grant(grant.id()).status()).isEqualTo(Grant.Status.ISSUED);
        assertThat(world.log.size()).isEqualTo(records);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_leaves_loses_assignments_grants_and_requests_and_those_of_their_agents_runs(Stores stores) {
        World world = open(stores);
        People people = new People(world.store, List.of(world.access.effects()));
        world.granted(world.asking(KIM).build());
        world.granted(
                world.asking(BOT).inRun("run-1", "reader").on("taxi/zones").build());

        people.leave(new PrincipalId("kim"), SEO);

        assertThat(told).containsExactlyInAnyOrder("kim as engineer REVOKED", "bot as robot REVOKED");
        assertThat(world.events("assignment.ended")).hasSize(1);
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.PRINCIPAL_ABSENT);
        assertRebuiltByReplay(world);
    }

    @ParameterizedTest
    @EnumSource
    void an_assignment_that_ends_takes_its_grants_along_and_no_others(Stores stores) {
        World world = open(stores);
        People people = new People(world.store, List.of(world.access.effects()));
        Grant grant = world.granted(world.asking(KIM).build());
        Grant other = world.granted(world.asking(World.HAN).build());
        Assignment kims = world.store.read(reader -> reader.findBy(PeopleKinds.ASSIGNMENT, "by-principal", "kim")
                .get(0)
                .value());

        people.end(kims, "moved", SEO);

        assertThat(world.grant(grant.id()).status()).isEqualTo(Grant.Status.REVOKED);
        assertThat(world.grant(other.id()).status()).isEqualTo(Grant.Status.ISSUED);
    }

    @ParameterizedTest
    @EnumSource
    void quarantine_suspends_what_is_granted_until_it_is_lifted(Stores stores) {
        World world = open(stores);
        Inventory inventory = inventory(world);
        world.granted(world.asking(KIM).build());

        inventory.setQuality(TRIPS, new QualityState.Quarantined(), "31 fares are missing", SEO);
        AccessDecision denied = world.check(KIM);
        lift(world, "mended");

        assertThat(denied.code()).isEqualTo(AccessCode.QUARANTINED);
        assertThat(world.check(KIM).allow()).isTrue();
        assertThat(world.events("grant.suspended")).hasSize(1);
        assertThat(world.events("grant.resumed")).hasSize(1);
        assertThat(world.events("grant.denied").get(0).event().outcome()).isEqualTo("QUARANTINED");
        assertRebuiltByReplay(world);
    }

    @ParameterizedTest
    @EnumSource
    void an_asset_that_becomes_restricted_suspends_what_one_person_approved(Stores stores) {
        World world = open(stores);
        Grant grant = world.granted(world.asking(KIM).build());

        inventory(world)
                .classify(
                        TRIPS,
                        new Handling(Classification.RESTRICTED, PersonalData.YES, Optional.empty()),
                        "names were found",
                        SEO);

        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.SECOND_APPROVAL_NEEDED);
        world.access.grants().reapprove(grant.id(), World.PARK, REASON);
        assertThat(world.check(KIM).allow()).isTrue();
        assertThat(world.check(LEE).code()).isEqualTo(AccessCode.NO_GRANT);
    }
}
