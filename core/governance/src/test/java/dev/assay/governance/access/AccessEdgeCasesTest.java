package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.HELPER;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.OWNER;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.FindingsException;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.Review;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The edge cases of access in the order of the specification's table. */
class AccessEdgeCasesTest {
    private static final Actor ACTOR = Actor.of("seo");
    private static final Duration MICRO = Duration.ofNanos(1_000);

    private final World world = new World();

    private static FindingsException refused(ThrowingCallable call) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, call);
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void allows_until_the_last_microsecond_and_denies_at_the_end() {
        Grant grant = world.granted(world.asking(KIM).build());

        world.clock.set(grant.window().end().minus(MICRO));
        assertThat(world.check(KIM).allow()).isTrue();

        world.clock.set(grant.window().end());
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.GRANT_EXPIRED);
    }

    @Test
    void a_clock_set_back_brings_no_grant_back() {
        Grant grant = world.granted(world.asking(KIM).build());
        world.clock.set(grant.window().end());
        assertThat(world.check(KIM).allow()).isFalse();

        world.clock.advance(Duration.ofHours(-1));

        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.GRANT_EXPIRED);
    }

    @Test
    void a_clock_that_jumps_ahead_ends_grants_and_flags_it() {
        AtomicLong nanos = new AtomicLong();
        World jumping = new World(AccessSettings.ofDefaults(SEO.persona()), new AccessHooks() {
            @Override
            public long nanoTime() {
                return nanos.get();
            }
        });
        jumping.granted(jumping.asking(KIM).build());
        jumping.access.timer().run();

        nanos.addAndGet(1_000_000_000L);
        jumping.clock.advance(Duration.ofDays(1));
        jumping.access.timer().run();

        assertThat(jumping.check(KIM).code()).isEqualTo(AccessCode.GRANT_EXPIRED);
        assertThat(jumping.events("grant.expired"))
                .singleElement()
                .satisfies(found -> assertThat(found.event().details()).containsEntry("flag", "CLOCK_JUMP"));
    }

    @Test
    void two_nodes_over_one_store_answer_by_the_time_of_the_store() {
        Access other = Access.over(world.store, AccessSettings.ofDefaults(SEO.persona()));
        Grant grant = world.granted(world.asking(KIM).build());
        AccessQuery query = AccessQuery.of(KIM, "read", "taxi/trips", Environment.PROD);

        world.clock.set(grant.window().end().minus(MICRO));
        assertThat(List.of(world.access.check(query).allow(), other.check(query).allow()))
                .containsOnly(true);

        world.clock.set(grant.window().end());
        assertThat(List.of(world.access.check(query).allow(), other.check(query).allow()))
                .containsOnly(false);
    }

    @Test
    void of_an_approval_and_a_cancellation_at_once_exactly_one_wins() throws Exception {
        for (int round = 0; round < 50; round++) {
            World fresh = new World();
            AccessRequest request = fresh.submit(fresh.asking(KIM).build());
            List<Boolean> won = together(
                    () -> fresh.access
                                    .approvals()
                                    .approve(request.id(), LEE, REASON)
                                    .review()
                                    .effect()
                            == Review.Effect.COUNTED,
                    () -> {
                        try {
                            fresh.access.requests().cancel(request.id(), KIM.principal(), "no longer");
                            return true;
                        } catch (FindingsException e) {
                            assertThat(e.has("ALREADY_RESOLVED")).isTrue();
                            return false;
                        }
                    });

            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(fresh.events("access.approved").size()
                            + fresh.events("access.cancelled").size())
                    .isOne();
            assertThat(fresh.grants()).isEqualTo(won.get(0) ? 1 : 0);
        }
    }

    @SafeVarargs
    private static <T> List<T> together(java.util.concurrent.Callable<T>... calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> futures = new ArrayList<>();
        for (java.util.concurrent.Callable<T> call : calls) {
            futures.add(threads.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        start.countDown();
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        threads.shutdown();
        return results;
    }

    @Test
    void of_two_approvals_at_once_one_gives_the_grant_and_the_other_is_recorded_without_effect() throws Exception {
        AccessRequest request = world.submit(world.asking(KIM).build());

        List<Review.Effect> effects = together(
                () -> world.access
                        .approvals()
                        .approve(request.id(), LEE, REASON)
                        .review()
                        .effect(),
                () -> world.access
                        .approvals()
                        .approve(request.id(), PARK, REASON)
                        .review()
                        .effect());

        assertThat(effects).containsExactlyInAnyOrder(Review.Effect.COUNTED, Review.Effect.ALREADY_RESOLVED);
        assertThat(world.grants()).isOne();
        assertThat(world.events("access.reviewed")).hasSize(2);
        assertThat(world.events("grant.issued")).hasSize(1);
    }

    @Test
    void after_a_revocation_has_returned_no_check_allows_and_kept_answers_are_out_of_date() {
        Grant grant = world.granted(world.asking(KIM).build());
        AccessDecision kept = world.check(KIM);
        assertThat(world.access.isCurrent(kept)).isTrue();
        assertThat(Duration.between(NOON, kept.until().orElseThrow())).isEqualTo(Duration.ofSeconds(5));

        world.access.grants().revoke(grant.id(), SEO, "the laptop was stolen");

        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.GRANT_REVOKED);
        assertThat(world.access.isCurrent(kept)).isFalse();
    }

    @Test
    void a_kept_answer_is_out_of_date_after_five_seconds() {
        world.granted(world.asking(KIM).build());
        AccessDecision kept = world.check(KIM);

        world.clock.advance(Duration.ofSeconds(5).minus(MICRO));
        assertThat(world.access.isCurrent(kept)).isTrue();

        world.clock.advance(MICRO);
        assertThat(world.access.isCurrent(kept)).isFalse();
    }

    @Test
    void a_grant_that_is_revoked_before_its_start_never_becomes_active() {
        Instant start = NOON.plus(Duration.ofHours(2));
        Grant grant = world.granted(world.asking(KIM).startingAt(start).build());
        world.access.grants().revoke(grant.id(), LEE, "not needed any more");

        world.clock.set(start.plusSeconds(60));

        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.GRANT_REVOKED);
    }

    @Test
    void a_long_job_is_denied_at_its_next_check_and_named_in_the_log() {
        List<Set<String>> told = new ArrayList<>();
        World listening = new World(AccessSettings.ofDefaults(SEO.persona()), new AccessHooks() {
            @Override
            public void onRevoke(Grant grant, Set<String> jobs) {
                told.add(jobs);
            }
        });
        Grant grant = listening.granted(listening.asking(KIM).build());
        AccessQuery query =
                AccessQuery.of(KIM, "read", "taxi/trips", Environment.PROD).inJob("job-7");
        assertThat(listening.access.check(query).allow()).isTrue();

        listening.access.grants().revoke(grant.id(), LEE, "wrong data was read");

        assertThat(listening.access.check(query).allow()).isFalse();
        assertThat(told).containsExactly(Set.of("job-7"));
        assertThat(listening.events("grant.revoked").get(0).event().details()).containsEntry("jobs", List.of("job-7"));
    }

    @Test
    void a_request_that_overlaps_a_grant_is_refused() {
        Instant ten = NOON.plus(Duration.ofHours(22));
        world.granted(
                world.asking(KIM).startingAt(ten).lasting(Duration.ofHours(2)).build());

        FindingsException refused = refused(() -> world.submit(world.asking(KIM)
                .startingAt(ten.plus(Duration.ofHours(1)))
                .lasting(Duration.ofHours(2))
                .build()));

        assertThat(refused.has("GRT-5")).isTrue();
        assertThat(refused.findings()).hasSize(1);
    }

    @Test
    void a_request_that_follows_a_grant_is_allowed_and_counted_as_continuous() {
        World capped = capped(Duration.ofHours(4));
        Instant ten = NOON.plus(Duration.ofHours(22));
        Duration two = Duration.ofHours(2);
        capped.granted(capped.asking(KIM).startingAt(ten).lasting(two).build());

        Grant second = capped.granted(
                capped.asking(KIM).startingAt(ten.plus(two)).lasting(two).build());

        assertThat(second.basis().continuousSince()).isEqualTo(ten);
        FindingsException refused = refused(() -> capped.submit(capped.asking(KIM)
                .startingAt(ten.plus(two).plus(two))
                .lasting(Duration.ofMinutes(1))
                .build()));
        assertThat(refused.has("GRT-1")).isTrue();
    }

    private static World capped(Duration continuous) {
        World world = new World();
        ApprovalPolicy next = World.policy()
                .withCaps(ApprovalPolicy.Caps.ofDefaults().withContinuous(continuous))
                .next();
        world.access.policies().adopt(next, new PrincipalId("park"), new PrincipalId("lee"));
        return world;
    }

    @Test
    void a_request_whose_only_approver_is_its_requester_is_refused_at_once() {
        World lonely = new World();
        lonely.persona("chief", dev.assay.governance.people.Persona.Type.HUMAN);
        lonely.assign("kim", "chief");
        lonely.assign("choi", "chief", Optional.of(NOON), Optional.empty());
        ApprovalPolicy next = World.policy()
                .withSteps(ApprovalPolicy.Step.of(new PersonaId("chief")).escalatingTo(OWNER))
                .next();
        lonely.access.policies().adopt(next, new PrincipalId("park"), new PrincipalId("lee"));

        FindingsException refused =
                refused(() -> lonely.submit(lonely.asking(KIM).build()));

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
        assertThat(refused(() -> world.access.approvals().approve(request.id(), LEE, REASON))
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
            public Set<PersonaId> parentAccountable(dev.assay.governance.store.Reader reader, AssetId asset) {
                return Set.of(new PersonaId("cdo"));
            }
        });
        turning.human("moon");
        turning.persona("cdo", dev.assay.governance.people.Persona.Type.HUMAN);
        turning.assign("moon", "cdo");
        ApprovalPolicy next = World.policy()
                .withSteps(ApprovalPolicy.Step.of(OWNER).escalatingTo(SEO.persona()))
                .next();
        turning.access.policies().adopt(next, new PrincipalId("park"), new PrincipalId("lee"));
        AccessRequest request = turning.submit(turning.asking(KIM).build());
        ActingAs moon = ActingAs.of("moon", "cdo");
        assertThat(refused(() -> turning.access.approvals().approve(request.id(), SEO, REASON))
                        .has("NOT_AN_APPROVER"))
                .isTrue();

        List.of("lee", "park", "choi").forEach(name -> turning.status(name, Principal.Status.ON_LEAVE));
        assertThat(refused(() -> turning.access.approvals().approve(request.id(), moon, REASON))
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
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.GRANT_SUSPENDED);

        world.access.grants().reapprove(grant.id(), PARK, "still needed for the load");
        assertThat(world.check(KIM).allow()).isTrue();
    }

    @Test
    void who_asks_and_owns_in_two_personas_does_not_approve() {
        world.assign("kim", "owner");
        AccessRequest request = world.submit(world.asking(KIM).build());

        FindingsException refused =
                refused(() -> world.access.approvals().approve(request.id(), ActingAs.of("kim", "owner"), REASON));

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

        FindingsException refused =
                refused(() -> world.access.approvals().approve(request.id(), ActingAs.of("kim", "owner"), REASON));

        assertThat(refused.has("SOD-1")).isTrue();
    }

    @Test
    void an_agent_that_asks_for_another_carries_both_and_nobody_on_the_chain_approves() {
        world.assign("kim", "owner");
        world.assign("han", "owner");
        AccessRequest request = world.submit(
                world.asking(BOT).requestedBy("helper").inRun("run-1", "sql").build());

        assertThat(request.chain()).containsExactly(new PrincipalId("bot"), new PrincipalId("kim"));
        assertThat(world.events("access.requested").get(0).event().actor().onBehalfOf())
                .containsExactly("bot", "kim");
        for (String name : List.of("kim", "han")) {
            assertThat(refused(() -> world.access.approvals().approve(request.id(), ActingAs.of(name, "owner"), REASON))
                            .has("SOD-1"))
                    .isTrue();
        }
        FindingsException deep = refused(() -> world.submit(world.asking(BOT)
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
                        new dev.assay.governance.access.grant.Scope(
                                Set.of(new AssetId("taxi/trips"), new AssetId("taxi/zones")),
                                Set.of("read"),
                                Environment.PROD),
                        asked.length(),
                        asked.start()));

        for (AccessRequest.Terms terms : wider) {
            assertThat(refused(() -> world.access.approvals().approve(request.id(), LEE, REASON, terms))
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
    void an_eligibility_that_is_taken_off_the_card_ends_the_grant_at_once() {
        Grant grant = world.granted(world.asking(KIM).build());
        world.persona("engineer", old -> World.with(old));

        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.NOT_ELIGIBLE);
        world.effect(change -> world.access.effects().personaChanged(change, KIM.persona(), ACTOR));

        assertThat(world.grant(grant.id()).status()).isEqualTo(Grant.Status.REVOKED);
        assertThat(world.events("grant.revoked")).hasSize(1);
    }

    @Test
    void an_eligibility_that_is_taken_off_the_card_leaves_the_grant_where_the_policy_says_so() {
        ApprovalPolicy next = World.policy()
                .withCardEdit(ApprovalPolicy.CardEdit.KEEP_UNTIL_END)
                .next();
        world.access.policies().adopt(next, new PrincipalId("park"), new PrincipalId("lee"));
        Grant grant = world.granted(world.asking(KIM).build());
        world.persona("engineer", old -> World.with(old));
        world.effect(change -> world.access.effects().personaChanged(change, KIM.persona(), ACTOR));

        assertThat(world.check(KIM).allow()).isTrue();
        assertThat(world.events("grant.kept")).hasSize(1);
        world.clock.set(grant.window().end());
        assertThat(world.check(KIM).allow()).isFalse();
    }

    @Test
    void an_asset_that_becomes_restricted_suspends_the_grant_until_a_second_approval() {
        Grant grant = world.granted(world.asking(KIM).build());
        world.asset("taxi/trips", Classification.RESTRICTED);
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.SECOND_APPROVAL_NEEDED);

        world.effect(change -> world.access.effects().assetChanged(change, new AssetId("taxi/trips"), ACTOR));
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.GRANT_SUSPENDED);
        assertThat(refused(() -> world.access.grants().reapprove(grant.id(), LEE, "still needed for the load"))
                        .has("SOD-3"))
                .isTrue();

        world.access.grants().reapprove(grant.id(), PARK, "still needed for the load");
        assertThat(world.check(KIM).allow()).isTrue();
    }

    @Test
    void quarantine_suspends_all_but_reading_by_those_who_mend() {
        world.assign("kim", "owner");
        ActingAs mender = ActingAs.of("kim", "owner");
        AccessRequest write = world.submit(world.asking(HAN).to("write").build());
        world.access.approvals().approve(write.id(), LEE, REASON);
        world.access.approvals().approve(write.id(), PARK, REASON);
        world.granted(world.asking(mender).build());
        world.asset("taxi/trips", Classification.INTERNAL, new QualityState.Quarantined());
        assertThat(world.check(HAN, "write", "taxi/trips").code()).isEqualTo(AccessCode.QUARANTINED);

        world.effect(change -> world.access.effects().assetChanged(change, new AssetId("taxi/trips"), ACTOR));
        assertThat(world.check(HAN, "write", "taxi/trips").code()).isEqualTo(AccessCode.GRANT_SUSPENDED);
        assertThat(world.check(mender).allow()).isTrue();

        world.asset("taxi/trips", Classification.INTERNAL, new QualityState.Healthy());
        world.effect(change -> world.access.effects().assetChanged(change, new AssetId("taxi/trips"), ACTOR));
        assertThat(world.check(HAN, "write", "taxi/trips").allow()).isTrue();
    }

    @Test
    void a_repeated_submission_gives_the_same_request() {
        var draft = world.asking(KIM).keyed("once").build();

        AccessRequest first = world.submit(draft);
        AccessRequest again = world.submit(draft);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(world.events("access.requested")).hasSize(1);
        var other =
                world.asking(KIM).keyed("once").lasting(Duration.ofMinutes(1)).build();
        assertThat(refused(() -> world.submit(other)).has("KEY_REUSED")).isTrue();
    }

    @Test
    void an_approval_without_its_grant_is_never_seen() {
        FailingLog.Made made = FailingLog.world(AccessSettings.Outage.DENY);
        AccessRequest request = made.world().submit(made.world().asking(KIM).build());

        made.log().fail();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> made.world().access.approvals().approve(request.id(), LEE, REASON)))
                .isInstanceOf(dev.assay.governance.audit.AuditException.class);
        made.log().mend();

        assertThat(made.world()
                        .access
                        .requests()
                        .find(request.id())
                        .orElseThrow()
                        .progress()
                        .status())
                .isEqualTo(AccessRequest.Status.PENDING);
        assertThat(made.world().grants()).isZero();
        assertThat(made.world().events("access.approved")).isEmpty();
    }

    @Test
    void while_the_log_is_down_changes_fail_and_checks_deny() {
        FailingLog.Made made = FailingLog.world(AccessSettings.Outage.DENY);
        World down = made.world();
        down.granted(down.asking(KIM).build());
        made.log().fail();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> down.submit(down.asking(HAN).build())))
                .isInstanceOf(dev.assay.governance.audit.AuditException.class);
        assertThat(down.check(KIM).code()).isEqualTo(AccessCode.AUDIT_UNAVAILABLE);
        assertThat(down.check(HAN).allow()).isFalse();
    }

    @Test
    void while_the_log_is_down_a_policy_may_allow_what_is_granted_but_nothing_restricted() {
        FailingLog.Made made = FailingLog.world(AccessSettings.Outage.ALLOW_GRANTED);
        World down = made.world();
        down.granted(down.asking(KIM).build());
        AccessRequest restricted =
                down.submit(down.asking(HAN).on("taxi/people").build());
        down.access.approvals().approve(restricted.id(), LEE, REASON);
        down.access.approvals().approve(restricted.id(), PARK, REASON);
        made.log().fail();

        assertThat(down.check(KIM).allow()).isTrue();
        assertThat(down.check(HAN, "read", "taxi/people").code()).isEqualTo(AccessCode.AUDIT_UNAVAILABLE);
    }

    @Test
    void who_has_left_has_no_grants_and_no_requests() {
        Grant own = world.granted(world.asking(KIM).build());
        Grant agents = world.granted(world.asking(BOT).inRun("run-1", "sql").build());
        AccessRequest waiting = world.submit(world.asking(KIM).on("taxi/zones").build());
        world.status("kim", Principal.Status.LEFT);
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.PRINCIPAL_ABSENT);

        world.effect(change -> world.access.effects().principalLeft(change, KIM.principal(), ACTOR));

        assertThat(List.of(world.grant(own.id()), world.grant(agents.id())))
                .allMatch(grant -> grant.status() == Grant.Status.REVOKED);
        assertThat(world.access
                        .requests()
                        .find(waiting.id())
                        .orElseThrow()
                        .progress()
                        .status())
                .isEqualTo(AccessRequest.Status.CANCELLED);
    }

    @Test
    void a_night_when_clocks_change_and_the_end_of_a_month_leave_the_length_of_a_grant_alone() {
        for (String start : List.of("2026-03-29T00:30:00Z", "2027-02-28T23:30:00Z", "2026-12-31T23:59:59Z")) {
            World other = new World();
            other.clock.set(Instant.parse(start));
            Grant grant =
                    other.granted(other.asking(KIM).lasting(Duration.ofHours(2)).build());

            other.clock.set(Instant.parse(start).plusSeconds(7_200).minus(MICRO));
            assertThat(other.check(KIM).allow()).isTrue();
            other.clock.advance(MICRO);
            assertThat(other.check(KIM).allow()).isFalse();
            assertThat(grant.window().end()).isEqualTo(Instant.parse(start).plusSeconds(7_200));
        }
    }

    @Test
    void a_reason_is_counted_in_code_points_and_stored_in_full() {
        String longest = "가".repeat(4_095) + "𝄞";
        AccessRequest request = world.submit(world.asking(KIM).because(longest).build());

        assertThat(world.access
                        .requests()
                        .find(request.id())
                        .orElseThrow()
                        .draft()
                        .note()
                        .reason())
                .isEqualTo(longest);
        assertThat(world.events("access.requested").get(0).event().reason()).isEqualTo(longest);
        assertThat(refused(() -> world.submit(
                                world.asking(KIM).because(longest + "가").build()))
                        .has("GRT-4"))
                .isTrue();
    }

    @Test
    void a_helper_of_an_agent_has_no_share_in_its_grant() {
        world.granted(world.asking(BOT).inRun("run-1", "sql").build());
        AccessQuery query = AccessQuery.of(HELPER, "read", "taxi/trips", Environment.PROD);

        assertThat(world.access.check(query.inRun("run-1", "sql")).code()).isEqualTo(AccessCode.NO_GRANT);
    }
}
