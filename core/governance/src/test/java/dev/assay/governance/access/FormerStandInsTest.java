package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.AppendableAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.staffing.People;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever stood in for a party when it began stays involved when the leave cover is over. */
class FormerStandInsTest {
    private static final Emergency.Cause FIRE = new Emergency.Cause(Emergency.Purpose.REAL, REASON, "INC-7");
    private static final Optional<Instant> TEN_PAST = Optional.of(NOON.plus(Duration.ofMinutes(10)));

    private static World standingIn(Stores stores, ActingAs deputy) {
        World world = new World(stores);
        standIn(world, deputy, KIM);
        return world;
    }

    /** From another time than what they hold themselves, which it stands beside. */
    private static void standIn(World world, ActingAs deputy, ActingAs other) {
        world.put(
                PeopleKinds.ASSIGNMENT,
                new Assignment(
                        deputy.principal(),
                        other.persona(),
                        NOON.minusSeconds(60),
                        TEN_PAST,
                        new PrincipalId("seo"),
                        Optional.of(other.principal())));
    }

    private static BreakGlass glass(World world) {
        Anchoring anchoring = new Anchoring(
                "firm",
                KeyPairSigner.generate("firm"),
                List.of(new AppendableAnchor("ledger", new StringBuilder())),
                world.clock);
        BreakGlass glass = new BreakGlass(
                world.store,
                world.access.effects(),
                notice -> {},
                () -> anchoring.anchor(
                        world.log.size(),
                        size -> Hash.sha256(Long.toString(size).getBytes(US_ASCII))));
        World.declare(glass, profile("repair", "taxi/trips"));
        World.declare(glass, profile("people", "taxi/people"));
        return glass;
    }

    private static EmergencyProfile profile(String id, String pattern) {
        return new EmergencyProfile(
                id,
                new EmergencyProfile.Reach(new Pattern(pattern), Set.of("write"), Environment.PROD),
                Set.of(KIM.persona()),
                new EmergencyProfile.Alarm(Set.of(LEE.persona(), SEO.persona()), Set.of("mail", "pager")),
                Duration.ofHours(1),
                EmergencyProfile.Status.READY);
    }

    private static List<String> codes(ThrowingCallable call) {
        return refused(call).findings().stream().map(Finding::code).toList();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_request_is_not_approved_by_who_stood_in_for_the_requester(Stores stores) {
        World world = standingIn(stores, LEE);
        AccessRequest request = world.submit(world.asking(KIM).build());
        world.clock.set(TEN_PAST.orElseThrow());

        assertThat(codes(() -> world.access.approvals().approve(request.id(), LEE, REASON)))
                .containsExactly("SOD-1");
        assertThat(world.access.approvals().approve(request.id(), PARK, REASON).grant())
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_later_request_is_approved_by_who_stood_in_before(Stores stores) {
        World world = standingIn(stores, LEE);
        world.clock.set(TEN_PAST.orElseThrow());

        assertThat(world.granted(world.asking(KIM).build()).party().holder()).isEqualTo(KIM);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_grant_does_not_go_on_by_who_stood_in_for_the_requester(Stores stores) {
        World world = standingIn(stores, LEE);
        AccessRequest request = world.submit(world.asking(KIM).build());
        Grant grant = world.access
                .approvals()
                .approve(request.id(), PARK, REASON)
                .grant()
                .orElseThrow();
        world.access.grants().suspend(grant.id(), SEO, REASON);
        world.clock.set(TEN_PAST.orElseThrow());

        assertThat(codes(() -> world.access.grants().resume(grant.id(), LEE, REASON)))
                .containsExactly("SOD-1");
        assertThat(world.access.grants().resume(grant.id(), PARK, REASON).holds())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void an_emergency_is_not_reviewed_by_who_stood_in_for_who_opened_it(Stores stores) {
        World world = standingIn(stores, LEE);
        BreakGlass glass = glass(world);
        Emergency emergency = glass.open("repair", KIM, FIRE);
        world.clock.set(emergency.end());
        glass.run();

        assertThat(codes(() -> glass.review(emergency.id(), LEE, REASON))).containsExactly("SOD-1");
        assertThat(glass.review(emergency.id(), PARK, REASON).status()).isEqualTo(Emergency.Status.REVIEWED);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void an_emergency_is_not_reviewed_by_who_stood_in_for_who_confirmed_it(Stores stores) {
        World world = new World(stores);
        BreakGlass glass = glass(world);
        Emergency waiting = glass.open("people", KIM, FIRE);
        world.clock.set(NOON.plus(Duration.ofMinutes(1)));
        standIn(world, LEE, HAN);
        Emergency emergency = glass.confirm(waiting.id(), HAN);
        world.clock.set(emergency.end());
        glass.run();

        assertThat(codes(() -> glass.review(emergency.id(), LEE, REASON))).containsExactly("SOD-1");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void an_emergency_is_not_confirmed_by_who_stood_in_for_who_opened_it(Stores stores) {
        World world = standingIn(stores, HAN);
        BreakGlass glass = glass(world);
        Emergency waiting = glass.open("people", KIM, FIRE);
        world.clock.set(TEN_PAST.orElseThrow());
        world.human("yoon");
        world.assign("yoon", "engineer");

        assertThat(codes(() -> glass.confirm(waiting.id(), HAN))).containsExactly("SOD-1");
        assertThat(glass.confirm(waiting.id(), ActingAs.of("yoon", "engineer")).status())
                .isEqualTo(Emergency.Status.OPEN);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void an_emergency_is_not_extended_by_a_stand_in_now_or_when_it_was_opened(Stores stores) {
        World world = standingIn(stores, LEE);
        BreakGlass glass = glass(world);
        ActingAs deputy = ActingAs.of("lee", "engineer");
        glass.open("repair", KIM, FIRE);

        assertThat(codes(() -> glass.open("repair", deputy, FIRE))).containsExactly("NOT_EXTENDABLE");
        world.assign("lee", "engineer");
        world.clock.set(NOON.plus(Duration.ofHours(1)));
        assertThat(codes(() -> glass.open("repair", deputy, FIRE))).containsExactly("NOT_EXTENDABLE");
        assertThat(glass.open("repair", HAN, FIRE).status()).isEqualTo(Emergency.Status.OPEN);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void an_emergency_is_not_extended_in_a_second_name_of_the_same_person(Stores stores) {
        World world = new World(stores);
        BreakGlass glass = glass(world);
        People people = new People(world.store, List.of());
        people.add(
                World.principal("kim2", Principal.Type.HUMAN, Principal.Status.ACTIVE, Optional.empty()),
                Actor.of("kim"));
        world.assign("kim2", "engineer");
        ActingAs second = ActingAs.of("kim2", "engineer");
        glass.open("repair", KIM, FIRE);
        world.clock.set(NOON.plus(Duration.ofHours(1)));

        assertThat(refused(() -> glass.open("repair", second, FIRE)).findings())
                .extracting(Finding::message)
                .containsExactly(Text.of(
                        "kim, who counts as one with kim2, opened repair before; it must be reviewed first",
                        "kim2 님과 한 사람으로 보는 kim 님이 이미 연 repair 프로필의 검토가 먼저 끝나야 합니다"));
    }
}
