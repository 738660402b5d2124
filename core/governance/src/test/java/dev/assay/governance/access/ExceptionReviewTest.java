package dev.assay.governance.access;

import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.monitoring.Kpis;
import dev.assay.governance.monitoring.Share;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.posture.Figure;
import dev.assay.governance.posture.GovernancePosture;
import dev.assay.governance.posture.PostureSettings;
import dev.assay.governance.store.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** GRT-8: an exception from NOON's day is reviewed until noon of 2 June, which is told from noon of 19 May. */
class ExceptionReviewTest {
    private static final Instant DUE = Instant.parse("2026-06-02T12:00:00Z");
    private static final Instant NOTICE = Instant.parse("2026-05-19T12:00:00Z");
    private static final Duration TICK = Duration.ofNanos(1_000);

    private static Grant exception(World world, Duration length) {
        AccessRequest request =
                world.submit(world.asking(KIM).standing().lasting(length).build());
        world.access.approvals().approve(request.id(), LEE, REASON);
        return world.access
                .approvals()
                .approve(request.id(), PARK, REASON)
                .grant()
                .orElseThrow();
    }

    private static List<Notice> told(World world, Grant grant) {
        return world.store.read(reader -> reader.all(Notice.KIND).stream()
                .map(Stored::value)
                .filter(notice -> notice.id().startsWith(grant.id() + "/review."))
                .sorted(Comparator.comparing(Notice::at))
                .toList());
    }

    private static Share reviews(World world) {
        try (var records = world.log.read(1)) {
            return Kpis.of(records).reviews();
        }
    }

    private static Figure figure(World world) {
        return GovernancePosture.of(world.store, new PostureSettings(List.of())).figures().stream()
                .filter(figure -> figure.id().equals("reviews-in-time"))
                .findFirst()
                .orElseThrow();
    }

    private static void at(World world, Instant time) {
        world.clock.set(time);
        world.access.timer().run();
        world.access.timer().run();
    }

    @ParameterizedTest
    @EnumSource
    void who_has_it_and_who_approve_it_are_told_once_that_its_review_is_due_and_once_that_it_is_overdue(Stores stores) {
        World world = new World(stores);
        Grant grant = exception(world, Duration.ofDays(365));

        at(world, NOTICE.minus(TICK));
        assertThat(told(world, grant)).isEmpty();
        at(world, NOTICE);
        at(world, DUE.minus(TICK));
        assertThat(told(world, grant)).singleElement().satisfies(due -> {
            assertThat(due.to()).containsExactlyInAnyOrder("kim", "owner");
            assertThat(due.text().en())
                    .isEqualTo("access " + grant.id()
                            + " (read on taxi/trips in PROD) of kim as engineer must be reviewed by"
                            + " 2026-06-02 12:00 (UTC), or it gives nothing from then on");
        });
        at(world, DUE);
        at(world, DUE.plus(Duration.ofDays(9)));

        assertThat(told(world, grant)).hasSize(2);
        assertThat(told(world, grant).get(1).to()).containsExactlyInAnyOrder("kim", "owner");
        assertThat(world.events("review.due"))
                .singleElement()
                .satisfies(
                        due -> assertThat(due.event().details()).containsEntry("due", "2026-06-02T12:00:00.000000Z"));
        assertThat(world.events("review.overdue"))
                .singleElement()
                .satisfies(late -> assertThat(late.at()).isEqualTo(DUE));
    }

    @Test
    void the_next_review_is_told_of_anew_and_none_that_would_be_due_after_its_end() {
        World world = new World();
        Grant grant = exception(world, Duration.ofDays(150));
        at(world, NOTICE);

        world.access.grants().review(grant.id(), LEE, "still needed, as looked at");
        at(world, NOON.plus(Duration.ofDays(150)).minus(TICK));

        assertThat(world.grant(grant.id()).basis().reviewBy()).contains(Instant.parse("2026-08-19T12:00:00Z"));
        assertThat(told(world, grant)).hasSize(1);
    }

    @Test
    void a_review_that_is_due_before_the_end_is_told_of_after_the_first_was_done() {
        World world = new World();
        Grant grant = exception(world, Duration.ofDays(365));
        at(world, NOTICE);

        world.access.grants().review(grant.id(), LEE, "still needed, as looked at");
        at(world, Instant.parse("2026-08-05T12:00:00Z"));

        assertThat(told(world, grant)).hasSize(2);
        assertThat(world.events("review.due")).hasSize(2);
    }

    @Test
    void what_is_reviewed_in_time_counts_as_done_in_time() {
        World world = new World();
        Grant grant = exception(world, Duration.ofDays(365));

        at(world, DUE.minus(TICK));
        world.access.grants().review(grant.id(), LEE, "still needed, as looked at");

        assertThat(world.events("review.completed").get(0).event().details()).containsEntry("lateDays", "0");
        assertThat(reviews(world)).isEqualTo(new Share(1, 1));
    }

    @Test
    void what_is_overdue_counts_as_late_whether_or_not_it_is_done() {
        World world = new World();
        Grant grant = exception(world, Duration.ofDays(365));

        at(world, DUE.plus(Duration.ofDays(2)));
        assertThat(reviews(world)).isEqualTo(new Share(0, 1));
        world.access.grants().review(grant.id(), LEE, "still needed, as looked at");

        // Two days are over, and the third has begun.
        assertThat(world.events("review.completed").get(0).event().details()).containsEntry("lateDays", "3");
        assertThat(reviews(world)).isEqualTo(new Share(0, 1));
    }

    @Test
    void the_posture_counts_it_among_the_reviews() {
        World world = new World();
        Grant grant = exception(world, Duration.ofDays(365));
        world.granted(world.asking(KIM).on("taxi/zones").build());

        world.clock.set(DUE.minus(TICK));
        assertThat(figure(world).looked()).hasSize(1);
        assertThat(figure(world).offenders()).isEmpty();
        world.clock.set(DUE);

        assertThat(figure(world).offenders()).singleElement().satisfies(late -> {
            assertThat(late.ref().id()).isEqualTo(grant.id().value());
            assertThat(late.why().en()).isEqualTo("due at 2026-06-02 12:00 (UTC)");
        });
    }
}
