package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.FARE;
import static dev.assay.governance.gate.Launch.PRICING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.StageRequest;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever answers for a system that is stopped is told so, and why. */
class SuspensionToldTest {
    private static Notice notice(Launch launch) {
        List<Notice> found = launch.store.read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                .map(stored -> stored.value())
                .filter(notice -> notice.id().startsWith(PRICING + "/suspended/"))
                .toList());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @EnumSource
    void that_an_incident_suspended_a_system_is_told_to_its_business_owner_and_to_who_answers_for_incidents(
            Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        Incidents incidents = new Incidents(launch.store, List.of(), List.of(launch.stages));
        Sighting.Times now = new Sighting.Times(launch.instant(), launch.instant(), launch.instant());
        Sighting sighting = new Sighting(FARE, "wrong-fares", "fares doubled", Optional.empty(), now, Set.of());

        IncidentId id = incidents.open(sighting, Severity.CRITICAL).id();

        assertThat(launch.system().stage()).isEqualTo(Stage.SUSPENDED);
        assertThat(notice(launch).to()).containsExactlyInAnyOrder("owner", "lead");
        assertThat(notice(launch).text().in(Locale.ENGLISH))
                .startsWith("system pricing is suspended: ")
                .contains(id.value())
                .endsWith("; it goes on once nothing is missing at its gate, which Stages.missing lists");
        assertThat(notice(launch).text().in(Locale.KOREAN)).contains("pricing", "정지되었습니다: ", id.value());
    }

    @ParameterizedTest
    @EnumSource
    void that_somebody_suspended_it_is_told_with_the_reason(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);

        launch.stages.move(PRICING, StageRequest.of(Stage.SUSPENDED, "fares look odd"), Actor.of("ben"));

        assertThat(notice(launch).text())
                .isEqualTo(Text.of(
                        "system pricing is suspended: fares look odd; it goes on once nothing is missing at its gate, which"
                                + " Stages.missing lists",
                        "시스템 pricing이(가) 정지되었습니다: fares look odd. 단계 게이트에서 빠진 것이 없어야 다시 운영할 수 있습니다"));
    }
}
