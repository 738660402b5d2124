package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
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
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That an owner for whom somebody says they ask does not approve it, but may say no, and is not passed over. */
class NamedApproversTest {
    private static World world(Stores stores) {
        World world = new World(stores);
        ApprovalPolicy.Step step = new ApprovalPolicy.Step(
                Set.of(OWNER), Set.of(new PersonaId("security")), ApprovalPolicy.Filter.ANYONE, Optional.empty());
        world.adopt(World.policy().withSteps(step).next());
        return world;
    }

    private static List<String> codes(ThrowingCallable call) {
        return refused(call).findings().stream().map(Finding::code).toList();
    }

    private static AccessRequest.Status denied(World world, AccessRequest request, ActingAs by) {
        return world.access
                .approvals()
                .deny(request.id(), by, REASON)
                .request()
                .progress()
                .status();
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

    @ParameterizedTest
    @EnumSource
    void who_asks_keeps_no_owner_from_a_no_by_asking_for_them(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).onBehalfOf("lee").build());

        assertThat(approving(world, request, LEE)).containsExactly("SOD-1");
        assertThat(denied(world, request, LEE)).isEqualTo(AccessRequest.Status.DENIED);
        assertThat(MemoryStore.replay(world.log, world.clock).snapshot()).isEqualTo(world.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void nor_by_saying_that_they_are_to_have_it(Stores stores) {
        World world = world(stores);
        world.assign("lee", "engineer");
        AccessRequest request = world.submit(
                world.asking(ActingAs.of("lee", "engineer")).requestedBy("han").build());

        assertThat(approving(world, request, LEE)).containsExactly("SOD-1");
        assertThat(denied(world, request, LEE)).isEqualTo(AccessRequest.Status.DENIED);
    }

    @ParameterizedTest
    @EnumSource
    void who_answers_for_an_agent_that_asks_answers_neither_way(Stores stores) {
        World world = world(stores);
        world.assign("kim", "owner");
        ActingAs sponsor = ActingAs.of(KIM.principal().value(), "owner");
        AccessRequest request =
                world.submit(world.asking(BOT).onBehalfOf("han").inRun("r", "t").build());

        assertThat(codes(() -> world.access.approvals().deny(request.id(), sponsor, REASON)))
                .containsExactly("SOD-1");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_next_waits_until_the_named_are_late(Stores stores) {
        World world = world(stores);
        People people = new People(world.store, List.of(world.access.effects()));
        for (String owner : List.of("park", "choi")) {
            people.sendOnLeave(new PrincipalId(owner), Optional.empty(), Actor.of(owner));
        }
        AccessRequest request = world.submit(world.asking(HAN).onBehalfOf("lee").build());

        assertThat(approving(world, request, SEO)).containsExactly("NOT_AN_APPROVER");
        world.clock.set(request.route().escalateAt());
        assertThat(grants(world, request, SEO)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void another_owner_answers_at_once(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).onBehalfOf("lee").build());

        assertThat(grants(world, request, PARK)).isTrue();
    }
}
