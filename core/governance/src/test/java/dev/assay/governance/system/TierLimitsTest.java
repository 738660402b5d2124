package dev.assay.governance.system;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.CHO;
import static dev.assay.governance.system.SystemFixture.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Principal;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.risk.RiskItem;
import dev.assay.governance.risk.RiskLevel;
import dev.assay.governance.risk.RiskLimits;
import dev.assay.governance.risk.RiskRules;
import dev.assay.governance.risk.Risks;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who assesses risks does not set the bar, and not everybody assesses them anew. Noon is that of 2 March 2026. */
class TierLimitsTest {
    private static final Instant SOON = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant NEXT_WEEK = Instant.parse("2026-03-09T12:00:00Z");

    private Plant plant = SystemFixture.plant(Stores.MEMORY);

    private Risks risks() {
        return new Risks(plant.store, TierLimits.ofDefaults(), AiSystem::owners);
    }

    private void tier(RiskTier tier) {
        plant.put(AiSystem.KIND, List.of(system(Stage.DISCOVERY, Tiering.of(tier, "as found"))));
    }

    @ParameterizedTest
    @CsvSource({
        "PROHIBITED, 9, 2027-03-02T12:00:00Z",
        "HIGH_RISK, 9, 2027-03-02T12:00:00Z",
        "GPAI_SYSTEMIC, 9, 2027-03-02T12:00:00Z",
        "GPAI, 19, 2028-03-02T12:00:00Z",
        "TRANSPARENCY, 19, 2028-03-02T12:00:00Z",
        "NOT_HIGH_RISK, 19, 2028-03-02T12:00:00Z",
        "MINIMAL, 19, 2028-03-02T12:00:00Z"
    })
    void tolerates_no_more_and_counts_no_longer_than_its_tier_allows(RiskTier tier, int most, Instant latest) {
        tier(tier);

        refused("RSK-1", () -> risks().assess(assessment("pricing", most + 1, latest, "owner"), BEN));
        refused("RSK-1", () -> risks().assess(assessment("pricing", most, latest.plusNanos(1_000), "owner"), BEN));

        assertThat(risks().assess(assessment("pricing", most, latest, "owner"), BEN)
                        .tolerance())
                .isEqualTo(most);
    }

    @Test
    void says_the_bar_and_the_value() {
        tier(RiskTier.HIGH_RISK);

        assertThatThrownBy(() ->
                        risks().assess(assessment("pricing", 10, Instant.parse("2027-03-03T12:00:00Z"), "owner"), BEN))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings())
                                .extracting(finding -> finding.message().en())
                                .containsExactly(
                                        "tolerance of \"pricing\" must be at most 9, but was 10",
                                        "assessment of \"pricing\" must end by 2027-03-02T12:00:00Z (P1Y), but ends"
                                                + " 2027-03-03T12:00:00Z"));
    }

    @Test
    void an_organisation_has_limits_of_its_own() {
        RiskLimits.Limit own = new RiskLimits.Limit(4, Period.ofDays(7));
        TierLimits limits = new TierLimits(Map.of(RiskTier.MINIMAL, own), new RiskLimits.Limit(25, Period.ofYears(5)));
        tier(RiskTier.MINIMAL);
        Risks strict = new Risks(plant.store, limits, AiSystem::owners);

        refused("RSK-1", () -> strict.assess(assessment("pricing", 5, NEXT_WEEK, "owner"), BEN));
        strict.assess(assessment("pricing", 4, NEXT_WEEK, "owner"), BEN);
        strict.assess(assessment("trips", 25, SOON, "owner"), BEN);
        assertThatThrownBy(() -> new RiskLimits.Limit(26, Period.ofDays(7)))
                .hasMessage("tolerance must be from 1 to 25, but was 26");
        assertThatThrownBy(() -> new RiskLimits.Limit(25, Period.ofYears(11)))
                .hasMessage("life must be from a day to P10Y, but was P11Y");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void ends_when_the_tier_is_raised(Stores stores) {
        plant = SystemFixture.plant(stores);
        Systems systems = new Systems(plant.store);
        tier(RiskTier.MINIMAL);
        risks().assess(assessment("pricing", 19, SOON, "owner"), BEN);
        systems.setTier(SystemFixture.PRICING, Tiering.of(RiskTier.MINIMAL, "said better"), Optional.empty(), ANN);
        assertThat(codes()).isEmpty();

        systems.setTier(SystemFixture.PRICING, Tiering.of(RiskTier.HIGH_RISK, "as found"), Optional.empty(), ANN);

        assertThat(codes()).containsExactly("RISK_STALE");
    }

    /** Another use has other risks. */
    @Test
    void ends_when_the_system_is_for_something_else() {
        tier(RiskTier.MINIMAL);
        risks().assess(assessment("pricing", 19, SOON, "owner"), BEN);

        Text shows = Text.of("shows fares", "요금을 보여 줍니다");
        new Systems(plant.store).setPurpose(SystemFixture.PRICING, shows, "bought", ANN);

        assertThat(codes()).containsExactly("RISK_STALE");
    }

    private List<String> codes() {
        return plant.store.read(reader -> RiskRules.check(reader, TierLimits.ofDefaults(), "pricing").stream()
                .map(Finding::code)
                .toList());
    }

    @Test
    void a_risk_is_seen_to_by_a_persona_of_people() {
        tier(RiskTier.MINIMAL);

        refused("UNKNOWN_PERSONA", () -> risks().assess(assessment("pricing", 9, SOON, "ownr"), BEN));
        Persona checker = plant.store.<Persona>read(reader ->
                reader.find(PeopleKinds.PERSONA, "checker").orElseThrow().value());
        plant.put(PeopleKinds.PERSONA, List.of(checker.with(Persona.Status.RETIRED)));
        refused("RSK-1", () -> risks().assess(assessment("pricing", 9, SOON, "checker"), BEN));
    }

    /** Ben assessed it, and ann sees to its risk. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void is_replaced_by_those_who_made_it_or_see_to_it(Stores stores) {
        plant = SystemFixture.plant(stores);
        risks().assess(assessment("pricing", 9, SOON, "owner"), BEN);

        refused("NOT_ADDRESSED", () -> risks().assess(assessment("pricing", 19, SOON, "checker"), CHO));
        risks().assess(assessment("pricing", 9, SOON, "owner"), ANN);
        risks().assess(assessment("pricing", 9, SOON, "developer"), ANN);
        risks().assess(assessment("pricing", 9, SOON, "developer"), BEN);
        plant.at("2026-04-01T00:00:00Z");

        refused("NOT_ADDRESSED", () -> risks().assess(assessment("pricing", 9, SOON.plusSeconds(60), "checker"), CHO));
        risks().assess(assessment("pricing", 9, SOON.plusSeconds(60), "checker"), BEN);
    }

    /** To say the same again makes nobody an assessor; nor does it help to end it by a higher tier, which anybody says. */
    @Test
    void nobody_else_replaces_it_in_two_steps() {
        tier(RiskTier.MINIMAL);
        risks().assess(assessment("pricing", 9, SOON, "developer"), BEN);

        refused("NOT_ADDRESSED", () -> risks().assess(assessment("pricing", 9, SOON, "developer"), CHO));
        new Systems(plant.store)
                .setTier(SystemFixture.PRICING, Tiering.of(RiskTier.HIGH_RISK, "as found"), Optional.empty(), CHO);
        assertThat(codes()).containsExactly("RISK_STALE");
        refused("NOT_ADDRESSED", () -> risks().assess(assessment("pricing", 9, SOON, "checker"), CHO));
    }

    /** Ann's persona may accept risks; ben's, which owns this one, may not. */
    @Test
    void is_replaced_by_who_may_accept_its_risks() {
        risks().assess(assessment("pricing", 9, SOON, "developer"), BEN);

        refused("NOT_ADDRESSED", () -> risks().assess(assessment("pricing", 9, SOON.plusSeconds(60), "checker"), CHO));
        risks().assess(assessment("pricing", 9, SOON.plusSeconds(60), "checker"), ANN);
    }

    @Test
    void or_by_anybody_when_none_of_them_is_there() {
        risks().assess(assessment("pricing", 9, SOON, "developer"), BEN);
        plant.put(
                PeopleKinds.PRINCIPAL,
                List.of(
                        Plant.person("ann").with(Principal.Status.LEFT, Optional.empty()),
                        Plant.person("ben").with(Principal.Status.LEFT, Optional.empty())));

        risks().assess(assessment("pricing", 9, SOON, "checker"), CHO);
    }

    private static RiskAssessment assessment(String subject, int tolerance, Instant expires, String owner) {
        RiskItem item = new RiskItem(
                "drift",
                "season",
                new RiskLevel(2, 2),
                RiskItem.Treatment.MITIGATE,
                new RiskLevel(1, 2),
                Plant.as(owner),
                Optional.empty());
        return new RiskAssessment(subject, List.of(item), tolerance, "m1", Set.of(), expires, Optional.empty());
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(code));
    }
}
