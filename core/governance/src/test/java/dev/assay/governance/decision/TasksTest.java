package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work that is not done in time goes to who decides. */
class TasksTest {
    private static final Duration TASK = Duration.ofHours(4);

    private static Decisions decisions(Firm firm, Set<PersonaId> consulted) {
        return new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, consulted, Set.of()),
                new QualityStates(List.of()),
                List.of());
    }

    private static DecisionId opened(Decisions decisions) {
        Matter matter = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare-present", "failed", Severity.HIGH);
        return decisions.open(matter, Firm.PARK).id();
    }

    private static List<Text> overdue(Firm firm) {
        return told(firm, "/task-overdue/kim/");
    }

    private static List<Text> told(Firm firm, String what) {
        return firm.store()
                .read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                        .map(stored -> stored.value())
                        .filter(notice -> notice.id().contains(what))
                        .map(Notice::text)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void who_decides_is_told_once_when_the_time_for_the_work_is_over(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm, Set.of());
        DecisionId id = opened(decisions);

        firm.pass(TASK.minusNanos(1_000));
        decisions.flow().tick();
        assertThat(firm.story()).noneMatch(line -> line.contains("task_overdue"));
        firm.pass(Duration.ofNanos(1_000));
        decisions.flow().tick();
        decisions.flow().tick();

        assertThat(firm.story())
                .endsWith("04:00 decision.task_overdue NOT_HEARD assay", "04:00 decision.reminded assay");
        assertThat(decisions.find(id).orElseThrow().dossier().asks())
                .extracting(Ask::persona, Ask::status)
                .containsExactly(tuple(Firm.STEWARD, Ask.Status.NOT_HEARD));
        // Eight hours from Friday 10:00 UTC.
        assertThat(overdue(firm))
                .containsExactly(Text.of(
                        "the work was not done in time on fare-present (failed, HIGH) of taxi-trips, decision " + id
                                + ", by 2026-03-06 18:00 (UTC)",
                        "기한 안에 일이 끝나지 않았습니다: taxi-trips의 fare-present (실패, 심각도 높음), 결정 " + id
                                + ", 기한 2026-03-06 18:00 (UTC)"));
    }

    /** Jung's cover of lee ends an hour before anybody looks; the work was to be done after four hours. */
    @ParameterizedTest
    @EnumSource
    void who_decides_by_now_is_told_rather_than_who_does_not_act_any_more(Stores stores) {
        Firm firm = new Firm(stores);
        firm.status(Firm.KIM, Principal.Status.LEFT);
        firm.status(Firm.LEE, Principal.Status.ON_LEAVE);
        firm.assign(Firm.JUNG, Firm.OWNER, Optional.of(firm.now().plus(TASK.minusHours(1))), Optional.of(Firm.LEE));
        Decisions decisions = decisions(firm, Set.of());
        DecisionId id = opened(decisions);
        assertThat(decisions.find(id).orElseThrow().addressees().addressee()).contains(Firm.JUNG);

        firm.pass(TASK);
        decisions.flow().tick();

        assertThat(told(firm, "/task-overdue/jung/")).isEmpty();
        assertThat(told(firm, "/task-overdue/choi/")).hasSize(1);
        assertThat(firm.story())
                .endsWith("04:00 decision.escalated GONE assay", "04:00 decision.task_overdue NOT_HEARD assay");
    }

    /** Nobody else is there; that it is overdue waits with the question for who covers or comes back. */
    @ParameterizedTest
    @EnumSource
    void where_nobody_is_there_the_persona_is_told(Stores stores) {
        Firm firm = new Firm(stores);
        firm.status(Firm.LEE, Principal.Status.LEFT);
        firm.status(Firm.CHOI, Principal.Status.LEFT);
        Decisions decisions = decisions(firm, Set.of());
        opened(decisions);
        firm.status(Firm.KIM, Principal.Status.ON_LEAVE);

        firm.pass(TASK);
        decisions.flow().tick();

        assertThat(overdue(firm)).isEmpty();
        assertThat(told(firm, "/task-overdue/data-owner/")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void work_that_was_done_in_time_is_not_overdue(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm, Set.of());
        DecisionId id = opened(decisions);

        decisions.answer(id, Firm.STEWARD, Firm.PARK, "the meter is mended");
        firm.pass(TASK);
        decisions.flow().tick();

        assertThat(overdue(firm)).isEmpty();
        assertThat(firm.story()).noneMatch(line -> line.contains("task_overdue"));
    }

    @ParameterizedTest
    @EnumSource
    void that_advice_was_not_heard_at_the_same_time_does_not_hide_it(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm, Set.of(Firm.ENGINEER));
        opened(decisions);

        firm.pass(TASK);
        decisions.flow().tick();

        assertThat(firm.story())
                .endsWith(
                        "04:00 decision.consulted NOT_HEARD assay",
                        "04:00 decision.task_overdue NOT_HEARD assay",
                        "04:00 decision.reminded assay");
        assertThat(overdue(firm)).hasSize(1);
    }

    /** A task of four hours is half over after two. */
    @ParameterizedTest
    @EnumSource
    void who_has_work_to_do_is_reminded_once_before_it_goes_to_who_decides(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm, Set.of(Firm.ENGINEER));
        DecisionId id = opened(decisions);

        firm.pass(Duration.ofHours(2).minusNanos(1_000));
        decisions.flow().tick();
        assertThat(firm.story()).noneMatch(line -> line.contains("reminded"));
        firm.pass(Duration.ofNanos(1_000));
        decisions.flow().tick();
        decisions.flow().tick();

        assertThat(firm.story()).endsWith("02:00 decision.task_reminded assay");
        assertThat(firm.story()).filteredOn(line -> line.contains("reminded")).hasSize(1);
        assertThat(told(firm, "/task-reminder/"))
                .containsExactly(Text.of(
                        "there is still work to do on fare-present (failed, HIGH) of taxi-trips, decision " + id
                                + ", by 2026-03-06 14:00 (UTC)",
                        "아직 할 일이 남아 있습니다: taxi-trips의 fare-present (실패, 심각도 높음), 결정 " + id
                                + ", 기한 2026-03-06 14:00 (UTC)"));
    }

    @ParameterizedTest
    @EnumSource
    void who_has_less_time_because_it_is_worse_is_reminded_anew(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm, Set.of());
        opened(decisions);
        firm.pass(Duration.ofHours(2));
        decisions.flow().tick();

        Matter worse =
                Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare-present", "failed", Severity.CRITICAL);
        firm.store()
                .change(change -> decisions.openWithin(
                        change,
                        worse,
                        Optional.of(new Occurrence(firm.now(), "taxi", "ab", Text.of("40 of 100"))),
                        Actor.system()));
        firm.pass(Duration.ofMinutes(30));
        decisions.flow().tick();

        // What is critical is to be mended within an hour.
        assertThat(told(firm, "/task-reminder/")).hasSize(2);
    }
}
