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
import dev.assay.quality.finding.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever answers, takes away or lets go on says why: 10 to 4,096 characters that are not all blank. */
class ReasonsOfAnswersTest {
    private final World world = new World();

    /** Who must say why, each where nothing else stands against it. */
    private enum Command {
        APPROVE {
            @Override
            void because(String reason, Prepared on) {
                on.world.access.approvals().approve(on.pending.id(), LEE, reason);
            }
        },
        DENY {
            @Override
            void because(String reason, Prepared on) {
                on.world.access.approvals().deny(on.pending.id(), LEE, reason);
            }
        },
        REVOKE {
            @Override
            void because(String reason, Prepared on) {
                on.world.access.grants().revoke(on.issued.id(), SEO, reason);
            }
        },
        SUSPEND {
            @Override
            void because(String reason, Prepared on) {
                on.world.access.grants().suspend(on.issued.id(), SEO, reason);
            }
        },
        RESUME {
            @Override
            void because(String reason, Prepared on) {
                on.world.access.grants().resume(on.held.id(), SEO, reason);
            }
        },
        REAPPROVE {
            @Override
            void because(String reason, Prepared on) {
                on.world.access.grants().reapprove(on.issued.id(), PARK, reason);
            }
        },
        REVIEW {
            @Override
            void because(String reason, Prepared on) {
                on.world.access.grants().review(on.exception.id(), SEO, reason);
            }
        },
        KILL_SWITCH {
            @Override
            void because(String reason, Prepared on) {
                on.world.access.grants().killSwitch(BOT.principal(), SEO, reason);
            }
        };

        abstract void because(String reason, Prepared on);
    }

    /** One of each that a command is about. */
    private record Prepared(World world, AccessRequest pending, Grant issued, Grant held, Grant exception) {}

    private Prepared prepared() {
        Grant issued = world.granted(world.asking(KIM).build());
        Grant held = world.granted(world.asking(HAN).build());
        world.access.grants().suspend(held.id(), SEO, REASON);
        AccessRequest asked =
                world.submit(world.asking(KIM).on("taxi/zones").standing().build());
        world.access.approvals().approve(asked.id(), LEE, REASON);
        Grant exception = world.access
                .approvals()
                .approve(asked.id(), PARK, REASON)
                .grant()
                .orElseThrow();
        AccessRequest pending =
                world.submit(world.asking(BOT).inRun("run-1", "sql").build());
        return new Prepared(world, pending, issued, held, exception);
    }

    static Stream<Arguments> unsaid() {
        // Nine characters of two code units each are still nine.
        List<String> reasons =
                List.of("", " ".repeat(20), "nine char", "\ud83d\ude80".repeat(9), "\ud55c".repeat(4_097));
        return Arrays.stream(Command.values())
                .flatMap(command -> reasons.stream().map(reason -> Arguments.of(command, reason)));
    }

    @ParameterizedTest
    @MethodSource("unsaid")
    void nothing_is_done_without_a_reason(Command command, String reason) {
        Prepared on = prepared();

        assertThat(refused(() -> command.because(reason, on)).findings())
                .extracting(Finding::code)
                .containsExactly("GRT-4");

        assertThat(world.grant(on.issued.id())).isEqualTo(on.issued);
        assertThat(world.grant(on.held.id()).status()).isEqualTo(Grant.Status.SUSPENDED);
        assertThat(world.grant(on.exception.id())).isEqualTo(on.exception);
        assertThat(world.access.requests().find(on.pending.id())).contains(on.pending);
        assertThat(world.events("agent.killswitch")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ten_characters_are_enough(Command command) {
        Prepared on = prepared();
        long before = world.log.size();

        command.because("ten chars!", on);

        assertThat(world.log.read(before + 1).map(record -> record.event().reason()))
                .isNotEmpty();
    }
}
