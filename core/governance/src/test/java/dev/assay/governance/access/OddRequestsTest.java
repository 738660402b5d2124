package dev.assay.governance.access;

import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.audit.Actor;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody means is refused with a finding, as what breaks a rule is. */
class OddRequestsTest {
    private final World world = new World();

    private List<String> refused(RequestDraft draft) {
        return World.refused(() -> world.submit(draft)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void a_length_that_is_none_or_beyond_all_bounds() {
        for (Duration length : List.of(
                Duration.ZERO,
                Duration.ofNanos(999),
                Duration.ofSeconds(-1),
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThat(refused(world.asking(KIM).lasting(length).build())).containsExactly("GRT-1");
        }
        assertThat(world.granted(world.asking(KIM)
                                .lasting(Duration.ofNanos(1_000))
                                .build())
                        .window()
                        .end())
                .isEqualTo(NOON.plusNanos(1_000));
    }

    @Test
    void a_start_before_and_after_all_times() {
        for (Instant start : List.of(Instant.MIN, NOON.minusNanos(1_000), Instant.MAX)) {
            assertThat(refused(world.asking(KIM).startingAt(start).build())).containsExactly("GRT-2");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B",
                "\u3164\u2800\u00A0\u0301\u2028\u200D\u3164\u2800\u00A0\u0301",
                "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
            })
    void a_reason_in_which_there_is_nothing_to_see(String reason) {
        assertThat(refused(world.asking(KIM).because(reason).build())).containsExactly("GRT-4");
    }

    @Test
    void a_reason_with_half_a_character() {
        assertThat(refused(world.asking(KIM).because("repair the load \uD83D").build()))
                .containsExactly("GRT-4");

        assertThatThrownBy(() -> world.access.policies().propose(World.policy().next(), "\uD83D", Actor.of("park")))
                .isInstanceOf(FindingsException.class);
        assertThat(world.events("policy.proposed"))
                .last()
                .satisfies(found -> assertThat(found.event().reason()).isEqualTo("\uFFFD"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMORY", "H2"})
    void a_key_that_names_nothing(Stores stores) {
        World kept = new World(stores);
        for (String key : List.of("", " ", "k\u0000", "k\uD800", "\u202Ek", "k".repeat(201))) {
            RequestDraft draft = kept.asking(KIM).keyed(key).build();

            assertThat(World.refused(() -> kept.submit(draft)).findings())
                    .extracting(Finding::code, Finding::path)
                    .containsExactly(tuple("BAD_CONTEXT", "key"));
            assertThat(kept.access.requests().dryRun(draft).findings())
                    .extracting(Finding::code)
                    .containsExactly("BAD_CONTEXT");
        }
        kept.submit(kept.asking(KIM).keyed("k".repeat(200)).build());
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMORY", "H2"})
    void a_reason_to_take_back_that_cannot_be_kept(Stores stores) {
        World kept = new World(stores);
        AccessRequest request = kept.submit(kept.asking(KIM).build());

        assertThat(World.refused(() -> kept.access.requests().cancel(request.id(), KIM.principal(), "no\uD800"))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("GRT-4");
        assertThat(World.refused(() -> kept.access.requests().cancel(request.id(), KIM.principal(), "가".repeat(4_097)))
                        .findings())
                .extracting(Finding::code)
                .containsExactly("GRT-4");
        assertThat(kept.events("access.refused")).hasSize(2);
        assertThat(kept.access
                        .requests()
                        .cancel(request.id(), KIM.principal(), null)
                        .progress()
                        .status())
                .isEqualTo(AccessRequest.Status.CANCELLED);
    }
}
