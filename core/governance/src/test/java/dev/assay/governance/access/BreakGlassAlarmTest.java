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
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.wiring.Governance;
import dev.assay.governance.wiring.GovernanceSettings;
import dev.assay.governance.wiring.RecordKeeping;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
        BreakGlass met = new BreakGlass(other.store, other.access.effects(), notice -> ticks.deliver(told::add), () -> {
            checkpoints.incrementAndGet();
            throw new IllegalStateException("no sink");
        });
        World.declare(met, profile("repair", "taxi/trips"));

        assertThat(met.open("repair", KIM, FIRE).status()).isEqualTo(Emergency.Status.OPEN);

        assertThat(checkpoints).hasValue(1);
        assertThat(other.events("audit.anchored")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void tells_nothing_twice_that_a_tick_delivers_at_that_moment(Stores stores) {
        World other = new World(stores);
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        Governance governance = Governance.over(
                RecordKeeping.unsigned(other.store, other.log),
                GovernanceSettings.ofDefaults(SEO.persona()).withNotifier(notice -> {
                    told.add(notice);
                    meanwhile.getAndSet(() -> {}).run();
                }));
        World.declare(governance.emergencies(), profile("repair", "taxi/trips"));
        other.store.change(change -> {
            Outbox.queue(change, Notice.of("n-1", change.now(), Set.of("kim"), Text.of("look", "보십시오")));
            change.record(AuditEvent.of("config.changed", Actor.system(), Subject.of("test", "n-1")));
            return change;
        });
        meanwhile.set(() -> governance.emergencies().open("repair", KIM, FIRE));

        governance.tick();

        assertThat(told)
                .extracting(Notice::id)
                .contains("n-1")
                .anyMatch(id -> id.endsWith("/OPEN"))
                .doesNotHaveDuplicates();
    }

    /** The profile names the owners alone, and who is of security may own data as well. */
    @ParameterizedTest
    @EnumSource
    void tells_security_of_every_emergency_in_the_notice_of_the_others(Stores stores) {
        World other = new World(stores);
        other.assign("seo", "owner");
        BreakGlass glass = new BreakGlass(other.store, other.access.effects(), told::add, BreakGlassAlarmTest::unkept);
        World.declare(glass, of(profile("repair", "taxi/trips"), LEE));
        World.declare(glass, of(profile("fire", "taxi/people"), LEE));

        Emergency drill = glass.open("repair", KIM, new Emergency.Cause(Emergency.Purpose.DRILL, REASON, "INC-8"));
        glass.close(drill.id(), KIM, REASON);
        glass.review(drill.id(), LEE, REASON);
        Emergency waiting = glass.open("fire", KIM, FIRE);

        assertThat(told.stream().filter(notice -> notice.id().startsWith(drill.id() + "/")))
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactlyInAnyOrder("owner", "security"));
        assertThat(told.stream().filter(notice -> notice.id().equals(waiting.id() + "/AWAITING_SECOND")))
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactlyInAnyOrder("owner", "security"));
        assertThat(MemoryStore.replay(other.log, other.clock).snapshot()).isEqualTo(other.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_told_closes_it(Stores stores) {
        World other = new World(stores);
        BreakGlass glass = new BreakGlass(other.store, other.access.effects(), told::add, BreakGlassAlarmTest::unkept);
        World.declare(glass, of(profile("repair", "taxi/trips"), LEE));
        World.declare(glass, of(profile("mend", "taxi/zones"), SEO));

        Emergency first = glass.open("repair", KIM, FIRE);
        Emergency second = glass.open("mend", KIM, FIRE);

        assertThat(glass.close(first.id(), SEO, REASON).status()).isEqualTo(Emergency.Status.CLOSED);
        assertThat(glass.close(second.id(), LEE, REASON).status()).isEqualTo(Emergency.Status.CLOSED);
        assertThat(other.check(KIM, "write", "taxi/trips").allow()).isFalse();
    }

    private static EmergencyProfile of(EmergencyProfile profile, ActingAs told) {
        return new EmergencyProfile(
                profile.id(),
                profile.reach(),
                profile.personas(),
                new EmergencyProfile.Alarm(
                        Set.of(told.persona()), profile.alarm().channels()),
                profile.longest(),
                profile.status());
    }

    private static Anchored unkept() {
        throw new IllegalStateException("no sink");
    }

    @Test
    void begins_with_a_checkpoint_whatever_the_delivery_throws() {
        World world = new World();
        AtomicInteger checkpoints = new AtomicInteger();
        BreakGlass unlinked = new BreakGlass(
                world.store,
                world.access.effects(),
                notice -> {
                    throw new OutOfMemoryError("mail");
                },
                () -> {
                    checkpoints.incrementAndGet();
                    throw new IllegalStateException("no sink");
                });
        World.declare(unlinked, profile("repair", "taxi/trips"));

        assertThatThrownBy(() -> unlinked.open("repair", KIM, FIRE)).isInstanceOf(OutOfMemoryError.class);

        assertThat(checkpoints).hasValue(1);
    }
}
