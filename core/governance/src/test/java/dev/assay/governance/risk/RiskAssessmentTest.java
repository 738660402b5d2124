package dev.assay.governance.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RiskAssessmentTest {
    private static final Instant SUMMER = Instant.parse("2026-06-01T00:00:00Z");
    private static final List<RiskItem> UNFAIR = List.of(new RiskItem(
            "unfair fares",
            "few trips at night",
            new RiskLevel(3, 3),
            RiskItem.Treatment.MITIGATE,
            new RiskLevel(2, 3),
            new PersonaId("owner"),
            Optional.empty()));

    @Test
    void whoever_records_it_found_it_until_others_are_named() {
        RiskAssessment first = RiskAssessment.of("fares", UNFAIR, 6, "m1", SUMMER);
        Set<PrincipalId> people = Set.of(new PrincipalId("ann"));

        assertThat(first).isEqualTo(new RiskAssessment("fares", UNFAIR, 6, "m1", Set.of(), SUMMER, Optional.empty()));
        assertThat(first.assessedBy(people))
                .isEqualTo(new RiskAssessment("fares", UNFAIR, 6, "m1", people, SUMMER, Optional.empty()));
    }

    @Test
    void refuses_a_tolerance_beyond_the_worst_score() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskAssessment.of("fares", UNFAIR, 26, "m1", SUMMER))
                .withMessageStartingWith("tolerance must be from 1 to 25, but was 26");
    }
}
