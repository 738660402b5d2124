package dev.assay.governance.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightingTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_moment_is_when_it_happened_was_detected_and_was_known() {
        assertThat(Sighting.Times.at(NOON.plusNanos(1_500)))
                .isEqualTo(new Sighting.Times(NOON.plusNanos(1_000), NOON.plusNanos(1_000), NOON.plusNanos(1_000)));
    }

    @Test
    void a_program_sees_without_a_reporter_and_without_harm() {
        Sighting.Times noon = Sighting.Times.at(NOON);

        assertThat(Sighting.of(Firm.TRIPS, "leak", "trips were shown", noon))
                .isEqualTo(new Sighting(Firm.TRIPS, "leak", "trips were shown", Optional.empty(), noon, Set.of()));
    }

    @Test
    void reporter_and_harms_are_said_besides_and_the_last_word_on_harms_counts() {
        Sighting.Times noon = Sighting.Times.at(NOON);

        Sighting told = Sighting.of(Firm.TRIPS, "leak", "trips were shown", noon)
                .withHarms(Harm.OTHER_SERIOUS)
                .reportedBy(Firm.PARK)
                .withHarms(Harm.DEATH, Harm.DEATH);

        assertThat(told)
                .isEqualTo(new Sighting(
                        Firm.TRIPS, "leak", "trips were shown", Optional.of(Firm.PARK), noon, Set.of(Harm.DEATH)));
    }
}
