package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.OWNER;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That one person alone ties the owners to han, who asks, lets nobody approve in their stead by it, and keeps no owner from a no. */
class TiedApproversTest {
    private static final ActingAs YUN = ActingAs.of("yun", "security");
    private static final PersonaId ENGINEER = new PersonaId("engineer");
    private static final PersonaId SECURITY = new PersonaId("security");
    private static final List<String> OWNERS = List.of("lee", "park", "choi");

    /** Security is asked after the owners. */
    private static World world(Stores stores) {
        return world(stores, Optional.empty());
    }

    private static World world(Stores stores, Optional<ApprovalPolicy.Quorum> quorum) {
        World world = withYun(new World(stores));
        ApprovalPolicy.Step step =
                new ApprovalPolicy.Step(Set.of(OWNER), Set.of(SECURITY), ApprovalPolicy.Filter.ANYONE, quorum);
        ApprovalPolicy usual = World.policy();
        world.adopt(new ApprovalPolicy(
                usual.id(),
                2,
                List.of(step),
                usual.caps(),
                usual.window(),
                usual.auto(),
                usual.ticket(),
                usual.cardEdit()));
        return world;
    }

    private static World withYun(World world) {
        world.human("yun");
        world.assign("yun", "security");
        return world;
    }

    private static People people(World world) {
        return new People(world.store, List.of(world.access.effects()));
    }

    private static Assignment seat(World world, String who, String by, Optional<PrincipalId> cover) {
        Assignment seat = new Assignment(
                new PrincipalId(who),
                ENGINEER,
                world.clock.instant(),
                Optional.of(world.clock.instant().plus(Duration.ofDays(1))),
                new PrincipalId(by),
                cover);
        people(world).assign(seat, Actor.of(by));
        world.clock.advance(Duration.ofSeconds(1));
        return seat;
    }

    private static void standInForHan(World world, String by) {
        OWNERS.forEach(owner -> seat(world, owner, by, Optional.of(HAN.principal())));
    }

    private static List<String> codes(ThrowingCallable call) {
        return refused(call).findings().stream().map(Finding::code).toList();
    }

    private static List<String> approving(World world, AccessRequest request, ActingAs by) {
        return codes(() -> world.access.approvals().approve(request.id(), by, REASON));
    }

    private static boolean grants(World world, AccessRequest request, ActingAs by) {
        return world.access
                .approvals()
                .approve(request.id(), by, REASON)
                .grant()
                .isPresent();
    }

    private static AccessRequest.Status denied(World world, AccessRequest request, ActingAs by) {
        return world.access
                .approvals()
                .deny(request.id(), by, REASON)
                .request()
                .progress()
                .status();
    }

    @ParameterizedTest
    @EnumSource
    void who_alone_names_the_owners_stand_ins_of_who_asks_does_not_approve_instead(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).build());

        standInForHan(world, "seo");

        assertThat(approving(world, request, LEE)).containsExactly("SOD-1");
        assertThat(approving(world, request, SEO)).containsExactly("SOD-1");
        world.clock.set(request.route().escalateAt());
        assertThat(approving(world, request, SEO)).containsExactly("SOD-1");
        assertThat(grants(world, request, YUN)).isTrue();
        assertThat(MemoryStore.replay(world.log, world.clock).snapshot()).isEqualTo(world.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void who_names_who_asks_a_stand_in_of_the_owners_does_not_either(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).build());
        for (String owner : OWNERS) {
            people(world)
                    .assign(
                            new Assignment(
                                    HAN.principal(),
                                    OWNER,
                                    world.clock.instant(),
                                    Optional.of(world.clock.instant().plus(Duration.ofDays(1))),
                                    SEO.principal(),
                                    Optional.of(new PrincipalId(owner))),
                            Actor.of("seo"));
            world.clock.advance(Duration.ofSeconds(1));
        }

        assertThat(approving(world, request, SEO)).containsExactly("SOD-1");
        assertThat(denied(world, request, LEE)).isEqualTo(AccessRequest.Status.DENIED);
    }

    @ParameterizedTest
    @EnumSource
    void who_asks_keeps_nobody_from_a_no_by_naming_them_stand_ins_of_who_approved(Stores stores) {
        World world = world(stores, Optional.of(new ApprovalPolicy.Quorum(2, 1)));
        AccessRequest request = world.submit(world.asking(HAN).build());
        assertThat(grants(world, request, PARK)).as("the first of two").isFalse();

        Assignment cover = new Assignment(
                LEE.principal(),
                OWNER,
                world.clock.instant().plusSeconds(1),
                Optional.of(world.clock.instant().plus(Duration.ofMinutes(5))),
                HAN.principal(),
                Optional.of(PARK.principal()));
        people(world).assign(cover, Actor.of("han"));
        world.clock.advance(Duration.ofSeconds(2));

        assertThat(denied(world, request, LEE)).isEqualTo(AccessRequest.Status.DENIED);
    }

    @Test
    void nor_does_who_answers_for_the_activity_above() {
        World world = withYun(new World(AccessSettings.ofDefaults(SECURITY), new AccessHooks() {
            @Override
            public Set<PersonaId> parentAccountable(Reader reader, AssetId asset) {
                return Set.of(SECURITY);
            }
        }));
        AccessRequest request = world.submit(world.asking(HAN).build());

        standInForHan(world, "seo");

        assertThat(approving(world, request, SEO)).containsExactly("SOD-1");
        assertThat(grants(world, request, YUN)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void who_asks_keeps_nobody_from_a_no_by_naming_them_stand_ins(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).build());

        standInForHan(world, "han");

        assertThat(approving(world, request, SEO)).containsExactly("NOT_AN_APPROVER");
        assertThat(approving(world, request, LEE)).containsExactly("SOD-1");
        assertThat(codes(() -> world.access.approvals().deny(request.id(), HAN, REASON)))
                .containsExactly("SOD-1");
        assertThat(denied(world, request, LEE)).isEqualTo(AccessRequest.Status.DENIED);
    }

    @ParameterizedTest
    @EnumSource
    void nor_by_letting_them_act(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).build());
        world.clock.advance(Duration.ofMinutes(1));

        OWNERS.forEach(owner -> seat(world, owner, "han", Optional.empty()));

        assertThat(approving(world, request, SEO)).containsExactly("NOT_AN_APPROVER");
        assertThat(denied(world, request, LEE)).isEqualTo(AccessRequest.Status.DENIED);
    }

    /** Silence for that long is an answer of the owners, who could have said no. */
    @ParameterizedTest
    @EnumSource
    void when_the_owners_are_late_whoever_is_next_approves_though_who_asks_tied_them(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).build());
        standInForHan(world, "han");

        world.clock.set(request.route().escalateAt());

        assertThat(grants(world, request, SEO)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_seat_that_was_given_after_the_request_ties_nobody_once_it_has_ended(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).build());
        world.clock.advance(Duration.ofMinutes(1));
        Assignment seat = seat(world, "lee", "han", Optional.empty());
        assertThat(approving(world, request, LEE)).containsExactly("SOD-1");

        people(world).end(seat, "I am no engineer", Actor.of("lee"));

        assertThat(grants(world, request, LEE)).isTrue();
    }

    /** Whom somebody chose for an approver is nobody who would have approved for them. */
    @ParameterizedTest
    @EnumSource
    void an_owner_whom_who_asks_seated_is_nobody_who_is_there(Stores stores) {
        World world = world(stores);
        OWNERS.subList(1, 3)
                .forEach(owner -> people(world).sendOnLeave(new PrincipalId(owner), Optional.empty(), Actor.of(owner)));
        people(world)
                .end(
                        world.store.<Assignment>read(reader ->
                                Roster.now(reader).held(LEE.principal()).get(0)),
                        "to be seated anew",
                        Actor.of("lee"));
        people(world)
                .assign(
                        new Assignment(
                                LEE.principal(),
                                OWNER,
                                world.clock.instant(),
                                Optional.empty(),
                                HAN.principal(),
                                Optional.empty()),
                        Actor.of("han"));

        AccessRequest request = world.submit(world.asking(HAN).build());

        assertThat(grants(world, request, SEO)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_else_confirms_is_believed(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).build());
        standInForHan(world, "seo");

        OWNERS.forEach(owner -> people(world).confirm(new PrincipalId(owner), REASON, Actor.of("kim")));

        assertThat(codes(() -> world.access.approvals().deny(request.id(), LEE, REASON)))
                .containsExactly("SOD-1");
        assertThat(grants(world, request, SEO)).isTrue();
    }
}
