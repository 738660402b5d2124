package dev.assay.governance.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.governance.Ids;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.Stage;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said first of a system and of its use, and what is added to it. */
class FirstWordTest {
    private static final SystemId FARES = new SystemId("fares");
    private static final AiSystem.Purpose PURPOSE =
            new AiSystem.Purpose(Text.of("fares"), AiSystem.Role.BOTH, new PersonaId("owner"));
    private static final Tiering TIERING = Tiering.of(RiskTier.MINIMAL, "prices only");
    private static final AiSystem.Parts PARTS =
            new AiSystem.Parts(Set.of(), Set.of(new AssetId("trips")), Set.of("maps"));
    private static final Text NIGHT = Text.of("night");
    private static final UseCase.Scores SCORES = new UseCase.Scores(5, 4, 3, 2, 1, 5);

    @Test
    void a_system_is_discovered_with_nothing_settled() {
        assertThat(AiSystem.of(FARES, PURPOSE, TIERING, PARTS))
                .isEqualTo(new AiSystem(
                        FARES,
                        PURPOSE,
                        TIERING,
                        Stage.DISCOVERY,
                        PARTS,
                        new AiSystem.Upkeep(Set.of(), Set.of(), Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void a_system_gets_how_it_is_run_and_keeps_the_rest() {
        AiSystem.Upkeep seen =
                new AiSystem.Upkeep(Set.of("seen"), Set.of("stop"), Optional.of("watch"), Optional.empty());

        AiSystem run = AiSystem.of(FARES, PURPOSE, TIERING, PARTS).withUpkeep(seen);

        assertThat(run.upkeep()).isEqualTo(seen);
        assertThat(run.withUpkeep(AiSystem.Upkeep.none())).isEqualTo(AiSystem.of(FARES, PURPOSE, TIERING, PARTS));
    }

    @Test
    void a_use_is_thought_of_before_anything_is_measured_or_decided() {
        assertThat(UseCase.of(FARES, NIGHT, SCORES))
                .isEqualTo(new UseCase(
                        FARES, NIGHT, SCORES, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_use_gets_each_of_the_rest_by_name_in_any_order() {
        UseCase whole = UseCase.of(FARES, NIGHT, SCORES)
                .decidedBy("d-1")
                .withTarget(new BigDecimal("2.5"))
                .withAlternatives("a table", "nothing")
                .withBaseline("error", new BigDecimal("3.1"));

        assertThat(whole)
                .isEqualTo(new UseCase(
                        FARES,
                        NIGHT,
                        SCORES,
                        List.of("a table", "nothing"),
                        Optional.of(new UseCase.Baseline("error", new BigDecimal("3.1"))),
                        Optional.of(new BigDecimal("2.5")),
                        Optional.of("d-1")));
    }

    @Test
    void what_is_added_is_held_to_what_a_use_is_held_to() {
        UseCase first = UseCase.of(FARES, NIGHT, SCORES);
        String wide = "x".repeat(Ids.LONGEST_NAME + 1);

        assertThatIllegalArgumentException().isThrownBy(() -> first.withAlternatives(wide));
        assertThatIllegalArgumentException().isThrownBy(() -> first.withBaseline(wide, BigDecimal.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> first.withTarget(new BigDecimal("1e41")));
        assertThatIllegalArgumentException().isThrownBy(() -> first.decidedBy(wide));
    }
}
