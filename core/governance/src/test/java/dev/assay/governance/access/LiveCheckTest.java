package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.HELPER;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Principal;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A grant gives nothing while its holder cannot act, though nobody took it away: what holds is looked at now. */
class LiveCheckTest {
    private static final AccessQuery IN_RUN =
            AccessQuery.of(BOT, "read", "taxi/trips", Environment.PROD).inRun("run-1", "sql");

    private final World world = new World();

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThat(refused(call).findings()).extracting(Finding::code).containsExactly(code);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void a_persona_that_is_not_active_allows_nothing(Persona.Status status) {
        Grant grant = world.granted(world.asking(KIM).build());
        assertThat(world.check(KIM).allow()).isTrue();

        world.persona("engineer", old -> World.in(old, status));

        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.PERSONA_INACTIVE);
        assertThat(world.grant(grant.id()).status()).isEqualTo(Grant.Status.ISSUED);
        assertRefused(() -> world.submit(world.asking(HAN).build()), "PERSONA_INACTIVE");
    }

    @Test
    void a_persona_that_is_not_active_any_more_is_given_nothing_and_approves_nothing() {
        AccessRequest request = world.submit(world.asking(KIM).build());

        world.persona("owner", old -> World.in(old, Persona.Status.SUSPENDED));
        assertRefused(() -> world.access.approvals().approve(request.id(), LEE, REASON), "PERSONA_INACTIVE");

        world.persona("owner", old -> World.in(old, Persona.Status.ACTIVE));
        world.persona("engineer", old -> World.in(old, Persona.Status.SUSPENDED));
        assertRefused(() -> world.access.approvals().approve(request.id(), LEE, REASON), "PERSONA_INACTIVE");
        assertThat(world.grants()).isZero();
    }

    @Test
    void an_assignment_that_ended_allows_nothing() {
        Grant grant = world.granted(world.asking(KIM).build());
        world.assign("kim", "engineer", Optional.of(NOON.plusSeconds(600)), Optional.empty());

        world.clock.set(NOON.plusSeconds(600).minusNanos(1_000));
        assertThat(world.check(KIM).allow()).isTrue();

        world.clock.set(NOON.plusSeconds(600));
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.NOT_ASSIGNED);
        assertThat(world.grant(grant.id()).status()).isEqualTo(Grant.Status.ISSUED);
        assertRefused(() -> world.submit(world.asking(KIM).on("taxi/zones").build()), "NOT_ASSIGNED");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACTIVE")
    void an_agent_does_nothing_while_nobody_answers_for_it(Principal.Status status) {
        Grant grant = world.granted(world.asking(BOT)
                .inRun("run-1", "sql")
                .lasting(Duration.ofHours(1))
                .build());
        assertThat(world.access.check(IN_RUN).allow()).isTrue();

        world.status("kim", status);

        assertThat(world.access.check(IN_RUN).code()).isEqualTo(AccessCode.NO_HUMAN);
        assertThat(world.grant(grant.id()).status()).isEqualTo(Grant.Status.ISSUED);
        assertRefused(
                () -> world.submit(
                        world.asking(BOT).on("taxi/zones").inRun("run-1", "sql").build()),
                "NO_HUMAN");
    }

    @Test
    void an_agent_that_nobody_answers_for_any_more_is_given_nothing() {
        AccessRequest request =
                world.submit(world.asking(BOT).inRun("run-1", "sql").build());
        world.status("kim", Principal.Status.LEFT);

        assertRefused(() -> world.access.approvals().approve(request.id(), LEE, REASON), "NO_HUMAN");

        assertThat(world.grants()).isZero();
    }

    @Test
    void an_agent_that_nobody_answers_for_asks_for_nobody() {
        world.status("han", Principal.Status.LEFT);

        assertRefused(
                () -> world.submit(world.asking(BOT)
                        .inRun("run-1", "sql")
                        .requestedBy(HELPER.principal().value())
                        .build()),
                "NO_HUMAN");
    }
}
