package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.FARE;
import static dev.assay.governance.Outcomes.outcome;
import static dev.assay.governance.Outcomes.present;
import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes and goes is an incident, and is no sooner good again for that. */
class FlappingTest {
    private static final dev.assay.governance.people.Severity LOW = dev.assay.governance.people.Severity.LOW;
    private static final dev.assay.governance.people.Severity MEDIUM = dev.assay.governance.people.Severity.MEDIUM;
    private static final dev.assay.governance.people.Severity HIGH = dev.assay.governance.people.Severity.HIGH;
    private static final Expectation STRICT = present("99", Severity.CRITICAL);
    private static final Expectation LOOSE = present("1", Severity.CRITICAL);
    private static final Expectation MILD = present("99", Severity.ERROR);

    private Firm firm;
    private Decisions decisions;
    private Incidents incidents;
    private QualityRouter router;

    private void use(Stores stores, DecisionPolicy policy) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                policy,
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        incidents = new Incidents(firm.store(), List.of());
        router = new QualityRouter(firm.store(), decisions, incidents);
    }

    private Routed run(String suite, Expectation expectation, Status status) {
        firm.pass(Duration.ofMinutes(1));
        return router.receive(Firm.TRIPS, outcome(suite, expectation, Verdict.of(status), firm.now()));
    }

    /** It fails, passes and is closed by who answers for it, three times, and fails a fourth time. */
    private Routed flapped(Expectation expectation) {
        for (int time = 0; time < 3; time++) {
            DecisionId id = only(run("taxi", expectation, Status.FAILED).decisions());
            run("taxi", expectation, Status.PASSED);
            decisions.close(id, Firm.KIM, "it passes again");
        }
        return run("taxi", expectation, Status.FAILED);
    }

    private static <T> T only(Set<T> set) {
        assertThat(set).hasSize(1);
        return set.iterator().next();
    }

    private Decision decision(DecisionId id) {
        return decisions.find(id).orElseThrow();
    }

    private String refusal(DecisionId id) {
        return catchThrowableOfType(FindingsException.class, () -> decisions.close(id, Firm.KIM, "it passes again"))
                .findings()
                .stream()
                .map(Finding::code)
                .reduce("", String::concat);
    }

    private void judgedBy(String... suites) {
        firm.judgedBy(suites);
    }

    private void quarantined() {
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void another_suite_makes_nothing_good_that_failed_last(Stores stores) {
        use(stores, DecisionPolicy.ofDefaults());
        judgedBy("taxi", "other");
        Expectation unique = column("fare").isUnique().as("unique");
        Routed fourth = flapped(STRICT);
        incidents.dismiss(only(fourth.incidents()), Firm.JUNG, "it comes and goes");

        run("other", unique, Status.PASSED);
        decisions.flow().tick();

        quarantined();
        assertThat(refusal(only(fourth.decisions()))).isEqualTo("CLOSURE_UNPROVEN");
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void asking_less_makes_nothing_good_once_the_incident_is_over(Stores stores) {
        use(stores, DecisionPolicy.ofDefaults());
        Routed fourth = flapped(STRICT);
        DecisionId id = only(fourth.decisions());
        run("taxi", LOOSE, Status.PASSED);
        incidents.dismiss(only(fourth.incidents()), Firm.JUNG, "it comes and goes");

        run("taxi", LOOSE, Status.PASSED);

        quarantined();
        assertThat(refusal(id)).isEqualTo("CLOSURE_UNPROVEN");
        run("taxi", STRICT, Status.PASSED);
        assertThat(decisions.close(id, Firm.KIM, "the meters are mended").isClosed())
                .isTrue();
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void no_run_closes_it_while_the_incident_is_open(Stores stores) {
        use(stores, DecisionPolicy.ofDefaults());
        DecisionId id = only(flapped(STRICT).decisions());

        run("taxi", STRICT, Status.PASSED);

        assertThat(decision(id).dossier().closure()).isEmpty();
        assertThat(refusal(id)).isEqualTo("CLOSURE_UNPROVEN");
        quarantined();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_closed_as_something_milder_is_no_reason_not_to_ask(Stores stores) {
        use(stores, DecisionPolicy.ofDefaults().closingUpTo(MEDIUM));
        for (int time = 0; time < 3; time++) {
            run("taxi", MILD, Status.FAILED);
            run("taxi", MILD, Status.PASSED);
        }

        Routed worse = run("taxi", STRICT, Status.FAILED);

        assertThat(worse.incidents()).isEmpty();
        assertThat(decision(only(worse.decisions())).matter().severity()).isEqualTo(HIGH);
        run("taxi", LOOSE, Status.PASSED);
        quarantined();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_worse_by_then_makes_the_incident_worse_and_is_told_once(Stores stores) {
        use(stores, DecisionPolicy.ofDefaults().closingUpTo(MEDIUM));
        for (int time = 0; time < 3; time++) {
            run("taxi", MILD, Status.FAILED);
            run("taxi", MILD, Status.PASSED);
        }
        Routed mild = run("taxi", MILD, Status.FAILED);
        IncidentId id = only(mild.incidents());
        assertThat(incidents.find(id).orElseThrow().severity()).isEqualTo(MEDIUM);

        Routed worse = run("taxi", STRICT, Status.FAILED);
        run("taxi", MILD, Status.FAILED);
        run("taxi", STRICT, Status.FAILED);

        assertThat(worse.incidents()).containsExactly(id);
        assertThat(worse.decisions()).isEqualTo(mild.decisions());
        assertThat(incidents.find(id).orElseThrow().severity()).isEqualTo(HIGH);
        assertThat(decision(only(worse.decisions())).matter().severity()).isEqualTo(HIGH);
        assertThat(raised(id)).hasSize(1);
        quarantined();
        replayIsTheSame();
    }

    private List<String> raised(IncidentId id) {
        return firm.store()
                .read(reader -> reader.all(Notice.KIND).stream()
                        .map(stored -> stored.value().id())
                        .filter(notice -> notice.startsWith(id.value() + "/raised/"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void words_of_a_person_make_no_incident_about_what_comes_and_goes(Stores stores) {
        use(stores, DecisionPolicy.ofDefaults());
        Sighting.Times now = new Sighting.Times(firm.now(), firm.now(), firm.now());
        Incident named = incidents.open(
                new Sighting(
                        Firm.TRIPS, "flapping:" + FARE + ":failed", "made up", Optional.of(Firm.JUNG), now, Set.of()),
                LOW);

        IncidentId id = only(flapped(STRICT).incidents());

        assertThat(id).isNotEqualTo(named.id());
        assertThat(incidents.find(id).orElseThrow().severity()).isEqualTo(HIGH);
        assertThat(named.flapping()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_and_goes_is_told_to_readers_in_their_language(Stores stores) {
        use(stores, DecisionPolicy.ofDefaults());

        IncidentId id = only(flapped(STRICT).incidents());

        assertThat(incidents.find(id).orElseThrow().summary())
                .isEqualTo(Text.of(
                        "fare-present was closed 3 times within a day and fails again",
                        "fare-present이(가) 하루 안에 3번 종결되었다가 다시 실패함"));
        List<String> told = firm.store()
                .read(reader -> reader.all(Notice.KIND).stream()
                        .map(Stored::value)
                        .filter(notice -> notice.id().startsWith(id.value() + "/opened/"))
                        .map(notice -> notice.text().ko())
                        .toList());
        assertThat(told)
                .containsExactly("taxi-trips의 사고 " + id + "이(가) 열렸습니다 (심각도 높음): fare-present이(가) 하루 안에 3번"
                        + " 종결되었다가 다시 실패함. 맡을 사람을 정하십시오");
    }

    @ParameterizedTest
    @EnumSource
    void what_two_people_accept_counts_once_the_incident_is_over(Stores stores) {
        use(stores, DecisionPolicy.ofDefaults());
        Routed fourth = flapped(STRICT);
        DecisionId id = only(fourth.decisions());
        Answer accept =
                Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(firm.now().plus(Duration.ofDays(2)));
        decisions.propose(id, Firm.PARK, accept);
        decisions.decide(id, Firm.KIM, accept);
        run("taxi", STRICT, Status.FAILED);
        quarantined();
        incidents.dismiss(only(fourth.incidents()), Firm.JUNG, "it is accepted");

        run("taxi", STRICT, Status.FAILED);

        assertThat(firm.quality())
                .isEqualTo(new QualityState.Waived(accept.until().orElseThrow()));
        replayIsTheSame();
    }
}
