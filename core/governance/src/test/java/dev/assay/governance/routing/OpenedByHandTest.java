package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person says failed is made safe before anyone is asked, as what a run says is. */
class OpenedByHandTest {
    private Firm firm;
    private Decisions decisions;

    private void use(Stores stores) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
    }

    private Decision opens(PrincipalId by, Severity severity) {
        return decisions.open(Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fares", "wrong", severity), by);
    }

    private void passes() {
        new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()))
                .receive(Firm.TRIPS, outcome(dev.assay.quality.Severity.CRITICAL, Status.PASSED, firm.now()));
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_says_is_bad_is_in_quarantine_at_once_and_the_record_names_them(Stores stores) {
        use(stores);
        passes();
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());

        Decision opened = opens(Firm.JUNG, Severity.CRITICAL);

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(firm.records().stream().map(AuditRecord::event))
                .filteredOn(event -> event.type().equals("quality.state_changed"))
                .last()
                .satisfies(event -> {
                    assertThat(event.actor().principal()).isEqualTo("jung");
                    assertThat(event.reason()).isEqualTo("decision " + opened.id() + " opened");
                    assertThat(event.details()).containsEntry("from", "HEALTHY").containsEntry("to", "QUARANTINED");
                });
        replayIsTheSame();
    }

    @ParameterizedTest
    @CsvSource({"LOW, MEMORY", "MEDIUM, MEMORY", "LOW, SQLITE"})
    void what_somebody_says_is_mild_only_degrades(Severity severity, Stores stores) {
        use(stores);
        passes();

        opens(Firm.JUNG, severity);

        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
        replayIsTheSame();
    }

    /** Who opens alone keeps nobody from it for long: who answers for it says so, and all is as before. */
    @ParameterizedTest
    @EnumSource
    void who_answers_for_it_takes_it_back(Stores stores) {
        use(stores);
        passes();
        Decision opened = opens(Firm.JUNG, Severity.CRITICAL);

        decisions.decide(opened.id(), Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the fares are right"));

        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void an_agent_makes_nothing_unusable_that_no_run_saw(Stores stores) {
        use(stores);
        passes();

        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> opens(Firm.BOT, Severity.CRITICAL));

        assertThat(refused.has("FAILURE_UNSEEN")).isTrue();
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
    }

    /** What corrects another is held against what that was about, which only a correction does. */
    @Test
    void nobody_says_that_what_they_ask_corrects_another() {
        use(Stores.MEMORY);
        DecisionId first = opens(Firm.JUNG, Severity.CRITICAL).id();
        Matter claim = new Matter(
                DecisionPolicy.QUALITY_FAILURE,
                Firm.TRIPS,
                "tips",
                "wrong",
                Severity.LOW,
                List.of(),
                Optional.of(first),
                Optional.empty());

        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> decisions.open(claim, Firm.JUNG));

        assertThat(refused.findings()).extracting(Finding::code).containsExactly("CORRECTION_RESERVED");
        assertThat(refused.findings().get(0).message().en())
                .isEqualTo(
                        "what is asked must correct no other decision, which is for correct, but jung says that it corrects \""
                                + first + "\"");
    }

    /** Nobody makes something usable by saying that something mild is wrong with it. */
    @ParameterizedTest
    @EnumSource
    void what_is_worse_already_stays_so(Stores stores) {
        use(stores);
        opens(Firm.JUNG, Severity.CRITICAL);
        decisions.open(
                Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "times", "wrong", Severity.LOW), Firm.PARK);
        opens(Firm.PARK, Severity.LOW);

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }
}
