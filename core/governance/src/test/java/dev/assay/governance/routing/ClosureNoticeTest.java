package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.Zones;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.Principal;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That a decision may be closed is told to who is there to close it. */
class ClosureNoticeTest {
    private Firm firm;
    private Decisions decisions;
    private QualityRouter router;

    private DecisionId failed(Stores stores) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
        return run(Status.FAILED).decisions().iterator().next();
    }

    private Routed run(Status status) {
        return router.receive(Firm.TRIPS, outcome(Severity.ERROR, status, firm.now()));
    }

    private List<Notice> closures() {
        return firm.store()
                .read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                        .map(stored -> stored.value())
                        .filter(notice -> notice.id().contains("/closure/"))
                        .toList());
    }

    private Notice told() {
        assertThat(closures()).hasSize(1);
        return closures().get(0);
    }

    /** Passes and fails again, ten minutes later each. */
    private void comesAndGoes() {
        firm.pass(Duration.ofMinutes(10));
        run(Status.PASSED);
        firm.pass(Duration.ofMinutes(10));
        run(Status.FAILED);
    }

    /** From seven to half past eleven in the evening in Seoul, and after midnight, when it is still the same day in UTC. */
    @ParameterizedTest
    @EnumSource
    void what_comes_and_goes_is_told_once_a_day_of_the_organisation(Stores stores) {
        DecisionId id = failed(stores);
        Zones.set(firm.store(), Zones.SEOUL);
        for (int round = 0; round < 3; round++) {
            comesAndGoes();
        }
        assertThat(closures()).hasSize(1);

        firm.at(Instant.parse("2026-03-06T14:40:00Z"));
        comesAndGoes();
        assertThat(closures()).hasSize(1);
        comesAndGoes();
        comesAndGoes();

        assertThat(closures())
                .extracting(Notice::id, Notice::at)
                .containsExactlyInAnyOrder(
                        tuple(id + "/closure/kim/2026-03-06", Instant.parse("2026-03-06T10:10:00Z")),
                        tuple(id + "/closure/kim/2026-03-07", Instant.parse("2026-03-06T15:10:00Z")));
        assertThat(firm.story())
                .filteredOn(line -> line.contains("closure_proposed"))
                .hasSize(6);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_decided_has_no_deadline_any_more_and_the_persona_is_told_for_who_is_on_leave(Stores stores) {
        DecisionId id = failed(stores);
        decisions.decide(id, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, "the meters are to be mended"));
        firm.status(Firm.KIM, Principal.Status.ON_LEAVE);
        firm.pass(Duration.ofDays(9));

        run(Status.PASSED);

        assertThat(told().to()).containsExactly("data-owner");
        assertThat(told().text())
                .isEqualTo(Text.of(
                        "a run passed again and you may close fare-present (failed, MEDIUM) of taxi-trips, decision "
                                + id + "; this is told once a day, however often it fails and passes again",
                        "다시 통과했으니 끝낼 수 있습니다: taxi-trips의 fare-present (실패, 심각도 보통), 결정 " + id
                                + ". 실패와 통과를 거듭해도 하루에 한 번만 알립니다"));
    }

    /** Three days are there to decide what is of medium severity. */
    @ParameterizedTest
    @EnumSource
    void what_is_open_says_by_when_it_is_decided_otherwise(Stores stores) {
        DecisionId id = failed(stores);
        firm.pass(Duration.ofHours(1));

        run(Status.PASSED);

        assertThat(told().to()).containsExactly("kim");
        assertThat(told().text())
                .isEqualTo(Text.of(
                        "a run passed again and you may close fare-present (failed, MEDIUM) of taxi-trips, decision "
                                + id + ", which is else to be decided by 2026-03-09 10:00 (UTC)"
                                + "; this is told once a day, however often it fails and passes again",
                        "다시 통과했으니 끝낼 수 있습니다: taxi-trips의 fare-present (실패, 심각도 보통), 결정 " + id
                                + ", 끝내지 않으면 결정 기한 2026-03-09 10:00 (UTC)"
                                + ". 실패와 통과를 거듭해도 하루에 한 번만 알립니다"));
    }
}
