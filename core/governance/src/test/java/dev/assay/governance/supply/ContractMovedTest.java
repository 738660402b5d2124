package dev.assay.governance.supply;

import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.routing.Downstream;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.Systems;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who owns a contract may change between a mistake and its correction. */
class ContractMovedTest {
    private static final PersonaId BUYER = new PersonaId("buyer");
    private static final PersonaId LOGISTICS = new PersonaId("logistics");
    private static final PrincipalId HAN = new PrincipalId("han");
    private static final PrincipalId YUN = new PrincipalId("yun");

    private Firm firm;
    private Decisions decisions;
    private QualityRouter router;

    ContractMovedTest() {
        use(Stores.MEMORY);
    }

    private void use(Stores stores) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(
                firm.store(), decisions, new Incidents(firm.store(), List.of()), Downstream.unknown());
        firm.persona(BUYER, Severity.CRITICAL);
        firm.person(HAN, BUYER);
        firm.persona(LOGISTICS, Severity.CRITICAL);
        firm.person(YUN, LOGISTICS);
        supply(BUYER, Firm.CHOI);
    }

    private void supply(PersonaId owner, PrincipalId by) {
        Supplier meters = new Supplier(
                "meters", "Han Meters", owner, Set.of(Firm.TRIPS), Map.of(), Optional.empty(), "read the old meters");
        new Systems(firm.store()).supply(meters, Actor.of(by.value()));
    }

    private DecisionId fails() {
        return router.receive(Firm.TRIPS, outcome(dev.assay.quality.Severity.CRITICAL, Status.FAILED, firm.now()))
                .contracts()
                .iterator()
                .next();
    }

    private DecisionId mistaken() {
        DecisionId id = fails();
        decisions.decide(id, HAN, Answer.of(Choice.FALSE_ALARM, "it was not the meters"));
        firm.pass(Duration.ofDays(2));
        return id;
    }

    private static Matter byHand() {
        return Matter.of(DecisionPolicy.SUPPLIER_FAILURE, Firm.TRIPS, "meters", Supplier.QUALITY, Severity.HIGH);
    }

    private List<DecisionId> undecided() {
        return firm.store()
                .read(reader -> reader.findBy(DecisionKinds.DECISION, "by-matter", byHand().key()).stream()
                        .map(Stored::value)
                        .filter(Decision::isUndecided)
                        .map(Decision::id)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void what_who_owns_the_contract_now_is_asked_takes_the_mistake_back(Stores stores) {
        use(stores);
        DecisionId mistaken = mistaken();
        supply(LOGISTICS, HAN);
        DecisionId anew = fails();
        firm.pass(Duration.ofMinutes(1));

        Decision corrected = decisions.correct(mistaken, HAN, "it was the meters");

        assertThat(corrected.id()).isEqualTo(anew).isNotEqualTo(mistaken);
        assertThat(undecided()).containsExactly(anew);
        assertThat(corrected.addressees().addressee()).contains(YUN);
        assertThat(corrected.dossier().occurrences().count()).isEqualTo(2);
        assertThat(firm.untold()).contains("corrected yun");
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    /** Who asks others by hand must keep nobody who owns the contract from being asked. */
    @Test
    void what_somebody_asks_others_by_hand_does_not() {
        DecisionId mistaken = mistaken();
        Decision others = decisions.open(byHand(), Firm.JUNG);
        assertThat(others.addressees().accountable()).isEqualTo(Firm.OWNER);

        Decision corrected = decisions.correct(mistaken, HAN, "it was the meters");

        assertThat(corrected.id()).isNotEqualTo(others.id());
        assertThat(corrected.addressees().addressee()).contains(HAN);
    }

    @Test
    void nor_does_it_take_what_a_run_sees_from_who_owns_the_contract() {
        Decision others = decisions.open(byHand(), Firm.JUNG);

        DecisionId contract = fails();

        assertThat(contract).isNotEqualTo(others.id());
        assertThat(decisions.find(contract).orElseThrow().addressees().addressee())
                .contains(HAN);
        firm.pass(Duration.ofHours(1));
        assertThat(fails()).isEqualTo(contract);
    }
}
