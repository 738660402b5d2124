package dev.assay.governance.access;

import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an emergency tells and anchors, whatever becomes of its delivery. */
class BreakGlassAlarmTest {
    private static final Emergency.Cause FIRE = new Emergency.Cause(Emergency.Purpose.REAL, REASON, "INC-7");

    private final List<Notice> told = new ArrayList<>();

    private static EmergencyProfile profile(String id, String pattern) {
        return new EmergencyProfile(
                id,
                new EmergencyProfile.Reach(new Pattern(pattern), Set.of("write"), Environment.PROD),
                Set.of(KIM.persona()),
                new EmergencyProfile.Alarm(Set.of(LEE.persona(), SEO.persona()), Set.of("mail", "pager")),
                Duration.ofHours(1),
                EmergencyProfile.Status.READY);
    }

    @ParameterizedTest
    @EnumSource
    void begins_with_a_checkpoint_also_while_a_tick_delivers(Stores stores) {
        World other = new World(stores);
        AtomicInteger checkpoints = new AtomicInteger();
        Outbox ticks = new Outbox(other.store, SEO.persona());
        BreakGlass met = new BreakGlass(other.store, new AccessHooks() {}, notice -> ticks.deliver(told::add), () -> {
            checkpoints.incrementAndGet();
            throw new IllegalStateException("no sink");
        });
        World.declare(met, profile("repair", "taxi/trips"));

        assertThat(met.open("repair", KIM, FIRE).status()).isEqualTo(Emergency.Status.OPEN);

        assertThat(checkpoints).hasValue(1);
        assertThat(other.events("audit.anchored")).hasSize(1);
    }

    @Test
    void begins_with_a_checkpoint_whatever_the_delivery_throws() {
        World world = new World();
        AtomicInteger checkpoints = new AtomicInteger();
        BreakGlass unlinked = new BreakGlass(
                world.store,
                new AccessHooks() {},
                notice -> {
                    throw new NoClassDefFoundError("mail");
                },
                () -> {
                    checkpoints.incrementAndGet();
                    throw new IllegalStateException("no sink");
                });
        World.declare(unlinked, profile("repair", "taxi/trips"));

        assertThatThrownBy(() -> unlinked.open("repair", KIM, FIRE)).isInstanceOf(NoClassDefFoundError.class);

        assertThat(checkpoints).hasValue(1);
    }
}
