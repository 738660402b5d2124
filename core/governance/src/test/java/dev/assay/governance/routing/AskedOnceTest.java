package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.FARE;
import static dev.assay.governance.Outcomes.outcome;
import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Moments;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.AuditRecord;
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
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** About one matter one thing is open at most, and nothing may be used while it failed last unless somebody said so, in any order. */
class AskedOnceTest {
    private static final List<PrincipalId> PEOPLE = List.of(Firm.KIM, Firm.LEE, Firm.CHOI, Firm.PARK, Firm.JUNG);
    private static final int STEPS = 60;

    private Firm firm;
    private Decisions decisions;
    private Incidents incidents;
    private QualityRouter router;

    private void use(Stores stores) {
        firm = new Firm(stores);
        firm.judgedBy("taxi", "strict");
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        incidents = new Incidents(firm.store(), List.of());
        router = new QualityRouter(firm.store(), decisions, incidents);
    }

    private static Asset trips(Reader reader) {
        return reader.find(Assets.KIND, "taxi-trips").orElseThrow().value();
    }

    private Routed run(String suite, String percent, Severity severity, Status status) {
        Expectation expectation = column("fare")
                .isNotNull()
                .atLeast(Amount.percent(percent))
                .severity(severity)
                .as(FARE);
        Outcome one = outcome(severity, status, firm.now());
        Verdict verdict = status == Status.ERROR ? Verdict.error("no such file") : Verdict.of(status);
        Result result = new Result(
                FARE, expectation, verdict, List.of(), one.results().get(0).context());
        return router.receive(
                Firm.TRIPS, new Outcome(Suite.named(suite).expect(expectation), one.run(), List.of(result)));
    }

    private DecisionId failed() {
        firm.pass(Duration.ofMinutes(1));
        return run("taxi", "99", Severity.CRITICAL, Status.FAILED)
                .decisions()
                .iterator()
                .next();
    }

    private List<Decision> all() {
        return firm.store()
                .read(reader -> reader.all(DecisionKinds.DECISION).stream()
                        .map(Stored::value)
                        .sorted(Comparator.comparing((Decision decision) ->
                                        decision.deadlines().opened())
                                .thenComparing(decision -> decision.id().value()))
                        .toList());
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    private void decide(DecisionId id, Choice choice) {
        Answer answer = Answer.of(choice, "the meter was tested");
        if (choice.isException()) {
            answer = answer.until(firm.now().plus(Duration.ofDays(1)));
            decisions.propose(id, Firm.PARK, answer);
        }
        decisions.decide(id, Firm.KIM, answer);
    }

    @ParameterizedTest
    @CsvSource({
        "MEMORY, FALSE_ALARM, 0",
        "MEMORY, FALSE_ALARM, 1",
        "MEMORY, ACCEPT_ONCE, 0",
        "MEMORY, ACCEPT_ONCE, 1",
        "H2, FALSE_ALARM, 0",
        "H2, ACCEPT_ONCE, 0",
        "SQLITE, FALSE_ALARM, 0",
        "SQLITE, ACCEPT_ONCE, 0"
    })
    void what_was_asked_anew_since_is_not_asked_twice_by_a_correction(Stores stores, Choice before, int seconds) {
        use(stores);
        firm.pass(Duration.ofSeconds(seconds));
        DecisionId first = failed();
        decide(first, before);
        firm.pass(Duration.ofDays(2));
        decisions.flow().tick();
        DecisionId anew = failed();

        Decision corrected = decisions.correct(first, Firm.KIM, "I was wrong");

        assertThat(corrected.id()).isEqualTo(anew);
        assertThat(corrected.dossier().occurrences().count()).isEqualTo(2);
        assertThat(corrected.dossier().occurrences().kept().get(0).evidence())
                .isEqualTo(decisions
                        .find(first)
                        .orElseThrow()
                        .dossier()
                        .occurrences()
                        .kept()
                        .get(0)
                        .evidence());
        PrincipalId asked = corrected.addressees().addressee().orElseThrow();
        assertThat(firm.untold()).contains("corrected " + asked).doesNotContain("worse " + asked);
        assertThat(firm.records().stream().map(AuditRecord::event))
                .filteredOn(event -> event.outcome().equals("CORRECTED"))
                .singleElement()
                .satisfies(event -> assertThat(event.details())
                        .containsEntry("corrects", first.value())
                        .containsEntry(
                                "due", Moments.print(corrected.deadlines().due())));
        assertThat(firm.records().stream().map(AuditRecord::event))
                .filteredOn(event -> event.type().equals("decision.superseded"))
                .singleElement()
                .satisfies(event -> assertThat(event.details()).containsEntry("correctedBy", anew.value()));
        assertThat(decisions.find(first).orElseThrow().state()).isEqualTo(Decision.State.SUPERSEDED);
        assertThat(all()).extracting(Decision::id).containsExactly(first, anew);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_ruled_on_since_is_corrected_first(Stores stores) {
        use(stores);
        DecisionId first = failed();
        decide(first, Choice.FALSE_ALARM);
        firm.pass(Duration.ofDays(2));
        DecisionId anew = failed();
        decide(anew, Choice.FALSE_ALARM);

        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> decisions.correct(first, Firm.KIM, "I was wrong"));

        assertThat(refused.findings()).extracting(Finding::code).containsExactly("ILLEGAL_TRANSITION");
        assertThat(refused.findings().get(0).message().en())
                .isEqualTo("decision \"" + first
                        + "\" must be the last about its matter to be corrected, but it was asked" + " anew as \""
                        + anew + "\": correct that, or ask anew if it is over");
        assertThat(refused.findings().get(0).message().ko())
                .isEqualTo("같은 일을 결정 \"" + anew + "\"(으)로 다시 물었으므로 결정 \"" + first
                        + "\"은(는) 정정할 수 없습니다. 그 결정을 정정하고, 끝났으면 다시 물어야 합니다");
        Decision again = decisions.correct(anew, Firm.KIM, "I was wrong again");
        Decision both = decisions.correct(first, Firm.KIM, "I was wrong at first, too");

        assertThat(both.id()).isEqualTo(again.id());
        assertThat(both.dossier().occurrences().count()).isEqualTo(2);
        replayIsTheSame();
    }

    @Test
    void what_was_said_last_is_corrected() {
        use(Stores.MEMORY);
        decide(failed(), Choice.FALSE_ALARM);
        firm.pass(Duration.ofDays(2));
        DecisionId second = failed();
        decide(second, Choice.FALSE_ALARM);

        Decision again = decisions.correct(second, Firm.KIM, "I was wrong");

        assertThat(again.matter().supersedes()).contains(second);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    @Test
    void a_gap_that_somebody_asked_about_before_is_not_asked_about_twice() {
        use(Stores.MEMORY);
        DecisionId failure = failed();
        Matter gap = Matter.of(
                DecisionPolicy.POLICY_CHANGE,
                Firm.TRIPS,
                failure.value(),
                "policy-gap",
                dev.assay.governance.people.Severity.HIGH);
        DecisionId before = decisions.open(gap, Firm.KIM).id();

        decisions.decide(failure, Firm.KIM, Answer.of(Choice.POLICY_GAP, "no rule fits"));

        assertThat(all()).extracting(Decision::id).containsExactlyInAnyOrder(failure, before);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_open_twice_or_usable_unasked_in_any_order(Stores stores) {
        int seeds = stores == Stores.MEMORY ? 60 : 1;
        for (int seed = 0; seed < seeds; seed++) {
            use(stores);
            Random random = new Random(seed);
            List<String> done = new ArrayList<>();
            for (int step = 0; step < STEPS && !comesAndGoes(); step++) {
                firm.pass(Duration.ofMinutes(30 + random.nextInt(1200)));
                done.add(firm.now() + " " + act(random) + " " + firm.quality());
                assertThat(openTwice()).as("seed %s: %s", seed, done).isEmpty();
                assertThat(usableUnasked()).as("seed %s: %s", seed, done).isEmpty();
            }
            replayIsTheSame();
        }
    }

    /** What is closed three times within a day is an incident's. */
    private boolean comesAndGoes() {
        return !firm.store().read(reader -> reader.all(Incidents.KIND)).isEmpty();
    }

    private String act(Random random) {
        try {
            int which = random.nextInt(100);
            return which < 50 ? "run " + anyRun(random, which) : about(random, which);
        } catch (FindingsException e) {
            return "refused " + e.findings().stream().map(Finding::code).toList();
        }
    }

    private String anyRun(Random random, int which) {
        String suite =
                List.of("taxi", "strict", "taxi", "strict", "taxi", "other").get(random.nextInt(6));
        String percent = List.of("99", "90", "50").get(random.nextInt(3));
        Severity severity = random.nextBoolean() ? Severity.CRITICAL : Severity.ERROR;
        Status status = which < 22 ? Status.FAILED : which < 26 ? Status.ERROR : Status.PASSED;
        return suite + " " + percent + " " + severity + " " + status + " "
                + run(suite, percent, severity, status).decisions();
    }

    private String about(Random random, int which) {
        List<Decision> known = all();
        PrincipalId by = PEOPLE.get(random.nextInt(PEOPLE.size()));
        if (which < 58) {
            decisions.flow().tick();
            return "tick";
        }
        if (which < 62 || known.isEmpty()) {
            Matter matter = Matter.of(
                    DecisionPolicy.QUALITY_FAILURE,
                    Firm.TRIPS,
                    FARE,
                    "failed",
                    dev.assay.governance.people.Severity.LOW);
            return by + " opens " + decisions.open(matter, by).id();
        }
        int last = known.size() - 1;
        DecisionId id = known.get(random.nextInt(3) == 0 ? random.nextInt(known.size()) : last)
                .id();
        return by + " " + id + " " + of(random, which, id, by);
    }

    private String of(Random random, int which, DecisionId id, PrincipalId by) {
        if (which < 78) {
            return answer(random, id, by);
        }
        if (which < 88) {
            return "closed as " + decisions.close(id, by, "passes again").state();
        }
        if (which < 96) {
            return "corrected by "
                    + decisions.correct(id, by, "it was otherwise").id();
        }
        return "done: " + decisions.implement(id, by, "as decided").state();
    }

    private String answer(Random random, DecisionId id, PrincipalId by) {
        List<Choice> choices =
                List.of(Choice.FALSE_ALARM, Choice.ACCEPT_ONCE, Choice.CHANGE_THRESHOLD, Choice.FIX_UPSTREAM);
        Choice choice = choices.get(random.nextInt(choices.size()));
        Answer answer = Answer.of(choice, "we looked at it");
        if (choice.isException()) {
            answer = answer.until(firm.now().plus(Duration.ofDays(1 + random.nextInt(6))));
            decisions.propose(id, PEOPLE.get(random.nextInt(PEOPLE.size())), answer);
        }
        return choice + ": " + decisions.decide(id, by, answer).state();
    }

    private List<String> openTwice() {
        Map<String, Long> open = all().stream()
                .filter(Decision::isUndecided)
                .collect(Collectors.groupingBy(decision -> decision.matter().key(), Collectors.counting()));
        return open.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The asset's suites that failed last though it may be used, and about which nobody said anything that holds. */
    private List<String> usableUnasked() {
        QualityState state = firm.quality();
        // What ended may be used no longer, though no tick came.
        if (state instanceof QualityState.Quarantined || state.isEndedAt(firm.now())) {
            return List.of();
        }
        boolean degraded = state instanceof QualityState.Degraded;
        return firm
                .store()
                .read(reader -> trips(reader).suites().stream()
                        .flatMap(suite -> Runs.latest(reader, Firm.TRIPS, suite).stream())
                        .toList())
                .stream()
                .filter(run -> !run.status().isAcceptable())
                .filter(run -> !degraded || run.lines().get(0).severity() == Severity.CRITICAL)
                .filter(run -> all().stream().noneMatch(decision -> speaksFor(decision, run)))
                .map(run -> run.suite().name())
                .toList();
    }

    /** Whether somebody called a failure a false alarm after it was seen, or two people decided that it may be used until later. */
    private boolean speaksFor(Decision decision, QualityRun run) {
        boolean about = decision.matter().cause().equals(run.lines().get(0).cause());
        Instant seen = run.received().orElseThrow();
        return about
                && decision.state() != Decision.State.SUPERSEDED
                && decision.ruling()
                        .filter(made -> made.answer().choice() == Choice.FALSE_ALARM
                                ? !made.at().isBefore(seen)
                                : made.answer()
                                        .until()
                                        .filter(firm.now()::isBefore)
                                        .isPresent())
                        .isPresent();
    }
}
