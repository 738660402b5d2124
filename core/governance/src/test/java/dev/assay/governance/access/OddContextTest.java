package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check is given never keeps a grant from ending. */
class OddContextTest {
    private static AccessQuery query() {
        return AccessQuery.of(KIM, "read", "taxi/trips", Environment.PROD);
    }

    private static AccessQuery botQuery() {
        return AccessQuery.of(BOT, "read", "taxi/trips", Environment.PROD).inRun("run-1", "sql");
    }

    private static String job(int number) {
        return "%036d".formatted(number);
    }

    /** 350 names of 200 characters, the longest that there are, are more than the 64 KB of a record. */
    private static String longJob(int number) {
        return "%0200d".formatted(number);
    }

    @EnumSource(Stores.class)
    @ParameterizedTest
    void a_job_that_cannot_be_written_is_denied_and_not_kept(Stores stores) {
        World world = new World(stores);
        Grant grant = world.granted(world.asking(KIM).build());
        assertThat(world.access.check(query()).code()).isEqualTo(AccessCode.ALLOWED);

        AccessDecision odd = world.access.check(query().inJob("job\uD800"));
        world.access.grants().revoke(grant.id(), LEE, REASON);

        assertThat(odd.code()).isEqualTo(AccessCode.BAD_CONTEXT);
        assertThat(odd.explain().sentence())
                .isEqualTo(Text.of(
                        "what it is used in or by, or its key, has no proper name: job must be 1 to 200 characters"
                                + " that can be read, but was \"job\uFFFD\" (4)",
                        "실행, 도구, 작업의 이름 또는 요청의 키가 올바르지 않습니다: 작업: 읽을 수 있는 1~200자여야 하지만" + " \"job\uFFFD\"(4자)입니다"));
        assertThat(world.events("grant.denied"))
                .singleElement()
                .satisfies(added -> assertThat(added.event().details()).containsEntry("job", "job\uFFFD"));
        assertThat(world.events("grant.revoked")).hasSize(1);
    }

    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    @ParameterizedTest
    void an_agent_is_stopped_whatever_it_named(Stores stores) {
        World world = new World(stores);
        world.granted(world.asking(BOT).inRun("run-1", "sql").build());
        assertThat(world.access.check(botQuery()).allow()).isTrue();
        world.access.check(botQuery().inJob("job\uD800"));
        for (int i = 0; i < 350; i++) {
            assertThat(world.access.check(botQuery().inJob(longJob(i))).allow()).isTrue();
        }

        world.access.grants().killSwitch(BOT.principal(), KIM, REASON);

        assertThat(world.access.check(botQuery()).allow()).isFalse();
        assertThat(world.events("agent.killswitch")).hasSize(1);
    }

    @Test
    void of_many_jobs_the_newest_are_recorded_and_how_many_more_there_were() {
        Set<String> stopped = new HashSet<>();
        World world = new World(AccessSettings.ofDefaults(new PersonaId("security")), new AccessHooks() {
            @Override
            public void onRevoke(Grant grant, Set<String> jobs) {
                stopped.addAll(jobs);
            }
        });
        Grant grant = world.granted(world.asking(KIM).build());
        for (int i = 0; i < 1_002; i++) {
            world.access.check(query().inJob(job(i)));
            // What is at work all the time is no older than what came last.
            world.access.check(query().inJob(job(0)));
        }

        world.access.grants().revoke(grant.id(), LEE, REASON);

        Map<String, Object> told = world.events("grant.revoked").get(0).event().details();
        // 36 digits, two quotes and a comma: 39 bytes, of which 420 are 16,380.
        assertThat((List<?>) told.get("jobs")).hasSize(420);
        assertThat(((List<?>) told.get("jobs")).subList(0, 2)).isEqualTo(List.of(job(0), job(1_001)));
        assertThat(told).containsEntry("jobsLeftOut", "580").containsEntry("jobsDropped", "2");
        assertThat(stopped).hasSize(1_000).contains(job(0), job(3), job(1_001)).doesNotContain(job(1), job(2));
    }

    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    @ParameterizedTest
    void a_grant_of_many_jobs_is_suspended_and_runs_out(Stores stores) {
        World world = new World(stores);
        Grant grant = world.granted(world.asking(KIM).build());
        for (int i = 0; i < 350; i++) {
            world.access.check(query().inJob(longJob(i)));
        }
        world.clock.advance(Duration.ofMinutes(2));
        assertThat(world.access.check(query()).allow()).isTrue();

        world.access.grants().suspend(grant.id(), LEE, REASON);
        world.clock.advance(Duration.ofHours(2));
        world.access.timer().run();

        assertThat(world.events("grant.suspended")).hasSize(1);
        assertThat(world.events("grant.expired")).hasSize(1);
    }

    @Test
    void who_left_has_no_access_whatever_they_named() {
        World world = new World();
        world.granted(world.asking(KIM).build());
        world.access.check(query());
        world.access.check(query().inJob("\uDC00"));

        world.store.change(change -> {
            world.access.effects().endAll(change, KIM.principal(), Actor.of("seo"), "left");
            return change.now();
        });

        assertThat(world.events("grant.revoked")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 70_000})
    void what_is_too_long_is_a_denial_that_is_recorded(int length) {
        World world = new World();
        world.granted(world.asking(KIM).build());
        String name = "x".repeat(length);

        assertThat(world.access.check(query().inJob(name)).code()).isEqualTo(AccessCode.BAD_CONTEXT);
        assertThat(world.access.check(query().inRun(name, "sql")).code()).isEqualTo(AccessCode.BAD_CONTEXT);
        assertThat(world.access.check(query().inRun("run-1", name)).code()).isEqualTo(AccessCode.BAD_CONTEXT);
        assertThat(world.check(KIM, name, "taxi/trips").code()).isEqualTo(AccessCode.BAD_ACTION);

        assertThat(world.events("grant.denied")).hasSize(4);
    }

    @Test
    void a_request_for_a_run_that_no_check_could_name_is_refused() {
        World world = new World();

        assertThat(refused(() -> world.submit(
                                world.asking(BOT).inRun("run-1", "sql\uD800").build()))
                        .findings())
                .extracting(Finding::code, Finding::path)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("BAD_CONTEXT", "run"));
    }

    @EnumSource(Stores.class)
    @ParameterizedTest
    void a_request_that_is_padded_is_recorded_as_any_other(Stores stores) {
        World world = new World(stores);
        String[] odd = new String[2_000];
        for (int i = 0; i < odd.length; i++) {
            odd[i] = "READ ME " + i + " because I would like to";
        }

        assertThat(refused(() -> world.submit(world.asking(KIM)
                                .to(odd)
                                .because("x".repeat(70_000))
                                .build()))
                        .findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("BAD_ACTION", "GRT-4");

        assertThat(world.events("access.refused")).hasSize(1);
    }
}
