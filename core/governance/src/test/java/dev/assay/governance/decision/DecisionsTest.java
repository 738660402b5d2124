package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Parties;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.decision.policy.SafeDefault;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private final Firm firm = new Firm();
    private Decisions decisions = decisions(DecisionPolicy.ofDefaults(), Set.of());

    private Decisions decisions(DecisionPolicy policy, Set<PersonaId> consulted) {
        Responsibilities owner = Responsibilities.byOwner(Firm.CHIEF, consulted, Set.of(Firm.BOARD));
        return new Decisions(firm.store(), policy, owner, new QualityStates(List.of()), List.of());
    }

    private DecisionId opened(Severity severity) {
        return opened(DecisionPolicy.QUALITY_FAILURE, severity);
    }

    private DecisionId opened(String kind, Severity severity) {
        return decisions
                .open(Matter.of(kind, Firm.TRIPS, "fare-present", "failed", severity), Firm.PARK)
                .id();
    }

    private Decision decision(DecisionId id) {
        return decisions.find(id).orElseThrow();
    }

    private static List<String> codes(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        return refused.findings().stream().map(Finding::code).toList();
    }

    @Test
    void asks_exactly_one_person_and_names_the_deputies() {
        Decision decision = decision(opened(Severity.HIGH));

        assertThat(decision.addressees().addressee()).contains(Firm.KIM);
        assertThat(decision.addressees().deputies()).containsExactly(Firm.LEE);
        assertThat(decision.deadlines().due()).isEqualTo(Firm.FRIDAY_19.plus(Duration.ofHours(8)));
        assertThat(firm.untold()).containsExactly("decision kim", "task data-steward");
    }

    @Test
    void asks_in_turn_those_who_hold_one_persona() {
        opened(Severity.HIGH);
        Matter other = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "other", "failed", Severity.HIGH);

        Decision second = decisions.open(other, Firm.PARK);

        assertThat(second.addressees().addressee()).contains(Firm.LEE);
    }

    /** A run that fails is added to the decision that is open about it, whoever answers for that. */
    @Test
    void who_asks_does_not_choose_who_answers() {
        Matter mine = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare-present", "failed", Severity.HIGH)
                .ownedBy(Firm.ENGINEER);

        assertThat(codes(() -> decisions.open(mine, Firm.JUNG))).containsExactly("OWNER_RESERVED");
        assertThat(firm.story()).containsExactly("00:00 decision.opened OWNER_RESERVED jung");
    }

    @Test
    void opens_one_decision_about_one_matter() {
        assertThat(opened(Severity.HIGH)).isEqualTo(opened(Severity.HIGH));
    }

    @Test
    void dec_1_refuses_who_does_not_answer_for_it() {
        DecisionId id = opened(Severity.HIGH);

        assertThat(codes(() -> decisions.decide(id, Firm.PARK, Answer.of(Choice.FIX_UPSTREAM, "mend the meter"))))
                .containsExactly("DEC-1");
        assertThat(firm.story()).last().isEqualTo("00:00 decision.decided DEC-1 park");
    }

    @Test
    void dec_1_refuses_what_is_worse_than_the_scope() {
        firm.persona(Firm.OWNER, Severity.MEDIUM);
        DecisionId id = opened(Severity.HIGH);

        assertThat(codes(() -> decisions.decide(id, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, "mend the meter"))))
                .containsExactly("DEC-1");
    }

    @Test
    void dec_2_waits_for_those_whose_advice_is_wanted() {
        decisions = decisions(DecisionPolicy.ofDefaults(), Set.of(Firm.ENGINEER));
        DecisionId id = opened(Severity.HIGH);

        assertThat(codes(() -> decisions.decide(id, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, "mend the meter"))))
                .containsExactly("DEC-2");

        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, "the meter was changed on Thursday");
        assertThat(decisions
                        .decide(id, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, "mend the meter"))
                        .state())
                .isEqualTo(Decision.State.DECIDED);
    }

    @Test
    void goes_on_without_advice_that_is_waived_with_a_reason() {
        decisions = decisions(DecisionPolicy.ofDefaults(), Set.of(Firm.ENGINEER));
        DecisionId id = opened(Severity.HIGH);

        assertThat(codes(() -> decisions.waiveHearing(id, Firm.ENGINEER, Firm.KIM, " ")))
                .containsExactly("REASON_MISSING");
        Decision waived = decisions.waiveHearing(id, Firm.ENGINEER, Firm.KIM, "she is on the way to the airport");

        assertThat(waived.state()).isEqualTo(Decision.State.READY);
        assertThat(waived.dossier().asks())
                .filteredOn(ask -> ask.letter() == Ask.Letter.CONSULTED)
                .extracting(Ask::status)
                .containsExactly(Ask.Status.WAIVED);
    }

    @Test
    void counts_as_not_heard_who_was_silent() {
        decisions = decisions(DecisionPolicy.ofDefaults(), Set.of(Firm.ENGINEER));
        DecisionId id = opened(Severity.HIGH);

        firm.pass(Duration.ofHours(4));
        Decision decided = decisions.decide(id, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, "mend the meter"));

        assertThat(decided.dossier().asks()).extracting(Ask::status).containsOnly(Ask.Status.NOT_HEARD);
        assertThat(firm.story()).contains("04:00 decision.consulted NOT_HEARD assay");
    }

    @Test
    void for_what_is_restricted_silence_is_no_answer() {
        firm.asset(Classification.RESTRICTED, Optional.of(Firm.OWNER));
        decisions = decisions(DecisionPolicy.ofDefaults(), Set.of(Firm.ENGINEER));
        DecisionId id = opened(Severity.HIGH);

        firm.pass(Duration.ofHours(5));

        assertThat(codes(() -> decisions.decide(id, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, "mend the meter"))))
                .containsExactly("DEC-2");
        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, "late, but here");
        assertThat(decision(id).state()).isEqualTo(Decision.State.READY);
    }

    @Test
    void dec_3_wants_a_rationale_and_evidence_that_is_there() {
        DecisionId id = opened(Severity.HIGH);

        assertThat(codes(() -> decisions.decide(id, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, " "))))
                .containsExactly("DEC-3");
        Answer hearsay = Answer.of(Choice.FIX_UPSTREAM, "mend the meter").citing("0123");
        assertThat(codes(() -> decisions.decide(id, Firm.KIM, hearsay))).containsExactly("DEC-3");
    }

    @Test
    void dec_3_what_is_decided_stays_and_is_corrected_by_another() {
        DecisionId id = opened(Severity.HIGH);
        Decision decided = decisions.decide(id, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the file was a test"));

        assertThat(codes(() -> decisions.decide(id, Firm.KIM, Answer.of(Choice.QUARANTINE, "it was none"))))
                .containsExactly("ILLEGAL_TRANSITION");
        firm.pass(Duration.ofMinutes(1));
        Decision other = decisions.correct(id, Firm.KIM, "it was none");

        assertThat(other.matter().supersedes()).contains(id);
        assertThat(decision(id).state()).isEqualTo(Decision.State.SUPERSEDED);
        assertThat(firm.records()).extracting(added -> added.event().type()).contains("decision.superseded");
        assertThat(decision(id).ruling()).isEqualTo(decided.ruling());
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    @Test
    void dec_4_wants_a_deadline_and_a_safe_default() {
        assertThat(codes(() -> opened("picnic", Severity.HIGH))).containsExactly("DEC-4");

        DecisionPolicy defaults = DecisionPolicy.ofDefaults();
        decisions = decisions(
                new DecisionPolicy(
                        Map.of(),
                        defaults.kinds(),
                        defaults.quarantineFrom(),
                        defaults.autoCloseUpTo(),
                        defaults.longestException(),
                        defaults.stakes()),
                Set.of());
        assertThat(codes(() -> opened(Severity.HIGH))).containsExactly("DEC-4");
    }

    @Test
    void sod_2_keeps_what_an_agent_decides_as_a_proposal() {
        DecisionId id = opened(Severity.HIGH);

        assertThat(codes(() -> decisions.decide(id, Firm.BOT, Answer.of(Choice.RETRAIN, "drift"))))
                .contains("SOD-2");
        Decision still = decision(id);
        assertThat(still.ruling()).isEmpty();
        assertThat(still.dossier().proposals()).extracting(ProposedAnswer::by).containsExactly(Firm.BOT);
        assertThat(firm.story())
                .endsWith("00:00 sod.violation_blocked SOD-2 bot", "00:00 decision.proposed RETRAIN bot");
    }

    @Test
    void an_agent_decides_what_is_delegable_within_its_scope() {
        DecisionPolicy.KindRule ticket = new DecisionPolicy.KindRule(SafeDefault.HOLD, Choice.ofRequest());
        Map<String, PeoplePolicy.Delegation> routine = Map.of("ticket", PeoplePolicy.Delegation.DELEGABLE);
        firm.put(PeoplePolicy.KIND, new PeoplePolicy(Duration.ofHours(1), Set.of(), routine, Map.of()));
        decisions = decisions(DecisionPolicy.ofDefaults().with("ticket", ticket), Set.of());

        assertThat(decisions
                        .decide(opened("ticket", Severity.LOW), Firm.BOT, Answer.of(Choice.APPROVE, "routine"))
                        .state())
                .isEqualTo(Decision.State.DECIDED);
        firm.pass(Duration.ofMinutes(1));
        assertThat(codes(() -> {
                    Matter worse = Matter.of("ticket", Firm.TRIPS, "other", "asked", Severity.HIGH);
                    DecisionId id = decisions.open(worse, Firm.PARK).id();
                    decisions.decide(id, Firm.BOT, Answer.of(Choice.APPROVE, "routine"));
                }))
                .containsExactly("DEC-1");
    }

    @Test
    void only_people_decide_what_the_policy_of_people_does_not_call_delegable() {
        DecisionPolicy.KindRule ticket = new DecisionPolicy.KindRule(SafeDefault.HOLD, Choice.ofRequest());
        decisions = decisions(DecisionPolicy.ofDefaults().with("ticket", ticket), Set.of());
        DecisionId id = opened("ticket", Severity.LOW);

        assertThat(codes(() -> decisions.decide(id, Firm.BOT, Answer.of(Choice.APPROVE, "routine"))))
                .containsExactly("SOD-2");
    }

    @Test
    void a_policy_that_does_not_fit_is_itself_decided_on() {
        DecisionId id = opened(Severity.HIGH);

        decisions.decide(id, Firm.KIM, Answer.of(Choice.POLICY_GAP, "night fares may be absent"));

        assertThat(firm.store()
                        .<List<String>>read(reader -> reader.all(DecisionKinds.DECISION).stream()
                                .map(stored -> stored.value().matter())
                                .filter(matter -> matter.kind().equals(DecisionPolicy.POLICY_CHANGE))
                                .map(Matter::topic)
                                .toList()))
                .containsExactly(id.value());
        assertThat(firm.story()).contains("00:00 policy.gap_found kim");
    }

    @Test
    void refuses_a_choice_that_was_not_offered() {
        DecisionId id = opened(Severity.HIGH);

        assertThat(codes(() -> decisions.decide(id, Firm.KIM, Answer.of(Choice.APPROVE, "yes"))))
                .containsExactly("CHOICE_NOT_OFFERED");
    }

    @Test
    void names_all_that_is_wrong_together() {
        decisions = decisions(DecisionPolicy.ofDefaults(), Set.of(Firm.ENGINEER));
        DecisionId id = opened(Severity.HIGH);

        assertThat(codes(() -> decisions.decide(id, Firm.PARK, Answer.of(Choice.APPROVE, ""))))
                .containsExactly("DEC-1", "DEC-2", "DEC-3", "CHOICE_NOT_OFFERED");
    }

    @Test
    void only_who_was_asked_answers() {
        decisions = decisions(DecisionPolicy.ofDefaults(), Set.of(Firm.ENGINEER));
        DecisionId id = opened(Severity.HIGH);

        assertThat(codes(() -> decisions.answer(id, Firm.ENGINEER, Firm.PARK, "I know better")))
                .containsExactly("NOT_ADDRESSED");
        assertThat(codes(() -> decisions.answer(id, Firm.CHIEF, Firm.CHOI, "so do I")))
                .containsExactly("NOT_ADDRESSED");
    }

    @Test
    void when_nobody_can_be_asked_it_waits_and_the_first_who_can_is_asked() {
        firm.status(Firm.KIM, Principal.Status.ON_LEAVE);
        firm.status(Firm.LEE, Principal.Status.ON_LEAVE);
        firm.status(Firm.CHOI, Principal.Status.ON_LEAVE);

        DecisionId id = opened(Severity.HIGH);

        assertThat(decision(id).state()).isEqualTo(Decision.State.ESCALATED);
        assertThat(decision(id).addressees().addressee()).isEmpty();
        assertThat(firm.story())
                .endsWith("00:00 raci.vacancy VACANT_ACCOUNTABILITY assay", "00:00 quality.state_changed park");
        firm.status(Firm.LEE, Principal.Status.ACTIVE);
        firm.pass(Duration.ofHours(1));
        decisions.flow().tick();
        assertThat(decision(id).addressees().addressee()).contains(Firm.LEE);
        assertThat(decision(id).state()).isEqualTo(Decision.State.READY);
    }

    @Test
    void what_has_no_owner_goes_to_the_chief() {
        firm.asset(Classification.INTERNAL, Optional.empty());

        DecisionId id = opened(Severity.HIGH);

        assertThat(decision(id).addressees().addressee()).contains(Firm.CHOI);
        assertThat(firm.story()).endsWith("00:00 raci.vacancy ORPHAN assay", "00:00 quality.state_changed park");
    }

    @Test
    void leave_cover_is_asked_instead_of_who_is_away() {
        firm.status(Firm.KIM, Principal.Status.ON_LEAVE);
        firm.status(Firm.LEE, Principal.Status.LEFT);
        firm.assign(Firm.JUNG, Firm.OWNER, Optional.of(Firm.FRIDAY_19.plus(Duration.ofDays(9))), Optional.of(Firm.KIM));

        DecisionId id = opened(Severity.HIGH);

        assertThat(decision(id).addressees().addressee()).contains(Firm.JUNG);
        assertThat(decisions
                        .decide(id, Firm.JUNG, Answer.of(Choice.FIX_UPSTREAM, "mend"))
                        .state())
                .isEqualTo(Decision.State.DECIDED);
    }

    @Test
    void after_a_clock_spike_reminders_escalation_and_the_safe_default_come_when_their_time_has_elapsed() {
        firm.pass(Duration.ofDays(30));
        firm.status(Firm.LEE, Principal.Status.LEFT);
        firm.at(Firm.FRIDAY_19);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                (reader, kind, asset) -> new Parties(
                        List.of(Firm.OWNER, Firm.CHIEF), Set.of(), Set.of(), Set.of(), List.of(), List.of()),
                new QualityStates(List.of()),
                List.of());
        DecisionId id = opened(Severity.CRITICAL);

        for (int hour = 1; hour <= 3; hour++) {
            firm.pass(Duration.ofHours(1));
            decisions.flow().tick();
        }

        assertThat(firm.story())
                .containsSubsequence(
                        "01:00 decision.reminded assay",
                        "02:00 decision.escalated SILENT assay",
                        "03:00 decision.lapsed QUARANTINE assay");
        assertThat(decision(id).state()).isEqualTo(Decision.State.LAPSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    @Test
    void a_late_answer_comes_too_late_even_before_the_next_tick() {
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                (reader, kind, asset) ->
                        new Parties(List.of(Firm.CHIEF), Set.of(), Set.of(), Set.of(), List.of(), List.of()),
                new QualityStates(List.of()),
                List.of());
        DecisionId id = opened(Severity.HIGH);

        firm.pass(Duration.ofHours(8));

        assertThat(codes(() -> decisions.decide(id, Firm.CHOI, Answer.of(Choice.FALSE_ALARM, "it is fine"))))
                .containsExactly("ILLEGAL_TRANSITION");
        assertThat(decision(id).state()).isEqualTo(Decision.State.LAPSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    @Test
    void says_in_both_languages_who_must_decide() {
        DecisionId id = opened(Severity.HIGH);

        FindingsException refused = catchThrowableOfType(
                FindingsException.class, () -> decisions.decide(id, Firm.PARK, Answer.of(Choice.RETIRE, "old")));

        assertThat(refused.findings().get(0).message().en())
                .isEqualTo("park must act in \"data-owner\", which answers for decision \"" + id + "\"");
        assertThat(refused.findings().get(0).message().ko())
                .isEqualTo("park은(는) 결정 \"" + id + "\"을(를) 책임지는 \"data-owner\" 페르소나를 맡아야 합니다");
    }
}
