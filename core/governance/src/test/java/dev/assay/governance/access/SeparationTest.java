package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.policy.AccessPolicies;
import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Controls that nobody switches off alone, not through an agent or a stand-in either. */
class SeparationTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final World world = new World();
    private final AccessPolicies policies = world.access.policies();
    private final ApprovalPolicy next = World.policy().next();

    private static void assertRefused(ThrowingCallable call, String... codes) {
        assertThat(refused(call).findings()).extracting(Finding::code).containsExactly(codes);
    }

    private void approved(AccessRequest request) {
        world.access.approvals().approve(request.id(), LEE, REASON);
        world.access.approvals().approve(request.id(), PARK, REASON);
    }

    private void deputy(String name, String persona, String of) {
        world.human(name);
        world.assign(name, persona, Optional.of(NOON.plus(DAY.multipliedBy(9))), Optional.of(new PrincipalId(of)));
    }

    @Test
    void nobody_approves_a_policy_that_their_agent_wants() {
        String proposal = policies.propose(next, REASON, Actor.of("bot"));

        assertRefused(() -> policies.approve(proposal, REASON, Actor.of("kim")), "SOD-1");
    }

    @Test
    void nobody_approves_a_policy_that_who_stands_in_for_them_wants() {
        deputy("yoon", "engineer", "kim");
        String proposal = policies.propose(next, REASON, Actor.of("yoon"));

        assertRefused(() -> policies.approve(proposal, REASON, Actor.of("kim")), "SOD-1");
    }

    @Test
    void nobody_who_left_approves_a_policy_and_no_stranger_wants_one() {
        String proposal = policies.propose(next, REASON, Actor.of("park"));
        world.status("lee", Principal.Status.LEFT);

        assertRefused(() -> policies.approve(proposal, REASON, Actor.of("lee")), "SOD-2");
        assertRefused(() -> policies.propose(next, REASON, Actor.of("nobody")), "UNKNOWN_PRINCIPAL");
        assertRefused(() -> policies.propose(next, " ", Actor.of("park")), "REASON_MISSING");
    }

    @Test
    void a_policy_is_approved_once_and_as_the_next_version_only() {
        String first = policies.propose(next, REASON, Actor.of("park"));
        String second = policies.propose(next, REASON, Actor.of("park"));
        policies.approve(first, REASON, Actor.of("lee"));

        assertRefused(() -> policies.approve(first, REASON, Actor.of("lee")), "ALREADY_RESOLVED");
        assertRefused(() -> policies.approve(second, REASON, Actor.of("lee")), "STALE");
        assertRefused(() -> policies.approve("none", REASON, Actor.of("lee")), "UNKNOWN");
        assertThat(world.events("policy.approved"))
                .extracting(record -> record.event().outcome())
                .containsExactly("ok", "ok", "ALREADY_RESOLVED", "STALE", "UNKNOWN");
    }

    private String stopped() {
        world.access.grants().killSwitch(BOT.principal(), SEO, REASON);
        return world.store.read(reader ->
                reader.all(AccessPolicyKinds.PROHIBITION).get(0).value().id());
    }

    @Test
    void an_agent_does_not_start_itself_again() {
        String id = stopped();

        assertRefused(() -> policies.lift(id, BOT.principal(), REASON), "NOT_ALLOWED", "SOD-1");
        assertRefused(() -> policies.lift(id, HAN.principal(), REASON), "NOT_ALLOWED");
        assertRefused(() -> policies.lift(id, KIM.principal(), " "), "GRT-4");
        assertThat(policies.lift(id, KIM.principal(), REASON).until()).contains(NOON);
        assertRefused(() -> policies.lift(id, SEO.principal(), REASON), "ILLEGAL_TRANSITION");
    }

    @Test
    void nobody_lifts_what_forbids_them_or_whom_they_stand_in_for() {
        world.assign("kim", "security");
        deputy("yoon", "security", "kim");
        policies.forbid(Prohibition.of("stop-kim", KIM.principal(), REASON, NOON), SEO.principal());

        assertRefused(() -> policies.lift("stop-kim", KIM.principal(), REASON), "SOD-1");
        assertRefused(() -> policies.lift("stop-kim", new PrincipalId("yoon"), REASON), "SOD-1");
        assertThat(policies.lift("stop-kim", SEO.principal(), REASON).until()).contains(NOON);
    }

    @Test
    void only_security_and_who_answers_for_somebody_forbid() {
        Prohibition lee = Prohibition.of("stop-lee", LEE.principal(), REASON, NOON);
        Prohibition bot = Prohibition.of("stop-bot", BOT.principal(), REASON, NOON);

        assertRefused(() -> policies.forbid(lee, new PrincipalId("ghost")), "NOT_ALLOWED");
        assertRefused(() -> policies.forbid(lee, KIM.principal()), "NOT_ALLOWED");
        assertRefused(() -> policies.forbid(bot, BOT.principal()), "NOT_ALLOWED");
        assertThat(policies.forbid(bot, KIM.principal())).isEqualTo(bot);
    }

    @Test
    void SOD_5_nobody_attests_what_their_agent_trained() {
        world.persona("robot", Persona.Type.AGENT, World.eligible("taxi/*", "train", Duration.ofHours(1)));
        approved(world.submit(world.asking(BOT).to("train").inRun("r1", "sql").build()));

        AccessDecision trained = world.access.check(
                AccessQuery.of(BOT, "train", "taxi/trips", Environment.PROD).inRun("r1", "sql"));

        assertThat(trained.allow()).isTrue();
        assertRefused(() -> world.submit(world.asking(KIM).to("attest").build()), "SOD-5");
        approved(world.submit(world.asking(HAN).to("attest").build()));
        assertThat(world.check(HAN, "attest", "taxi/trips").allow()).isTrue();
        assertThat(world.submit(world.asking(KIM).to("attest").on("taxi/zones").build())
                        .id())
                .isNotNull();
    }

    @Test
    void SOD_5_nobody_attests_what_the_one_trained_for_whom_they_stand_in() {
        approved(world.submit(world.asking(KIM).to("train").build()));
        deputy("yoon", "engineer", "kim");

        assertRefused(
                () -> world.submit(world.asking(ActingAs.of("yoon", "engineer"))
                        .to("attest")
                        .build()),
                "SOD-5");
    }

    @Test
    void an_approval_does_not_outlive_the_persona_in_which_it_was_given() {
        world.submit(world.asking(KIM).startingAt(NOON.plus(DAY)).build());
        AccessRequest request =
                world.store.read(reader -> reader.all(dev.assay.governance.access.grant.AccessKinds.REQUEST)
                        .get(0)
                        .value());
        world.access.approvals().approve(request.id(), LEE, REASON);
        world.persona("owner", old -> World.in(old, Persona.Status.RETIRED));
        world.tellOfPersona("owner");
        world.clock.advance(DAY);
        world.access.timer().run();

        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.APPROVAL_LOST);
    }

    @Test
    void an_approver_on_leave_is_still_one_and_one_who_left_is_not() {
        AccessRequest request =
                world.submit(world.asking(KIM).startingAt(NOON.plus(DAY)).build());
        world.access.approvals().approve(request.id(), LEE, REASON);
        world.clock.advance(DAY);

        world.status("lee", Principal.Status.ON_LEAVE);
        assertThat(world.check(KIM).allow()).isTrue();
        world.status("lee", Principal.Status.LEFT);
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.APPROVAL_LOST);
    }

    @Test
    void a_request_on_behalf_of_a_stranger_is_refused() {
        assertRefused(
                () -> world.submit(
                        world.asking(BOT).onBehalfOf("ghost").inRun("r", "t").build()),
                "UNKNOWN_PRINCIPAL");
    }

    @Test
    void who_answers_for_the_requester_is_in_the_chain_whomever_it_asks_for() {
        world.assign("kim", "owner");

        AccessRequest request =
                world.submit(world.asking(BOT).onBehalfOf("han").inRun("r", "t").build());

        assertThat(request.chain()).isEqualTo(List.of(HAN.principal(), KIM.principal()));
        assertRefused(
                () -> world.access.approvals().approve(request.id(), ActingAs.of("kim", "owner"), REASON), "SOD-1");
    }
}
