package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.DAN;
import static dev.assay.governance.gate.Launch.PRICING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.people.Principal;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Snapshot;
import dev.assay.governance.system.AiSystem;
import dev.assay.quality.finding.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModificationTest {
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_judged_a_system_as_it_was_does_not_judge_what_it_becomes(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        launch.move(Stage.DEVELOPMENT);

        assertThat(missing(launch, Stage.DEPLOYMENT)).containsExactly("GATE-USE-CASE-DECIDED", "GATE-RISK-TOLERABLE");
        launch.judged();
        launch.move(Stage.DEPLOYMENT);
        launch.systems.setUpkeep(PRICING, launch.system().upkeep(), ANN);

        // It was tested a few minutes ago, as it was before.
        assertThat(missing(launch, Stage.OPERATION)).contains("GATE-KILL-SWITCH-TESTED");
        launch.systems.killSwitchTested(PRICING, ANN);
        assertThat(missing(launch, Stage.OPERATION)).doesNotContain("GATE-KILL-SWITCH-TESTED");
    }

    /** It never went live, and is mended instead of being retired and registered anew. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_is_decided_not_to_go_live_goes_back_and_is_judged_anew(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEPLOYMENT);

        launch.move(Stage.DEVELOPMENT);

        assertThat(missing(launch, Stage.DEPLOYMENT)).containsExactly("GATE-USE-CASE-DECIDED", "GATE-RISK-TOLERABLE");
        launch.judged();
        launch.move(Stage.DEPLOYMENT);
        assertThat(launch.system().stage()).isEqualTo(Stage.DEPLOYMENT);
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_is_made_of_nothing_any_more_is_not_released(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEVELOPMENT);

        launch.systems.setParts(PRICING, new AiSystem.Parts(Set.of(), Set.of(), Set.of()), ANN);

        assertThat(missing(launch, Stage.DEPLOYMENT)).contains("GATE-INVENTORY-COMPLETE");
        launch.status("ann", Principal.Status.LEFT);
        assertThat(missing(launch, Stage.DEPLOYMENT)).contains("GATE-INVENTORY-COMPLETE");
    }

    @Test
    void the_log_alone_tells_what_was_ended() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.OPERATION);
        launch.move(Stage.DEVELOPMENT);

        Snapshot replayed = MemoryStore.replay(launch.log, launch).snapshot();

        assertThat(replayed).isEqualTo(((MemoryStore) launch.store).snapshot());
    }

    private static List<String> missing(Launch launch, Stage to) {
        return launch.stages.missing(PRICING, launch.request(to), DAN).stream()
                .map(Finding::code)
                .toList();
    }
}
