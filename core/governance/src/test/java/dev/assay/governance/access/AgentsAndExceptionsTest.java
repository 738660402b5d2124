package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.people.Environment;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgentsAndExceptionsTest {
    private final World world = new World();

    @Test
    void an_exception_that_lasts_takes_two_and_is_reviewed_every_three_months() {
        assertThat(refused(() -> world.submit(world.asking(KIM)
                                .standing()
                                .lasting(Duration.ofDays(366))
                                .build()))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("GRT-8");
        AccessRequest request = world.submit(
                world.asking(KIM).standing().lasting(Duration.ofDays(365)).build());
        assertThat(world.access.approvals().approve(request.id(), LEE, REASON).grant())
                .isEmpty();
        Grant grant = world.access
                .approvals()
                .approve(request.id(), PARK, REASON)
                .grant()
                .orElseThrow();

        Instant due = Instant.parse("2026-06-02T12:00:00Z");
        world.clock.set(due.minusNanos(1_000));
        assertThat(world.check(KIM).allow()).isTrue();
        world.clock.set(due);
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.REVIEW_OVERDUE);
        world.access.grants().review(grant.id(), SEO, "still needed, looked at the uses");
        assertThat(world.check(KIM).allow()).isTrue();
    }

    @Test
    void an_agent_is_bound_to_its_run_and_its_tools_and_the_use_carries_the_human() {
        assertThat(refused(() -> world.submit(world.asking(BOT).build())).findings())
                .extracting(Finding::code)
                .containsExactly("RUN_MISSING");
        world.granted(world.asking(BOT).inRun("run-1", "sql").build());
        AccessQuery query = AccessQuery.of(BOT, "read", "taxi/trips", Environment.PROD);

        assertThat(world.access.check(query.inRun("run-1", "sql")).allow()).isTrue();
        assertThat(world.access.check(query.inRun("run-2", "sql")).code()).isEqualTo(AccessCode.RUN_MISMATCH);
        assertThat(world.access.check(query.inRun("run-1", "shell")).code()).isEqualTo(AccessCode.TOOL_NOT_LISTED);
        assertThat(world.access.check(query).code()).isEqualTo(AccessCode.RUN_MISMATCH);
        assertThat(world.events("grant.used").get(0).event().actor().onBehalfOf())
                .containsExactly("kim");
        world.access.grants().endRun("run-1", BOT.principal());
        assertThat(world.access.check(query.inRun("run-1", "sql")).allow()).isFalse();
    }

    @Test
    void the_kill_switch_ends_all_of_an_agent_in_one_act() {
        world.granted(world.asking(BOT).inRun("run-1", "sql").build());
        world.granted(world.asking(BOT).on("taxi/zones").inRun("run-2", "sql").build());
        long before = world.log.size();
        assertThat(refused(() -> world.access.grants().killSwitch(BOT.principal(), LEE, REASON))
                        .has("NOT_ALLOWED"))
                .isTrue();

        assertThat(world.access.grants().killSwitch(BOT.principal(), KIM, "it deletes tables"))
                .hasSize(2);

        assertThat(world.log.size() - before).isEqualTo(1 + 1 + 2);
        assertThat(world.check(BOT).code()).isEqualTo(AccessCode.EXPLICIT_DENY);
        assertThat(refused(() -> world.submit(
                                world.asking(BOT).inRun("run-3", "sql").build()))
                        .has("EXPLICIT_DENY"))
                .isTrue();
    }

    @Test
    void who_acts_in_the_persona_that_answers_for_an_agents_stops_it() {
        world.granted(world.asking(BOT).inRun("run-1", "sql").build());

        assertThat(world.access.grants().killSwitch(BOT.principal(), HAN, "it deletes tables"))
                .hasSize(1);
        assertThat(world.check(BOT).code()).isEqualTo(AccessCode.EXPLICIT_DENY);
    }

    @Test
    void who_acts_in_the_persona_that_answers_for_an_agents_takes_its_grants_away() {
        Grant grant = world.granted(world.asking(BOT).inRun("run-1", "sql").build());
        world.access.grants().suspend(grant.id(), HAN, "it deletes tables");

        assertThat(refused(() -> world.access.grants().resume(grant.id(), HAN, "it is mended now"))
                        .has("NOT_ALLOWED"))
                .isTrue();
        assertThat(world.access
                        .grants()
                        .revoke(grant.id(), HAN, "it deletes tables")
                        .status())
                .isEqualTo(Grant.Status.REVOKED);
    }

    @Test
    void who_acts_in_the_persona_that_answers_for_an_agents_takes_no_persons_grants_away() {
        Grant grant = world.granted(world.asking(KIM).build());

        assertThat(refused(() -> world.access.grants().revoke(grant.id(), HAN, "I need it alone"))
                        .has("NOT_ALLOWED"))
                .isTrue();
    }
}
