package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyKinds;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.posture.Figure;
import dev.assay.governance.posture.GovernancePosture;
import dev.assay.governance.posture.PostureSettings;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What nobody confirmed gave no access, and asks nobody for a review; what was open once does, however it ended. */
class LapsedEmergencyTest {
    private static final Emergency.Cause FIRE = new Emergency.Cause(Emergency.Purpose.REAL, REASON, "INC-7");
    private static final Duration HOUR = Duration.ofHours(1);

    private static BreakGlass glass(World world) {
        BreakGlass glass = new BreakGlass(world.store, world.access.effects(), notice -> {}, () -> {
            throw new IllegalStateException("no sink");
        });
        World.declare(
                glass,
                new EmergencyProfile(
                        "people",
                        new EmergencyProfile.Reach(new Pattern("taxi/people"), Set.of("write"), Environment.PROD),
                        Set.of(KIM.persona()),
                        new EmergencyProfile.Alarm(Set.of(LEE.persona(), SEO.persona()), Set.of("mail", "pager")),
                        HOUR,
                        EmergencyProfile.Status.READY));
        return glass;
    }

    private static Emergency.Status status(World world, Emergency emergency) {
        return world.store
                .read(reader -> reader.find(EmergencyKinds.EMERGENCY, emergency.id()))
                .orElseThrow()
                .value()
                .status();
    }

    private static Figure reviewed(World world) {
        return GovernancePosture.of(world.store, PostureSettings.ofDefaults())
                .figure("emergencies-reviewed")
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void what_nobody_confirmed_lapses_and_suspends_nothing(Stores stores) {
        World world = new World(stores);
        BreakGlass glass = glass(world);
        Emergency waiting = glass.open("people", KIM, FIRE);
        world.clock.set(NOON.plus(HOUR));

        assertThat(glass.run()).isEqualTo(1);

        assertThat(status(world, waiting)).isEqualTo(Emergency.Status.LAPSED);
        assertThat(world.events("breakglass.closed")).isEmpty();
        assertThat(world.events("breakglass.lapsed"))
                .singleElement()
                .satisfies(added -> assertThat(added.event().details()).doesNotContainKey("reviewBy"));
        assertThat(refused(() -> glass.review(waiting.id(), LEE, REASON)).has("ILLEGAL_TRANSITION"))
                .isTrue();
        world.clock.set(NOON.plus(Duration.ofDays(3)));
        assertThat(glass.run()).isZero();
        assertThat(world.events("breakglass.suspended")).isEmpty();
        assertThat(reviewed(world).looked()).isEmpty();
        assertThat(reviewed(world).offenders()).isEmpty();
        assertThat(glass.open("people", KIM, FIRE).status()).isEqualTo(Emergency.Status.AWAITING_SECOND);
    }

    @ParameterizedTest
    @EnumSource
    void keeps_nobody_from_another_though_no_tick_noted_that_its_time_is_over(Stores stores) {
        World world = new World(stores);
        BreakGlass glass = glass(world);
        glass.open("people", KIM, FIRE);
        world.clock.set(NOON.plus(HOUR).minusNanos(1_000));
        assertThat(refused(() -> glass.open("people", KIM, FIRE)).has("NOT_EXTENDABLE"))
                .isTrue();

        world.clock.set(NOON.plus(HOUR));

        assertThat(glass.open("people", KIM, FIRE).status()).isEqualTo(Emergency.Status.AWAITING_SECOND);
        world.clock.set(NOON.plus(Duration.ofDays(3)));
        assertThat(glass.open("people", HAN, FIRE).status()).isEqualTo(Emergency.Status.AWAITING_SECOND);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_taken_back_before_anybody_confirmed_lapses_and_is_confirmed_by_nobody(Stores stores) {
        World world = new World(stores);
        BreakGlass glass = glass(world);
        Emergency waiting = glass.open("people", KIM, FIRE);

        assertThat(glass.close(waiting.id(), KIM, "it was a false alarm").status())
                .isEqualTo(Emergency.Status.LAPSED);

        assertThat(refused(() -> glass.confirm(waiting.id(), HAN)).has("ILLEGAL_TRANSITION"))
                .isTrue();
        assertThat(refused(() -> glass.close(waiting.id(), KIM, REASON)).has("ILLEGAL_TRANSITION"))
                .isTrue();
        assertThat(world.check(KIM, "write", "taxi/people").allow()).isFalse();
    }

    /** Whoever had access does not get around the review by an early end, nor by letting its time run out. */
    @ParameterizedTest
    @EnumSource
    void what_was_open_never_lapses(Stores stores) {
        World world = new World(stores);
        BreakGlass glass = glass(world);
        Emergency early = glass.open("people", KIM, FIRE);
        glass.confirm(early.id(), HAN);
        glass.close(early.id(), KIM, "the load is repaired");
        assertThat(status(world, early)).isEqualTo(Emergency.Status.CLOSED);
        glass.review(early.id(), LEE, "the reason was good");
        Emergency late = glass.open("people", KIM, FIRE);
        glass.confirm(late.id(), HAN);
        world.clock.set(NOON.plus(HOUR));

        glass.run();

        assertThat(status(world, late)).isEqualTo(Emergency.Status.CLOSED);
        assertThat(world.events("breakglass.lapsed")).isEmpty();
        assertThat(refused(() -> glass.open("people", KIM, FIRE)).has("NOT_EXTENDABLE"))
                .isTrue();
        world.clock.set(NOON.plus(Duration.ofHours(25)));
        assertThat(glass.run()).isEqualTo(1);
        assertThat(world.events("breakglass.suspended")).hasSize(1);
        assertThat(reviewed(world).offenders()).hasSize(1);
        assertThat(refused(() -> glass.open("people", HAN, FIRE)).has("PROFILE_SUSPENDED"))
                .isTrue();
    }

    /** Kim's first is reviewed by nobody in time, while han's waits for kim. */
    @ParameterizedTest
    @EnumSource(names = {"MEMORY", "H2"})
    void nothing_is_confirmed_once_a_review_is_overdue(Stores stores) {
        World world = new World(stores);
        BreakGlass glass = glass(world);
        Emergency first = glass.open("people", KIM, FIRE);
        glass.confirm(first.id(), HAN);
        Emergency closed = glass.close(first.id(), KIM, "the load is repaired");
        world.clock.set(closed.reviewBy().minusNanos(1_000));
        Emergency waiting = glass.open("people", HAN, FIRE);
        world.clock.set(closed.reviewBy());

        assertThat(refused(() -> glass.confirm(waiting.id(), KIM)).findings())
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("PROFILE_SUSPENDED"));
        assertThat(world.check(HAN, "write", "taxi/people").allow()).isFalse();

        glass.review(first.id(), LEE, "the reason was good");
        assertThat(glass.confirm(waiting.id(), KIM).status()).isEqualTo(Emergency.Status.OPEN);
    }
}
