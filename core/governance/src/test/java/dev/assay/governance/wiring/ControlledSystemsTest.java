package dev.assay.governance.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A control that names a system as nobody is called covers none, so that who adopts it is told. */
class ControlledSystemsTest {
    private static final Actor KIM = Actor.of("kim");

    private static AiSystem system(String id, Stage stage) {
        return new AiSystem(
                new SystemId(id),
                new AiSystem.Purpose(Text.of("reads claims"), AiSystem.Role.DEPLOYER, new PersonaId("owner")),
                Tiering.of(RiskTier.MINIMAL, "reads only"),
                stage,
                new AiSystem.Parts(Set.of(), Set.of(), Set.of()),
                AiSystem.Upkeep.none(),
                Optional.empty(),
                Optional.empty());
    }

    private static Control control(String... systems) {
        return new Control("logs", Text.of("Logs"), Text.of("kept"), List.of(), Optional.empty())
                .forSystems(Set.of(systems));
    }

    private static Compliance compliance(Firm firm) {
        return Governance.over(
                        RecordKeeping.unsigned(firm.store(), firm.log()), GovernanceSettings.ofDefaults(Firm.CHIEF))
                .assurance()
                .compliance();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void each_system_that_is_not_there_is_told_with_the_nearest_name(Stores stores) {
        Firm firm = new Firm(stores);
        firm.put(AiSystem.KIND, system("claims", Stage.OPERATION));
        firm.put(AiSystem.KIND, system("pricing", Stage.RETIRED));
        Compliance compliance = compliance(firm);

        FindingsException thrown = catchThrowableOfType(
                FindingsException.class, () -> compliance.adopt(control("claim", "claims", "pricing"), KIM));

        assertThat(thrown.findings()).extracting(Finding::code).containsExactly("UNKNOWN_SYSTEM", "UNKNOWN_SYSTEM");
        assertThat(thrown.findings().get(0).describe(Locale.ENGLISH))
                .startsWith(
                        "systems[claim]: no system \"claim\" that is not retired; known systems: claims; did you mean \"claims\"?");
        assertThat(thrown.findings().get(0).describe(Locale.KOREAN)).contains("\"claim\"", "\"claims\"");
        assertThat(thrown.findings().get(1).describe(Locale.ENGLISH)).startsWith("systems[pricing]: ");
        assertThat(compliance.adopt(control("claims"), KIM).systems()).containsExactly("claims");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void what_a_control_was_for_before_stays(Stores stores) {
        Firm firm = new Firm(stores);
        firm.put(AiSystem.KIND, system("claims", Stage.OPERATION));
        Compliance compliance = compliance(firm);
        compliance.adopt(control("claims"), KIM);
        firm.put(AiSystem.KIND, system("claims", Stage.RETIRED));

        assertThat(compliance
                        .adopt(control("claims").ownedBy(new PersonaId("data-owner")), KIM)
                        .systems())
                .containsExactly("claims");
    }
}
