package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.Firm;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Parties;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.ActivityId;
import dev.assay.governance.raci.Letters;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Reach;
import dev.assay.governance.raci.Shift;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResponsibilitiesTest {
    private static final ActivityId FAILURES = new ActivityId("quality-failures");
    private static final ActivityId GOVERNANCE = new ActivityId("governance");

    private final Firm firm = new Firm();

    private static Activity activity(
            ActivityId id,
            Optional<ActivityId> parent,
            PersonaId accountable,
            List<Shift> onCall,
            String... decisions) {
        Letters letters =
                new Letters(List.of(accountable), List.of(Firm.STEWARD), List.of(Firm.ENGINEER), List.of(Firm.BOARD));
        Reach reach = new Reach(Set.of(decisions), List.of(new Pattern("taxi-*")), List.of(), Optional.empty());
        return new Activity(id, Text.of(id.value()), parent, letters, reach, Set.of(), onCall);
    }

    private void matrix(Shift... onCall) {
        Activity governance = activity(GOVERNANCE, Optional.empty(), Firm.CHIEF, List.of());
        Activity failures = activity(
                FAILURES, Optional.of(GOVERNANCE), Firm.OWNER, List.of(onCall), DecisionPolicy.QUALITY_FAILURE);
        firm.put(RaciMatrix.KIND, new RaciMatrix(1, List.of(governance, failures)));
    }

    private Parties parties(String kind) {
        return firm.store().read(reader -> {
            Asset asset =
                    reader.find(Assets.KIND, Firm.TRIPS.value()).orElseThrow().value();
            return Responsibilities.byMatrix(Firm.CHIEF).parties(reader, kind, asset);
        });
    }

    @Test
    void reads_the_parts_from_the_row_and_climbs_to_the_row_above() {
        matrix();

        Parties parties = parties(DecisionPolicy.QUALITY_FAILURE);

        assertThat(parties.accountable()).containsExactly(Firm.OWNER, Firm.CHIEF);
        assertThat(parties.responsible()).containsExactly(Firm.STEWARD);
        assertThat(parties.consulted()).containsExactly(Firm.ENGINEER);
        assertThat(parties.informed()).containsExactly(Firm.BOARD);
        assertThat(parties.findings()).isEmpty();
    }

    @Test
    void an_orphan_goes_to_the_chief_first() {
        matrix();
        firm.asset(Classification.INTERNAL, Optional.empty());

        assertThat(parties(DecisionPolicy.QUALITY_FAILURE).accountable()).containsExactly(Firm.CHIEF, Firm.OWNER);
    }

    @Test
    void asks_the_owner_where_the_matrix_knows_no_activity() {
        matrix();

        assertThat(parties("picnic").accountable()).containsExactly(Firm.OWNER, Firm.CHIEF);
    }

    @Test
    void who_is_on_call_is_asked_first() {
        matrix(new Shift(Firm.LEE, firm.now(), firm.now().plus(Duration.ofHours(1))));
        Decisions decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byMatrix(Firm.CHIEF),
                new QualityStates(List.of()),
                List.of());

        Decision decision = decisions.open(
                Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare", "failed", Severity.HIGH), Firm.PARK);

        assertThat(decision.addressees().addressee()).contains(Firm.LEE);
        assertThat(decision.addressees().deputies()).containsExactly(Firm.KIM);
    }

    private Parties partiesOf(String topic, String owner) {
        return firm.store().read(reader -> {
            Asset asset =
                    reader.find(Assets.KIND, Firm.TRIPS.value()).orElseThrow().value();
            return Responsibilities.byMatrix(Firm.CHIEF)
                    .mendedBy(Map.of("fare", owner))
                    .parties(reader, DecisionPolicy.QUALITY_FAILURE, asset, topic);
        });
    }

    @Test
    void who_owns_an_expectation_mends_it_and_answers_for_nothing_more() {
        matrix();

        Parties parties = partiesOf("fare", "engineer");

        assertThat(parties.responsible()).containsExactly(Firm.ENGINEER);
        assertThat(parties.accountable()).containsExactly(Firm.OWNER, Firm.CHIEF);
        assertThat(parties.findings()).isEmpty();
    }

    @Test
    void what_nobody_owns_is_mended_by_those_of_the_matrix() {
        matrix();

        assertThat(partiesOf("tip", "engineer").responsible()).containsExactly(Firm.STEWARD);
    }

    @Test
    void an_owner_whom_nobody_knows_is_told_of_with_the_nearest_name() {
        matrix();

        Parties parties = partiesOf("fare", "enginer");

        assertThat(parties.responsible()).containsExactly(Firm.STEWARD);
        assertThat(parties.findings())
                .extracting(Finding::code, finding -> finding.message().en())
                .containsExactly(tuple(
                        Responsibilities.UNKNOWN_OWNER,
                        "owner of \"fare\" must be an active persona, but was \"enginer\" (\"engineer\"?)"));
        assertThat(parties.findings().get(0).message().ko())
                .isEqualTo("\"fare\"의 담당자는 활동 중인 페르소나여야 하지만 \"enginer\"입니다 (\"engineer\"?)");
    }
}
