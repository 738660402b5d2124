package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody is surprised by the end of an exception. */
class ExceptionEndTest {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private static Decisions decisions(Firm firm) {
        return new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
    }

    private static DecisionId accepted(Firm firm, Decisions decisions, Duration length) {
        Matter matter = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare-present", "failed", Severity.HIGH);
        DecisionId id = decisions.open(matter, Firm.PARK).id();
        Answer accept =
                Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(firm.now().plus(length));
        decisions.propose(id, Firm.PARK, accept);
        decisions.decide(id, Firm.KIM, accept);
        return id;
    }

    private static List<String> told(Firm firm) {
        return firm.untold().stream()
                .filter(line -> line.startsWith("exception-end"))
                .toList();
    }

    private static List<Text> texts(Firm firm, String what) {
        return firm.store()
                .read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                        .map(stored -> stored.value())
                        .filter(notice -> notice.id().contains(what))
                        .map(Notice::text)
                        .toList());
    }

    /** A quarter of four days is one. */
    @ParameterizedTest
    @EnumSource
    void the_owner_is_told_before_and_at_the_end_once_each(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm);
        DecisionId id = accepted(firm, decisions, Duration.ofDays(4));

        firm.pass(Duration.ofDays(3).minus(MICROSECOND));
        decisions.flow().tick();
        assertThat(told(firm)).isEmpty();
        firm.pass(MICROSECOND);
        decisions.flow().tick();
        firm.pass(Duration.ofMinutes(1));
        decisions.flow().tick();
        assertThat(told(firm)).containsExactly("exception-ends data-owner");
        assertThat(firm.story())
                .filteredOn(line -> line.contains("exception_ends"))
                .containsExactly("72:00 decision.exception_ends assay");
        assertThat(texts(firm, "/exception-ends/data-owner/"))
                .containsExactly(Text.of(
                        "the exception ends soon for fare-present (failed, HIGH) of taxi-trips, decision " + id
                                + ", at 2026-03-10 10:00 (UTC); then it counts as failed again; either a run passes and it is"
                                + " closed, or whoever answers for it corrects it (correct), which asks anew",
                        "예외가 곧 끝납니다: taxi-trips의 fare-present (실패, 심각도 높음), 결정 " + id
                                + ", 2026-03-10 10:00 (UTC)에 끝나면 다시 실패로 봅니다. 실행이 통과해 끝내거나, 책임자가 정정해 다시 물어야 합니다"));

        firm.pass(Duration.ofDays(1).minusMinutes(1));
        decisions.flow().tick();
        firm.pass(Duration.ofMinutes(1));
        decisions.flow().tick();

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(firm.story()).endsWith("96:00 quality.state_changed assay", "96:00 decision.exception_ended assay");
        assertThat(told(firm)).containsExactlyInAnyOrder("exception-ends data-owner", "exception-ended data-owner");
        assertThat(texts(firm, "/exception-ended/data-owner/"))
                .containsExactly(Text.of(
                        "the exception has ended for fare-present (failed, HIGH) of taxi-trips, decision " + id
                                + ", at 2026-03-10 10:00 (UTC), and it counts as failed again; either a run passes and it is"
                                + " closed, or whoever answers for it corrects it (correct), which asks anew",
                        "예외가 끝났습니다: taxi-trips의 fare-present (실패, 심각도 높음), 결정 " + id
                                + ", 2026-03-10 10:00 (UTC)부터 다시 실패로 봅니다. 실행이 통과해 끝내거나, 책임자가 정정해 다시 물어야 합니다"));
    }

    /** A quarter of thirty days is seven and a half. */
    @Test
    void of_a_long_exception_they_are_told_a_week_before() {
        Firm firm = new Firm();
        Decisions decisions = decisions(firm);
        accepted(firm, decisions, Duration.ofDays(30));

        firm.pass(Duration.ofDays(23).minus(MICROSECOND));
        decisions.flow().tick();
        assertThat(told(firm)).isEmpty();
        firm.pass(MICROSECOND);
        decisions.flow().tick();

        assertThat(told(firm)).hasSize(1);
    }

    @Test
    void who_decided_and_does_not_act_for_the_owner_any_more_is_told_by_name() {
        Firm firm = new Firm();
        Decisions decisions = decisions(firm);
        accepted(firm, decisions, Duration.ofDays(4));
        Assignment seat = firm.store()
                .read(reader -> Roster.now(reader).acting(Firm.KIM, Firm.OWNER))
                .orElseThrow();
        firm.put(PeopleKinds.ASSIGNMENT, seat.endingAt(firm.now()));

        firm.pass(Duration.ofDays(4));
        decisions.flow().tick();

        assertThat(told(firm)).containsExactlyInAnyOrder("exception-ended data-owner", "exception-ended kim");
    }

    @Test
    void who_decided_and_has_left_is_told_nothing() {
        Firm firm = new Firm();
        Decisions decisions = decisions(firm);
        accepted(firm, decisions, Duration.ofDays(4));
        firm.status(Firm.KIM, Principal.Status.LEFT);

        firm.pass(Duration.ofDays(4));
        decisions.flow().tick();

        assertThat(told(firm)).containsExactly("exception-ended data-owner");
    }

    @Test
    void what_was_asked_about_anew_has_no_end_to_tell_of() {
        Firm firm = new Firm();
        Decisions decisions = decisions(firm);
        DecisionId id = accepted(firm, decisions, Duration.ofDays(4));
        decisions.correct(id, Firm.KIM, "the holiday is over");

        firm.pass(Duration.ofDays(4));
        decisions.flow().tick();

        assertThat(told(firm)).isEmpty();
        assertThat(firm.story()).noneMatch(line -> line.contains("exception"));
    }

    @Test
    void what_is_refused_names_what_helps() {
        Firm firm = new Firm();
        Decisions decisions = decisions(firm);
        DecisionId id = accepted(firm, decisions, Duration.ofDays(4));
        Answer fix = Answer.of(Choice.FIX_UPSTREAM, "the meters are to be mended");

        assertThat(refusal(() -> decisions.close(id, Firm.KIM, "it is well")))
                .isEqualTo(Text.of(
                        "a run must have passed before decision \"" + id
                                + "\" is closed; without one, correct it (correct), which asks anew",
                        "결정 \"" + id + "\"을(를) 닫으려면 먼저 실행이 통과해야 합니다. 통과한 실행이 없으면 정정해 다시 물어야 합니다"));
        assertThat(refusal(() -> decisions.decide(id, Firm.KIM, fix)))
                .isEqualTo(Text.of(
                        "decision \"" + id
                                + "\" must not be decided twice: kim decided it at 2026-03-06 10:00 (UTC); to decide"
                                + " anew, correct it (correct), which asks anew",
                        "결정 \"" + id + "\"은(는) kim이(가) 2026-03-06 10:00 (UTC)에 이미 내렸습니다. 다시 결정하려면 정정해야 합니다"));

        Decision again = decisions.correct(id, Firm.KIM, "the holiday is over");
        assertThat(refusal(() -> decisions.close(again.id(), Firm.KIM, "it is well"))
                        .en())
                .endsWith("is closed; without one, decide it");
        assertThat(decisions.decide(again.id(), Firm.KIM, fix).state()).isEqualTo(Decision.State.DECIDED);
        decisions.implement(again.id(), Firm.KIM, "the meters are mended");
        assertThat(refusal(() -> decisions.close(again.id(), Firm.KIM, "it is well"))
                        .en())
                .endsWith("before decision \"" + again.id() + "\" is closed");
    }

    private static Text refusal(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        return refused.findings().get(0).message();
    }
}
