package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.OWNER;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That whoever approved in place of approvers who were silent or away may end what they gave. moon and yoon are chiefs of data. */
class EscalatedApproversTest {
    private static final ActingAs MOON = ActingAs.of("moon", "cdo");
    private static final ActingAs YOON = ActingAs.of("yoon", "cdo");

    private static World world(Stores stores) {
        World world = new World(stores);
        world.persona("cdo", Persona.Type.HUMAN);
        List.of("moon", "yoon").forEach(name -> {
            world.human(name);
            world.assign(name, "cdo");
        });
        ApprovalPolicy.Step step = ApprovalPolicy.Step.of(OWNER).escalatingTo(new PersonaId("cdo"));
        world.adopt(World.policy().withSteps(step).next());
        return world;
    }

    private static void owners(World world, Principal.Status status) {
        List.of("lee", "park", "choi").forEach(name -> world.status(name, status));
    }

    /** The owners answer nothing until others are asked, and moon approves. */
    private static Grant givenByMoon(World world) {
        AccessRequest request = world.submit(world.asking(HAN).build());
        world.clock.set(request.route().escalateAt());
        return world.access
                .approvals()
                .approve(request.id(), MOON, REASON)
                .grant()
                .orElseThrow();
    }

    private static List<String> codes(ThrowingCallable call) {
        return refused(call).findings().stream().map(Finding::code).toList();
    }

    private static List<String> revoking(World world, Grant grant, ActingAs by) {
        return codes(() -> world.access.grants().revoke(grant.id(), by, REASON));
    }

    @ParameterizedTest
    @EnumSource
    void who_approved_ends_it_though_the_owners_are_there(Stores stores) {
        World world = world(stores);
        Grant grant = givenByMoon(world);

        assertThat(revoking(world, grant, YOON)).containsExactly("NOT_ALLOWED");
        Grant revoked = world.access.grants().revoke(grant.id(), MOON, REASON);

        assertThat(revoked.status()).isEqualTo(Grant.Status.REVOKED);
        assertThat(revoked.ending().orElseThrow().by()).isEqualTo(MOON.principal());
        assertThat(world.check(HAN).code()).isEqualTo(AccessCode.GRANT_REVOKED);
        assertThat(MemoryStore.replay(world.log, world.clock).snapshot()).isEqualTo(world.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void who_approved_puts_it_on_hold_and_on_again(Stores stores) {
        World world = world(stores);
        Grant grant = givenByMoon(world);

        assertThat(world.access.grants().suspend(grant.id(), MOON, REASON).status())
                .isEqualTo(Grant.Status.SUSPENDED);
        assertThat(world.access.grants().resume(grant.id(), MOON, REASON).status())
                .isEqualTo(Grant.Status.ISSUED);
    }

    @ParameterizedTest
    @EnumSource
    void who_approved_ends_nothing_in_another_persona_or_when_they_are_none_of_it(Stores stores) {
        World world = world(stores);
        Grant grant = givenByMoon(world);
        world.assign("moon", "engineer");

        assertThat(revoking(world, grant, ActingAs.of("moon", "engineer"))).containsExactly("NOT_ALLOWED");
        world.persona("cdo", card -> World.in(card, Persona.Status.SUSPENDED));
        assertThat(revoking(world, grant, MOON)).containsExactly("PERSONA_INACTIVE");
        world.persona("cdo", card -> World.in(card, Persona.Status.ACTIVE));
        world.status("moon", Principal.Status.LEFT);
        assertThat(revoking(world, grant, MOON)).containsExactly("PRINCIPAL_ABSENT");
        assertThat(world.grant(grant.id())).isEqualTo(grant);
    }

    @ParameterizedTest
    @EnumSource
    void who_would_be_asked_for_want_of_owners_ends_it_but_lets_it_not_go_on(Stores stores) {
        World world = world(stores);
        Grant grant = world.granted(world.asking(HAN).build());
        assertThat(revoking(world, grant, YOON)).containsExactly("NOT_ALLOWED");

        owners(world, Principal.Status.ON_LEAVE);
        world.access.grants().suspend(grant.id(), YOON, REASON);
        assertThat(codes(() -> world.access.grants().resume(grant.id(), YOON, REASON)))
                .containsExactly("NOT_ALLOWED");
        assertThat(world.access.grants().revoke(grant.id(), YOON, REASON).status())
                .isEqualTo(Grant.Status.REVOKED);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_comes_to_it_by_their_own_word_that_the_owners_are_away(Stores stores) {
        World world = world(stores);
        Grant grant = world.granted(world.asking(HAN).build());
        People people = new People(world.store, List.of());
        for (String owner : List.of("lee", "park", "choi")) {
            people.sendOnLeave(new PrincipalId(owner), Optional.empty(), Actor.of("yoon"));
        }

        assertThat(revoking(world, grant, YOON)).containsExactly("NOT_ALLOWED");
        assertThat(world.access.grants().revoke(grant.id(), MOON, REASON).status())
                .isEqualTo(Grant.Status.REVOKED);
    }
}
