package dev.assay.governance.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.catalogue.Catalogue;
import dev.assay.governance.catalogue.CatalogueRef;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.ComplianceMap;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.posture.Figure;
import dev.assay.governance.posture.GovernancePosture;
import dev.assay.governance.posture.PostureSettings;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.DutyHolders;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the launch has: one system, of which the organisation is provider and deployer. */
class DutyHoldersTest {
    private static final Catalogue ACT = Catalogues.euAiAct();
    private static final Set<String> DUTIES = Set.of("obligation");
    private static final LocalDate DAY = LocalDate.of(2028, 1, 1);

    private static AiSystem system(String id, AiSystem.Role role, Stage stage) {
        return new AiSystem(
                new SystemId(id),
                new AiSystem.Purpose(Text.of("reads claims"), role, new PersonaId("owner")),
                Tiering.of(RiskTier.MINIMAL, "reads only"),
                stage,
                new AiSystem.Parts(Set.of(), Set.of(), Set.of()),
                AiSystem.Upkeep.none(),
                Optional.empty(),
                Optional.empty());
    }

    private static ComplianceMap all(Launch launch) {
        return launch.store.read(reader -> Compliance.map(reader, ACT, DUTIES, DAY, DutyHolders.of(reader)));
    }

    private static ComplianceMap of(Launch launch, SystemId system) {
        return launch.store.read(reader -> Compliance.map(reader, ACT, DUTIES, DAY, DutyHolders.of(reader, system)));
    }

    private static ComplianceMap.Line line(ComplianceMap map, String item) {
        return map.lines().stream()
                .filter(found -> found.item().id().equals(item))
                .findFirst()
                .orElseThrow();
    }

    /** 41 obligations, 14 of them a deployer's. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void each_system_is_asked_for_what_its_role_asks(Launch.Where where) {
        Launch launch = new Launch(where);
        launch.put(AiSystem.KIND, system("claims", AiSystem.Role.DEPLOYER, Stage.OPERATION));
        CatalogueRef logs = new CatalogueRef(ACT.header().id(), ACT.header().version(), "Art. 26(6)");
        new Compliance(launch.store)
                .adopt(
                        new Control("logs", Text.of("Logs"), Text.of("kept"), List.of(logs), Optional.empty())
                                .forSystems(Set.of("claims")),
                        Launch.DAN);

        assertThat(of(launch, new SystemId("claims")).lines()).hasSize(14);
        assertThat(all(launch).lines()).hasSize(41);
        assertThat(line(of(launch, new SystemId("claims")), "Art. 26(6)").status())
                .isEqualTo(ComplianceMap.Status.WITHOUT_EVIDENCE);
        assertThat(line(all(launch), "Art. 26(6)").unmet()).containsExactly("claims", "pricing");
        assertThat(line(all(launch), "Art. 12").unmet()).containsExactly("pricing");
    }

    @Test
    void who_only_deploys_owes_nothing_that_providers_owe() {
        Launch launch = new Launch(Launch.Where.MEMORY);
        launch.put(AiSystem.KIND, system("pricing", AiSystem.Role.PROVIDER, Stage.RETIRED));
        launch.put(AiSystem.KIND, system("claims", AiSystem.Role.DEPLOYER, Stage.OPERATION));

        assertThat(all(launch).lines()).hasSize(14);
        assertThat(launch.store
                        .<ComplianceMap>read(reader -> Compliance.map(reader, ACT, DUTIES, DAY))
                        .lines())
                .hasSize(41);
    }

    @Test
    void korea_asks_developers_and_whoever_operates() {
        Launch launch = new Launch(Launch.Where.MEMORY);
        launch.put(AiSystem.KIND, system("pricing", AiSystem.Role.NONE, Stage.OPERATION));
        launch.put(AiSystem.KIND, system("claims", AiSystem.Role.DEPLOYER, Stage.OPERATION));

        ComplianceMap map = launch.store.read(
                reader -> Compliance.map(reader, Catalogues.koreaAiBasicAct(), DUTIES, DAY, DutyHolders.of(reader)));

        assertThat(map.lines())
                .extracting(line -> line.item().id())
                .containsExactly("Art. 31", "Art. 33", "Art. 34", "Art. 35");
    }

    @Test
    void without_systems_everything_is_asked() {
        Launch launch = new Launch(Launch.Where.MEMORY);
        launch.put(AiSystem.KIND, system("pricing", AiSystem.Role.DEPLOYER, Stage.RETIRED));

        assertThat(all(launch).lines()).hasSize(41);
        assertThatThrownBy(() -> of(launch, new SystemId("nothing")))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("SHADOW");
    }

    /** In March 2026 nothing but Art. 4 and what models for general use ask of providers is in force. */
    @Test
    void the_posture_counts_what_is_asked_of_the_organisation() {
        Launch launch = new Launch(Launch.Where.MEMORY);
        launch.put(AiSystem.KIND, system("pricing", AiSystem.Role.DEPLOYER, Stage.OPERATION));
        PostureSettings settings = new PostureSettings(List.of(new PostureSettings.Duties(ACT, DUTIES)));

        Figure figure = GovernancePosture.of(launch.store, settings)
                .figure("duties-met-eu-ai-act")
                .orElseThrow();

        assertThat(figure.offenders())
                .extracting(offender -> offender.ref().id())
                .containsExactly("eu-ai-act:Art. 4");
    }

    @Test
    void the_posture_marks_what_nobody_has_checked() {
        Launch launch = new Launch(Launch.Where.MEMORY);
        PostureSettings settings =
                new PostureSettings(List.of(new PostureSettings.Duties(Catalogues.koreaAiBasicAct(), DUTIES)));

        Figure figure = GovernancePosture.of(launch.store, settings)
                .figure("duties-met-korea-ai-basic-act")
                .orElseThrow();

        assertThat(figure.offenders())
                .extracting(offender -> offender.why().en())
                .contains(
                        "Is it high-impact: confirmation within 30 days, once 30 more (unverified): GAP",
                        "Duties of high-impact operators: GAP");
    }
}
