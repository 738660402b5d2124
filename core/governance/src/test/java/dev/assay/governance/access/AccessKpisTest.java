package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.monitoring.AccessFigures;
import dev.assay.governance.monitoring.Kpis;
import dev.assay.governance.monitoring.Share;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(
        value = Stores.class,
        names = {"MEMORY", "H2"})
class AccessKpisTest {
    private final World world;
    private final BreakGlass glass;

    AccessKpisTest(Stores stores) {
        world = new World(stores);
        glass = new BreakGlass(world.store, world.access.effects(), notice -> {}, () -> {
            throw new AuditException("there is no key");
        });
    }

    private AccessFigures figures() {
        try (var records = world.log.read(1)) {
            return Kpis.of(records).access();
        }
    }

    @Test
    void counts_how_long_grants_are_and_which_nobody_used() {
        world.granted(world.asking(KIM).build());
        world.check(KIM);
        world.granted(world.asking(HAN).lasting(Duration.ofHours(3)).build());
        world.granted(
                world.asking(KIM).on("taxi/zones").lasting(Duration.ofHours(8)).build());
        assertThat(figures().unused()).isEqualTo(new Share(0, 0));
        world.clock.set(NOON.plus(Duration.ofHours(3)));

        world.check(HAN);

        // One hour, used; three hours, over and never used; eight hours, which go on and have no length yet.
        assertThat(figures().granted()).isEqualTo(3);
        assertThat(figures().meanLength()).contains(Duration.ofHours(2));
        assertThat(figures().unused()).isEqualTo(new Share(1, 2));
    }

    @Test
    void counts_a_grant_that_was_taken_or_given_back_for_as_long_as_it_ran() {
        Grant taken =
                world.granted(world.asking(KIM).lasting(Duration.ofHours(8)).build());
        Grant planned = world.granted(world.asking(KIM)
                .on("taxi/zones")
                .startingAt(NOON.plus(Duration.ofHours(2)))
                .build());
        world.granted(world.asking(HAN).lasting(Duration.ofHours(2)).build());
        world.clock.advance(Duration.ofHours(1));

        world.access.grants().revoke(taken.id(), LEE, "wrong data was read");
        world.access.grants().revoke(planned.id(), LEE, "not needed any more");

        // One hour of eight, and none of one that had not begun; two hours go on.
        assertThat(figures().meanLength()).contains(Duration.ofMinutes(30));
        world.clock.advance(Duration.ofHours(1));
        world.access.timer().run();
        // The two hours as granted, too: three hours in all.
        assertThat(figures().meanLength()).contains(Duration.ofHours(1));
    }

    /** Eight hours at first; what became restricted was approved again for an hour, eight minutes later. */
    @Test
    void counts_a_grant_that_was_shortened_until_its_new_end() {
        Grant grant =
                world.granted(world.asking(KIM).lasting(Duration.ofHours(8)).build());
        world.asset("taxi/trips", Classification.RESTRICTED);
        world.store.change(change -> {
            Asset trips = change.find(Assets.KIND, "taxi/trips").orElseThrow().value();
            world.access.effects().assetChanged(change, trips, Actor.of("seo"));
            change.record(AuditEvent.of("test.classified", Actor.of("seo"), Subject.of("asset", "taxi/trips")));
            return trips;
        });
        world.clock.advance(Duration.ofMinutes(8));
        world.access.grants().reapprove(grant.id(), PARK, "for an hour more");
        assertThat(figures().live()).isEqualTo(1);

        world.clock.advance(Duration.ofHours(2));
        world.access.timer().run();

        assertThat(figures().live()).isZero();
        assertThat(figures().meanLength()).contains(Duration.ofMinutes(68));
        assertThat(figures().unused()).isEqualTo(new Share(1, 1));
    }

    @Test
    void counts_what_a_policy_approved_by_itself() {
        world.adopt(World.policy()
                .withAuto(new ApprovalPolicy.AutoApproval(
                        Set.of("read"), Set.of(Environment.PROD), Classification.INTERNAL, Duration.ofMinutes(30)))
                .next());
        world.submit(world.asking(KIM).lasting(Duration.ofMinutes(30)).build());
        world.granted(world.asking(HAN).build());

        assertThat(figures().automatic()).isEqualTo(new Share(1, 2));
    }

    private void emergency(Emergency.Purpose purpose, Duration untilReview) {
        Emergency opened = glass.open("repair", KIM, new Emergency.Cause(purpose, REASON, "INC-7"));
        world.clock.advance(Duration.ofMinutes(30));
        glass.close(opened.id(), KIM, REASON);
        world.clock.advance(untilReview);
        glass.review(opened.id(), LEE, REASON);
    }

    @Test
    void counts_emergencies_and_whether_somebody_reviewed_them_within_a_day() {
        EmergencyProfile profile = new EmergencyProfile(
                "repair",
                new EmergencyProfile.Reach(new Pattern("taxi/trips"), Set.of("write"), Environment.PROD),
                Set.of(KIM.persona()),
                new EmergencyProfile.Alarm(Set.of(LEE.persona(), SEO.persona()), Set.of("mail", "pager")),
                Duration.ofHours(1),
                EmergencyProfile.Status.READY);
        World.declare(glass, profile);

        emergency(Emergency.Purpose.REAL, Duration.ofDays(1).minusSeconds(1));
        assertThat(figures().emergencies()).isEqualTo(new AccessFigures.EmergencyFigures(1, 0, new Share(1, 1)));
        emergency(Emergency.Purpose.DRILL, Duration.ofDays(1));
        assertThat(figures().emergencies()).isEqualTo(new AccessFigures.EmergencyFigures(2, 1, new Share(1, 2)));
        glass.open("repair", KIM, new Emergency.Cause(Emergency.Purpose.REAL, REASON, "INC-8"));

        // The review of the third is not due yet.
        assertThat(figures().emergencies()).isEqualTo(new AccessFigures.EmergencyFigures(3, 1, new Share(1, 2)));
        assertThat(figures().meanLength()).isEqualTo(Optional.empty());
    }
}
