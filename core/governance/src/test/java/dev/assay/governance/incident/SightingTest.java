package dev.assay.governance.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Firm;
import dev.assay.quality.finding.Text;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SightingTest {
    private static final Sighting.Times NOW = new Sighting.Times(Firm.FRIDAY_19, Firm.FRIDAY_19, Firm.FRIDAY_19);

    private static Text summary(String said) {
        return new Sighting(Firm.TRIPS, "outage", said, Optional.empty(), NOW, Set.of()).summary();
    }

    private static Text summary(Text said) {
        return new Sighting(Firm.TRIPS, "outage", said, Optional.empty(), NOW, Set.of()).summary();
    }

    @Test
    void what_is_said_in_one_language_is_for_both() {
        assertThat(summary("요금이 없음")).isEqualTo(Text.of("요금이 없음", "요금이 없음"));
        assertThat(summary(Text.of("no fares", ""))).isEqualTo(Text.of("no fares", "no fares"));
        assertThat(summary(Text.of("no fares", "요금이 없음"))).isEqualTo(Text.of("no fares", "요금이 없음"));
    }

    @Test
    void an_incident_of_which_nothing_is_said_is_opened_all_the_same() {
        assertThat(summary(" ")).isEqualTo(Text.of("nothing was said", "설명 없음"));
    }

    @Test
    void neither_language_says_more_than_is_kept() {
        String most = "요".repeat(4096);

        assertThat(summary(Text.of(most, most)).ko()).isEqualTo(most);
        assertThatThrownBy(() -> summary(Text.of("no fares", most + "요")))
                .hasMessage("summary must have whole characters, 4096 at most, but has 4097");
    }
}
