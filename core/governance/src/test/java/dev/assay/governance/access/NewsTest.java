package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people are told of access can be acted on as it stands. */
class NewsTest {
    private static Notice notice(World world, String id) {
        return world.store.read(
                reader -> reader.find(Notice.KIND, id).orElseThrow().value());
    }

    private static List<String> about(World world, String prefix) {
        return world.store.read(reader -> reader.all(Notice.KIND).stream()
                .map(stored -> stored.value().id())
                .filter(id -> id.startsWith(prefix))
                .toList());
    }

    @ParameterizedTest
    @EnumSource
    void who_approves_is_told_what_for_how_long_why_and_by_when(Stores stores) {
        World world = new World(stores);

        AccessRequest request =
                world.submit(world.asking(KIM).lasting(Duration.ofMinutes(90)).build());

        Notice asked = notice(world, request.id() + "/requested");
        assertThat(asked.to()).containsExactly("owner");
        assertThat(asked.text())
                .isEqualTo(Text.of(
                        "please approve or deny request " + request.id()
                                + ": kim as engineer wants read on taxi/trips in PROD for"
                                + " 1 h 30 min, answer by 2026-03-03 12:00 (UTC): " + REASON,
                        "승인하거나 거부해 주십시오. 요청 " + request.id()
                                + ": kim(engineer), taxi/trips에 대한 읽기(운영), 1시간 30분 동안, 답할 기한 2026-03-03 12:00 (UTC): "
                                + REASON));
        world.clock.set(request.route().remindAt());
        world.access.timer().run();
        assertThat(notice(world, request.id() + "/REMINDED").text().en())
                .isEqualTo("please still approve or deny request " + request.id()
                        + ": kim as engineer wants read on taxi/trips in PROD for 1 h 30 min, answer by 2026-03-03 12:00 (UTC): "
                        + REASON);
    }

    @Test
    void who_approves_is_told_how_many_have_of_how_many_must() {
        World world = new World();
        AccessRequest request = world.submit(world.asking(KIM).to("write").build());

        assertThat(notice(world, request.id() + "/requested").text().en())
                .endsWith(", answer by 2026-03-03 12:00 (UTC), 0 of 2 approvals so far: " + REASON);
        world.access.approvals().approve(request.id(), LEE, REASON);
        world.clock.set(request.route().remindAt());
        world.access.timer().run();
        Text reminded = notice(world, request.id() + "/REMINDED").text();
        assertThat(reminded.en()).endsWith(", answer by 2026-03-03 12:00 (UTC), 1 of 2 approvals so far: " + REASON);
        assertThat(reminded.ko()).endsWith(", 답할 기한 2026-03-03 12:00 (UTC), 필요한 승인 2건 중 1건 완료: " + REASON);
    }

    @Test
    void those_of_the_second_step_are_asked_when_the_first_is_done() {
        World world = new World();
        ApprovalPolicy.Step owners = ApprovalPolicy.Step.of(World.OWNER);
        ApprovalPolicy.Step security = ApprovalPolicy.Step.of(new PersonaId("security"));
        world.adopt(World.policy().withSteps(owners, security).next());
        AccessRequest request = world.submit(world.asking(KIM).build());

        world.access.approvals().approve(request.id(), LEE, REASON);

        assertThat(notice(world, request.id() + "/requested/2").to()).containsExactly("security");
    }

    @ParameterizedTest
    @EnumSource
    void who_asked_learns_who_denied_it_and_why(Stores stores) {
        World world = new World(stores);
        AccessRequest request = world.submit(world.asking(KIM).build());

        world.access.approvals().deny(request.id(), LEE, "the load of March is done");

        Notice denied = notice(world, request.id() + "/denied");
        assertThat(denied.to()).containsExactly("kim");
        assertThat(denied.text())
                .isEqualTo(Text.of(
                        "request " + request.id()
                                + " was denied by lee as owner (read on taxi/trips in PROD): the load of March is"
                                + " done",
                        "lee(owner)이(가) 요청 " + request.id()
                                + "을(를) 거부했습니다 (taxi/trips에 대한 읽기(운영)): the load of March is done"));
    }

    @ParameterizedTest
    @EnumSource
    void the_holder_learns_what_was_granted_and_that_it_was_taken_away(Stores stores) {
        World world = new World(stores);
        Grant grant = world.granted(world.asking(KIM).build());

        assertThat(notice(world, grant.id() + "/issued").text())
                .isEqualTo(Text.of(
                        "access " + grant.id()
                                + " was granted until 2026-03-02 13:00 (UTC): read on taxi/trips in PROD",
                        "권한 " + grant.id() + "이(가) 2026-03-02 13:00 (UTC)까지 부여되었습니다: taxi/trips에 대한 읽기(운영)"));
        world.access.grants().revoke(grant.id(), SEO, "a key was lost today");

        Notice revoked = notice(world, grant.id() + "/revoked");
        assertThat(revoked.to()).containsExactly("kim");
        assertThat(revoked.text())
                .isEqualTo(Text.of(
                        "access " + grant.id()
                                + " (read on taxi/trips in PROD) was revoked by seo: a key was lost today",
                        "seo이(가) 권한 " + grant.id() + "을(를) 회수했습니다 (taxi/trips에 대한 읽기(운영)): a key was lost today"));
    }

    @Test
    void who_gives_it_back_is_not_told_and_nobody_who_has_left() {
        World world = new World();
        Grant own = world.granted(world.asking(KIM).build());
        world.access.grants().relinquish(own.id(), KIM, "done");
        assertThat(about(world, own.id() + "/revoked")).isEmpty();

        Grant gone = world.granted(world.asking(KIM).build());
        world.status("kim", Principal.Status.LEFT);
        world.access.grants().revoke(gone.id(), SEO, "kim has left the firm");

        assertThat(about(world, gone.id() + "/revoked")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_answers_for_an_agent_learns_that_it_was_stopped_and_what_to_lift(Stores stores) {
        World world = new World(stores);

        world.access.grants().killSwitch(BOT.principal(), SEO, "it reads what it should not");

        String id = about(world, "killswitch/").get(0);
        assertThat(notice(world, id).to()).containsExactlyInAnyOrder("bot", "kim");
        assertThat(notice(world, id).text())
                .isEqualTo(Text.of(
                        "agent bot was stopped by seo until " + id + " is lifted: it reads what it should not",
                        "seo이(가) 에이전트 bot을(를) 멈췄습니다. " + id
                                + "을(를) 해제할 때까지 아무것도 할 수 없습니다: it reads what it should not"));
    }
}
