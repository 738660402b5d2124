package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.people.Environment;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Access over time: the edge cases of the specification's table from the first to that of adjacent grants. */
class AccessTimesTest {
    private static final Duration MICRO = Duration.ofNanos(1_000);

    private final World world = new World();

    @Test
    void allows_until_the_last_microsecond_and_denies_at_the_end() {
        Grant grant = world.granted(world.asking(KIM).build());

        world.clock.set(grant.window().end().minus(MICRO));
        assertThat(world.check(KIM).allow()).isTrue();

        world.clock.set(grant.window().end());
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.GRANT_EXPIRED);

        Instant end = NOON.plus(Duration.ofHours(1));
        assertThat(answers())
                .containsExactly(
                        tuple(
                                "grant.used",
                                "ALLOWED",
                                end.minus(MICRO),
                                grant.id().value()),
                        tuple("grant.denied", "GRANT_EXPIRED", end, grant.id().value()));
    }

    /** Returns what the log has of answers: which, why, when and by which grant. */
    private List<Tuple> answers() {
        return world.log
                .read(1)
                .filter(found -> Set.of("grant.used", "grant.denied")
                        .contains(found.event().type()))
                .map(found -> tuple(
                        found.event().type(),
                        found.event().outcome(),
                        found.at(),
                        found.event().subject().id()))
                .toList();
    }

    @Test
    void a_clock_set_back_brings_no_grant_back() {
        Grant grant = world.granted(world.asking(KIM).build());
        world.clock.set(grant.window().end());
        assertThat(world.check(KIM).allow()).isFalse();

        world.clock.advance(Duration.ofHours(-1));

        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.GRANT_EXPIRED);
        // The records keep what the clock said, and come in the order in which they were written.
        assertThat(answers())
                .containsExactly(
                        tuple(
                                "grant.denied",
                                "GRANT_EXPIRED",
                                NOON.plus(Duration.ofHours(1)),
                                grant.id().value()),
                        tuple("grant.denied", "GRANT_EXPIRED", NOON, grant.id().value()));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void after_a_clock_spike_grants_end_when_their_time_has_elapsed(Stores stores) {
        World spiked = new World(stores);
        spiked.clock.advance(Duration.ofDays(30));
        assertThat(spiked.check(HAN).allow()).isFalse();
        spiked.clock.advance(Duration.ofDays(-30).plusSeconds(60));
        spiked.granted(spiked.asking(KIM).lasting(Duration.ofHours(1)).build());
        AccessRequest request =
                spiked.submit(spiked.asking(BOT).inRun("run-1", "sql").build());
        spiked.access.approvals().approve(request.id(), LEE, REASON);
        AccessQuery agent =
                AccessQuery.of(BOT, "read", "taxi/trips", Environment.PROD).inRun("run-1", "sql");
        Instant granted = spiked.clock.instant();

        spiked.clock.set(granted.plus(Duration.ofHours(1)).minus(MICRO));
        assertThat(spiked.check(KIM).allow()).isTrue();
        assertThat(spiked.access.check(agent).allow()).isTrue();

        spiked.clock.set(granted.plus(Duration.ofHours(1)));
        assertThat(spiked.check(KIM).code()).isEqualTo(AccessCode.GRANT_EXPIRED);
        assertThat(spiked.access.check(agent).code()).isEqualTo(AccessCode.GRANT_EXPIRED);
    }

    @Test
    void the_change_that_takes_time_along_with_a_clock_that_jumps_is_flagged() {
        world.clock.advance(Duration.ofDays(30));
        world.check(KIM);
        world.clock.advance(Duration.ofDays(-30));
        world.granted(world.asking(KIM).build());

        assertThat(world.log.read(1).filter(found -> found.event().details().containsValue("CLOCK_JUMP")))
                .singleElement()
                .satisfies(found -> assertThat(found.event().type()).isEqualTo("grant.denied"));
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
                            == AccessReview.Effect.COUNTED,
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
    private static <T> List<T> together(Callable<T>... calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.length);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> call : calls) {
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

        List<AccessReview.Effect> effects = together(
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

        assertThat(effects)
                .containsExactlyInAnyOrder(AccessReview.Effect.COUNTED, AccessReview.Effect.ALREADY_RESOLVED);
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

        FindingsException refused = World.refused(() -> world.submit(world.asking(KIM)
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
        FindingsException refused = World.refused(() -> capped.submit(capped.asking(KIM)
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
        world.adopt(next);
        return world;
    }
}
