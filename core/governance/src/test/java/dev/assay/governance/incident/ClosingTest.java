package dev.assay.governance.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who closes an incident has no part in it, and says what follows. */
class ClosingTest {
    private static final Instant NOW = Firm.FRIDAY_19;
    private static final Learning LEARNED = new Learning(
            "upstream",
            List.of(new Learning.FollowUp("two meters", Firm.ENGINEER, LocalDate.of(2026, 4, 1))),
            Optional.empty(),
            Firm.CHOI);

    private final Firm firm = new Firm();
    private final Incidents incidents = new Incidents(firm.store(), RegulatoryClock.ofEuropeanUnion());

    private static Sighting sighting(Instant occurred, Instant detected, Instant aware) {
        return Sighting.of(
                        Firm.TRIPS, "wrong-fares", "fares were doubled", new Sighting.Times(occurred, detected, aware))
                .reportedBy(Firm.PARK);
    }

    private IncidentId opened() {
        return incidents.open(sighting(NOW, NOW, NOW), Severity.HIGH).id();
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

    /** The commander that is named may have done nothing. */
    @Test
    void sod_4_nor_does_who_took_a_step_in_it() {
        IncidentId id = opened();
        incidents.triage(id, Firm.KIM, Firm.JUNG);
        incidents.investigate(id, Firm.KIM);
        incidents.mitigate(id, Firm.LEE);
        incidents.resolve(id, Firm.PARK);

        for (PrincipalId handler : List.of(Firm.KIM, Firm.LEE, Firm.PARK)) {
            assertThat(codes(() -> incidents.close(id, handler, reviewedBy(handler))))
                    .containsExactly("SOD-4");
        }
        assertThat(incidents.close(id, Firm.CHOI, reviewedBy(Firm.CHOI)).state())
                .isEqualTo(Incident.State.CLOSED);
    }

    /** Who named the commander, who told the authority and who had it lowered had a part in how it was handled. */
    @Test
    void sod_4_nor_does_who_named_the_commander_or_told_the_authority() {
        IncidentId id = incidents
                .open(
                        Sighting.of(Firm.TRIPS, "wrong-fares", "fares were doubled", Sighting.Times.at(NOW))
                                .reportedBy(Firm.PARK)
                                .withHarms(Harm.OTHER_SERIOUS),
                        Severity.HIGH)
                .id();
        incidents.triage(id, Firm.KIM, Firm.JUNG);
        incidents.report(id, new Filing("eu-ai-act-73-2", Filing.Type.INITIAL, NOW, Firm.LEE, "00"));
        incidents.investigate(id, Firm.JUNG);
        incidents.mitigate(id, Firm.JUNG);
        incidents.resolve(id, Firm.JUNG);

        for (PrincipalId handler : List.of(Firm.KIM, Firm.LEE)) {
            assertThat(codes(() -> incidents.close(id, handler, reviewedBy(handler))))
                    .containsExactly("SOD-4");
        }
        assertThat(incidents.close(id, Firm.CHOI, reviewedBy(Firm.CHOI)).state())
                .isEqualTo(Incident.State.CLOSED);
    }

    @Test
    void who_has_left_and_agents_that_nobody_answers_for_say_nothing_of_incidents() {
        IncidentId id = opened();
        firm.status(Firm.PARK, Principal.Status.LEFT);

        for (PrincipalId gone : List.of(Firm.PARK, Firm.BOT)) {
            Sighting seen = Sighting.of(Firm.TRIPS, "again", "again", Sighting.Times.at(NOW))
                    .reportedBy(gone);
            assertThat(codes(() -> incidents.open(seen, Severity.HIGH))).containsExactly("PRINCIPAL_ABSENT");
            assertThat(codes(() -> incidents.raise(id, gone, Severity.CRITICAL)))
                    .containsExactly("PRINCIPAL_ABSENT");
            assertThat(codes(() -> incidents.learn(id, gone, Set.of(Harm.DEATH), NOW)))
                    .containsExactly("PRINCIPAL_ABSENT");
        }
    }

    /** The day is 6 March 2026. */
    @Test
    void inc_2_a_follow_up_says_what_who_and_a_day_to_come() {
        IncidentId id = resolved();
        Learning.FollowUp nothing = new Learning.FollowUp("\u200b", new PersonaId("nobody"), LocalDate.of(2026, 3, 5));
        Learning.FollowUp agents = new Learning.FollowUp("two meters", Firm.FIXER, LocalDate.of(2026, 3, 6));
        Learning learned = new Learning("upstream", List.of(nothing, agents), Optional.empty(), Firm.CHOI);

        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> incidents.close(id, Firm.CHOI, learned));

        assertThat(refused.findings())
                .extracting(finding -> finding.code() + " " + finding.path())
                .containsExactly(
                        "INC-2 followUps[0].what",
                        "INC-2 followUps[0].owner",
                        "INC-2 followUps[0].due",
                        "INC-2 followUps[1].owner");
        assertThat(refused.findings().get(2).message().en())
                .isEqualTo("a follow-up must be due 2026-03-06 or later, but was 2026-03-05");
    }

    private static Learning reviewedBy(PrincipalId who) {
        return new Learning(LEARNED.causeClass(), LEARNED.followUps(), Optional.empty(), who);
    }
}
