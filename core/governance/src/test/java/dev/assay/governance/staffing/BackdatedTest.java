package dev.assay.governance.staffing;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That one person alone does not change who held a persona long ago. */
class BackdatedTest {
    private static final PersonaId CHECKER = new PersonaId("checker");
    private static final PrincipalId BEN_ID = new PrincipalId("ben");
    private static final Instant YESTERDAY = NOON.minus(Duration.ofDays(1));

    private static Assignment from(Instant from, Optional<Instant> until) {
        return new Assignment(BEN_ID, CHECKER, from, until, new PrincipalId("ann"), Optional.empty());
    }

    private static List<PrincipalId> holders(Plant plant, Instant time) {
        return plant.store.read(reader -> Roster.at(reader, time).holders(CHECKER).stream()
                .map(Assignment::principal)
                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void one_person_alone_tells_of_no_seat_that_began_more_than_a_day_ago(Stores stores) {
        Plant plant = new Plant(stores);
        People people = new People(plant.store, List.of());
        Instant earlier = YESTERDAY.minusNanos(1_000);

        for (Optional<Instant> until : List.of(Optional.<Instant>empty(), Optional.of(YESTERDAY))) {
            assertThatThrownBy(() -> people.assign(from(earlier, until), ANN))
                    .isInstanceOfSatisfying(
                            FindingsException.class,
                            e -> assertThat(e.findings()).singleElement().satisfies(finding -> {
                                assertThat(finding.code()).isEqualTo("BACKDATED");
                                assertThat(finding.message().en())
                                        .isEqualTo(
                                                "assignment of ben to checker must begin no earlier than 2026-03-01 12:00 (UTC),"
                                                        + " but does at 2026-03-01 11:59 (UTC); who acted before is for a"
                                                        + " description on which two agree");
                                assertThat(finding.message().ko())
                                        .isEqualTo(
                                                "ben의 checker 배정은 2026-03-01 12:00 (UTC)보다 먼저 시작할 수 없지만 2026-03-01 11:59"
                                                        + " (UTC)에 시작합니다. 그 전의 일은 두 사람이 합의한 조직 파일에 적습니다");
                            }));
        }

        assertThat(holders(plant, earlier)).doesNotContain(BEN_ID);
        assertThat(plant.events()).containsExactly("assignment.added BACKDATED", "assignment.added BACKDATED");
    }

    @ParameterizedTest
    @EnumSource
    void a_seat_of_yesterday_is_told_today(Stores stores) {
        Plant plant = new Plant(stores);

        new People(plant.store, List.of()).assign(from(YESTERDAY, Optional.empty()), ANN);

        assertThat(holders(plant, YESTERDAY)).contains(BEN_ID);
    }

    /** A description tells since when people act, and two agree on it. */
    @ParameterizedTest
    @EnumSource
    void what_two_agree_on_may_have_begun_before(Stores stores) {
        Plant plant = new Plant(stores);
        Instant lastYear = NOON.minus(Duration.ofDays(365));

        plant.store.change(change -> {
            new Enrolment(change, BEN, Optional.empty(), List.of()).assignment(from(lastYear, Optional.empty()));
            return 0;
        });

        assertThat(holders(plant, lastYear)).contains(BEN_ID);
        assertThat(plant.events()).containsExactly("assignment.added ok");
    }
}
