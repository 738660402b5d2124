package dev.assay.governance;

import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.CatalogueRef;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.ComplianceMap;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.catalogue.Evidence;
import dev.assay.governance.gate.Launch;
import dev.assay.governance.gate.Retentions;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.Learning;
import dev.assay.governance.incident.RegulatoryClock;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.monitoring.Runbook;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.people.Severity;
import dev.assay.governance.posture.GovernancePosture;
import dev.assay.governance.posture.PostureSettings;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days are those of the organisation's zone, at hours at which UTC has another one. */
class LocalDaysTest {
    /** One in the morning of Saturday 7 March in Seoul. */
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-03-06T16:00:00Z");

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);
    private static final Actor BOT = Actor.of("bot");
    private static final Actor KIM = Actor.of("kim");

    private final Firm firm = new Firm();
    private final Compliance compliance = new Compliance(firm.store());

    @BeforeEach
    void it_is_saturday_in_seoul() {
        Zones.set(firm.store(), Zones.SEOUL);
        firm.at(AFTER_MIDNIGHT);
    }

    private static List<String> refused(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings().stream()
                .map(Finding::message)
                .map(Text::en)
                .toList();
    }

    @Test
    void a_follow_up_is_due_today_at_the_earliest() {
        Incidents incidents = new Incidents(firm.store(), RegulatoryClock.ofEuropeanUnion());
        Sighting.Times now = Sighting.Times.at(firm.now());
        Sighting wrong = Sighting.of(Firm.TRIPS, "wrong-fares", "doubled", now).reportedBy(Firm.PARK);
        IncidentId id = incidents.open(wrong, Severity.HIGH).id();
        incidents.triage(id, Firm.KIM, Firm.JUNG);
        incidents.investigate(id, Firm.JUNG);
        incidents.mitigate(id, Firm.JUNG);
        incidents.resolve(id, Firm.JUNG);
        Learning.FollowUp friday = new Learning.FollowUp("two meters", Firm.ENGINEER, FRIDAY);
        Learning learned = new Learning("upstream", List.of(friday), Optional.empty(), Firm.CHOI);

        assertThat(refused(() -> incidents.close(id, Firm.CHOI, learned)))
                .containsExactly("a follow-up must be due 2026-03-07 or later, but was 2026-03-06");
    }

    /** From 1 May to 1 August; in UTC it would be from 30 April to 30 July. */
    @Test
    void a_runbook_is_stale_after_months_of_the_calendar_in_seoul() {
        Runbooks runbooks = new Runbooks(firm.store());
        firm.at(Instant.parse("2026-04-30T16:00:00Z"));
        runbooks.add(
                new Runbook(
                        "stop-taxi",
                        Text.of("stop the taxi model", "택시 모델 정지"),
                        Firm.TRIPS,
                        List.of(new Runbook.Step(Text.of("stop", "정지"), Firm.ENGINEER)),
                        Period.ofMonths(3),
                        Instant.EPOCH,
                        Optional.empty()),
                Firm.CHOI);

        firm.at(Instant.parse("2026-07-31T15:59:59Z"));
        assertThat(runbooks.stale()).isEmpty();
        firm.at(Instant.parse("2026-07-31T16:00:00Z"));
        assertThat(runbooks.stale()).extracting(Runbook::id).containsExactly("stop-taxi");
    }

    private static Control control() {
        return new Control(
                "audit-log",
                Text.of("Audit log"),
                Text.of("verified"),
                List.of(new CatalogueRef(
                        "eu-ai-act", Catalogues.euAiAct().header().version(), "Art. 4")),
                Optional.empty());
    }

    @Test
    void evidence_begins_today_and_counts_from_the_day_of_the_run() {
        compliance.adopt(control(), KIM);
        QualityRun run = Runs.of(Firm.TRIPS, outcome(dev.assay.quality.Severity.CRITICAL, Status.PASSED, firm.now()));
        firm.store().change(change -> Runs.record(change, run));
        Evidence early = new Evidence("audit-log", Evidence.Type.MEASURED, run.digest(), FRIDAY, SATURDAY);
        LocalDate year = LocalDate.of(2027, 3, 7);
        Evidence whole = new Evidence("audit-log", Evidence.Type.MEASURED, run.digest(), SATURDAY, year);
        LocalDate decade = LocalDate.of(2036, 3, 7);
        Evidence vouched = new Evidence("audit-log", Evidence.Type.ATTESTED, "aa", SATURDAY, decade);

        assertThat(refused(() -> compliance.show(early, BOT)))
                .containsExactly("since must be 2026-03-07 or later, because only a person attests what was before, "
                        + "but was 2026-03-06");
        assertThat(compliance.show(whole, BOT).until()).isEqualTo(year);
        assertThat(compliance.show(vouched, KIM).until()).isEqualTo(decade);
    }

    @Test
    void a_map_of_friday_does_not_know_what_was_adopted_on_saturday() {
        compliance.adopt(control(), KIM);
        firm.pass(Duration.ofDays(30));

        assertThat(literacy(FRIDAY)).isEqualTo(ComplianceMap.Status.GAP);
        assertThat(literacy(SATURDAY)).isEqualTo(ComplianceMap.Status.WITHOUT_EVIDENCE);
    }

    /** In March 2026 Art. 4 is in force. */
    private ComplianceMap.Status literacy(LocalDate day) {
        return firm
                .store()
                .read(reader -> Compliance.map(reader, Catalogues.euAiAct(), Set.of("obligation"), day))
                .lines()
                .stream()
                .filter(line -> line.item().id().equals("Art. 4"))
                .findFirst()
                .orElseThrow()
                .status();
    }

    /** From 1 March 2027 to 1 March 2028; in UTC it would be until 28 February, and a day less. */
    @Test
    void a_dataset_is_kept_for_years_of_the_calendar_in_seoul() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(dev.assay.governance.raci.Stage.OPERATION);
        launch.pass(Duration.between(launch.instant(), Instant.parse("2027-02-28T16:00:00Z")));
        Retentions retentions = new Retentions(launch.store);
        Instant end = Instant.parse("2028-02-29T16:00:00Z");

        assertThat(refused(() ->
                        retentions.kept(Launch.PRICING, Launch.TRIPS, end.plusSeconds(1), "sha256:01", Launch.ANN)))
                .singleElement()
                .asString()
                .contains("at most until 2028-02-29T16:00:00Z");
        assertThat(retentions
                        .kept(Launch.PRICING, Launch.TRIPS, end, "sha256:01", Launch.ANN)
                        .keptUntil())
                .contains(end);
    }

    @Test
    void the_posture_tells_times_in_seoul() {
        GovernancePosture posture = GovernancePosture.of(firm.store(), new PostureSettings(List.of()));

        assertThat(posture.zone()).isEqualTo(Zones.SEOUL);
        assertThat(posture.toString()).startsWith("posture at 2026-03-07 01:00 (Asia/Seoul): ");
    }
}
