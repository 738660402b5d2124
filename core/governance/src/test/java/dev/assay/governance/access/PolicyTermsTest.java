package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.OWNER;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestBuilder;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.access.policy.ApprovalPolicy.Caps;
import dev.assay.governance.access.policy.ApprovalPolicy.Filter;
import dev.assay.governance.access.policy.ApprovalPolicy.Step;
import dev.assay.governance.access.policy.ApprovalPolicy.Ticket;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a policy may ask for beside one approver, and the caps of GRT-1 that bind where the policy would not. */
class PolicyTermsTest {
    private static final ActingAs CHOI = ActingAs.of("choi", "owner");
    private static final Duration MICRO = Duration.ofNanos(1_000);
    private static final Duration MONTH = Duration.ofDays(30);

    private final World world = new World();

    private void steps(Step... steps) {
        world.adopt(World.policy().withSteps(steps).next());
    }

    private void assertRefused(RequestBuilder draft, String code) {
        assertThat(refused(() -> world.submit(draft.build())).findings())
                .extracting(Finding::code)
                .containsExactly(code);
    }

    private AccessRequest.Status answered(AccessRequest request, ActingAs by, AccessReview.Verdict verdict) {
        Approvals approvals = world.access.approvals();
        Approvals.Outcome outcome = verdict == AccessReview.Verdict.APPROVE
                ? approvals.approve(request.id(), by, REASON)
                : approvals.deny(request.id(), by, REASON);
        return outcome.request().progress().status();
    }

    private AccessRequest.Status approved(AccessRequest request, ActingAs by) {
        return answered(request, by, AccessReview.Verdict.APPROVE);
    }

    private AccessRequest.Status denied(AccessRequest request, ActingAs by) {
        return answered(request, by, AccessReview.Verdict.DENY);
    }

    @Test
    void another_team_approves_where_the_policy_says_so() {
        steps(Step.of(KIM.persona(), OWNER).among(Filter.OTHER_TEAM));
        AccessRequest request = world.submit(world.asking(KIM).build());

        assertThat(world.access
                        .requests()
                        .dryRun(world.asking(KIM).on("taxi/zones").build())
                        .steps())
                .singleElement()
                .satisfies(step -> assertThat(step.approvers())
                        .containsExactlyInAnyOrder(LEE.principal(), PARK.principal(), CHOI.principal()));
        assertThat(refused(() -> approved(request, HAN)).findings())
                .extracting(Finding::code)
                .containsExactly("NOT_AN_APPROVER");
        assertThat(approved(request, LEE)).isEqualTo(AccessRequest.Status.APPROVED);
    }

    @Test
    void a_request_whose_approvers_are_all_of_its_team_is_refused() {
        steps(Step.of(KIM.persona()).among(Filter.OTHER_TEAM));

        assertRefused(world.asking(KIM), "NO_ELIGIBLE_APPROVER");
    }

    @Test
    void the_own_team_approves_where_the_policy_does_not_ask_for_another() {
        steps(Step.of(KIM.persona(), OWNER));
        AccessRequest request = world.submit(world.asking(KIM).build());

        assertThat(approved(request, HAN)).isEqualTo(AccessRequest.Status.APPROVED);
    }

    @Test
    void a_step_waits_for_as_many_approvals_as_it_needs() {
        steps(Step.of(OWNER).needing(3, 1));
        AccessRequest request = world.submit(world.asking(KIM).build());

        assertThat(approved(request, LEE)).isEqualTo(AccessRequest.Status.PENDING);
        assertThat(approved(request, LEE)).isEqualTo(AccessRequest.Status.PENDING);
        assertThat(approved(request, PARK)).isEqualTo(AccessRequest.Status.PENDING);
        assertThat(world.grants()).isZero();
        assertThat(approved(request, CHOI)).isEqualTo(AccessRequest.Status.APPROVED);
        assertThat(world.grants()).isOne();
    }

    @Test
    void a_step_that_needs_more_than_there_are_is_refused() {
        steps(Step.of(OWNER).needing(4, 1));

        assertRefused(world.asking(KIM), "NO_ELIGIBLE_APPROVER");
    }

    @Test
    void a_request_is_denied_by_as_many_as_the_step_says_and_by_nobody_twice() {
        steps(Step.of(OWNER).needing(2, 2));
        AccessRequest request = world.submit(world.asking(KIM).build());

        assertThat(denied(request, LEE)).isEqualTo(AccessRequest.Status.PENDING);
        assertThat(denied(request, LEE)).isEqualTo(AccessRequest.Status.PENDING);
        assertThat(approved(request, PARK)).isEqualTo(AccessRequest.Status.PENDING);
        assertThat(denied(request, CHOI)).isEqualTo(AccessRequest.Status.DENIED);

        assertThat(world.access
                        .approvals()
                        .approve(request.id(), LEE, REASON)
                        .review()
                        .effect())
                .isEqualTo(AccessReview.Effect.ALREADY_RESOLVED);
        assertThat(world.grants()).isZero();
        assertThat(world.events("access.denied")).hasSize(1);
    }

    @Test
    void fewer_denials_than_the_step_says_stop_nothing() {
        steps(Step.of(OWNER).needing(2, 2));
        AccessRequest request = world.submit(world.asking(KIM).build());

        assertThat(denied(request, LEE)).isEqualTo(AccessRequest.Status.PENDING);
        assertThat(approved(request, PARK)).isEqualTo(AccessRequest.Status.PENDING);
        assertThat(approved(request, CHOI)).isEqualTo(AccessRequest.Status.APPROVED);
        assertThat(world.grants()).isOne();
    }

    @Test
    void a_ticket_is_named_where_the_policy_asks_for_one() {
        world.adopt(World.policy().withTicket(Ticket.REQUIRED).next());

        assertRefused(world.asking(KIM), "GRT-4");
        assertRefused(world.asking(KIM).ticket(" "), "GRT-4");

        assertThat(world.submit(world.asking(KIM).ticket("INC-7").build())
                        .draft()
                        .note()
                        .ticket())
                .contains("INC-7");
    }

    /** Leaves all caps far beyond those of the settings. */
    private void wide(Caps caps) {
        world.persona("engineer", Persona.Type.HUMAN, World.eligible("taxi/*", "*", MONTH));
        world.persona("robot", Persona.Type.AGENT, World.eligible("taxi/*", "read", MONTH));
        world.adopt(World.policy().withCaps(caps).next());
    }

    private static Caps month() {
        return new Caps(MONTH, MONTH, Duration.ZERO, MONTH);
    }

    private void assertLongest(RequestBuilder draft, Duration longest) {
        assertRefused(draft.lasting(longest.plus(MICRO)), "GRT-1");
        assertThat(world.access.requests().dryRun(draft.build()).longest()).isEqualTo(longest);
        assertThat(world.submit(draft.lasting(longest).build()).terms().length())
                .isEqualTo(longest);
    }

    @Test
    void no_grant_is_longer_than_fourteen_days() {
        wide(month());

        assertLongest(world.asking(KIM), Duration.ofDays(14));
    }

    @Test
    void no_grant_of_an_agent_is_longer_than_an_hour() {
        wide(month());

        assertLongest(world.asking(BOT).inRun("run-1", "sql"), Duration.ofHours(1));
    }

    @Test
    void no_grant_on_a_restricted_asset_is_longer_than_an_hour() {
        wide(month());

        assertLongest(world.asking(KIM).on("taxi/people"), Duration.ofHours(1));
    }

    @Test
    void no_grant_is_longer_than_the_card_says() {
        wide(month());
        world.persona("engineer", Persona.Type.HUMAN, World.eligible("taxi/*", "*", Duration.ofHours(3)));

        assertLongest(world.asking(KIM), Duration.ofHours(3));
    }

    @Test
    void no_grant_is_longer_than_the_policy_says() {
        wide(month().withLongest(Duration.ofHours(5)));

        assertLongest(world.asking(KIM), Duration.ofHours(5));
    }

    @Test
    void no_grant_is_longer_than_access_may_last_without_a_pause() {
        wide(month().withContinuous(Duration.ofHours(6)));

        assertLongest(world.asking(KIM), Duration.ofHours(6));
    }

    @Test
    void no_grant_is_longer_than_the_assignment() {
        wide(month());
        world.assign("kim", "engineer", Optional.of(NOON.plus(Duration.ofHours(7))), Optional.<PrincipalId>empty());

        assertLongest(world.asking(KIM), Duration.ofHours(7));
    }

    @Test
    void a_grant_outlives_no_approval_that_it_rests_on() {
        wide(month().withApprovalLife(Duration.ofHours(2)));
        assertLongest(world.asking(HAN), Duration.ofHours(2));

        Grant grant = world.granted(world.asking(KIM)
                .startingAt(NOON.plus(Duration.ofMinutes(90)))
                .lasting(Duration.ofHours(2))
                .build());

        assertThat(grant.window().end()).isEqualTo(NOON.plus(Duration.ofHours(2)));
    }

    @Test
    void a_pattern_means_sixty_four_assets_at_most() {
        world.persona("engineer", Persona.Type.HUMAN, World.eligible("bus/*", "read", Duration.ofHours(8)));
        for (int i = 1; i <= 64; i++) {
            world.asset("bus/" + i, Classification.INTERNAL);
        }
        assertThat(world.submit(world.asking(KIM).on("bus/*").build()).asked().resources())
                .hasSize(64);

        world.asset("bus/65", Classification.INTERNAL);

        assertRefused(world.asking(HAN).on("bus/*"), "BAD_PATTERN");
    }

    @Test
    void a_policy_that_names_only_retired_personas_at_a_step_is_adopted_by_nobody() {
        world.persona("ghost", Persona.Type.HUMAN);
        PersonaId ghost = new PersonaId("ghost");
        ApprovalPolicy policy = ApprovalPolicy.of("by-ghosts", OWNER).withSteps(Step.of(OWNER), Step.of(ghost));
        String proposal = world.access.policies().propose(policy, REASON, Actor.of("park"));
        world.persona("ghost", old -> World.in(old, Persona.Status.RETIRED));

        assertThat(refused(() -> world.access.policies().approve(proposal, REASON, Actor.of("lee")))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("GRT-6");
                    assertThat(finding.path()).isEqualTo("steps[1].approvers");
                });
        assertThat(world.adopt(ApprovalPolicy.of("by-both", OWNER, ghost)).reference())
                .isEqualTo("by-both@1");
    }
}
