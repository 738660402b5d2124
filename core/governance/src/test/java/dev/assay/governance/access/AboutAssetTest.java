package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.audit.AboutAssets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditQuery;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PrincipalId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who asks the log for an asset finds who asked for it, approved, was given, used and lost access to it. */
class AboutAssetTest {
    private static final Emergency.Cause FIRE = new Emergency.Cause(Emergency.Purpose.REAL, REASON, "INC-7");

    private static List<String> types(World world, String asset) {
        try (var records = world.log.read(1, AuditQuery.all().aboutAsset(asset))) {
            return records.map(found -> found.event().type())
                    .filter(type -> !type.startsWith("config."))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void the_whole_life_of_a_grant_is_found(Stores stores) {
        World world = new World(stores);
        Grant revoked = world.granted(world.asking(KIM).build());
        world.check(KIM);
        world.access.grants().revoke(revoked.id(), LEE, REASON);
        world.check(KIM);
        Grant expired = world.granted(world.asking(HAN).build());
        world.access.grants().suspend(expired.id(), SEO, REASON);
        world.access.grants().resume(expired.id(), SEO, REASON);
        world.clock.set(expired.window().end());
        world.access.timer().run();

        assertThat(types(world, "taxi/trips"))
                .containsExactly(
                        "access.requested",
                        "access.reviewed",
                        "access.approved",
                        "grant.issued",
                        "grant.used",
                        "grant.revoked",
                        "grant.denied",
                        "access.requested",
                        "access.reviewed",
                        "access.approved",
                        "grant.issued",
                        "grant.suspended",
                        "grant.resumed",
                        "grant.expired");
        assertThat(types(world, "taxi/zones")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void what_was_denied_taken_back_or_refused_is_found_by_each_asset(Stores stores) {
        World world = new World(stores);
        AccessRequest denied = world.submit(world.asking(KIM).on("taxi/*").build());
        World.refused(() -> world.access.approvals().approve(denied.id(), KIM, REASON));
        world.access.approvals().deny(denied.id(), LEE, REASON);
        AccessRequest cancelled =
                world.submit(world.asking(KIM).on("taxi/zones").build());
        world.access.requests().cancel(cancelled.id(), KIM.principal(), REASON);
        World.refused(() -> world.submit(world.asking(SEO).on("taxi/trips").build()));

        assertThat(types(world, "taxi/trips"))
                .containsExactly(
                        "access.requested",
                        "sod.violation_blocked",
                        "access.reviewed",
                        "access.denied",
                        "access.refused");
        assertThat(types(world, "taxi/zones"))
                .containsExactly(
                        "access.requested",
                        "sod.violation_blocked",
                        "access.reviewed",
                        "access.denied",
                        "access.requested",
                        "access.cancelled");
    }

    /** Ids of other kinds of things may be the same. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void what_is_refused_names_the_assets_of_nothing_else_with_its_id(Stores stores) {
        World world = new World(stores);
        AccessRequest asked = world.submit(world.asking(KIM).on("taxi/*").build());
        World.refused(() ->
                world.access.grants().killSwitch(new PrincipalId(asked.id().value()), SEO, REASON));

        assertThat(world.events("access.refused"))
                .singleElement()
                .satisfies(
                        refused -> assertThat(AboutAssets.in(refused.event())).isEmpty());
        assertThat(types(world, "taxi/trips")).containsExactly("access.requested");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void what_is_refused_of_a_grant_names_what_it_gives(Stores stores) {
        World world = new World(stores);
        Grant grant = world.granted(world.asking(KIM).build());
        World.refused(() -> world.access.grants().revoke(grant.id(), LEE, ""));

        assertThat(world.events("access.refused"))
                .singleElement()
                .satisfies(
                        refused -> assertThat(AboutAssets.in(refused.event())).containsExactly("taxi/trips"));
    }

    private static BreakGlass glass(World world, String pattern) {
        BreakGlass glass = new BreakGlass(world.store, world.access.effects(), notice -> {}, AboutAssetTest::unkept);
        World.declare(
                glass,
                new EmergencyProfile(
                        "repair",
                        new EmergencyProfile.Reach(new Pattern(pattern), Set.of("write"), Environment.PROD),
                        Set.of(KIM.persona()),
                        new EmergencyProfile.Alarm(Set.of(LEE.persona(), SEO.persona()), Set.of("mail", "pager")),
                        Duration.ofHours(1),
                        EmergencyProfile.Status.READY));
        return glass;
    }

    private static Anchored unkept() {
        throw new IllegalStateException("no anchor");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void the_whole_life_of_an_emergency_is_found(Stores stores) {
        World world = new World(stores);
        BreakGlass glass = glass(world, "taxi/*");
        String id = glass.open("repair", KIM, FIRE).id();
        World.refused(() -> glass.confirm(id, KIM));
        glass.confirm(id, HAN);
        world.check(KIM, "write", "taxi/zones");
        glass.close(id, KIM, REASON);
        world.clock.advance(Duration.ofDays(3));
        glass.run();
        glass.review(id, LEE, REASON);

        assertThat(types(world, "taxi/zones"))
                .containsExactly(
                        "breakglass.opened",
                        "sod.violation_blocked",
                        "breakglass.opened",
                        "breakglass.used",
                        "breakglass.closed",
                        "breakglass.suspended",
                        "breakglass.reviewed");
        assertThat(types(world, "taxi/people"))
                .doesNotContain("breakglass.used")
                .hasSize(6);
    }

    /** As long as ids get, in letters of four bytes each. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void more_assets_than_a_record_names_are_all_found(Stores stores) {
        World world = new World(stores);
        String letters = "𠀀".repeat(55);
        for (int i = 100; i < 230; i++) {
            world.asset("wide/" + letters + i, Classification.INTERNAL);
        }
        BreakGlass glass = glass(world, "wide/*");

        glass.open("repair", KIM, new Emergency.Cause(Emergency.Purpose.REAL, "𠀀".repeat(4_096), "INC-7"));

        assertThat(types(world, "wide/" + letters + 100)).containsExactly("breakglass.opened");
        for (int i = 164; i < 230; i++) {
            assertThat(types(world, "wide/" + letters + i)).containsExactly(AboutAssets.FURTHER);
        }
        AuditEvent opened = world.events("breakglass.opened").get(0).event();
        assertThat(world.events(AboutAssets.FURTHER)).hasSize(2).allSatisfy(further -> {
            assertThat(further.event().subject().type()).isEqualTo("emergency");
            assertThat(further.event().subject().id())
                    .isEqualTo(opened.subject().id());
            assertThat(further.event().actor()).isEqualTo(Actor.of("kim"));
            assertThat(further.event().links()).isEqualTo(opened.links());
        });
    }
}
