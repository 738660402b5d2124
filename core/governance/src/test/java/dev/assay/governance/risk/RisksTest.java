package dev.assay.governance.risk;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.BOT;
import static dev.assay.governance.asset.Plant.CHO;
import static dev.assay.governance.asset.Plant.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.asset.Plant;
import dev.assay.governance.people.DecisionScope;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Severity;
import dev.assay.governance.risk.RiskItem.Treatment;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.TierLimits;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RisksTest {
    private static final Instant LATER = NOON.plusSeconds(3600);

    private final Plant plant = new Plant();
    private final Risks risks = new Risks(plant.store, TierLimits.ofDefaults(), AiSystem::owners);

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, LOW",
        "2, 2, 4, LOW",
        "1, 5, 5, MEDIUM",
        "3, 3, 9, MEDIUM",
        "2, 5, 10, HIGH",
        "4, 4, 16, HIGH",
        "4, 5, 20, CRITICAL",
        "5, 5, 25, CRITICAL"
    })
    void a_level_is_the_product_of_likelihood_and_impact(int likelihood, int impact, int score, Severity severity) {
        RiskLevel level = new RiskLevel(likelihood, impact);

        assertThat(level.score()).isEqualTo(score);
        assertThat(level.severity()).isEqualTo(severity);
    }

    @Test
    void refuses_a_step_outside_one_to_five() {
        assertThatThrownBy(() -> new RiskLevel(0, 3)).hasMessage("likelihood must be from 1 to 5, but was 0");
        assertThatThrownBy(() -> new RiskLevel(3, 6)).hasMessage("impact must be from 1 to 5, but was 6");
    }

    @Test
    void refuses_more_risk_after_treatment_than_before() {
        refused("RSK-1", () -> risks.assess(assessment(item(Treatment.MITIGATE, 6, 8)), BEN));
    }

    @Test
    void refuses_an_assessment_of_nothing_one_that_ended_and_one_that_names_a_risk_twice() {
        RiskItem item = item(Treatment.MITIGATE, 8, 4);

        refused("RSK-1", () -> risks.assess(assessment(), BEN));
        refused("DUPLICATE", () -> risks.assess(assessment(item, item), BEN));
        plant.at("2026-03-02T13:00:00Z");
        refused("RSK-1", () -> risks.assess(assessment(item), BEN));
    }

    @Test
    void nothing_is_wrong_when_what_remains_is_tolerated() {
        risks.assess(assessment(item(Treatment.MITIGATE, 20, 10)), BEN);

        assertThat(codes()).isEmpty();
        assertThat(plant.events()).containsExactly("risk.assessed ok");
    }

    @Test
    void finds_what_was_never_assessed_what_is_stale_and_what_is_above_tolerance() {
        assertThat(codes()).containsExactly("RISK_MISSING");

        risks.assess(assessment(item(Treatment.MITIGATE, 20, 15)), BEN);
        assertThat(codes()).containsExactly("RISK_ABOVE_TOLERANCE");

        risks.assess(assessment(item(Treatment.MITIGATE, 20, 10)), BEN);
        plant.at("2026-03-02T12:59:59.999999Z");
        assertThat(codes()).isEmpty();
        plant.at("2026-03-02T13:00:00Z");
        assertThat(codes()).containsExactly("RISK_STALE");
        assertThat(risks.recordExpiries(ANN)).containsExactly("pricing");
        assertThat(risks.recordExpiries(ANN)).isEmpty();
        assertThat(plant.events()).endsWith("risk.expired ok");
    }

    @Test
    void a_risk_to_accept_counts_while_somebody_whose_scope_covers_it_accepts_it() {
        risks.assess(assessment(item(Treatment.ACCEPT, 20, 10)), BEN);
        assertThat(codes()).containsExactly("RSK-1");

        risks.accept("pricing", "drift", NOON.plusSeconds(60), "small fleet", ANN);

        assertThat(codes()).isEmpty();
        plant.at("2026-03-02T12:01:00Z");
        assertThat(codes()).containsExactly("RSK-1");
    }

    @Test
    void refuses_an_accepter_without_scope_with_a_part_or_who_is_no_person() {
        risks.assess(assessment(item(Treatment.ACCEPT, 20, 10)), BEN);

        refused("RSK-1", () -> risks.accept("pricing", "drift", LATER, "fine", CHO));
        refused("SOD-1", () -> risks.accept("pricing", "drift", LATER, "fine", BEN));
        assertThatThrownBy(() -> risks.accept("pricing", "drift", LATER, "fine", BOT))
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has("SOD-2")).isTrue());
    }

    @Test
    void refuses_to_accept_more_than_the_scope_allows() {
        RiskItem worst = new RiskItem(
                "drift",
                "season",
                new RiskLevel(5, 5),
                Treatment.ACCEPT,
                new RiskLevel(4, 5),
                Plant.as("owner"),
                Optional.empty());
        risks.assess(assessment(worst), BEN);

        // What is likely and severe at 20 of 25 is critical; the owner's scope ends at high.
        assertThatThrownBy(() -> risks.accept("pricing", "drift", LATER, "fine", ANN))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code, Finding::message)
                                .containsExactly(tuple(
                                        "RSK-1",
                                        Text.of(
                                                "to accept risk \"drift\", a scope of ann must cover, without a limit of"
                                                        + " money, risk-acceptance of CRITICAL about \"pricing\", but none"
                                                        + " does",
                                                "위험 \"drift\"을(를) 수용하려면 ann의 결정 범위가 금액 한도 없이 \"pricing\"에 관한"
                                                        + " CRITICAL 수준의 risk-acceptance을(를) 포함해야 하지만 그런 범위가"
                                                        + " 없습니다"))));
    }

    @Test
    void a_scope_with_a_monetary_limit_covers_no_risk() {
        Persona owner = plant.store.<Persona>read(reader ->
                reader.find(PeopleKinds.PERSONA, "owner").orElseThrow().value());
        DecisionScope scope = owner.decisionScopes().get(0);
        DecisionScope limited = new DecisionScope(
                scope.kind(), scope.assets(), scope.maxSeverity(), Optional.of(new BigDecimal("5000000")));
        Persona narrow = new Persona(
                owner.id(),
                owner.version(),
                owner.type(),
                owner.status(),
                owner.card(),
                owner.eligibilities(),
                List.of(limited),
                owner.accountableHuman());
        plant.put(PeopleKinds.PERSONA, List.of(narrow));
        risks.assess(assessment(item(Treatment.ACCEPT, 20, 10)), BEN);

        refused("RSK-1", () -> risks.accept("pricing", "drift", LATER, "fine", ANN));
    }

    @Test
    void refuses_to_accept_without_end_reason_or_need() {
        risks.assess(assessment(item(Treatment.ACCEPT, 20, 10)), BEN);
        refused("RSK-1", () -> risks.accept("pricing", "drift", NOON, "fine", ANN));
        for (String reason : List.of(" ", "\u200b", "\u3164", "half \ud800")) {
            refused("RSK-1", () -> risks.accept("pricing", "drift", LATER, reason, ANN));
        }
        refused("UNKNOWN", () -> risks.accept("pricing", "flood", LATER, "fine", ANN));
        refused("RISK_MISSING", () -> risks.accept("other", "drift", LATER, "fine", ANN));

        risks.assess(assessment(item(Treatment.MITIGATE, 20, 10)), BEN);
        refused("RSK-1", () -> risks.accept("pricing", "drift", LATER, "fine", ANN));
    }

    @Test
    void each_condition_that_fails_is_told_by_itself_with_the_value() {
        risks.assess(assessment(item(Treatment.MITIGATE, 20, 10)), BEN);

        assertThatThrownBy(() -> risks.accept("pricing", "drift", NOON, " ", ANN))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings())
                                .extracting(finding -> finding.message().en())
                                .containsExactly(
                                        "treatment of risk \"drift\" must be ACCEPT to accept it, but was MITIGATE",
                                        "risk \"drift\" must be accepted until after 2026-03-02T12:00:00Z, but was until"
                                                + " 2026-03-02T12:00:00Z",
                                        "risk \"drift\" must be accepted for a reason that can be read, but had 1"
                                                + " characters, which cannot"));
        assertThatThrownBy(() -> risks.accept("pricing", "drift", LATER, "fine", ANN))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings())
                                .extracting(finding -> finding.message().ko())
                                .containsExactly("위험 \"drift\"의 처리 방법은 ACCEPT여야 수용할 수 있지만 MITIGATE입니다"));
    }

    @Test
    void refuses_a_risk_that_comes_accepted() {
        RiskItem open = item(Treatment.ACCEPT, 20, 10);
        RiskItem accepted = open.with(new RiskItem.Acceptance(Plant.who("ben"), LATER, "fine"));

        refused("RSK-1", () -> risks.assess(assessment(accepted), BEN));
    }

    private List<String> codes() {
        return plant.store.read(reader -> RiskRules.check(reader, TierLimits.ofDefaults(), "pricing").stream()
                .map(Finding::code)
                .toList());
    }

    /** Scores are those of an impact of 2 or 5: 4, 6, 8 are 2, 3, 4 times 2; 10, 15, 20 are 2, 3, 4 times 5. */
    private static RiskLevel level(int score) {
        return score < 10 ? new RiskLevel(score / 2, 2) : new RiskLevel(score / 5, 5);
    }

    private static RiskItem item(Treatment treatment, int inherent, int residual) {
        return new RiskItem(
                "drift", "season", level(inherent), treatment, level(residual), Plant.as("owner"), Optional.empty());
    }

    private static RiskAssessment assessment(RiskItem... items) {
        return RiskAssessment.of("pricing", List.of(items), 10, "m1", LATER);
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(code));
    }
}
