package dev.assay.governance.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an incident did is often known later than that it happened. */
class LearntHarmsTest {
    private static final Instant NOW = Firm.FRIDAY_19;

    private final Firm firm = new Firm();
    private final Incidents incidents = new Incidents(firm.store(), RegulatoryClock.ofEuropeanUnion());

    private static Sighting sighting(Harm... harms) {
        return Sighting.of(Firm.TRIPS, "wrong-fares", "fares were doubled", Sighting.Times.at(NOW))
                .reportedBy(Firm.PARK)
                .withHarms(harms);
    }

    private IncidentId opened(Harm... harms) {
        return incidents.open(sighting(harms), Severity.HIGH).id();
    }

    private static List<String> codes(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        return refused.findings().stream().map(Finding::code).toList();
    }

    private static List<String> duties(Incident incident) {
        return incident.duties().stream()
                .map(duty -> duty.clock() + " " + duty.by())
                .toList();
    }

    @Test
    void duties_are_counted_from_when_a_death_is_known() {
        IncidentId id = opened();
        firm.pass(Duration.ofDays(3));

        Incident incident = incidents.learn(id, Firm.BOT, Set.of(Harm.DEATH), firm.now());

        // Known on 9 March: 10 days by paragraph 4, in place of the 15 by paragraph 2.
        assertThat(duties(incident)).containsExactly("eu-ai-act-73-4 2026-03-19T10:00:00Z");
        assertThat(incident.sighting().harms()).containsExactly(Harm.DEATH);
        assertThat(firm.story()).contains("72:00 incident.harms_learnt bot");
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(((MemoryStore) firm.store()).snapshot());
    }

    @Test
    void no_duty_is_put_off_or_taken_away() {
        IncidentId id = opened(Harm.OTHER_SERIOUS);
        firm.pass(Duration.ofDays(3));

        Incident incident = incidents.learn(id, Firm.KIM, Set.of(Harm.DEATH), firm.now());

        // Paragraph 2 counts from 6 March still.
        assertThat(duties(incident))
                .containsExactly("eu-ai-act-73-4 2026-03-19T10:00:00Z", "eu-ai-act-73-2 2026-03-21T10:00:00Z");
        assertThat(incident.sighting().harms()).containsExactlyInAnyOrder(Harm.DEATH, Harm.OTHER_SERIOUS);
    }

    /** That the death was told tells nobody of it. */
    @Test
    void other_serious_harm_that_is_known_after_a_death_has_fifteen_days_of_its_own() {
        IncidentId id = opened(Harm.DEATH);
        incidents.report(id, new Filing("eu-ai-act-73-4", Filing.Type.COMPLETE, NOW, Firm.KIM, "00"));
        firm.pass(Duration.ofDays(3));

        Incident incident = incidents.learn(id, Firm.KIM, Set.of(Harm.OTHER_SERIOUS), firm.now());

        // Ten days from 6 March, and fifteen from 9 March.
        assertThat(duties(incident))
                .containsExactly("eu-ai-act-73-4 2026-03-16T10:00:00Z", "eu-ai-act-73-2 2026-03-24T10:00:00Z");
        assertThat(statuses(incident)).containsExactly("REPORTED", "RUNNING");
    }

    private List<String> duties() {
        return firm.untold().stream().filter(line -> line.startsWith("duty")).toList();
    }

    @Test
    void an_added_duty_is_near_after_half_of_its_own_time() {
        IncidentId id = opened();
        firm.pass(Duration.ofDays(3));
        incidents.learn(id, Firm.KIM, Set.of(Harm.DEATH), firm.now());

        firm.at(Instant.parse("2026-03-14T09:59:59.999999Z"));
        incidents.tick();
        assertThat(duties()).isEmpty();
        firm.at(Instant.parse("2026-03-14T10:00:00Z"));
        incidents.tick();
        assertThat(duties()).containsExactly("duty eu-ai-act-73-4-near");
    }

    /** Paragraph 3 wants both told within two days, whichever was known first. */
    @Test
    void what_was_told_before_a_harm_was_known_meets_no_duty_about_it() {
        IncidentId id = opened(Harm.WIDESPREAD_INFRINGEMENT);
        incidents.report(id, new Filing("eu-ai-act-73-3", Filing.Type.INITIAL, NOW, Firm.KIM, "00"));
        firm.at(Instant.parse("2026-04-06T10:00:00Z"));

        Incident incident = incidents.learn(id, Firm.KIM, Set.of(Harm.CRITICAL_INFRASTRUCTURE), firm.now());

        assertThat(duties(incident))
                .containsExactly("eu-ai-act-73-3 2026-03-08T10:00:00Z", "eu-ai-act-73-3 2026-04-08T10:00:00Z");
        assertThat(statuses(incident)).containsExactly("REPORTED", "RUNNING");
        firm.at(Instant.parse("2026-04-07T10:00:00Z"));
        incidents.tick();
        assertThat(duties()).containsExactly("duty eu-ai-act-73-3-(2)-near");

        Incident told = incidents.report(id, new Filing("eu-ai-act-73-3", Filing.Type.COMPLETE, NOW, Firm.KIM, "01"));
        assertThat(statuses(told)).containsExactly("REPORTED", "REPORTED");
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(((MemoryStore) firm.store()).snapshot());
    }

    private List<String> statuses(Incident incident) {
        return incident.duties().stream()
                .map(duty -> incident.status(duty, firm.now()).name())
                .toList();
    }

    @Test
    void only_news_about_what_is_not_over_is_learnt() {
        IncidentId id = opened(Harm.DEATH);
        firm.pass(Duration.ofDays(1));

        assertThat(codes(() -> incidents.learn(id, Firm.KIM, Set.of(Harm.DEATH), NOW)))
                .containsExactly("INC-1");
        assertThat(codes(() -> incidents.learn(id, Firm.KIM, Set.of(), NOW))).containsExactly("INC-1");
        assertThat(codes(() -> incidents.learn(
                        id, Firm.KIM, Set.of(Harm.OTHER_SERIOUS), firm.now().plusNanos(1_000))))
                .containsExactly("INC-1");
        assertThat(codes(() -> incidents.learn(id, Firm.KIM, Set.of(Harm.OTHER_SERIOUS), NOW.minusNanos(1_000))))
                .containsExactly("INC-1");
        assertThat(codes(() -> incidents.learn(id, new PrincipalId("ghost"), Set.of(Harm.OTHER_SERIOUS), NOW)))
                .containsExactly("UNKNOWN_PRINCIPAL");
    }

    @Test
    void what_is_closed_is_opened_again_first() {
        IncidentId id = opened();
        incidents.triage(id, Firm.KIM, Firm.JUNG);
        incidents.investigate(id, Firm.JUNG);
        incidents.mitigate(id, Firm.JUNG);
        incidents.resolve(id, Firm.JUNG);
        incidents.close(
                id,
                Firm.CHOI,
                new Learning(
                        "upstream",
                        List.of(new Learning.FollowUp("two meters", Firm.ENGINEER, LocalDate.of(2026, 4, 1))),
                        Optional.empty(),
                        Firm.CHOI));

        assertThat(codes(() -> incidents.learn(id, Firm.KIM, Set.of(Harm.DEATH), NOW)))
                .containsExactly("ILLEGAL_TRANSITION");
        incidents.reopen(id, Firm.KIM, "somebody died of it");

        assertThat(incidents.learn(id, Firm.KIM, Set.of(Harm.DEATH), NOW).duties())
                .hasSize(1);
    }

    @Test
    void the_same_seen_twice_in_an_instant_is_two_incidents() {
        IncidentId one = opened();
        IncidentId other = opened();

        assertThat(other).isNotEqualTo(one);
        assertThat(incidents.find(one)).isPresent();
        assertThat(incidents.find(other)).isPresent();
    }
}
