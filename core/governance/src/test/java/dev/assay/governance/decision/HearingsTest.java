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
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody said when asked stays said. */
class HearingsTest {
    private static final String FORGED = "no: the rows are forged";

    private Firm firm = new Firm();
    private Decisions decisions = decisions();

    private void use(Stores stores) {
        firm = new Firm(stores);
        decisions = decisions();
    }

    private Decisions decisions() {
        Responsibilities owner = Responsibilities.byOwner(Firm.CHIEF, Set.of(Firm.ENGINEER), Set.of(Firm.BOARD));
        return new Decisions(firm.store(), DecisionPolicy.ofDefaults(), owner, new QualityStates(List.of()), List.of());
    }

    private DecisionId opened() {
        Matter matter = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare-present", "failed", Severity.HIGH);
        return decisions.open(matter, Firm.PARK).id();
    }

    private Ask ask(DecisionId id, PersonaId persona) {
        return decisions.find(id).orElseThrow().dossier().asks().stream()
                .filter(ask -> ask.persona().equals(persona))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_answered_is_neither_waived_nor_overwritten(Stores stores) {
        use(stores);
        firm.assign(Firm.PARK, Firm.ENGINEER, Optional.empty(), Optional.empty());
        DecisionId id = opened();
        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, FORGED);

        assertThat(codes(() -> decisions.waiveHearing(id, Firm.ENGINEER, Firm.KIM, "not needed")))
                .containsExactly("ALREADY_RESOLVED");
        assertThat(codes(() -> decisions.answer(id, Firm.ENGINEER, Firm.PARK, "all is well")))
                .containsExactly("ALREADY_RESOLVED");

        assertThat(ask(id, Firm.ENGINEER).status()).isEqualTo(Ask.Status.ANSWERED);
        assertThat(ask(id, Firm.ENGINEER).by()).contains(Firm.JUNG);
        assertThat(ask(id, Firm.ENGINEER).answer()).isEqualTo(FORGED);
        assertThat(firm.story()).last().isEqualTo("00:00 decision.consulted ALREADY_RESOLVED park");
    }

    /** They spoke of what was asked anew, and not of what was a mistake before. */
    @ParameterizedTest
    @EnumSource
    void who_was_heard_is_told_that_an_earlier_mistake_is_part_of_it_now(Stores stores) {
        use(stores);
        DecisionId mistaken = opened();
        decisions.answer(mistaken, Firm.ENGINEER, Firm.JUNG, FORGED);
        decisions.decide(mistaken, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "they were counted twice"));
        firm.pass(Duration.ofMinutes(1));
        DecisionId anew = opened();
        decisions.answer(anew, Firm.ENGINEER, Firm.JUNG, FORGED);

        assertThat(decisions.correct(mistaken, Firm.KIM, "they were not").id()).isEqualTo(anew);

        assertThat(firm.untold()).contains("corrected lee", "corrected engineer", "corrected data-steward");
    }

    @ParameterizedTest
    @EnumSource
    void who_dissents_is_heard_told_of_and_named_with_what_was_decided(Stores stores) {
        use(stores);
        DecisionId id = opened();

        decisions.dissent(id, Firm.ENGINEER, Firm.JUNG, FORGED);

        assertThat(ask(id, Firm.ENGINEER).status()).isEqualTo(Ask.Status.DISSENTED);
        assertThat(firm.story()).last().isEqualTo("00:00 decision.consulted DISSENTED jung");
        assertThat(firm.untold()).contains("dissent kim");
        assertThat(codes(() -> decisions.answer(id, Firm.ENGINEER, Firm.JUNG, "all is well")))
                .containsExactly("ALREADY_RESOLVED");
        decisions.decide(id, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "they were counted twice"));
        assertThat(dissent()).isEqualTo(List.of("engineer"));
    }

    /** What the record of the decision says of who was against it. */
    private Object dissent() {
        return firm.records().stream()
                .filter(record -> record.event().type().equals("decision.decided"))
                .findFirst()
                .orElseThrow()
                .event()
                .details()
                .get("dissent");
    }

    /** Kim owns, and acts in what is asked for advice as well. */
    @ParameterizedTest
    @EnumSource
    void who_may_decide_does_not_answer_for_who_is_asked(Stores stores) {
        use(stores);
        firm.assign(Firm.KIM, Firm.ENGINEER, Optional.of(firm.now().plus(Duration.ofDays(1))), Optional.of(Firm.JUNG));
        DecisionId id = opened();

        FindingsException refused = catchThrowableOfType(
                FindingsException.class, () -> decisions.answer(id, Firm.ENGINEER, Firm.KIM, "as I said"));

        assertThat(refused.findings())
                .containsExactly(Finding.error(
                        "NOT_ADDRESSED",
                        "by",
                        Text.of(
                                "kim may decide as \"data-owner\" and must not answer for \"engineer\"; somebody else answers, or"
                                        + " the answer is waived with a reason (waiveHearing)",
                                "kim은(는) \"data-owner\" 페르소나로 이 결정을 내릴 수 있으므로 \"engineer\"의 의견은 낼 수 없습니다."
                                        + " 다른 사람이 답하거나, 이유를 적고 생략해야 합니다")));
        decisions.waiveHearing(id, Firm.ENGINEER, Firm.KIM, "jung is on the way to the airport");
        decisions.dissent(id, Firm.ENGINEER, Firm.JUNG, FORGED);
        assertThat(ask(id, Firm.ENGINEER).by()).contains(Firm.JUNG);
    }

    /** Kim, who owns, seats jung beside herself, so that jung may decide as well. */
    @ParameterizedTest
    @EnumSource
    void whom_somebody_seats_among_those_who_decide_may_still_be_against_it(Stores stores) {
        use(stores);
        DecisionId id = opened();
        Optional<Instant> soon = Optional.of(firm.now().plus(Duration.ofMinutes(10)));
        new People(firm.store(), List.of())
                .assign(
                        new Assignment(Firm.JUNG, Firm.OWNER, firm.now(), soon, Firm.KIM, Optional.empty()),
                        Actor.of("kim"));

        Decision heard = decisions.dissent(id, Firm.ENGINEER, Firm.JUNG, FORGED);

        assertThat(said(heard)).containsExactly("WAITING", "DISSENTED jung: " + FORGED);
        assertThat(firm.untold()).contains("dissent kim");
        assertThat(codes(() -> decisions.dissent(id, Firm.ENGINEER, Firm.JUNG, "and again")))
                .containsExactly("ALREADY_RESOLVED");
        assertThat(codes(() -> decisions.answer(id, Firm.ENGINEER, Firm.JUNG, FORGED)))
                .containsExactly("NOT_ADDRESSED");
        decisions.waiveHearing(id, Firm.ENGINEER, Firm.KIM, "no time");
        decisions.decide(id, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "they were counted twice"));
        assertThat(dissent()).isEqualTo(List.of("engineer"));
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    /** Kim stands in for jung, and would have heard herself. */
    @Test
    void a_dissent_of_who_may_decide_settles_no_question() {
        firm.assign(Firm.KIM, Firm.ENGINEER, Optional.empty(), Optional.empty());
        DecisionId id = opened();

        Decision heard = decisions.dissent(id, Firm.ENGINEER, Firm.KIM, FORGED);

        assertThat(heard.state()).isEqualTo(Decision.State.CONSULTING);
        assertThat(codes(() -> decisions.decide(id, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "all is well"))))
                .containsExactly("DEC-2");
        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, "all is well");
        assertThat(said(decisions.find(id).orElseThrow()))
                .containsExactly("ANSWERED jung: all is well", "DISSENTED kim: " + FORGED);
    }

    @Test
    void who_waived_the_answer_and_acts_in_the_persona_may_be_against_it_once() {
        firm.assign(Firm.KIM, Firm.ENGINEER, Optional.empty(), Optional.empty());
        DecisionId id = opened();
        decisions.waiveHearing(id, Firm.ENGINEER, Firm.KIM, "no time");

        decisions.dissent(id, Firm.ENGINEER, Firm.KIM, FORGED);

        assertThat(codes(() -> decisions.dissent(id, Firm.ENGINEER, Firm.KIM, "and again")))
                .containsExactly("ALREADY_RESOLVED");
        assertThat(said(decisions.find(id).orElseThrow()))
                .containsExactly("WAIVED kim: no time", "DISSENTED kim: " + FORGED);
    }

    /** What the engineers said. */
    private static List<String> said(Decision decision) {
        return decision.dossier().asks().stream()
                .filter(ask -> ask.letter() == Ask.Letter.CONSULTED)
                .map(ask -> ask.status()
                        + ask.by().map(who -> " " + who + ": " + ask.answer()).orElse(""))
                .toList();
    }

    @Test
    void who_may_decide_and_has_the_work_says_that_it_is_done() {
        firm.assign(Firm.KIM, Firm.STEWARD, Optional.empty(), Optional.empty());
        DecisionId id = opened();

        decisions.answer(id, Firm.STEWARD, Firm.KIM, "the rows are set aside");

        assertThat(ask(id, Firm.STEWARD).status()).isEqualTo(Ask.Status.ANSWERED);
    }

    @ParameterizedTest
    @EnumSource
    void what_one_answered_keeps_no_other_in_the_persona_from_a_dissent(Stores stores) {
        use(stores);
        firm.assign(Firm.PARK, Firm.ENGINEER, Optional.empty(), Optional.empty());
        firm.assign(Firm.BOT, Firm.ENGINEER, Optional.empty(), Optional.empty());
        DecisionId id = opened();
        decisions.answer(id, Firm.ENGINEER, Firm.PARK, "all is well");

        assertThat(codes(() -> decisions.dissent(id, Firm.ENGINEER, Firm.PARK, FORGED)))
                .containsExactly("ALREADY_RESOLVED");
        Decision heard = decisions.dissent(id, Firm.ENGINEER, Firm.JUNG, FORGED);

        assertThat(heard.state()).isEqualTo(Decision.State.READY);
        assertThat(said(heard)).containsExactly("ANSWERED park: all is well", "DISSENTED jung: " + FORGED);
        assertThat(firm.untold()).contains("dissent kim");
        FindingsException twice = catchThrowableOfType(
                FindingsException.class, () -> decisions.dissent(id, Firm.ENGINEER, Firm.JUNG, "and again"));
        assertThat(twice.findings().get(0).message().en())
                .isEqualTo("what \"engineer\" was asked must be open, but is DISSENTED by jung");
        decisions.dissent(id, Firm.ENGINEER, Firm.BOT, "the meters were off");
        decisions.decide(id, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "they were counted twice"));
        assertThat(dissent()).isEqualTo(List.of("engineer"));
        assertThat(codes(() -> decisions.dissent(id, Firm.ENGINEER, Firm.LEE, FORGED)))
                .contains("NOT_ADDRESSED");
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @Test
    void only_whose_advice_is_wanted_dissents() {
        DecisionId id = opened();

        assertThat(codes(() -> decisions.dissent(id, Firm.STEWARD, Firm.PARK, FORGED)))
                .containsExactly("NOT_ADDRESSED");
        assertThat(codes(() -> decisions.dissent(id, Firm.ENGINEER, Firm.PARK, FORGED)))
                .containsExactly("NOT_ADDRESSED");
        assertThat(codes(() -> decisions.dissent(id, Firm.ENGINEER, Firm.JUNG, " ")))
                .containsExactly("REASON_MISSING");
    }

    @Test
    void a_task_is_done_and_not_waived() {
        DecisionId id = opened();

        assertThat(codes(() -> decisions.waiveHearing(id, Firm.STEWARD, Firm.KIM, "not needed")))
                .containsExactly("NOT_ADDRESSED");
        decisions.answer(id, Firm.STEWARD, Firm.PARK, "the rows are set aside");

        assertThat(ask(id, Firm.STEWARD).answer()).isEqualTo("the rows are set aside");
    }

    @Test
    void who_was_not_waited_for_may_still_be_heard() {
        DecisionId late = opened();
        firm.pass(Duration.ofHours(4));
        decisions.flow().tick();
        assertThat(ask(late, Firm.ENGINEER).status()).isEqualTo(Ask.Status.NOT_HEARD);

        decisions.waiveHearing(late, Firm.ENGINEER, Firm.KIM, "she is on the way to the airport");
        assertThat(codes(() -> decisions.waiveHearing(late, Firm.ENGINEER, Firm.LEE, "I say so, too")))
                .containsExactly("ALREADY_RESOLVED");
        decisions.answer(late, Firm.ENGINEER, Firm.JUNG, FORGED);

        assertThat(ask(late, Firm.ENGINEER).answer()).isEqualTo(FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200b", "\u3164", "half \ud83d"})
    void what_nobody_can_read_decides_nothing(String rationale) {
        DecisionId id = opened();
        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, FORGED);
        Answer unreadable = Answer.of(Choice.FIX_UPSTREAM, rationale);

        assertThat(codes(() -> decisions.decide(id, Firm.KIM, unreadable))).containsExactly("DEC-3");
        assertThat(firm.story()).last().isEqualTo("00:00 decision.decided DEC-3 kim");
        assertThat(codes(() -> decisions.propose(id, Firm.KIM, unreadable))).containsExactly("DEC-3");
        assertThat(codes(() -> decisions.correct(id, Firm.KIM, rationale))).containsExactly("REASON_MISSING");
        assertThat(firm.story()).last().isEqualTo("00:00 decision.superseded REASON_MISSING kim");
        // Nor is it kept as a proposal: a proposal has grounds, too.
        assertThat(codes(() -> decisions.decide(id, Firm.BOT, unreadable))).contains("SOD-2", "DEC-3");
        assertThat(decisions.find(id).orElseThrow().dossier().proposals()).isEmpty();
    }
}
