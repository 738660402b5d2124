package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Outcomes;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Ask;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Severity;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A failure that was mild when it was first seen, and is not any more. A WARNING is LOW, a CRITICAL is HIGH. */
class WorseTest {
    private final Firm firm = new Firm();
    private final Decisions decisions = new Decisions(
            firm.store(),
            DecisionPolicy.ofDefaults(),
            Responsibilities.byOwner(Firm.CHIEF, Set.of(Firm.ENGINEER), Set.of(Firm.BOARD)),
            new QualityStates(List.of()),
            List.of());
    private final QualityRouter router =
            new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()), Downstream.unknown());

    private DecisionId failed(Severity severity) {
        return router.receive(Firm.TRIPS, outcome(severity, Status.FAILED, firm.now()))
                .decisions()
                .iterator()
                .next();
    }

    private Decision decision(DecisionId id) {
        return decisions.find(id).orElseThrow();
    }

    private DecisionId decided(Severity severity, Answer answer) {
        DecisionId id = failed(severity);
        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, "the meter was changed");
        if (answer.choice().isException()) {
            decisions.propose(id, Firm.PARK, answer);
        }
        decisions.decide(id, Firm.KIM, answer);
        return id;
    }

    @Test
    void what_was_decided_on_when_it_was_milder_is_made_safe_and_asked_about_anew() {
        DecisionId mild = decided(Severity.WARNING, Answer.of(Choice.FIX_UPSTREAM, "mend the meter"));
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
        int told = firm.untold().size();

        firm.pass(Duration.ofDays(3));
        DecisionId severe = failed(Severity.CRITICAL);

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(decision(mild).state()).isEqualTo(Decision.State.SUPERSEDED);
        assertThat(decision(severe).matter().supersedes()).contains(mild);
        assertThat(decision(severe).matter().severity()).isEqualTo(dev.assay.governance.people.Severity.HIGH);
        assertThat(decision(severe).deadlines().due()).isEqualTo(firm.now().plus(Duration.ofHours(8)));
        assertThat(firm.untold()).hasSize(told + 4);
        assertThat(firm.story())
                .endsWith(
                        "72:00 quality.run_recorded FAILED assay",
                        "72:00 quality.suite_changed assay",
                        "72:00 quality.state_changed assay",
                        "72:00 decision.superseded assay",
                        "72:00 decision.opened assay");
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @Test
    void an_exception_for_something_mild_does_not_cover_what_is_worse() {
        Answer accept =
                Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(firm.now().plus(Duration.ofDays(7)));
        DecisionId mild = decided(Severity.WARNING, accept);
        firm.pass(Duration.ofDays(1));
        assertThat(failed(Severity.WARNING)).isEqualTo(mild);
        assertThat(firm.quality()).isInstanceOf(QualityState.Waived.class);

        firm.pass(Duration.ofDays(1));
        DecisionId severe = failed(Severity.CRITICAL);

        assertThat(severe).isNotEqualTo(mild);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    @Test
    void a_quarantine_that_was_decided_stays_until_somebody_decides_on_what_is_worse() {
        decided(Severity.WARNING, Answer.of(Choice.QUARANTINE, "nobody uses it"));

        firm.pass(Duration.ofDays(1));
        DecisionId worse = failed(Severity.ERROR);

        // MEDIUM by itself only degrades.
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        decisions.answer(worse, Firm.ENGINEER, Firm.JUNG, "the meter was mended");
        decisions.decide(worse, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, "mend the meter"));
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
    }

    @Test
    void a_milder_failure_does_not_lift_the_quarantine_of_a_decision_that_lapsed() {
        DecisionId lapsed = failed(Severity.CRITICAL);
        for (int hour = 0; hour < 24; hour++) {
            firm.pass(Duration.ofHours(1));
            decisions.flow().tick();
        }
        assertThat(decision(lapsed).state()).isEqualTo(Decision.State.LAPSED);

        assertThat(failed(Severity.WARNING)).isNotEqualTo(lapsed);

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    @Test
    void what_somebody_opened_as_mild_does_not_keep_a_severe_failure_from_being_made_safe() {
        Matter mild = Matter.of(
                DecisionPolicy.QUALITY_FAILURE,
                Firm.TRIPS,
                Outcomes.FARE,
                "failed",
                dev.assay.governance.people.Severity.LOW);
        DecisionId id = decisions.open(mild, Firm.PARK).id();

        assertThat(failed(Severity.CRITICAL)).isEqualTo(id);

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    @Test
    void those_who_are_asked_are_told_that_it_is_worse_and_that_there_is_less_time() {
        DecisionId id = failed(Severity.WARNING);
        List<String> before = firm.untold();
        firm.pass(Duration.ofMinutes(5));

        assertThat(failed(Severity.CRITICAL)).isEqualTo(id);

        assertThat(firm.untold())
                .hasSize(before.size() + 4)
                .contains("worse kim", "worse engineer", "worse data-steward", "suite-changed data-owner");
        assertThat(firm.story()).last().isEqualTo("00:05 decision.recurred WORSE assay");
        Decision raised = decision(id);
        assertThat(raised.matter().severity()).isEqualTo(dev.assay.governance.people.Severity.HIGH);
        assertThat(raised.deadlines().due()).isEqualTo(firm.now().plus(Duration.ofHours(8)));
        assertThat(raised.deadlines().handover()).isEqualTo(Duration.ofHours(4));
        assertThat(raised.dossier().asks())
                .extracting(Ask::due)
                .containsOnly(firm.now().plus(Duration.ofHours(4)));
    }

    /** They are not asked anew, but others who act in it may be against it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_was_heard_or_gone_without_is_told_that_it_is_worse(boolean heard) {
        DecisionId id = failed(Severity.WARNING);
        if (heard) {
            decisions.answer(id, Firm.ENGINEER, Firm.JUNG, "nothing to say about that little");
        } else {
            decisions.waiveHearing(id, Firm.ENGINEER, Firm.KIM, "it is little");
        }
        decisions.answer(id, Firm.STEWARD, Firm.PARK, "looked at");
        firm.pass(Duration.ofMinutes(5));

        failed(Severity.CRITICAL);

        // Who has done what was to be done has nothing left to do.
        assertThat(firm.untold()).contains("worse kim", "worse engineer").doesNotContain("worse data-steward");
        assertThat(decision(id).state()).isEqualTo(Decision.State.READY);
        firm.assign(Firm.PARK, Firm.ENGINEER, Optional.empty(), Optional.empty());
        assertThat(decisions
                        .dissent(id, Firm.ENGINEER, Firm.PARK, "about that much I have")
                        .dossier()
                        .asks())
                .anyMatch(ask -> ask.status() == Ask.Status.DISSENTED);
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @Test
    void nobody_is_told_again_when_it_is_as_bad_as_before() {
        failed(Severity.CRITICAL);
        List<String> before = firm.untold();
        firm.pass(Duration.ofMinutes(5));

        failed(Severity.CRITICAL);
        firm.pass(Duration.ofMinutes(5));
        failed(Severity.WARNING);

        assertThat(firm.untold())
                .filteredOn(told -> !told.startsWith("suite-changed"))
                .isEqualTo(before);
    }

    @Test
    void the_time_that_is_left_does_not_grow_by_it() {
        DecisionId id = failed(Severity.WARNING);
        // A LOW decision has seven days; six hours before its end it is seen as HIGH, which has eight hours.
        firm.pass(Duration.ofDays(7).minusHours(6));

        failed(Severity.CRITICAL);

        assertThat(decision(id).deadlines().due()).isEqualTo(firm.now().plus(Duration.ofHours(6)));
    }

    @ParameterizedTest
    @EnumSource
    void as_bad_as_decided_is_not_asked_again(Severity severity) {
        DecisionId id = decided(severity, Answer.of(Choice.FIX_UPSTREAM, "mend the meter"));
        firm.pass(Duration.ofHours(1));

        assertThat(failed(severity)).isEqualTo(id);
    }
}
