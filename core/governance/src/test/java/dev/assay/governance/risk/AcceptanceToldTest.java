package dev.assay.governance.risk;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.risk.RiskItem.Treatment;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.TierLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ben assesses; of all, only ann may accept a risk, up to what is high. */
class AcceptanceToldTest {
    private Plant plant;
    private Risks risks;

    private void use(Stores stores) {
        plant = new Plant(stores);
        risks = new Risks(plant.store, TierLimits.ofDefaults(), AiSystem::owners);
    }

    private static RiskItem risk(String hazard, Treatment treatment, int residual) {
        return new RiskItem(
                hazard,
                "season",
                new RiskLevel(5, 5),
                treatment,
                new RiskLevel(residual, residual),
                Plant.as("developer"),
                Optional.empty());
    }

    private static RiskAssessment of(RiskItem... items) {
        return new RiskAssessment(
                "pricing", List.of(items), 19, "m1", Set.of(), NOON.plusSeconds(86_400), Optional.empty());
    }

    /** What is told now; the fallback is the checker. */
    private List<Notice> told() {
        List<Notice> told = new ArrayList<>();
        new Outbox(plant.store, new PersonaId("checker")).deliver(told::add);
        return told;
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void who_may_accept_is_told_once_and_again_when_it_is_replaced(Stores stores) {
        use(stores);

        risks.assess(of(risk("drift", Treatment.ACCEPT, 4), risk("theft", Treatment.MITIGATE, 1)), BEN);

        assertThat(told()).singleElement().satisfies(notice -> {
            assertThat(notice.to()).containsExactly("ann");
            assertThat(notice.text().en())
                    .isEqualTo(
                            "risks of pricing wait for somebody to accept them, which you may: \"drift\" (HIGH); accept"
                                    + " them for a time and for a reason (accept), or have them assessed anew. Until then they are"
                                    + " open at the gate");
            assertThat(notice.text().ko())
                    .isEqualTo("pricing의 위험이 수용을 기다리고 있으며, 수용할 수 있습니다: \"drift\" (높음). 기한과 사유를 정해"
                            + " 수용하거나 다시 평가하게 하십시오. 그때까지 게이트에서는 미해결로 봅니다");
        });
        assertThat(told()).isEmpty();
        plant.at("2026-03-02T12:01:00Z");
        risks.assess(of(risk("drift", Treatment.ACCEPT, 4)), BEN);
        assertThat(told())
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactly("ann"));
        assertThat(MemoryStore.replay(plant.log, plant).snapshot()).isEqualTo(plant.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void what_asks_nobody_to_accept_or_was_replaced_or_accepted_before_is_not_told(Stores stores) {
        use(stores);

        risks.assess(of(risk("drift", Treatment.ACCEPT, 4)), BEN);
        plant.at("2026-03-02T12:01:00Z");
        risks.assess(of(risk("drift", Treatment.MITIGATE, 4)), BEN);
        assertThat(told()).isEmpty();
        plant.at("2026-03-02T12:02:00Z");
        risks.assess(of(risk("drift", Treatment.ACCEPT, 4), risk("noise", Treatment.ACCEPT, 2)), BEN);
        risks.accept("pricing", "drift", NOON.plusSeconds(3_600), "small fleet", ANN);
        risks.accept("pricing", "noise", NOON.plusSeconds(3_600), "small fleet", ANN);

        assertThat(told()).isEmpty();
    }

    /** Ann has a part in the first, and the second is beyond her scope. */
    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void what_nobody_may_accept_is_told_to_the_fallback(Stores stores) {
        use(stores);

        risks.assess(of(risk("drift", Treatment.ACCEPT, 4)), ANN);
        assertThat(told()).singleElement().satisfies(notice -> {
            assertThat(notice.to()).containsExactly("checker");
            assertThat(notice.text().en())
                    .isEqualTo(
                            "risks of pricing wait for somebody to accept them, and nobody may: \"drift\" (HIGH); give"
                                    + " somebody without a part in the assessment a scope of risk-acceptance that covers them, or"
                                    + " have them assessed anew");
            assertThat(notice.text().ko())
                    .isEqualTo("pricing의 위험이 수용을 기다리고 있지만 수용할 수 있는 사람이 없습니다: \"drift\" (높음). 평가에 참여하지"
                            + " 않은 사람에게 이를 포함하는 risk-acceptance 결정 범위를 주거나 다시 평가하게 하십시오");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void of_many_risks_the_first_ten_are_named(Stores stores) {
        use(stores);
        RiskItem[] many = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> risk("risk " + number, Treatment.ACCEPT, 2))
                .toArray(RiskItem[]::new);

        risks.assess(of(many), BEN);

        assertThat(told()).singleElement().satisfies(notice -> {
            assertThat(notice.text().en()).contains("\"risk 10\" (LOW), and 2 more;");
            assertThat(notice.text().ko()).contains("\"risk 10\" (낮음), 그 밖에 2건.");
        });
    }
}
