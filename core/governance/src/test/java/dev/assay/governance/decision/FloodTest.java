package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Outcomes;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.routing.Routed;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody makes a decision so long that it cannot be decided, and none keeps another from its time. */
class FloodTest {
    private static final String LONGEST = "\uD83D\uDE95".repeat(4_096);

    private Firm firm;
    private Decisions decisions;

    FloodTest() {
        use(Stores.MEMORY);
    }

    private void use(Stores stores) {
        firm = new Firm(stores);
        decisions = decisions(List.of());
    }

    private Decisions decisions(List<DecisionListener> listeners) {
        return new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(Firm.ENGINEER), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                listeners);
    }

    private DecisionId opened(String topic) {
        return decisions
                .open(Matter.of("deployment", Firm.TRIPS, topic, "asked", Severity.HIGH), Firm.PARK)
                .id();
    }

    private Decision decision(DecisionId id) {
        return decisions.find(id).orElseThrow();
    }

    private static List<String> codes(Runnable attempt) {
        return findings(attempt).stream().map(Finding::code).toList();
    }

    private static List<Finding> findings(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings();
    }

    @ParameterizedTest
    @EnumSource
    void of_what_an_agent_decides_again_and_again_the_latest_is_kept_and_people_decide(Stores stores) {
        use(stores);
        QualityRouter router = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
        DecisionId id = run(router, Status.FAILED).decisions().iterator().next();
        for (int minute = 0; minute < 40; minute++) {
            firm.pass(Duration.ofMinutes(1));
            assertThat(codes(() -> decisions.decide(id, Firm.BOT, Answer.of(Choice.FALSE_ALARM, LONGEST))))
                    .contains("SOD-2");
        }
        assertThat(codes(() -> decisions.decide(id, Firm.BOT, Answer.of(Choice.QUARANTINE, "on reflection"))))
                .contains("SOD-2");

        assertThat(decision(id).dossier().proposals()).singleElement().satisfies(proposal -> {
            assertThat(proposal.by()).isEqualTo(Firm.BOT);
            assertThat(proposal.answer().choice()).isEqualTo(Choice.QUARANTINE);
        });
        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, "no fare came");
        assertThat(decisions
                        .decide(id, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, "mend it"))
                        .state())
                .isEqualTo(Decision.State.DECIDED);
        assertThat(run(router, Status.PASSED).receipt()).isEqualTo(Routed.Receipt.TAKEN);
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    private Routed run(QualityRouter router, Status status) {
        firm.pass(Duration.ofMinutes(1));
        return router.receive(Firm.TRIPS, Outcomes.outcome(dev.assay.quality.Severity.CRITICAL, status, firm.now()));
    }

    @Test
    void everybody_has_one_proposal_the_latest() {
        DecisionId id = opened("trips-2");
        decisions.propose(id, Firm.PARK, Answer.of(Choice.APPROVE, "it is ready"));
        decisions.propose(id, Firm.BOT, Answer.of(Choice.APPROVE, "all checks passed"));
        decisions.propose(id, Firm.PARK, Answer.of(Choice.REJECT, "it is not, after all"));

        assertThat(decision(id).dossier().proposals())
                .extracting(proposal -> proposal.by() + " " + proposal.answer().choice())
                .containsExactly("bot APPROVE", "park REJECT");
    }

    @Test
    void an_agent_that_acts_in_no_persona_proposes_nothing_by_deciding() {
        PrincipalId stray = new PrincipalId("stray");
        firm.put(
                PeopleKinds.PRINCIPAL,
                new Principal(
                        stray,
                        Principal.Type.AGENT,
                        "stray",
                        Optional.empty(),
                        Principal.Status.ACTIVE,
                        Optional.empty(),
                        Optional.of(Firm.PARK)));
        DecisionId id = opened("trips-2");

        assertThat(codes(() -> decisions.decide(id, stray, Answer.of(Choice.APPROVE, "all checks passed"))))
                .contains("SOD-2");

        assertThat(decision(id).dossier().proposals()).isEmpty();
    }

    @Test
    void words_have_4096_characters_at_most() {
        DecisionId id = opened("trips-2");
        String longer = LONGEST + "!";
        Answer much = Answer.of(Choice.APPROVE, longer);

        assertThat(findings(() -> decisions.propose(id, Firm.PARK, much)))
                .containsExactly(Finding.error(
                        "DEC-3",
                        "rationale",
                        Text.of(
                                "rationale must have 4,096 characters at most, but has 4097",
                                "이유는 4,096자 이하여야 하지만 4097자입니다")));
        assertThat(codes(() -> decisions.decide(id, Firm.BOT, much))).contains("SOD-2", "DEC-3");
        assertThat(decision(id).dossier().proposals()).isEmpty();
        assertThat(findings(() -> decisions.answer(id, Firm.ENGINEER, Firm.JUNG, longer)))
                .containsExactly(Finding.error(
                        "REASON_LENGTH",
                        "reason",
                        Text.of(
                                "reason must have 4,096 characters at most, but has 4097",
                                "이유는 4,096자 이하여야 하지만 4097자입니다")));
        assertThat(codes(() -> decisions.waiveHearing(id, Firm.ENGINEER, Firm.KIM, longer)))
                .containsExactly("REASON_LENGTH");
        assertThat(codes(() -> decisions.close(id, Firm.KIM, longer))).containsExactly("REASON_LENGTH");
        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, LONGEST);
        decisions.decide(id, Firm.KIM, Answer.of(Choice.APPROVE, LONGEST));
        assertThat(codes(() -> decisions.correct(id, Firm.KIM, longer))).containsExactly("REASON_LENGTH");
    }

    @Test
    void a_hundred_runs_are_cited_at_most() {
        QualityRouter router = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
        String run = run(router, Status.PASSED).run();
        DecisionId id = opened("trips-2");
        Answer approve = Answer.of(Choice.APPROVE, "as the runs show");

        assertThat(findings(() -> decisions.propose(id, Firm.PARK, citing(approve, run, 101))))
                .containsExactly(Finding.error(
                        "DEC-3",
                        "evidence",
                        Text.of(
                                "evidence must be 100 runs at most, but 101 are named",
                                "증빙은 실행 100건 이하여야 하지만 101건을 적었습니다")));
        assertThat(decisions
                        .propose(id, Firm.PARK, citing(approve, run, 100))
                        .dossier()
                        .proposals())
                .hasSize(1);
    }

    private static Answer citing(Answer answer, String run, int times) {
        return answer.citing(Collections.nCopies(times, run).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void a_decision_that_cannot_be_brought_up_to_the_present_keeps_no_other_from_it(Stores stores) {
        use(stores);
        DecisionListener broken = new DecisionListener() {
            @Override
            public void lapsed(Change change, Decision decision) {
                if (!decision.matter().topic().equals("sound")) {
                    throw new IllegalStateException(
                            "no hook for " + decision.matter().topic());
                }
            }
        };
        decisions = decisions(List.of(broken));
        List<DecisionId> ids = List.of(opened("odd"), opened("sound"), opened("strange"));
        firm.pass(Duration.ofHours(8));
        decisions.flow().tick();
        firm.pass(Duration.ofHours(8));
        decisions.flow().tick();
        firm.pass(Duration.ofHours(8));

        assertThatThrownBy(() -> decisions.flow().tick())
                .isInstanceOf(IllegalStateException.class)
                .satisfies(first -> assertThat(first.getSuppressed()).hasSize(1));

        assertThat(ids)
                .extracting(id -> decision(id).state())
                .containsExactly(Decision.State.READY, Decision.State.LAPSED, Decision.State.READY);
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }
}
