package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has left, or was stopped, has nothing asked or done by or for them afterwards. sub is an agent of bot's. */
class StoppedChainTest {
    private static final ActingAs SUB = ActingAs.of("sub", "robot");

    private final World world = new World();

    @BeforeEach
    void has_an_agent_of_an_agent() {
        world.agent("sub", "bot");
        world.assign("sub", "robot");
    }

    @Test
    void nothing_is_asked_on_behalf_of_who_has_left() {
        world.status("han", Principal.Status.LEFT);

        assertThat(refused(() ->
                                world.submit(world.asking(KIM).onBehalfOf("han").build()))
                        .findings())
                .extracting(Finding::code, Finding::path)
                .containsExactly(tuple("PRINCIPAL_ABSENT", "onBehalfOf"));
    }

    @Test
    void something_is_asked_on_behalf_of_who_is_on_leave() {
        world.status("han", Principal.Status.ON_LEAVE);

        world.granted(world.asking(KIM).onBehalfOf("han").build());

        assertThat(world.check(KIM).allow()).isTrue();
    }

    @Test
    void nothing_is_given_for_who_left_unheard_of_by_the_request() {
        AccessRequest request = world.submit(world.asking(KIM).onBehalfOf("han").build());
        world.status("han", Principal.Status.LEFT);

        assertThat(refused(() -> world.access.approvals().approve(request.id(), LEE, REASON))
                        .has("PRINCIPAL_ABSENT"))
                .isTrue();
    }

    @Test
    void who_is_stopped_asks_for_nobody() {
        stop();

        assertThat(refused(() -> world.submit(
                                world.asking(KIM).requestedBy("bot").build()))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("EXPLICIT_DENY");
                    assertThat(finding.path()).isEqualTo("requester");
                    assertThat(finding.message().en()).contains("forbids bot to read taxi/trips");
                });
    }

    @Test
    void an_agent_of_one_that_is_stopped_asks_for_nothing_until_that_may_act_again() {
        String id = stop();

        assertThat(refused(() -> world.submit(sub())).findings())
                .extracting(Finding::code)
                .containsExactly("EXPLICIT_DENY");

        world.access.policies().lift(id, new PrincipalId("seo"), "it is mended now");
        world.granted(sub());
        assertThat(checkSub().allow()).isTrue();
    }

    @Test
    void an_agent_of_one_that_is_stopped_does_nothing_whoever_it_was_of_before() {
        world.agent("sub", "kim");
        world.granted(sub());
        String id = stop();
        assertThat(checkSub().allow()).isTrue();

        world.agent("sub", "bot");

        assertThat(checkSub().code()).isEqualTo(AccessCode.EXPLICIT_DENY);
        assertThat(checkSub().explain().sentence().en())
                .contains(id + ", which stops bot, forbids sub to read taxi/trips");
        assertThat(checkSub().explain().sentence().ko()).contains("bot 주체를 멈춘 " + id + " 규칙이 sub 님의");
    }

    @Test
    void nothing_is_done_for_who_may_do_nothing_any_more() {
        world.granted(world.asking(KIM).onBehalfOf("han").build());
        assertThat(world.check(KIM).allow()).isTrue();

        world.put(AccessPolicyKinds.PROHIBITION, Prohibition.of("no-han", new PrincipalId("han"), REASON, NOON));

        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.EXPLICIT_DENY);
        assertThat(world.check(KIM).explain().sentence().en()).contains("no-han, which stops han, forbids kim to read");
    }

    @Test
    void an_agent_of_one_on_leave_does_nothing_meanwhile() {
        world.granted(sub());
        assertThat(checkSub().allow()).isTrue();

        world.put(
                PeopleKinds.PRINCIPAL,
                World.principal(
                        "bot", Principal.Type.AGENT, Principal.Status.ON_LEAVE, Optional.of(new PrincipalId("kim"))));

        assertThat(checkSub().code()).isEqualTo(AccessCode.NO_HUMAN);
        assertThat(refused(() -> world.submit(sub())).has("NO_HUMAN")).isTrue();
    }

    private String stop() {
        world.access.grants().killSwitch(BOT.principal(), KIM, "it deletes tables");
        return world.store.read(reader ->
                reader.all(AccessPolicyKinds.PROHIBITION).get(0).value().id());
    }

    private RequestDraft sub() {
        return world.asking(SUB).inRun("run-1", "sql").build();
    }

    private AccessDecision checkSub() {
        return world.access.check(
                AccessQuery.of(SUB, "read", "taxi/trips", Environment.PROD).inRun("run-1", "sql"));
    }
}
