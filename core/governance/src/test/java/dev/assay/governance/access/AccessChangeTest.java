package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.HELPER;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changes while access lasts: the edge cases of the table from that of an edited card to its end. */
class AccessChangeTest {
    private static final Actor ACTOR = Actor.of("seo");
    private static final Duration MICRO = Duration.ofNanos(1_000);

    private final World world = new World();

    @Test
    void an_eligibility_that_is_taken_off_the_card_ends_the_grant_at_once() {
        Grant grant = world.granted(world.asking(KIM).build());
        world.persona("engineer", old -> World.with(old));
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.NOT_ELIGIBLE);

        world.tellOfPersona("engineer");

        assertThat(world.grant(grant.id()).status()).isEqualTo(Grant.Status.REVOKED);
        assertThat(world.events("grant.revoked")).hasSize(1);
    }

    @Test
    void an_eligibility_that_is_taken_off_the_card_leaves_the_grant_where_the_policy_says_so() {
        ApprovalPolicy next = World.policy()
                .withCardEdit(ApprovalPolicy.CardEdit.KEEP_UNTIL_END)
                .next();
        world.adopt(next);
        Grant grant = world.granted(world.asking(KIM).build());

        world.persona("engineer", old -> World.with(old));
        world.tellOfPersona("engineer");

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
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.SECOND_APPROVAL_NEEDED);
        assertThat(World.refused(() -> world.access.grants().reapprove(grant.id(), LEE, "still needed for the load"))
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
        assertThat(world.check(HAN, "write", "taxi/trips").code()).isEqualTo(AccessCode.QUARANTINED);
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
        assertThat(World.refused(() -> world.submit(other)).has("KEY_REUSED")).isTrue();
    }

    @Test
    void an_approval_without_its_grant_is_never_seen() {
        FailingLog.Made made = FailingLog.world(AccessSettings.Outage.DENY);
        AccessRequest request = made.world().submit(made.world().asking(KIM).build());

        made.log().fail();
        assertThat(catchThrowable(() -> made.world().access.approvals().approve(request.id(), LEE, REASON)))
                .isInstanceOf(AuditException.class);
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

        assertThat(catchThrowable(() -> down.submit(down.asking(HAN).build()))).isInstanceOf(AuditException.class);
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

        world.tellOfPrincipal("kim");

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
        assertThat(World.refused(() -> world.submit(
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
