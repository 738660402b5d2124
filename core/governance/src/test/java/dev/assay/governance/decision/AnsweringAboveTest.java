package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One person in two personas that are asked one after the other: choi is chief, without a limit, and one of the owners, who decide up
 * to 5,000,000.
 */
class AnsweringAboveTest {
    private static final Answer ANSWER = Answer.of(Choice.FIX_UPSTREAM, "the meters lose fares");

    private static Firm firm(Stores stores) {
        Firm firm = new Firm(stores);
        firm.persona(Firm.OWNER, Severity.CRITICAL, new BigDecimal("5000000"));
        firm.assign(Firm.CHOI, Firm.OWNER, Optional.empty(), Optional.empty());
        return firm;
    }

    private static Decisions decisions(Firm firm, String atStake) {
        return new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults().withStakes((kind, asset, topic) -> Optional.of(new BigDecimal(atStake))),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
    }

    private static Matter matter() {
        return Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare-present", "failed", Severity.HIGH);
    }

    private static Decision passed(Firm firm, Decisions decisions, DecisionId id, int hours) {
        firm.pass(Duration.ofHours(hours));
        decisions.flow().tick();
        return decisions.find(id).orElseThrow();
    }

    private static void isAsked(Decision decision, PrincipalId who, PersonaId persona) {
        assertThat(decision.addressees().addressee()).contains(who);
        assertThat(decision.addressees().accountable()).isEqualTo(persona);
    }

    private static List<String> codes(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void who_was_asked_below_without_the_scope_is_asked_anew_above_and_decides(Stores stores) {
        Firm firm = firm(stores);
        Decisions decisions = decisions(firm, "6000000");
        Decision opened = decisions.open(matter(), Firm.PARK);
        DecisionId id = opened.id();

        isAsked(opened, Firm.CHOI, Firm.OWNER);
        assertThat(codes(() -> decisions.decide(id, Firm.CHOI, ANSWER))).containsExactly("DEC-1");
        isAsked(passed(firm, decisions, id, 8), Firm.KIM, Firm.OWNER);
        isAsked(passed(firm, decisions, id, 4), Firm.CHOI, Firm.CHIEF);
        assertThat(firm.untold()).contains("decision choi");
        assertThat(codes(() -> decisions.decide(id, Firm.KIM, ANSWER))).containsExactly("DEC-1");

        Ruling ruling = decisions.decide(id, Firm.CHOI, ANSWER).ruling().orElseThrow();

        assertThat(ruling.by()).isEqualTo(new Actor("choi", Optional.of("chief@1"), List.of()));
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void who_is_silent_above_is_not_asked_there_twice(Stores stores) {
        Firm firm = firm(stores);
        firm.assign(Firm.PARK, Firm.CHIEF, Optional.empty(), Optional.empty());
        Decisions decisions = decisions(firm, "6000000");
        DecisionId id = decisions.open(matter(), Firm.JUNG).id();
        passed(firm, decisions, id, 8);

        isAsked(passed(firm, decisions, id, 4), Firm.CHOI, Firm.CHIEF);
        isAsked(passed(firm, decisions, id, 4), Firm.PARK, Firm.CHIEF);
        assertThat(passed(firm, decisions, id, 4).state()).isEqualTo(Decision.State.LAPSED);
    }

    @ParameterizedTest
    @EnumSource
    void who_is_silent_below_with_the_scope_is_not_asked_above(Stores stores) {
        Firm firm = firm(stores);
        Decisions decisions = decisions(firm, "5000000");
        Decision opened = decisions.open(matter(), Firm.PARK);

        isAsked(opened, Firm.CHOI, Firm.OWNER);
        isAsked(passed(firm, decisions, opened.id(), 8), Firm.KIM, Firm.OWNER);
        assertThat(passed(firm, decisions, opened.id(), 4).state()).isEqualTo(Decision.State.LAPSED);
    }

    /** Choi is an engineer, too, who is asked first and decides only what is mild; then owners, then chiefs are asked. */
    @ParameterizedTest
    @EnumSource
    void nobody_decides_above_because_they_said_that_those_between_are_away(Stores stores) {
        Firm firm = new Firm(stores);
        firm.assign(Firm.CHOI, Firm.ENGINEER, Optional.empty(), Optional.empty());
        firm.assign(Firm.PARK, Firm.CHIEF, Optional.empty(), Optional.empty());
        Decisions decisions = decisions(firm, "100");
        DecisionId id = firm.store()
                .change(change -> decisions.openWithin(
                        change, matter().ownedBy(Firm.ENGINEER), Optional.empty(), Actor.of("lee")))
                .value()
                .id();
        passed(firm, decisions, id, 8);
        People people = new People(firm.store(), List.of());
        people.sendOnLeave(Firm.KIM, Optional.empty(), Actor.of("choi"));
        people.sendOnLeave(Firm.LEE, Optional.empty(), Actor.of("choi"));

        isAsked(passed(firm, decisions, id, 4), Firm.PARK, Firm.CHIEF);
        assertThat(codes(() -> decisions.decide(id, Firm.CHOI, ANSWER))).containsExactly("SOD-1");
        assertThat(decisions.decide(id, Firm.PARK, ANSWER).state()).isEqualTo(Decision.State.DECIDED);
    }
}
