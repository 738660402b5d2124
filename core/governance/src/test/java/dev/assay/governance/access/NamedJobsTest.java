package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.assay.governance.Stores;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever takes access away, by whatever way, names the jobs that used it, however their uses were recorded. */
class NamedJobsTest {
    private final List<Map.Entry<String, Set<String>>> told = new ArrayList<>();

    private World world(Stores stores) {
        AccessHooks hooks = new AccessHooks() {
            @Override
            public void onRevoke(Grant grant, Set<String> jobs) {
                told.add(entry(grant.id().value(), jobs));
            }
        };
        return new World(AccessSettings.ofDefaults(SEO.persona()), hooks, clock -> {
            Stores.Open open = stores.open(clock);
            return Map.entry(open.log(), open.store());
        });
    }

    private static Grant restricted(World world) {
        AccessRequest request = world.submit(world.asking(KIM).on("taxi/people").build());
        world.access.approvals().approve(request.id(), LEE, REASON);
        return world.access
                .approvals()
                .approve(request.id(), PARK, REASON)
                .grant()
                .orElseThrow();
    }

    private static AccessDecision use(World world, String action, String asset, String job) {
        AccessDecision used = world.access.check(
                AccessQuery.of(KIM, action, asset, Environment.PROD).inJob(job));
        assertThat(used.allow()).isTrue();
        return used;
    }

    private static Object jobs(World world, String type) {
        return world.events(type).get(0).event().details().get("jobs");
    }

    private static Emergency opened(World world, BreakGlass glass) {
        EmergencyProfile.Reach reach =
                new EmergencyProfile.Reach(new Pattern("taxi/trips"), Set.of("write"), Environment.PROD);
        EmergencyProfile.Alarm alarm =
                new EmergencyProfile.Alarm(Set.of(LEE.persona(), SEO.persona()), Set.of("mail", "pager"));
        World.declare(
                glass,
                new EmergencyProfile(
                        "repair",
                        reach,
                        Set.of(KIM.persona()),
                        alarm,
                        Duration.ofHours(1),
                        EmergencyProfile.Status.READY));
        return glass.open("repair", KIM, new Emergency.Cause(Emergency.Purpose.REAL, REASON, "INC-7"));
    }

    private static BreakGlass glass(World world) {
        return new BreakGlass(world.store, world.access.effects(), notice -> {}, () -> {
            throw new IllegalStateException("no sink");
        });
    }

    @EnumSource
    @ParameterizedTest
    void the_jobs_on_a_restricted_asset_are_named_when_it_is_revoked(Stores stores) {
        World world = world(stores);
        Grant grant = restricted(world);
        use(world, "read", "taxi/people", "nightly-load");
        use(world, "read", "taxi/people", "report");

        world.access.grants().revoke(grant.id(), LEE, REASON);

        assertThat(told).containsExactly(entry(grant.id().value(), Set.of("nightly-load", "report")));
        assertThat(jobs(world, "grant.revoked")).isEqualTo(List.of("report", "nightly-load"));
        // Each use tells of its own job only.
        assertThat(world.events("grant.used"))
                .extracting(used -> used.event().details().get("job"))
                .containsExactly("nightly-load", "report");
        assertThat(world.events("grant.used"))
                .allSatisfy(used -> assertThat(used.event().details()).doesNotContainKey("jobs"));
    }

    @EnumSource
    @ParameterizedTest
    void the_jobs_on_a_restricted_asset_are_named_when_the_holder_left(Stores stores) {
        World world = world(stores);
        restricted(world);
        use(world, "read", "taxi/people", "nightly-load");

        world.store.change(change -> {
            world.access.effects().endAll(change, KIM.principal(), Actor.of("seo"), "left");
            return change.now();
        });

        assertThat(jobs(world, "grant.revoked")).isEqualTo(List.of("nightly-load"));
    }

    @EnumSource
    @ParameterizedTest
    void the_jobs_of_an_emergency_are_named_when_it_is_revoked(Stores stores) {
        World world = world(stores);
        Emergency emergency = opened(world, glass(world));
        use(world, "write", "taxi/trips", "fix-1");

        world.access.grants().revoke(new GrantId(emergency.id()), SEO, REASON);

        assertThat(told).containsExactly(entry(emergency.id(), Set.of("fix-1")));
        assertThat(jobs(world, "grant.revoked")).isEqualTo(List.of("fix-1"));
    }

    @EnumSource
    @ParameterizedTest
    void an_emergency_that_is_closed_takes_its_access_away_as_one_that_is_revoked(Stores stores) {
        World world = world(stores);
        BreakGlass glass = glass(world);
        Emergency emergency = opened(world, glass);
        AccessDecision kept = use(world, "write", "taxi/trips", "fix-1");
        assertThat(world.access.isCurrent(kept)).isTrue();

        glass.close(emergency.id(), SEO, "it was no emergency");

        assertThat(world.access.isCurrent(kept)).isFalse();
        assertThat(told).containsExactly(entry(emergency.id(), Set.of("fix-1")));
        assertThat(jobs(world, "breakglass.closed")).isEqualTo(List.of("fix-1"));
    }

    @EnumSource
    @ParameterizedTest
    void who_may_not_close_an_emergency_takes_nothing_away(Stores stores) {
        World world = world(stores);
        BreakGlass glass = glass(world);
        Emergency emergency = opened(world, glass);
        AccessDecision kept = use(world, "write", "taxi/trips", "fix-1");

        assertThat(World.refused(() -> glass.close(emergency.id(), HAN, REASON)).has("NOT_ALLOWED"))
                .isTrue();

        assertThat(world.access.isCurrent(kept)).isTrue();
        assertThat(told).isEmpty();
    }

    @EnumSource
    @ParameterizedTest
    void who_is_denied_names_no_job(Stores stores) {
        World world = world(stores);
        Grant grant = restricted(world);
        AccessQuery denied =
                AccessQuery.of(KIM, "write", "taxi/people", Environment.PROD).inJob("intruder");
        assertThat(world.access.check(denied).allow()).isFalse();

        world.access.grants().revoke(grant.id(), LEE, REASON);

        assertThat(told).containsExactly(entry(grant.id().value(), Set.of()));
        assertThat(jobs(world, "grant.revoked")).isNull();
    }
}
