package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.people.PersonaId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that a host kept: nothing that was taken away in this process is relied upon, however soon. */
class KeptAnswersTest {
    private static World open(Stores stores) {
        return new World(AccessSettings.ofDefaults(new PersonaId("security")), new AccessHooks() {}, clock -> {
            Stores.Open open = stores.open(clock);
            return Map.entry(open.log(), open.store());
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_prohibition_makes_them_out_of_date(Stores stores) {
        World world = open(stores);
        world.granted(world.asking(KIM).build());
        AccessDecision kept = world.check(KIM);
        assertThat(world.access.isCurrent(kept)).isTrue();

        world.access.policies().forbid(Prohibition.of("no-kim", KIM.principal(), REASON, NOON), SEO.principal());

        assertThat(world.access.isCurrent(kept)).isFalse();
        assertThat(world.check(KIM).code()).isEqualTo(AccessCode.EXPLICIT_DENY);
        assertThat(world.events("policy.effective")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void so_does_the_kill_switch_of_an_agent_without_grants_of_its_own(Stores stores) {
        World world = open(stores);
        world.granted(world.asking(KIM).build());
        AccessDecision kept = world.check(KIM);

        world.access.grants().killSwitch(BOT.principal(), SEO, REASON);

        assertThat(world.access.isCurrent(kept)).isFalse();
        assertThat(world.events("agent.killswitch")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void so_does_giving_back(Stores stores) {
        World world = open(stores);
        Grant grant = world.granted(world.asking(KIM).build());
        AccessDecision kept = world.check(KIM);

        world.access.grants().relinquish(grant.id(), KIM, REASON);

        assertThat(world.access.isCurrent(kept)).isFalse();
        assertThat(world.events("grant.relinquished")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void so_does_a_revocation(Stores stores) {
        World world = open(stores);
        Grant grant = world.granted(world.asking(KIM).build());
        AccessDecision kept = world.check(KIM);

        world.access.grants().revoke(grant.id(), SEO, REASON);

        assertThat(world.access.isCurrent(kept)).isFalse();
        assertThat(world.check(KIM).allow()).isFalse();
    }
}
