package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.OWNER;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.ActivityId;
import dev.assay.governance.raci.Letters;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Reach;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who approves what: the edge cases of the table from that of the only approver to that of patterns. */
class AccessApprovalTest {
    private static final Duration MICRO = Duration.ofNanos(1_000);

    private final World world = new World();

    @Test
    void a_request_whose_only_approver_is_its_requester_is_refused_at_once() {
        World lonely = new World();
        lonely.persona("chief", Persona.Type.HUMAN);
        lonely.assign("kim", "chief");
        lonely.assign("choi", "chief", Optional.of(NOON), Optional.empty());
        ApprovalPolicy next = World.policy()
                .withSteps(ApprovalPolicy.Step.of(new PersonaId("chief")).escalatingTo(OWNER))
                .next();
        lonely.adopt(next);

        FindingsException refused =
                World.refused(() -> lonely.submit(lonely.asking(KIM).build()));

        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("NO_ELIGIBLE_APPROVER");
            assertThat(finding.message().en()).contains("escalate").contains("owner");
            assertThat(finding.message().ko()).contains("상위");
        });
    }

    @Test
    void when_all_approvers_are_on_leave_deputies_then_others_are_asked_and_then_it_expires() {
        List.of("lee", "park", "choi").forEach(name -> world.status(name, Principal.Status.ON_LEAVE));
        AccessRequest request = world.submit(world.asking(KIM).build());
        assertThat(World.refused(() -> world.access.approvals().approve(request.id(), LEE, REASON))
                        .has("PRINCIPAL_ABSENT"))
                .isTrue();

        world.clock.advance(Duration.ofHours(24));
        world.access.timer().run();

        assertThat(world.access
                        .requests()
                        .find(request.id())
                        .orElseThrow()
                        .progress()
                        .status())
                .isEqualTo(AccessRequest.Status.EXPIRED);
        assertThat(world.events("access.expired")).hasSize(1);
        assertThat(world.grants()).isZero();
    }

    @Test
    void a_deputy_answers_for_an_approver_on_leave() {
        List.of("lee", "park", "choi").forEach(name -> world.status(name, Principal.Status.ON_LEAVE));
        world.human("yoon");
        world.assign("yoon", "owner", Optional.of(NOON.plus(Duration.ofDays(9))), Optional.of(new PrincipalId("lee")));
        AccessRequest request = world.submit(world.asking(KIM).build());

        assertThat(world.access
                        .approvals()
                        .approve(request.id(), ActingAs.of("yoon", "owner"), REASON)
                        .grant())
                .isPresent();
    }

    @Test
    void whom_the_policy_turns_to_answers_when_nobody_else_is_there_and_then_the_parent_activity() {
        World turning = new World(AccessSettings.ofDefaults(SEO.persona()), new AccessHooks() {
            @Override
            public Set<PersonaId> parentAccountable(Reader reader, AssetId asset) {
                return Set.of(new PersonaId("cdo"));
            }
        });
        turning.human("moon");
        turning.persona("cdo", Persona.Type.HUMAN);
        turning.assign("moon", "cdo");
        ApprovalPolicy next = World.policy()
                .withSteps(ApprovalPolicy.Step.of(OWNER).escalatingTo(SEO.persona()))
                .next();
        turning.adopt(next);
        AccessRequest request = turning.submit(turning.asking(KIM).build());
        ActingAs moon = ActingAs.of("moon", "cdo");
        assertThat(World.refused(() -> turning.access.approvals().approve(request.id(), SEO, REASON))
                        .has("NOT_AN_APPROVER"))
                .isTrue();

        List.of("lee", "park", "choi").forEach(name -> turning.status(name, Principal.Status.ON_LEAVE));
        assertThat(World.refused(() -> turning.access.approvals().approve(request.id(), moon, REASON))
                        .has("NOT_AN_APPROVER"))
                .isTrue();
        turning.status("seo", Principal.Status.ON_LEAVE);

        assertThat(turning.access
                        .approvals()
                        .approve(request.id(), moon, REASON)
                        .grant())
                .isPresent();
    }

    @Test
    void an_approval_is_looked_at_again_at_a_planned_start() {
        Instant start = NOON.plus(Duration.ofDays(2));
        Grant grant = world.granted(world.asking(KIM).startingAt(start).build());
        world.assign("lee", "owner", Optional.of(NOON.plus(Duration.ofDays(1))), Optional.empty());

        world.clock.set(start);
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.APPROVAL_LOST);
        world.access.timer().run();
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.APPROVAL_LOST);

        world.access.grants().reapprove(grant.id(), PARK, "still needed for the load");
        assertThat(world.check(KIM).allow()).isTrue();
    }

    @Test
    void who_asks_and_owns_in_two_personas_does_not_approve() {
        world.assign("kim", "owner");
        AccessRequest request = world.submit(world.asking(KIM).build());

        FindingsException refused = World.refused(
                () -> world.access.approvals().approve(request.id(), ActingAs.of("kim", "owner"), REASON));

        assertThat(refused.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("SOD-1"));
        assertThat(world.events("sod.violation_blocked")).hasSize(1);
        assertThat(world.grants()).isZero();
    }

    @Test
    void the_sponsor_of_an_agent_does_not_approve_its_request() {
        world.assign("kim", "owner");
        AccessRequest request =
                world.submit(world.asking(BOT).inRun("run-1", "sql").build());

        FindingsException refused = World.refused(
                () -> world.access.approvals().approve(request.id(), ActingAs.of("kim", "owner"), REASON));

        assertThat(refused.has("SOD-1")).isTrue();
    }

    @Test
    void an_agent_that_asks_for_another_carries_both_and_nobody_on_the_chain_approves() {
        world.assign("kim", "owner");
        world.assign("han", "owner");
        AccessRequest request = world.submit(
                world.asking(BOT).requestedBy("helper").inRun("run-1", "sql").build());

        // han answers for helper, who asks.
        assertThat(request.chain())
                .containsExactly(new PrincipalId("bot"), new PrincipalId("kim"), new PrincipalId("han"));
        assertThat(world.events("access.requested").get(0).event().actor().onBehalfOf())
                .containsExactly("bot", "kim", "han");
        for (String name : List.of("kim", "han")) {
            assertThat(World.refused(() ->
                                    world.access.approvals().approve(request.id(), ActingAs.of(name, "owner"), REASON))
                            .has("SOD-1"))
                    .isTrue();
        }
        FindingsException deep = World.refused(() -> world.submit(world.asking(BOT)
                .requestedBy("helper")
                .onBehalfOf("choi", "park")
                .inRun("run-2", "sql")
                .build()));
        assertThat(deep.has("CHAIN_TOO_DEEP")).isTrue();
    }

    @Test
    void an_approver_may_not_give_more_than_was_asked() {
        AccessRequest request = world.submit(world.asking(KIM).build());
        AccessRequest.Terms asked = request.terms();
        List<AccessRequest.Terms> wider = List.of(
                new AccessRequest.Terms(asked.scope(), asked.length().plus(MICRO), asked.start()),
                new AccessRequest.Terms(
                        new Scope(
                                Set.of(new AssetId("taxi/trips"), new AssetId("taxi/zones")),
                                Set.of("read"),
                                Environment.PROD),
                        asked.length(),
                        asked.start()));

        for (AccessRequest.Terms terms : wider) {
            assertThat(World.refused(() -> world.access.approvals().approve(request.id(), LEE, REASON, terms))
                            .has("WIDENING"))
                    .isTrue();
        }
        AccessRequest.Terms shorter = new AccessRequest.Terms(asked.scope(), Duration.ofMinutes(5), asked.start());
        Grant grant = world.access
                .approvals()
                .approve(request.id(), LEE, REASON, shorter)
                .grant()
                .orElseThrow();
        assertThat(grant.window().end()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_pattern_means_the_assets_that_there_are_when_it_is_asked() {
        AccessRequest request = world.submit(world.asking(KIM).on("taxi/t*").build());
        world.asset("taxi/tips", Classification.INTERNAL);
        Grant grant = world.access
                .approvals()
                .approve(request.id(), LEE, REASON)
                .grant()
                .orElseThrow();

        assertThat(grant.scope().resources()).containsExactly(new AssetId("taxi/trips"));
        assertThat(world.check(KIM, "read", "taxi/trips").allow()).isTrue();
        assertThat(world.check(KIM, "read", "taxi/tips").code()).isEqualTo(AccessCode.NO_GRANT);
    }

    @Test
    void an_approver_delays_no_further_than_may_be_asked_for() {
        Instant week = World.NOON.plus(Duration.ofDays(7));
        AccessRequest request = world.submit(world.asking(KIM).startingAt(week).build());
        AccessRequest.Terms asked = request.terms();
        AccessRequest.Terms late =
                new AccessRequest.Terms(asked.scope(), Duration.ofMinutes(5), Optional.of(week.plus(MICRO)));
        AccessRequest.Terms last = new AccessRequest.Terms(asked.scope(), Duration.ofMinutes(5), Optional.of(week));

        assertThat(World.refused(() -> world.access.approvals().approve(request.id(), LEE, REASON, late))
                        .has("GRT-2"))
                .isTrue();
        assertThat(world.access
                        .approvals()
                        .approve(request.id(), LEE, REASON, last)
                        .grant())
                .isPresent();
    }

    /** Who acts in {@code chief} answers for the activity above data access, and who acts in {@code board} for all. */
    private void matrix() {
        List.of("moon", "yoon").forEach(world::human);
        List.of("chief", "board").forEach(id -> world.persona(id, Persona.Type.HUMAN));
        world.assign("moon", "chief");
        world.assign("yoon", "board");
        List<Activity> activities = List.of(
                activity("access", Optional.of("data"), OWNER.value(), Set.of("data-access")),
                activity("data", Optional.of("all"), "chief", Set.of()),
                activity("all", Optional.empty(), "board", Set.of()));
        world.store.change(change -> {
            change.insert(RaciMatrix.KIND, new RaciMatrix(1, activities));
            change.record(AuditEvent.of("raci.changed", Actor.of("seo"), Subject.of("raci", "raci")));
            return activities;
        });
    }

    private static Activity activity(String id, Optional<String> parent, String accountable, Set<String> decisions) {
        List<PersonaId> persona = List.of(new PersonaId(accountable));
        return new Activity(
                new ActivityId(id),
                Text.of(id),
                parent.map(ActivityId::new),
                new Letters(persona, persona, List.of(), List.of()),
                new Reach(decisions, List.of(new Pattern("*")), List.of(), Optional.empty()),
                Set.of(),
                List.of());
    }

    private void nobodyElseIsThere() {
        List.of("lee", "park", "choi", "seo").forEach(name -> world.status(name, Principal.Status.ON_LEAVE));
    }

    @Test
    void the_parent_activity_of_the_matrix_in_force_answers_when_nobody_else_is_there() {
        matrix();
        AccessRequest request = world.submit(world.asking(KIM).build());
        nobodyElseIsThere();

        assertThat(World.refused(() ->
                                world.access.approvals().approve(request.id(), ActingAs.of("yoon", "board"), REASON))
                        .has("NOT_AN_APPROVER"))
                .isTrue();
        world.clock.set(request.route().escalateAt());
        world.access.timer().run();
        assertThat(world.store.<List<String>>read(reader -> reader.all(Notice.KIND).stream()
                        .filter(notice -> notice.value().id().endsWith("/ESCALATED"))
                        .flatMap(notice -> notice.value().to().stream())
                        .toList()))
                .contains("chief");
        world.access.approvals().approve(request.id(), ActingAs.of("moon", "chief"), REASON);
        assertThat(status(request)).isEqualTo(AccessRequest.Status.APPROVED);
    }

    @Test
    void above_a_vacant_parent_activity_is_the_next_and_nobody_at_all_approves_nothing() {
        matrix();
        AccessRequest first = world.submit(world.asking(KIM).build());
        AccessRequest second = world.submit(world.asking(HAN).build());
        nobodyElseIsThere();
        world.status("moon", Principal.Status.ON_LEAVE);

        world.access.approvals().approve(first.id(), ActingAs.of("yoon", "board"), REASON);
        assertThat(status(first)).isEqualTo(AccessRequest.Status.APPROVED);
        world.status("yoon", Principal.Status.ON_LEAVE);
        world.clock.set(second.route().lapsesAt());
        world.access.timer().run();
        assertThat(status(second)).isEqualTo(AccessRequest.Status.EXPIRED);
    }

    private AccessRequest.Status status(AccessRequest request) {
        return world.store.read(
                reader -> reader.find(AccessKinds.REQUEST, request.id().value())
                        .orElseThrow()
                        .value()
                        .statusAt(reader.now()));
    }
}
