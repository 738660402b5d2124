package dev.assay.governance.access;

import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.store.MemoryStore;
import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is too long to be kept, or has half a character, is a finding that is recorded, and changes nothing. */
class LongWordsTest {
    private static final String HALF = "\uD83D";

    private static void assertRefused(World world, String path, ThrowingCallable attempt) {
        int before = world.events("access.refused").size();

        assertThat(refused(attempt).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("GRT-4");
            assertThat(finding.path()).isEqualTo(path);
            assertThat(finding.message().en()).hasSizeLessThan(300);
        });
        assertThat(world.events("access.refused")).hasSize(before + 1);
    }

    private static void assertReplayed(World world) {
        assertThat(MemoryStore.replay(world.log, world.clock).snapshot()).isEqualTo(world.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void a_ticket_has_200_characters_at_most(Stores stores) {
        World world = new World(stores);

        for (String ticket : new String[] {"가".repeat(201), "x".repeat(100_000), HALF + "INC-7"}) {
            assertRefused(
                    world,
                    "ticket",
                    () -> world.submit(world.asking(KIM).ticket(ticket).build()));
        }
        AccessRequest taken =
                world.submit(world.asking(KIM).ticket("가".repeat(200)).build());

        assertThat(taken.draft().note().ticket()).contains("가".repeat(200));
        assertReplayed(world);
    }

    @ParameterizedTest
    @EnumSource
    void who_gives_access_back_or_takes_a_request_back_says_so_in_4096_characters(Stores stores) {
        World world = new World(stores);
        Grant grant = world.granted(world.asking(KIM).build());
        AccessRequest open = world.submit(world.asking(LEE).build());

        for (String reason : new String[] {"가".repeat(4_097), "x".repeat(100_000), HALF}) {
            assertRefused(world, "reason", () -> world.access.grants().relinquish(grant.id(), KIM, reason));
            assertRefused(world, "reason", () -> world.access.requests().cancel(open.id(), LEE.principal(), reason));
        }
        assertThat(world.grant(grant.id())).isEqualTo(grant);

        assertThat(world.access
                        .grants()
                        .relinquish(grant.id(), KIM, "가".repeat(4_096))
                        .status())
                .isEqualTo(Grant.Status.RELINQUISHED);
        world.access.requests().cancel(open.id(), LEE.principal(), "");
        assertReplayed(world);
    }

    @ParameterizedTest
    @EnumSource
    void an_emergency_is_opened_for_a_short_ticket_and_closed_for_a_short_reason(Stores stores) {
        World world = new World(stores);
        BreakGlass glass = new BreakGlass(world.store, world.access.effects(), notice -> {}, LongWordsTest::unkept);
        World.declare(
                glass,
                new EmergencyProfile(
                        "repair",
                        new EmergencyProfile.Reach(new Pattern("taxi/trips"), Set.of("write"), Environment.PROD),
                        Set.of(KIM.persona()),
                        new EmergencyProfile.Alarm(Set.of(SEO.persona()), Set.of("mail", "pager")),
                        Duration.ofHours(1),
                        EmergencyProfile.Status.READY));

        assertRefused(world, "ticket", () -> glass.open("repair", KIM, fire("x".repeat(100_000))));
        assertRefused(world, "ticket", () -> glass.open("repair", KIM, fire("가".repeat(201))));
        Emergency open = glass.open("repair", KIM, fire("가".repeat(200)));
        assertRefused(world, "reason", () -> glass.close(open.id(), KIM, "x".repeat(100_000)));
        assertRefused(world, "reason", () -> glass.close(open.id(), KIM, HALF));

        assertThat(glass.close(open.id(), KIM, "").status()).isEqualTo(Emergency.Status.CLOSED);
        assertReplayed(world);
    }

    private static Emergency.Cause fire(String ticket) {
        return new Emergency.Cause(Emergency.Purpose.REAL, REASON, ticket);
    }

    private static Anchored unkept() {
        throw new IllegalStateException("no sink");
    }
}
