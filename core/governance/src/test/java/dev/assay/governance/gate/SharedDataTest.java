package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.DAN;
import static dev.assay.governance.gate.Launch.FARE;
import static dev.assay.governance.gate.Launch.NOON;
import static dev.assay.governance.gate.Launch.PRICING;
import static dev.assay.governance.gate.Launch.TRIPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.StageEntry;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharedDataTest {
    private static final SystemId OTHER = new SystemId("other");

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void data_stay_for_systems_that_were_released_and_not_for_drafts(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        launch.put(
                Disposal.KIND,
                new Disposal(PRICING, TRIPS, Optional.empty(), "sha256:01", new PrincipalId("ann"), NOON));
        AiSystem draft = other(Stage.DISCOVERY);

        launch.systems.register(draft, ANN);
        assertThat(missing(launch)).contains("GATE-RETENTION-APPLIED");

        // Back in development for a change, it comes back.
        launch.put(AiSystem.KIND, other(Stage.DEVELOPMENT));
        assertThat(missing(launch)).contains("GATE-RETENTION-APPLIED");
        launch.put(StageEntry.KIND, new StageEntry(OTHER, Stage.DEPLOYMENT, launch.instant(), 1));
        assertThat(missing(launch)).doesNotContain("GATE-RETENTION-APPLIED");
        launch.put(AiSystem.KIND, other(Stage.RETIRED));

        assertThat(missing(launch)).contains("GATE-RETENTION-APPLIED");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void grants_stay_with_another_system_that_needs_the_asset(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        Harm.granted(launch);
        launch.systems.register(other(Stage.DISCOVERY), ANN);
        assertThat(missing(launch)).contains("GATE-GRANTS-REVOKED");

        launch.put(StageEntry.KIND, new StageEntry(OTHER, Stage.DEPLOYMENT, launch.instant(), 1));
        assertThat(missing(launch)).doesNotContain("GATE-GRANTS-REVOKED");
        launch.put(AiSystem.KIND, other(Stage.RETIRED));

        assertThat(missing(launch)).contains("GATE-GRANTS-REVOKED");
    }

    private static AiSystem other(Stage stage) {
        return new AiSystem(
                OTHER,
                new AiSystem.Purpose(Text.of("counts trips"), AiSystem.Role.BOTH, new PersonaId("owner")),
                Tiering.of(RiskTier.MINIMAL, "counts only"),
                stage,
                new AiSystem.Parts(Set.of(FARE), Set.of(TRIPS), Set.of()),
                AiSystem.Upkeep.none(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> missing(Launch launch) {
        return launch.stages.missing(PRICING, launch.request(Stage.RETIRED), DAN).stream()
                .map(Finding::code)
                .toList();
    }
}
