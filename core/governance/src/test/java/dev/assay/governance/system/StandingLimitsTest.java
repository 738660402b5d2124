package dev.assay.governance.system;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.card.template.RequiredCards;
import dev.assay.governance.gate.Gates;
import dev.assay.governance.posture.GovernancePosture;
import dev.assay.governance.posture.PostureSettings;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.risk.RiskItem;
import dev.assay.governance.risk.RiskLevel;
import dev.assay.governance.risk.RiskLimits;
import dev.assay.governance.risk.RiskRules;
import dev.assay.governance.risk.Risks;
import dev.assay.quality.finding.Finding;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What was assessed under the limits of nobody's system is judged by those of the tier that stands. Noon is that of 2 March 2026; high
 * risk tolerates 9 for a year, what nobody registered 19 for two.
 */
class StandingLimitsTest {
    private static final Instant FAR = Instant.parse("2028-02-01T00:00:00Z");

    private Plant plant;
    private Risks risks;

    private void open(Stores stores) {
        plant = SystemFixture.plant(stores);
        risks = new Risks(plant.store, TierLimits.ofDefaults(), AiSystem::owners);
    }

    /** The system has the id of its model. */
    private void register(String id) {
        AiSystem found = SystemFixture.system(Stage.DISCOVERY, Tiering.of(RiskTier.HIGH_RISK, "as found"));
        new Systems(plant.store)
                .register(
                        new AiSystem(
                                new SystemId(id),
                                found.purpose(),
                                found.tiering(),
                                found.stage(),
                                found.parts(),
                                found.upkeep(),
                                Optional.empty(),
                                Optional.empty()),
                        ANN);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void who_assesses_an_asset_of_its_id_first_does_not_set_the_bar_of_a_system(Stores stores) {
        open(stores);
        risks.assess(assessment("fare", 4, 4), BEN);
        assertThat(codes("fare")).isEmpty();

        register("fare");

        assertThat(codes("fare")).containsExactly("RISK_ABOVE_TOLERANCE");
        assertThat(findings("fare").get(0).message().en())
                .isEqualTo("residual risk of \"drift\" must not be above 9, but was 16; developer sees to it");
        plant.at("2027-03-02T11:59:59Z");
        assertThat(codes("fare")).containsExactly("RISK_ABOVE_TOLERANCE");
        plant.at("2027-03-02T12:00:00Z");
        assertThat(codes("fare")).containsExactly("RISK_STALE", "RISK_ABOVE_TOLERANCE");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nor_of_what_nobody_registered_and_what_is_sound_stays(Stores stores) {
        open(stores);
        risks.assess(assessment("pricing", 3, 3), BEN);

        register("pricing");

        assertThat(codes("pricing")).isEmpty();
        plant.at("2027-03-02T12:00:00Z");
        assertThat(codes("pricing")).containsExactly("RISK_STALE");
        assertThat(findings("pricing").get(0).message().en())
                .isEqualTo("risk assessment of \"pricing\" ended at 2027-03-02T12:00:00Z");
        assertThat(risks.recordExpiries(ANN)).containsExactly("pricing");
        assertThat(risks.recordExpiries(ANN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void the_gate_and_the_posture_ask_the_limits_of_the_firm(Stores stores) {
        open(stores);
        risks.assess(assessment("pricing", 3, 3), BEN);
        register("pricing");
        RiskLimits strict = new TierLimits(
                Map.of(RiskTier.HIGH_RISK, new RiskLimits.Limit(8, Period.ofYears(1))),
                new RiskLimits.Limit(19, Period.ofYears(2)));

        assertThat(missing(GateFacts.stored())).isEmpty();
        assertThat(missing(GateFacts.stored(strict))).containsExactly("GATE-RISK-TOLERABLE");
        assertThat(missing(Gates.facts(RequiredCards.ofDefaults(), strict))).containsExactly("GATE-RISK-TOLERABLE");
        assertThat(offenders(PostureSettings.ofDefaults())).isZero();
        assertThat(offenders(PostureSettings.ofDefaults().limiting(strict))).isOne();
    }

    private List<String> missing(GateFacts facts) {
        return plant.store.read(reader -> facts
                .missing(
                        Requirement.RISK_TOLERABLE,
                        new GateQuestion(
                                reader,
                                Systems.require(reader, SystemFixture.PRICING),
                                StageRequest.of(Stage.DEPLOYMENT, "go"),
                                ANN))
                .stream()
                .map(Finding::code)
                .toList());
    }

    private int offenders(PostureSettings settings) {
        return GovernancePosture.of(plant.store, settings)
                .figure("risks-assessed")
                .orElseThrow()
                .offenders()
                .size();
    }

    private List<Finding> findings(String id) {
        return plant.store.read(reader -> RiskRules.check(reader, TierLimits.ofDefaults(), id));
    }

    private List<String> codes(String id) {
        return findings(id).stream().map(Finding::code).toList();
    }

    private static RiskAssessment assessment(String subject, int likelihood, int impact) {
        RiskItem item = new RiskItem(
                "drift",
                "season",
                new RiskLevel(4, 4),
                RiskItem.Treatment.MITIGATE,
                new RiskLevel(likelihood, impact),
                Plant.as("developer"),
                Optional.empty());
        return new RiskAssessment(subject, List.of(item), 19, "m1", Set.of(), FAR, Optional.empty());
    }
}
