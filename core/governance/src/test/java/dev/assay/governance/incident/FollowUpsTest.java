package dev.assay.governance.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is to be done after an incident is told, kept until it is done, and found when it is late. The day is 6 March 2026. */
class FollowUpsTest {
    private static final Learning.FollowUp METERS =
            new Learning.FollowUp("two meters", Firm.ENGINEER, LocalDate.of(2026, 4, 1));
    private static final Learning.FollowUp ALARM =
            new Learning.FollowUp("an alarm", Firm.STEWARD, LocalDate.of(2026, 3, 20));

    private static IncidentId closed(Firm firm, Learning.FollowUp... tasks) {
        Incidents incidents = new Incidents(firm.store(), List.of());
        Instant now = firm.now();
        IncidentId id = incidents
                .open(
                        Sighting.of(Firm.TRIPS, "wrong-fares", "fares were doubled", Sighting.Times.at(now))
                                .reportedBy(Firm.PARK),
                        Severity.HIGH)
                .id();
        incidents.triage(id, Firm.KIM, Firm.JUNG);
        close(firm, id, tasks);
        return id;
    }

    private static void close(Firm firm, IncidentId id, Learning.FollowUp... tasks) {
        Incidents incidents = new Incidents(firm.store(), List.of());
        incidents.investigate(id, Firm.JUNG);
        incidents.mitigate(id, Firm.JUNG);
        incidents.resolve(id, Firm.JUNG);
        incidents.close(id, Firm.CHOI, new Learning("upstream", List.of(tasks), Optional.empty(), Firm.CHOI));
    }

    private static FollowUps followUps(Firm firm) {
        return new FollowUps(firm.store());
    }

    private static List<Notice> notices(Firm firm, String what) {
        return firm.store()
                .read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                        .map(stored -> stored.value())
                        .filter(notice -> notice.id().contains(what))
                        .toList());
    }

    private static Finding refusal(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        assertThat(refused.findings()).hasSize(1);
        return refused.findings().get(0);
    }

    private static void assertReplayed(Firm firm) {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void each_owner_is_told_when_the_incident_is_closed(Stores stores) {
        Firm firm = new Firm(stores);

        IncidentId id = closed(firm, METERS, ALARM);

        assertThat(followUps(firm).of(id))
                .containsExactly(
                        new FollowUp(id, 1, METERS, Optional.empty(), Optional.empty()),
                        new FollowUp(id, 2, ALARM, Optional.empty(), Optional.empty()));
        assertThat(notices(firm, "/follow-up/"))
                .extracting(Notice::id, Notice::to, Notice::text)
                .containsExactlyInAnyOrder(
                        tuple(
                                id + "/follow-up/1",
                                Set.of("engineer"),
                                Text.of(
                                        "follow-up 1 of incident " + id + " is to be done by 2026-04-01: two meters",
                                        "사고 " + id + "의 1번 후속 조치를 2026-04-01까지 해야 합니다: two meters")),
                        tuple(
                                id + "/follow-up/2",
                                Set.of("data-steward"),
                                Text.of(
                                        "follow-up 2 of incident " + id + " is to be done by 2026-03-20: an alarm",
                                        "사고 " + id + "의 2번 후속 조치를 2026-03-20까지 해야 합니다: an alarm")));
        assertReplayed(firm);
    }

    @ParameterizedTest
    @EnumSource
    void who_acts_in_the_persona_that_owns_it_says_once_that_it_is_done(Stores stores) {
        Firm firm = new Firm(stores);
        IncidentId id = closed(firm, METERS, ALARM);
        FollowUps followUps = followUps(firm);

        Finding others = refusal(() -> followUps.done(id, 1, Firm.CHOI, "both are in"));
        assertThat(others.code()).isEqualTo("NOT_ADDRESSED");
        assertThat(others.message().en())
                .isEqualTo("choi must act in \"engineer\", which owns follow-up 1 of incident " + id);
        assertThat(refusal(() -> followUps.done(id, 1, Firm.JUNG, "\u200b")).code())
                .isEqualTo("REASON_MISSING");
        assertThat(refusal(() -> followUps.done(id, 1, Firm.JUNG, "x".repeat(4_097)))
                        .code())
                .isEqualTo("REASON_MISSING");
        FollowUp done = followUps.done(id, 1, Firm.JUNG, "both are in");

        assertThat(done.done()).contains(new FollowUp.Done(Firm.JUNG, firm.now(), "both are in"));
        assertThat(followUps.of(id))
                .containsExactly(done, new FollowUp(id, 2, ALARM, Optional.empty(), Optional.empty()));
        List<AuditRecord> records = firm.records();
        AuditEvent event = records.get(records.size() - 1).event();
        assertThat(event.type()).isEqualTo("incident.follow_up_done");
        assertThat(event.actor().principal()).isEqualTo("jung");
        assertThat(event.subject().id()).isEqualTo(id + "/1");
        assertThat(event.links().correlation()).contains(id.value());
        assertThat(event.reason()).isEqualTo("both are in");
        Finding again = refusal(() -> followUps.done(id, 1, Firm.JUNG, "both are in"));
        assertThat(again.code()).isEqualTo("ALREADY_RESOLVED");
        assertThat(again.message().en()).isEqualTo("follow-up 1 of incident " + id + " was done already, as jung said");
        assertReplayed(firm);
    }

    @Test
    void there_must_be_one() {
        Firm firm = new Firm();
        IncidentId id = closed(firm, METERS);

        assertThat(refusal(() -> followUps(firm).done(id, 2, Firm.JUNG, "done")).code())
                .isEqualTo("UNKNOWN_FOLLOW_UP");
        assertThat(refusal(() -> followUps(firm).done(new IncidentId("i-0"), 1, Firm.JUNG, "done"))
                        .code())
                .isEqualTo("UNKNOWN_INCIDENT");
        assertThat(followUps(firm).of(new IncidentId("i-0"))).isEmpty();
    }

    /** By the default matrix operations answers for incidents. */
    @ParameterizedTest
    @EnumSource
    void who_answers_for_incidents_sees_to_what_nobody_is_left_to_do(Stores stores) {
        Firm firm = new Firm(stores);
        firm.put(RaciMatrix.KIND, RaciMatrix.defaults());
        PrincipalId han = new PrincipalId("han");
        firm.persona(new PersonaId("operations"), Severity.LOW);
        firm.person(han, new PersonaId("operations"));
        IncidentId id = closed(firm, METERS);

        assertThat(refusal(() -> followUps(firm).done(id, 1, han, "both are in"))
                        .code())
                .isEqualTo("NOT_ADDRESSED");
        firm.status(Firm.JUNG, Principal.Status.LEFT);
        assertThat(refusal(() -> followUps(firm).done(id, 1, Firm.KIM, "both are in"))
                        .code())
                .isEqualTo("NOT_ADDRESSED");

        assertThat(followUps(firm).done(id, 1, han, "both are in").done())
                .contains(new FollowUp.Done(han, firm.now(), "both are in"));
    }

    /** Or else who answers for incidents would send the engineer away to say that it is done. */
    @ParameterizedTest
    @EnumSource
    void nobody_sees_to_it_by_their_own_word_that_nobody_is_left(Stores stores) {
        Firm firm = new Firm(stores);
        firm.put(RaciMatrix.KIND, RaciMatrix.defaults());
        PrincipalId han = new PrincipalId("han");
        PersonaId operations = new PersonaId("operations");
        firm.persona(operations, Severity.LOW);
        firm.person(han, operations);
        IncidentId id = closed(firm, METERS);
        People people = new People(firm.store(), List.of());

        people.sendOnLeave(Firm.JUNG, Optional.empty(), Actor.of("han"));

        Finding refused = refusal(() -> followUps(firm).done(id, 1, han, "both are in"));
        assertThat(refused.code()).isEqualTo("SOD-1");
        assertThat(refused.message())
                .isEqualTo(Text.of(
                        "follow-up 1 of incident " + id + " must be said to be done by somebody else than han,"
                                + " who alone, or as one with others, said that jung is away",
                        "사고 " + id + "의 1번 후속 조치가 끝났다는 것은, 혼자 또는 한 사람으로 세는 사람과 함께 알린(jung 부재)"
                                + " han 말고 다른 사람이 알려야 합니다"));
        people.confirmAbsence(Firm.JUNG, "she is ill", Actor.of("kim"));
        assertThat(followUps(firm).done(id, 1, han, "both are in").done())
                .contains(new FollowUp.Done(han, firm.now(), "both are in"));
        assertReplayed(firm);
    }

    /** In Seoul the day begins at three in the afternoon of the day before. */
    @ParameterizedTest
    @EnumSource
    void the_owner_is_told_once_on_the_day_on_which_it_is_due(Stores stores) {
        Firm firm = new Firm(stores);
        firm.put(LocalZone.KIND, new LocalZone(ZoneId.of("Asia/Seoul")));
        IncidentId id = closed(firm, METERS, ALARM);
        followUps(firm).done(id, 2, Firm.PARK, "it rings");

        firm.at(Instant.parse("2026-03-31T14:59:59Z"));
        followUps(firm).tick();
        assertThat(notices(firm, "/follow-up-due/")).isEmpty();
        firm.at(Instant.parse("2026-03-31T15:00:00Z"));
        followUps(firm).tick();
        firm.at(Instant.parse("2026-04-05T00:00:00Z"));
        followUps(firm).tick();

        assertThat(notices(firm, "/follow-up-due/"))
                .containsExactly(Notice.of(
                        id + "/follow-up-due/1",
                        Instant.parse("2026-03-31T15:00:00Z"),
                        Set.of("engineer"),
                        Text.of(
                                "follow-up 1 of incident " + id + " is due on 2026-04-01 and not done: two meters",
                                "사고 " + id + "의 1번 후속 조치의 기한은 2026-04-01이지만 아직 끝나지 않았습니다: two meters")));
        assertThat(firm.records()).extracting(added -> added.event().type()).containsOnlyOnce("incident.follow_up_due");
        assertReplayed(firm);
    }

    @ParameterizedTest
    @EnumSource
    void inc_4_what_was_not_done_in_time_is_found(Stores stores) {
        Firm firm = new Firm(stores);
        IncidentId id = closed(firm, METERS, ALARM);

        firm.at(Instant.parse("2026-03-20T23:59:59Z"));
        assertThat(followUps(firm).findings()).isEmpty();
        firm.at(Instant.parse("2026-03-21T00:00:00Z"));
        assertThat(followUps(firm).findings())
                .containsExactly(
                        Finding.warning(
                                "INC-4",
                                "follow-up " + id + "/2",
                                Text.of(
                                        "follow-up 2 of incident " + id
                                                + " had to be done by \"data-steward\" by 2026-03-20, but is not: an alarm",
                                        "사고 " + id
                                                + "의 2번 후속 조치는 \"data-steward\" 페르소나가 2026-03-20까지 해야 했지만 끝나지 않았습니다: an alarm")));
        firm.at(Instant.parse("2026-04-02T00:00:00Z"));
        assertThat(followUps(firm).findings())
                .extracting(Finding::path)
                .containsExactly("follow-up " + id + "/1", "follow-up " + id + "/2");
        followUps(firm).done(id, 2, Firm.PARK, "it rings");

        assertThat(followUps(firm).findings()).extracting(Finding::path).containsExactly("follow-up " + id + "/1");
    }

    @ParameterizedTest
    @EnumSource
    void those_from_before_it_was_opened_again_stay(Stores stores) {
        Firm firm = new Firm(stores);
        IncidentId id = closed(firm, METERS);
        FollowUp first = followUps(firm).done(id, 1, Firm.JUNG, "both are in");
        new Incidents(firm.store(), List.of()).reopen(id, Firm.PARK, "fares are doubled again");

        close(firm, id, ALARM);

        assertThat(followUps(firm).of(id))
                .containsExactly(first, new FollowUp(id, 2, ALARM, Optional.empty(), Optional.empty()));
        assertThat(notices(firm, "/follow-up/")).hasSize(2);
    }
}
