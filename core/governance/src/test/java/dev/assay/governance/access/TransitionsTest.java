package dev.assay.governance.access;

import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.Grant;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of statuses: the way is open or refused. The open ways are written down here a second time, by hand. */
class TransitionsTest {
    private static final Map<String, BiConsumer<World, Grant>> COMMANDS = Map.of(
            "revoke", (world, grant) -> world.access.grants().revoke(grant.id(), SEO, REASON),
            "relinquish", (world, grant) -> world.access.grants().relinquish(grant.id(), KIM, REASON),
            "suspend", (world, grant) -> world.access.grants().suspend(grant.id(), SEO, REASON),
            "resume", (world, grant) -> world.access.grants().resume(grant.id(), SEO, REASON));
    private static final Map<String, Set<String>> OPEN = Map.of(
            "issued", Set.of("revoke", "relinquish", "suspend"),
            "scheduled", Set.of("revoke", "relinquish", "suspend"),
            "suspended", Set.of("revoke", "relinquish", "resume"),
            "revoked", Set.of(),
            "relinquished", Set.of(),
            "expired", Set.of(),
            "suspended and expired", Set.of());

    @Test
    void requests_leave_pending_only() {
        Map<AccessRequest.Status, Set<AccessRequest.Status>> open = Map.of(
                AccessRequest.Status.PENDING,
                Set.of(
                        AccessRequest.Status.APPROVED,
                        AccessRequest.Status.DENIED,
                        AccessRequest.Status.EXPIRED,
                        AccessRequest.Status.CANCELLED));

        for (AccessRequest.Status from : AccessRequest.Status.values()) {
            for (AccessRequest.Status to : AccessRequest.Status.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(open.getOrDefault(from, Set.of()).contains(to));
            }
        }
    }

    @Test
    void emergencies_go_one_way() {
        List<String> open = List.of("AWAITING_SECOND OPEN", "AWAITING_SECOND LAPSED", "OPEN CLOSED", "CLOSED REVIEWED");

        for (Emergency.Status from : Emergency.Status.values()) {
            for (Emergency.Status to : Emergency.Status.values()) {
                assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(open.contains(from + " " + to));
            }
        }
    }

    static Stream<Arguments> pairs() {
        return OPEN.keySet().stream()
                .flatMap(state -> COMMANDS.keySet().stream().map(command -> arguments(state, command)));
    }

    private static Grant in(World world, String state) {
        var asking = world.asking(KIM);
        Grant grant = world.granted(
                state.equals("scheduled")
                        ? asking.startingAt(World.NOON.plusSeconds(600)).build()
                        : asking.build());
        if (state.startsWith("suspended")) {
            COMMANDS.get("suspend").accept(world, grant);
        }
        if (state.equals("revoked") || state.equals("relinquished")) {
            COMMANDS.get(state.equals("revoked") ? "revoke" : "relinquish").accept(world, grant);
        }
        if (state.endsWith("expired")) {
            world.clock.set(grant.window().end());
        }
        return grant;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_grant_takes_the_open_ways_and_no_other(String state, String command) {
        World world = new World();
        Grant grant = in(world, state);
        Grant before = world.grant(grant.id());

        FindingsException refused = catchThrowableOfType(
                FindingsException.class, () -> COMMANDS.get(command).accept(world, grant));

        if (OPEN.get(state).contains(command)) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused.has("ILLEGAL_TRANSITION")).isTrue();
            assertThat(world.grant(grant.id())).isEqualTo(before);
            assertThat(world.events("access.refused")).hasSize(1);
        }
    }

    static Stream<AccessRequest.Status> statuses() {
        return Arrays.stream(AccessRequest.Status.values());
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void a_request_is_decided_once(AccessRequest.Status status) {
        World world = new World();
        AccessRequest request = world.submit(world.asking(KIM).build());
        switch (status) {
            case APPROVED -> world.access.approvals().approve(request.id(), LEE, REASON);
            case DENIED -> world.access.approvals().deny(request.id(), LEE, REASON);
            case CANCELLED -> world.access.requests().cancel(request.id(), KIM.principal(), REASON);
            case EXPIRED -> world.clock.advance(Duration.ofHours(24));
            case PENDING -> assertThat(request.progress().status()).isEqualTo(AccessRequest.Status.PENDING);
        }

        FindingsException refused = catchThrowableOfType(
                FindingsException.class, () -> world.access.requests().cancel(request.id(), KIM.principal(), REASON));

        if (status == AccessRequest.Status.PENDING) {
            assertThat(refused).isNull();
        } else {
            assertThat(refused.has("ILLEGAL_TRANSITION")).isTrue();
            assertThat(refused.has("ALREADY_RESOLVED")).isTrue();
            assertThat(world.access
                            .approvals()
                            .deny(request.id(), LEE, REASON)
                            .review()
                            .effect())
                    .isEqualTo(
                            status == AccessRequest.Status.EXPIRED
                                    ? AccessReview.Effect.TOO_LATE
                                    : AccessReview.Effect.ALREADY_RESOLVED);
        }
    }
}
