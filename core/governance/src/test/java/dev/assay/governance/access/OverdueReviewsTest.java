package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.Zones;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.review.Authorship;
import dev.assay.governance.review.Completion;
import dev.assay.governance.review.Consequence;
import dev.assay.governance.review.Diff;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.review.Reviews;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What reviews that nobody did do to access. The review of NOON's day is due 10 days later, with a grace of 5. */
class OverdueReviewsTest {
    private static final Duration LAST_DAY = Duration.ofDays(15);
    private static final Duration TOO_LATE = Duration.ofDays(16);

    private static World open(Stores stores, ZoneId zone) {
        AccessSettings settings = AccessSettings.ofDefaults(new PersonaId("security"));
        World world = new World(settings, new AccessHooks() {}, clock -> {
            Stores.Open open = stores.open(clock);
            return Map.entry(open.log(), open.store());
        });
        Zones.set(world.store, zone);
        return world;
    }

    private static Reviews reviewing(World world, String type, String id, Consequence... consequences) {
        Reviews reviews = new Reviews(world.store, Authorship.of(world.log));
        ReviewPlan plan =
                new ReviewPlan(Period.ofDays(10), Period.ofDays(3), Period.ofDays(5), Set.of(), Set.of(consequences));
        reviews.schedule(new ReviewItem(type, id), plan, LEE.principal());
        return reviews;
    }

    private static AccessRequest extension(World world, Grant grant) {
        return world.submit(world.asking(KIM).extending(grant.id()).build());
    }

    @ParameterizedTest
    @EnumSource
    void a_grant_is_not_renewed_after_the_grace_but_a_new_one_is_given(Stores stores) {
        World world = open(stores, ZoneOffset.UTC);
        reviewing(world, "persona", "engineer", Consequence.BLOCK_RENEWALS);
        world.clock.advance(LAST_DAY);
        Grant grant = world.granted(world.asking(KIM).build());
        world.access.requests().cancel(extension(world, grant).id(), KIM.principal(), "not needed after all");
        world.clock.advance(Duration.ofDays(1));
        Grant other = world.granted(world.asking(KIM).on("taxi/zones").build());

        assertThat(refused(() -> world.submit(world.asking(KIM)
                                .on("taxi/zones")
                                .extending(other.id())
                                .build()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("REV-3");
        assertThat(world.events("access.refused").get(0).event().outcome()).isEqualTo("REV-3");
    }

    @ParameterizedTest
    @EnumSource
    void who_asks_anew_just_after_the_end_renews_all_the_same(Stores stores) {
        World world = open(stores, ZoneOffset.UTC);
        reviewing(world, "asset", "taxi/trips", Consequence.BLOCK_RENEWALS);
        world.clock.advance(TOO_LATE);
        world.granted(world.asking(KIM).build());
        world.clock.advance(Duration.ofHours(1));

        assertThat(refused(() -> world.submit(world.asking(KIM).build())).findings())
                .extracting(Finding::code)
                .containsExactly("REV-3");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_asked_in_time_is_not_renewed_too_late(Stores stores) {
        World world = open(stores, ZoneOffset.UTC);
        reviewing(world, "principal", "kim", Consequence.BLOCK_RENEWALS);
        world.clock.set(NOON.plus(LAST_DAY).plus(Duration.ofMinutes(690)));
        AccessRequest request = extension(world, world.granted(world.asking(KIM).build()));
        world.clock.advance(Duration.ofMinutes(31));

        assertThat(refused(() -> world.access.approvals().approve(request.id(), LEE, REASON))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("REV-3");
        assertThat(world.grants()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void agents_get_nothing_after_the_grace_until_the_review_is_done(Stores stores) {
        World world = open(stores, ZoneOffset.UTC);
        Reviews reviews = reviewing(world, "persona", "robot", Consequence.DROP_AGENT_CAPS);
        world.clock.advance(TOO_LATE);

        assertThat(refused(() -> world.submit(
                                world.asking(BOT).inRun("r1", "sql").build()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("REV-3");
        assertThat(world.access
                        .requests()
                        .dryRun(world.asking(BOT).inRun("r1", "sql").build())
                        .longest())
                .isZero();
        assertThat(world.submit(world.asking(KIM).build()).statusAt(world.clock.instant()))
                .isEqualTo(AccessRequest.Status.PENDING);

        ReviewItem robot = new ReviewItem("persona", "robot");
        reviews.start(robot, LEE.principal());
        reviews.complete(
                robot,
                LEE.principal(),
                new Completion.Verdict(Completion.Outcome.CONFIRMED, new Diff.Unchanged("nothing has changed"), "00"));
        assertThat(world.granted(world.asking(BOT).inRun("r1", "sql").build()).status())
                .isEqualTo(Grant.Status.ISSUED);
    }

    @ParameterizedTest
    @EnumSource
    void an_agent_gets_nothing_while_the_persona_that_answers_for_it_is_overdue(Stores stores) {
        World world = open(stores, ZoneOffset.UTC);
        reviewing(world, "persona", "engineer", Consequence.DROP_AGENT_CAPS);
        world.clock.set(NOON.plus(LAST_DAY).plus(Duration.ofMinutes(719)));
        AccessRequest request =
                world.submit(world.asking(BOT).inRun("r1", "sql").build());
        world.clock.advance(Duration.ofMinutes(1));

        assertThat(refused(() -> world.access.approvals().approve(request.id(), LEE, REASON))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("REV-3");
    }

    @Test
    void days_are_those_of_the_organisations_zone() {
        World world = open(Stores.MEMORY, ZoneId.of("Asia/Seoul"));
        reviewing(world, "persona", "robot", Consequence.DROP_AGENT_CAPS);

        world.clock.set(NOON.plus(LAST_DAY).plus(Duration.ofHours(3)).minusNanos(1_000));
        assertThat(world.submit(world.asking(BOT).inRun("r1", "sql").build()).statusAt(world.clock.instant()))
                .isEqualTo(AccessRequest.Status.PENDING);
        world.clock.set(NOON.plus(LAST_DAY).plus(Duration.ofHours(3)));
        assertThat(refused(() -> world.submit(
                                world.asking(BOT).inRun("r2", "sql").build()))
                        .has("REV-3"))
                .isTrue();
    }
}
