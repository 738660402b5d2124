package dev.assay.governance.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Those who answer for an incident hear of it at once, not when half of the time that the law gives is over. */
class AlertTest {
    private static Sighting sighting(Firm firm, Harm... harms) {
        return Sighting.of(Firm.TRIPS, "wrong-fares", "fares were doubled", Sighting.Times.at(firm.now()))
                .reportedBy(Firm.PARK)
                .withHarms(harms);
    }

    private static Incidents incidents(Firm firm) {
        return new Incidents(firm.store(), RegulatoryClock.ofEuropeanUnion());
    }

    private static Notice notice(Firm firm, String what) {
        List<Notice> found = firm.store()
                .read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                        .map(stored -> stored.value())
                        .filter(notice -> notice.id().contains(what))
                        .toList());
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** A death is to be reported within ten days. */
    @ParameterizedTest
    @EnumSource
    void the_owner_and_who_answers_for_incidents_are_told_when_one_is_opened(Stores stores) {
        Firm firm = new Firm(stores);
        firm.put(RaciMatrix.KIND, RaciMatrix.defaults());

        IncidentId id = incidents(firm)
                .open(sighting(firm, Harm.DEATH), Severity.CRITICAL)
                .id();

        Notice notice = notice(firm, "/opened/");
        assertThat(notice.to()).containsExactlyInAnyOrder("data-owner", "operations");
        assertThat(notice.text())
                .isEqualTo(Text.of(
                        "incident " + id
                                + " of taxi-trips is open (CRITICAL): fares were doubled; say who takes care of it"
                                + " (triage); it must be reported by 2026-03-16 10:00 (UTC) under"
                                + " Regulation (EU) 2024/1689, Article 73(4) (report)",
                        "taxi-trips의 사고 " + id
                                + "이(가) 열렸습니다 (심각도 심각): fares were doubled. 맡을 사람을 정하십시오."
                                + " Regulation (EU) 2024/1689, Article 73(4)에 따라 2026-03-16 10:00 (UTC)까지 신고해야 합니다"));
    }

    @ParameterizedTest
    @EnumSource
    void that_it_is_worse_is_told_to_who_takes_care_of_it_as_well(Stores stores) {
        Firm firm = new Firm(stores);
        Incidents incidents = incidents(firm);
        IncidentId id = incidents.open(sighting(firm), Severity.HIGH).id();
        incidents.triage(id, Firm.KIM, Firm.JUNG);

        incidents.raise(id, Firm.KIM, Severity.CRITICAL);

        Notice notice = notice(firm, "/raised/");
        assertThat(notice.to()).containsExactlyInAnyOrder("data-owner", "jung");
        assertThat(notice.text())
                .isEqualTo(Text.of(
                        "incident " + id + " of taxi-trips is worse than was thought (CRITICAL): fares were doubled",
                        "taxi-trips의 사고 " + id + "이(가) 생각보다 심각합니다 (심각도 심각): fares were doubled"));
    }

    @Test
    void a_duty_that_comes_with_a_harm_is_told_when_the_harm_is_known() {
        Firm firm = new Firm();
        Incidents incidents = incidents(firm);
        IncidentId id = incidents.open(sighting(firm), Severity.HIGH).id();
        firm.pass(Duration.ofDays(3));

        incidents.learn(id, Firm.KIM, Set.of(Harm.DEATH), firm.now());

        assertThat(notice(firm, "/harms/").text().en())
                .isEqualTo(
                        "incident " + id + " of taxi-trips did more harm than was known (HIGH): fares were doubled; say"
                                + " who takes care of it (triage); it must be reported by 2026-03-19 10:00 (UTC) under"
                                + " Regulation (EU) 2024/1689, Article 73(4) (report)");
    }

    @Test
    void an_incident_of_which_nothing_is_said_is_told_all_the_same() {
        Firm firm = new Firm();
        Sighting seen = sighting(firm);

        incidents(firm)
                .open(new Sighting(Firm.TRIPS, "outage", " ", seen.reporter(), seen.times(), Set.of()), Severity.HIGH);

        assertThat(notice(firm, "/opened/").text().ko()).endsWith("이(가) 열렸습니다 (심각도 높음): 설명 없음. 맡을 사람을 정하십시오");
    }

    @Test
    void who_reported_what_nobody_answers_for_is_told() {
        Firm firm = new Firm();
        firm.asset(dev.assay.governance.asset.Classification.CONFIDENTIAL, Optional.empty());

        incidents(firm).open(sighting(firm), Severity.HIGH);

        assertThat(notice(firm, "/opened/").to()).containsExactly("park");
    }
}
