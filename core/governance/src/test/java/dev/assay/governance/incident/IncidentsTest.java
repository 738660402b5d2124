package dev.assay.governance.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.Firm;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IncidentsTest {
    private static final Instant NOW = Firm.FRIDAY_19;
    private static final Learning LEARNED = new Learning(
            "upstream",
            List.of(new Learning.FollowUp("two meters", Firm.ENGINEER, LocalDate.of(2026, 4, 1))),
            Optional.empty(),
            Firm.CHOI);

    private static final PrincipalId GHOST = new PrincipalId("ghost");

    private final Firm firm = new Firm();
    private final Incidents incidents = new Incidents(firm.store(), RegulatoryClock.ofEuropeanUnion());

    private static Sighting sighting(Instant occurred, Instant detected, Instant aware, Harm... harms) {
        return Sighting.of(
                        Firm.TRIPS, "wrong-fares", "fares were doubled", new Sighting.Times(occurred, detected, aware))
                .reportedBy(Firm.PARK)
                .withHarms(harms);
    }

    private IncidentId opened(Harm... harms) {
        return incidents.open(sighting(NOW, NOW, NOW, harms), Severity.HIGH).id();
    }

    private IncidentId resolved() {
        IncidentId id = opened();
        incidents.triage(id, Firm.KIM, Firm.JUNG);
        incidents.investigate(id, Firm.JUNG);
        incidents.mitigate(id, Firm.JUNG);
        incidents.resolve(id, Firm.JUNG);
        return id;
    }

    private static List<String> codes(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        return refused.findings().stream().map(Finding::code).toList();
    }

    // Written from the specification, not from the code.
    private static final Map<String, Set<String>> LEGAL = Map.of(
            "OPEN", Set.of("TRIAGED", "DISMISSED"),
            "TRIAGED", Set.of("INVESTIGATING", "DISMISSED"),
            "INVESTIGATING", Set.of("MITIGATED"),
            "MITIGATED", Set.of("RESOLVED"),
            "RESOLVED", Set.of("CLOSED", "REOPENED"),
            "CLOSED", Set.of("REOPENED"),
            "REOPENED", Set.of("INVESTIGATING"));

    static Stream<Arguments> pairs() {
        return Arrays.stream(Incident.State.values())
                .flatMap(from -> Arrays.stream(Incident.State.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void only_listed_steps_are_taken(Incident.State from, Incident.State to) {
        Incident incident = new Incident(
                new IncidentId("i-1"),
                sighting(NOW, NOW, NOW),
                Severity.HIGH,
                from,
                List.of(),
                IncidentHandling.none(),
                Optional.empty());

        if (LEGAL.getOrDefault(from.name(), Set.of()).contains(to.name())) {
            assertThat(incident.to(to).state()).isEqualTo(to);
        } else {
            assertThat(codes(() -> incident.to(to))).containsExactly("ILLEGAL_TRANSITION");
        }
    }

    @Test
    void goes_from_the_report_to_what_was_learned_and_back() {
        IncidentId id = resolved();
        incidents.close(id, Firm.CHOI, LEARNED);

        Incident again = incidents.reopen(id, Firm.PARK, "fares are doubled again");

        assertThat(again.state()).isEqualTo(Incident.State.REOPENED);
        assertThat(firm.story())
                .containsExactly(
                        "00:00 incident.opened park",
                        "00:00 incident.triaged kim",
                        "00:00 incident.investigated jung",
                        "00:00 incident.mitigated jung",
                        "00:00 incident.resolved jung",
                        "00:00 incident.closed choi",
                        "00:00 incident.reopened park");
    }

    @Test
    void a_step_that_is_refused_is_recorded() {
        IncidentId id = opened();

        assertThat(codes(() -> incidents.resolve(id, Firm.JUNG))).containsExactly("ILLEGAL_TRANSITION");
        assertThat(firm.story()).last().isEqualTo("00:00 incident.resolved ILLEGAL_TRANSITION jung");
    }

    @Test
    void is_reported_by_somebody_who_is_known_about_something_that_there_is() {
        Sighting.Times times = Sighting.Times.at(NOW);
        Sighting made = Sighting.of(Firm.TRIPS, "wrong-fares", "doubled", times).reportedBy(GHOST);
        Sighting nowhere = Sighting.of(new AssetId("none"), "wrong-fares", "doubled", times)
                .reportedBy(Firm.PARK);
        Sighting found = Sighting.of(Firm.TRIPS, "wrong-fares", "doubled", times);

        assertThat(codes(() -> incidents.open(made, Severity.CRITICAL))).containsExactly("UNKNOWN_PRINCIPAL");
        assertThat(codes(() -> incidents.open(nowhere, Severity.CRITICAL))).containsExactly("UNKNOWN_ASSET");
        assertThat(firm.story())
                .containsExactly(
                        "00:00 incident.opened UNKNOWN_PRINCIPAL ghost", "00:00 incident.opened UNKNOWN_ASSET park");
        // What a program finds by itself has no reporter.
        assertThat(incidents.open(found, Severity.CRITICAL).state()).isEqualTo(Incident.State.OPEN);
    }

    @Test
    void inc_1_is_not_detected_before_it_occurred() {
        Sighting early = sighting(NOW, NOW.minusSeconds(1), NOW);

        assertThat(codes(() -> incidents.open(early, Severity.HIGH))).containsExactly("INC-1");
    }

    @Test
    void inc_1_is_not_known_before_it_was_detected_nor_in_the_future() {
        assertThat(codes(() -> incidents.open(sighting(NOW.minusSeconds(9), NOW, NOW.minusSeconds(1)), Severity.HIGH)))
                .containsExactly("INC-1");
        assertThat(codes(() -> incidents.open(sighting(NOW, NOW, NOW.plusSeconds(1)), Severity.HIGH)))
                .containsExactly("INC-1");
    }

    @Test
    void inc_1_the_law_counts_from_awareness() {
        Instant occurred = NOW.minus(Duration.ofDays(40));
        Instant detected = NOW.minus(Duration.ofDays(9));
        Instant aware = NOW.minus(Duration.ofDays(1));

        Incident incident = incidents.open(
                sighting(occurred, detected, aware, Harm.DEATH, Harm.CRITICAL_INFRASTRUCTURE, Harm.OTHER_SERIOUS),
                Severity.CRITICAL);

        // Two, ten and fifteen days from 5 March 10:00.
        assertThat(incident.duties())
                .containsExactly(
                        new RegulatoryClock.Due(
                                "eu-ai-act-73-3",
                                "Regulation (EU) 2024/1689, Article 73(3)",
                                aware,
                                Instant.parse("2026-03-07T10:00:00Z")),
                        new RegulatoryClock.Due(
                                "eu-ai-act-73-4",
                                "Regulation (EU) 2024/1689, Article 73(4)",
                                aware,
                                Instant.parse("2026-03-15T10:00:00Z")),
                        new RegulatoryClock.Due(
                                "eu-ai-act-73-2",
                                "Regulation (EU) 2024/1689, Article 73(2)",
                                aware,
                                Instant.parse("2026-03-20T10:00:00Z")));
    }

    @ParameterizedTest
    @EnumSource(names = {"WIDESPREAD_INFRINGEMENT", "CRITICAL_INFRASTRUCTURE"})
    void widespread_infringement_and_disrupted_infrastructure_are_reported_within_two_days(Harm harm) {
        Incident incident = incidents.find(opened(harm)).orElseThrow();

        // Two days from Friday, 6 March, 10:00.
        assertThat(incident.duties())
                .extracting(RegulatoryClock.Due::clock, RegulatoryClock.Due::by)
                .containsExactly(tuple("eu-ai-act-73-3", Instant.parse("2026-03-08T10:00:00Z")));
    }

    /** Paragraph 4 stands in place of paragraph 2, so that a report by it leaves nothing to be told. */
    @Test
    void a_death_that_was_reported_within_ten_days_is_not_told_as_unreported() {
        IncidentId id = opened(Harm.DEATH);
        firm.pass(Duration.ofDays(4));
        incidents.report(id, new Filing("eu-ai-act-73-4", Filing.Type.COMPLETE, firm.now(), Firm.CHOI, "0123"));
        firm.pass(Duration.ofDays(12));
        incidents.tick();

        Incident reported = incidents.find(id).orElseThrow();
        assertThat(reported.duties())
                .extracting(RegulatoryClock.Due::clock, duty -> reported.status(duty, firm.now()))
                .containsExactly(tuple("eu-ai-act-73-4", Incident.DutyStatus.REPORTED));
        assertThat(firm.story()).noneMatch(line -> line.contains("incident.notified"));
    }

    @Test
    void other_serious_harm_is_reported_within_fifteen_days_and_none_never() {
        assertThat(incidents.find(opened(Harm.OTHER_SERIOUS)).orElseThrow().duties())
                .extracting(RegulatoryClock.Due::clock)
                .containsExactly("eu-ai-act-73-2");
        firm.pass(Duration.ofMinutes(1));
        assertThat(incidents.find(opened()).orElseThrow().duties()).isEmpty();
    }

    @Test
    void an_incomplete_first_report_stops_the_clock() {
        IncidentId id = opened(Harm.OTHER_SERIOUS);
        firm.pass(Duration.ofDays(15));
        Filing initial = new Filing("eu-ai-act-73-2", Filing.Type.INITIAL, firm.now(), Firm.CHOI, "0123");

        Incident reported = incidents.report(id, initial);

        assertThat(firm.records()).extracting(added -> added.event().type()).endsWith("incident.reported");

        RegulatoryClock.Due duty = reported.duties().get(0);
        assertThat(reported.status(duty, firm.now())).isEqualTo(Incident.DutyStatus.REPORTED);
        assertThat(codes(() -> incidents.report(
                        id, new Filing("gdpr-33", Filing.Type.INITIAL, firm.now(), Firm.CHOI, "0123"))))
                .containsExactly("UNKNOWN_CLOCK");
    }

    @Test
    void a_duty_is_announced_half_way_and_when_it_is_overdue_once_each() {
        IncidentId id = opened(Harm.OTHER_SERIOUS);
        incidents.triage(id, Firm.CHOI, Firm.JUNG);
        for (int day = 0; day < 20; day++) {
            firm.pass(Duration.ofDays(1));
            incidents.tick();
        }

        // Half of fifteen days is 180 hours, so that the tick of day 8 announces it; day 16 is the first after the end.
        assertThat(firm.story())
                .containsExactly(
                        "00:00 incident.opened park",
                        "00:00 incident.triaged choi",
                        "192:00 incident.notified eu-ai-act-73-2 near assay",
                        "384:00 incident.notified eu-ai-act-73-2 overdue assay");
        Incident late =
                incidents.report(id, new Filing("eu-ai-act-73-2", Filing.Type.COMPLETE, firm.now(), Firm.CHOI, "0123"));
        assertThat(late.status(late.duties().get(0), firm.now())).isEqualTo(Incident.DutyStatus.REPORTED_LATE);
        List<Notice> told = new ArrayList<>();
        new Outbox(firm.store()).deliver(told::add);
        told.removeIf(notice -> !notice.id().contains("/duty/"));
        assertThat(told)
                .extracting(Notice::to)
                .containsExactly(Set.of("jung", Firm.OWNER.value()), Set.of("jung", Firm.OWNER.value()));
        assertThat(told)
                .extracting(notice -> notice.text().en())
                .containsExactlyInAnyOrder(
                        "incident " + id + " must be reported by 2026-03-21 10:00 (UTC) under"
                                + " Regulation (EU) 2024/1689, Article 73(2)",
                        "incident " + id + " had to be reported by 2026-03-21 10:00 (UTC) under"
                                + " Regulation (EU) 2024/1689, Article 73(2), and was not");
    }

    @Test
    void inc_1_severity_goes_down_by_decision_only() {
        IncidentId id = opened();
        Decisions decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
        Matter matter = incidents.find(id).orElseThrow().lowering(Severity.LOW);
        DecisionId decision = decisions.open(matter, Firm.JUNG).id();

        assertThat(codes(() -> incidents.raise(id, Firm.JUNG, Severity.LOW))).containsExactly("INC-1");
        assertThat(codes(() -> incidents.lower(id, Firm.JUNG, Severity.LOW, decision)))
                .containsExactly("INC-1");
        decisions.decide(decision, Firm.KIM, Answer.of(Choice.APPROVE, "two rides only"));
        assertThat(codes(() -> incidents.lower(id, Firm.JUNG, Severity.MEDIUM, decision)))
                .containsExactly("INC-1");
        assertThat(codes(() -> incidents.lower(id, Firm.BOT, Severity.LOW, decision)))
                .containsExactly("SOD-2");
        assertThat(incidents.lower(id, Firm.JUNG, Severity.LOW, decision).severity())
                .isEqualTo(Severity.LOW);
        assertThat(incidents.raise(id, Firm.JUNG, Severity.CRITICAL).severity()).isEqualTo(Severity.CRITICAL);
        assertThat(codes(() -> incidents.lower(id, Firm.JUNG, Severity.LOW, decision)))
                .containsExactly("INC-1");
    }

    @Test
    void inc_2_closing_needs_a_cause_and_follow_ups_or_a_signature() {
        IncidentId id = resolved();
        Learning nothing = new Learning(" ", List.of(), Optional.empty(), Firm.CHOI);

        assertThat(codes(() -> incidents.close(id, Firm.CHOI, nothing))).containsExactly("INC-2", "INC-2");
        Learning signed = new Learning("one-off", List.of(), Optional.of(Firm.CHOI), Firm.CHOI);
        assertThat(incidents.close(id, Firm.CHOI, signed).state()).isEqualTo(Incident.State.CLOSED);
    }

    @Test
    void sod_4_who_took_care_of_it_does_not_review_it() {
        IncidentId id = resolved();
        Learning own = new Learning(LEARNED.causeClass(), LEARNED.followUps(), Optional.empty(), Firm.JUNG);

        assertThat(codes(() -> incidents.close(id, Firm.CHOI, own))).containsExactly("SOD-4");
        assertThat(firm.story()).last().isEqualTo("00:00 sod.violation_blocked SOD-4 choi");
    }

    @Test
    void sod_4_nor_does_who_answers_for_them_or_somebody_who_is_only_named() {
        IncidentId id = opened();
        incidents.triage(id, Firm.CHOI, Firm.PARK);
        incidents.investigate(id, Firm.PARK);
        incidents.mitigate(id, Firm.PARK);
        incidents.resolve(id, Firm.PARK);

        assertThat(codes(() -> incidents.close(id, Firm.PARK, reviewedBy(Firm.KIM))))
                .containsExactly("SOD-4");
        assertThat(codes(() -> incidents.close(id, Firm.BOT, reviewedBy(Firm.BOT))))
                .containsExactly("SOD-2", "SOD-4");
        Learning signed = new Learning("one-off", List.of(), Optional.of(GHOST), Firm.KIM);
        assertThat(codes(() -> incidents.close(id, Firm.KIM, signed))).containsExactly("INC-2");
        assertThat(incidents.close(id, Firm.KIM, reviewedBy(Firm.KIM)).state()).isEqualTo(Incident.State.CLOSED);
    }

    private static Learning reviewedBy(PrincipalId who) {
        return new Learning(LEARNED.causeClass(), LEARNED.followUps(), Optional.empty(), who);
    }

    @Test
    void sod_2_only_people_take_the_steps() {
        IncidentId id = opened();

        for (PrincipalId nobody : List.of(GHOST, Firm.BOT)) {
            assertThat(codes(() -> incidents.triage(id, nobody, Firm.JUNG))).containsExactly("SOD-2");
            assertThat(codes(() -> incidents.triage(id, Firm.CHOI, nobody))).containsExactly("SOD-2");
            assertThat(codes(() -> incidents.investigate(id, nobody))).containsExactly("SOD-2");
            assertThat(codes(() -> incidents.mitigate(id, nobody))).containsExactly("SOD-2");
            assertThat(codes(() -> incidents.resolve(id, nobody))).containsExactly("SOD-2");
            assertThat(codes(() -> incidents.reopen(id, nobody, "again"))).containsExactly("SOD-2");
        }
    }

    @Test
    void inc_3_nor_does_their_agent() {
        IncidentId id = opened();

        assertThat(codes(() -> incidents.dismiss(id, Firm.BOT, "never mind"))).containsExactly("SOD-2", "INC-3");
    }

    @Test
    void inc_3_the_reporter_does_not_dismiss_it() {
        IncidentId id = opened();

        assertThat(codes(() -> incidents.dismiss(id, Firm.PARK, "never mind"))).containsExactly("INC-3");
        assertThat(codes(() -> incidents.dismiss(id, Firm.CHOI, " "))).containsExactly("REASON_MISSING");
        assertThat(incidents.dismiss(id, Firm.CHOI, "a test ride").state()).isEqualTo(Incident.State.DISMISSED);
    }
}
