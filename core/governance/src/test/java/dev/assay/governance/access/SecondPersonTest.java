package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An emergency that needs a second person reaches those who can be that person. */
class SecondPersonTest {
    private static final Emergency.Cause FIRE = new Emergency.Cause(Emergency.Purpose.REAL, REASON, "INC-7");

    private final List<Notice> told = new ArrayList<>();

    private BreakGlass glass(World world) {
        BreakGlass glass = new BreakGlass(world.store, world.access.effects(), told::add, () -> {
            throw new IllegalStateException("no sink");
        });
        World.declare(glass, profile("fire", KIM));
        return glass;
    }

    private static EmergencyProfile profile(String id, ActingAs who) {
        return new EmergencyProfile(
                id,
                new EmergencyProfile.Reach(new Pattern("taxi/people"), Set.of("write"), Environment.PROD),
                Set.of(who.persona()),
                new EmergencyProfile.Alarm(Set.of(new PersonaId("security")), Set.of("mail", "pager")),
                Duration.ofHours(1),
                EmergencyProfile.Status.READY);
    }

    private Notice notice(String id) {
        return told.stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_may_confirm_is_asked_to_with_all_that_it_takes(Stores stores) {
        World world = new World(stores);
        BreakGlass glass = glass(world);

        Emergency waits = glass.open("fire", KIM, FIRE);

        Notice asked = notice(waits.id() + "/confirm");
        assertThat(asked.to()).containsExactly("han");
        assertThat(asked.channels()).containsExactlyInAnyOrder("mail", "pager");
        assertThat(asked.text())
                .isEqualTo(Text.of(
                        "please confirm as the second person (confirm), or leave it: kim as engineer opens fire, INC-7:"
                                + " emergency " + waits.id()
                                + ", write on taxi/people in PROD, until 2026-03-02 13:00 (UTC): "
                                + REASON,
                        "두 번째 사람으로 확인해 주십시오. kim(engineer), fire 프로필, INC-7: 비상 접근 " + waits.id()
                                + ", taxi/people에 대한 쓰기(운영), 2026-03-02 13:00 (UTC)까지: " + REASON));
        Notice alarm = notice(waits.id() + "/AWAITING_SECOND");
        assertThat(alarm.to()).containsExactlyInAnyOrder("owner", "security");
        assertThat(alarm.text())
                .isEqualTo(Text.of(
                        "fire (kim as engineer, INC-7) waits for a second person: emergency " + waits.id()
                                + ", write on taxi/people in PROD, until 2026-03-02 13:00 (UTC): " + REASON,
                        "fire (kim(engineer), INC-7) 두 번째 확인을 기다립니다: 비상 접근 " + waits.id()
                                + ", taxi/people에 대한 쓰기(운영), 2026-03-02 13:00 (UTC)까지: " + REASON));
        assertThat(glass.confirm(waits.id(), HAN).status()).isEqualTo(Emergency.Status.OPEN);
        assertThat(world.clock.instant()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @EnumSource
    void who_waits_for_the_second_person_is_told_so_by_a_check(Stores stores) {
        World world = new World(stores);
        BreakGlass glass = glass(world);
        World.declare(glass, profile("flood", LEE));
        assertThat(world.check(KIM, "write", "taxi/people").code()).isEqualTo(AccessCode.NO_GRANT);
        assertThat(world.check(LEE, "write", "taxi/people").code()).isEqualTo(AccessCode.NOT_ELIGIBLE);

        Emergency waits = glass.open("fire", KIM, FIRE);

        AccessDecision denied = world.check(KIM, "write", "taxi/people");
        assertThat(denied.code()).isEqualTo(AccessCode.EMERGENCY_PENDING);
        assertThat(denied.allow()).isFalse();
        assertThat(denied.explain().sentence())
                .isEqualTo(Text.of(
                        "kim may not write taxi/people in PROD yet",
                        "kim 님은 아직 운영 환경에서 taxi/people 자산에 쓰기 작업을 할 수 없습니다"));
        assertThat(denied.explain().help())
                .isEqualTo(Text.of(
                        "wait for the second person: emergency " + waits.id()
                                + " waits until 2026-03-02 13:00 (UTC) for somebody else who acts in engineer to"
                                + " confirm it",
                        "두 번째 사람을 기다려야 합니다: engineer 페르소나를 맡은 다른 사람이 2026-03-02 13:00 (UTC)까지 비상 접근 " + waits.id()
                                + "을(를) 확인해야 합니다"));
        List.of(
                        world.check(HAN, "write", "taxi/people"),
                        world.check(KIM, "delete", "taxi/people"),
                        world.check(KIM, "write", "taxi/zones"))
                .forEach(other -> assertThat(other.code()).isNotEqualTo(AccessCode.EMERGENCY_PENDING));

        // What is on no card is told in the same way.
        glass.open("flood", LEE, FIRE);
        assertThat(world.check(LEE, "write", "taxi/people").code()).isEqualTo(AccessCode.EMERGENCY_PENDING);

        world.clock.set(NOON.plus(Duration.ofHours(1)));
        assertThat(world.check(KIM, "write", "taxi/people").code()).isEqualTo(AccessCode.NO_GRANT);
        assertThat(world.check(LEE, "write", "taxi/people").code()).isEqualTo(AccessCode.NOT_ELIGIBLE);
    }

    @Test
    void who_stands_in_for_who_opened_it_is_not_asked() {
        World world = new World();
        world.human("min");
        world.assign("min", "engineer", Optional.of(NOON.plus(Duration.ofDays(1))), Optional.of(KIM.principal()));

        Emergency waits = glass(world).open("fire", KIM, FIRE);

        assertThat(notice(waits.id() + "/confirm").to()).containsExactly("han");
    }

    @Test
    void where_nobody_may_confirm_the_question_waits_which_is_recorded() {
        World world = new World();
        world.status("han", Principal.Status.ON_LEAVE);

        Emergency waits = glass(world).open("fire", KIM, FIRE);

        assertThat(told).noneMatch(notice -> notice.id().equals(waits.id() + "/confirm"));
        assertThat(world.events("raci.vacancy")).hasSize(1);
    }
}
