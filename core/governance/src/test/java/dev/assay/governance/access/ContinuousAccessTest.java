package dev.assay.governance.access;

import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestBuilder;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.people.Environment;
import dev.assay.governance.review.Authorship;
import dev.assay.governance.review.Consequence;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.review.Reviews;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * GRT-1: what follows one another counts together, in whatever order it was asked for. Access lasts 4 hours together here, and a
 * pause of more than 15 minutes begins the count anew.
 */
class ContinuousAccessTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final World world = new World();

    ContinuousAccessTest() {
        world.adopt(policy().next());
    }

    private static ApprovalPolicy policy() {
        return World.policy().withCaps(ApprovalPolicy.Caps.ofDefaults().withContinuous(Duration.ofHours(4)));
    }

    private static Instant hour(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private RequestBuilder twoHoursFrom(Instant start) {
        return world.asking(KIM).startingAt(start).lasting(TWO_HOURS);
    }

    private Grant granted(Instant start) {
        return world.granted(twoHoursFrom(start).build());
    }

    private static void isTooLong(ThrowingCallable call) {
        assertThat(refused(call).findings()).extracting(Finding::code).containsExactly("GRT-1");
    }

    @Test
    void who_asks_for_the_last_first_gets_no_more() {
        granted(hour(5));
        granted(hour(3));

        isTooLong(() -> world.submit(twoHoursFrom(hour(1)).build()));
    }

    @Test
    void a_gap_between_two_is_not_filled_beyond_the_cap() {
        granted(hour(1));
        granted(hour(5));

        isTooLong(() -> world.submit(twoHoursFrom(hour(3)).build()));
    }

    @Test
    void a_gap_is_filled_where_all_together_stays_below_the_cap() {
        world.granted(world.asking(KIM)
                .startingAt(hour(1))
                .lasting(Duration.ofHours(1))
                .build());
        world.granted(world.asking(KIM)
                .startingAt(hour(4))
                .lasting(Duration.ofHours(1))
                .build());

        Grant between = granted(hour(2));

        assertThat(between.window().end()).isEqualTo(hour(4));
        assertThat(between.basis().continuousSince()).isEqualTo(hour(1));
    }

    @Test
    void what_is_approved_last_ends_early_enough_for_a_pause_before_what_follows() {
        AccessRequest between = world.submit(twoHoursFrom(hour(3)).build());
        granted(hour(1));
        granted(hour(5));

        Grant cut = world.access
                .approvals()
                .approve(between.id(), LEE, REASON)
                .grant()
                .orElseThrow();

        assertThat(cut.window().end()).isEqualTo(Instant.parse("2026-03-02T16:44:59.999999Z"));
    }

    @Test
    void a_pause_begins_the_count_anew_on_both_sides() {
        granted(hour(5));
        granted(hour(3));
        Duration paused = Duration.ofMinutes(105);

        isTooLong(() -> world.submit(
                world.asking(KIM).startingAt(hour(1)).lasting(paused).build()));
        assertThat(world.granted(world.asking(KIM)
                                .startingAt(hour(1))
                                .lasting(paused.minusNanos(1_000))
                                .build())
                        .window()
                        .end())
                .isEqualTo(Instant.parse("2026-03-02T14:44:59.999999Z"));
    }

    @Test
    void an_extension_does_not_join_what_comes_later() {
        Grant now = world.granted(world.asking(KIM).lasting(TWO_HOURS).build());
        granted(hour(4));

        isTooLong(() -> world.submit(
                world.asking(KIM).extending(now.id()).lasting(TWO_HOURS).build()));
    }

    @Test
    void what_no_person_approves_is_counted_alike() {
        world.adopt(policy().next()
                .next()
                .withAuto(new ApprovalPolicy.AutoApproval(
                        Set.of("read"), Set.of(Environment.PROD), Classification.INTERNAL, TWO_HOURS)));
        world.submit(twoHoursFrom(hour(5)).build());
        world.submit(twoHoursFrom(hour(3)).build());

        isTooLong(() -> world.submit(twoHoursFrom(hour(1)).build()));
        assertThat(world.grants()).isEqualTo(2);
    }

    @Test
    void another_environment_is_not_the_same_access() {
        granted(hour(1));
        granted(hour(3));

        Grant staged = world.granted(twoHoursFrom(hour(5)).in(Environment.STAGE).build());

        assertThat(staged.basis().continuousSince()).isEqualTo(hour(5));
    }

    @Test
    void what_ended_before_it_began_joins_nothing() {
        granted(hour(1));
        Grant between = granted(hour(3));
        world.access.grants().revoke(between.id(), LEE, REASON);

        Grant later = granted(hour(5));

        assertThat(later.basis().continuousSince()).isEqualTo(hour(5));
    }

    @Test
    void what_goes_on_into_a_later_grant_renews_it() {
        granted(hour(3));
        Reviews reviews = new Reviews(world.store, Authorship.of(world.log));
        ReviewPlan plan = new ReviewPlan(
                Period.ofDays(10), Period.ofDays(3), Period.ZERO, Set.of(), Set.of(Consequence.BLOCK_RENEWALS));
        reviews.schedule(new ReviewItem("persona", "engineer"), plan, LEE.principal());
        world.clock.advance(Duration.ofDays(10).plusHours(18));
        AccessRequest before = world.submit(world.asking(KIM)
                .startingAt(hour(10 * 24 + 19))
                .lasting(Duration.ofHours(1))
                .build());

        world.granted(world.asking(KIM)
                .startingAt(hour(10 * 24 + 20))
                .lasting(Duration.ofHours(1))
                .build());

        assertThat(refused(() -> world.access.approvals().approve(before.id(), LEE, REASON))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("REV-3");
        assertThat(refused(() -> world.submit(world.asking(KIM)
                                .startingAt(hour(10 * 24 + 19))
                                .lasting(Duration.ofHours(1))
                                .build()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("REV-3");
        assertThat(world.submit(world.asking(KIM)
                                .startingAt(hour(10 * 24 + 19))
                                .lasting(Duration.ofMinutes(44))
                                .build())
                        .progress())
                .isEqualTo(AccessRequest.Progress.NEW);
    }
}
