package dev.assay.governance.access;

import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.REASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.HeldRight;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.posture.GovernancePosture;
import dev.assay.governance.posture.PostureSettings;
import dev.assay.quality.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A right that no card lists is found, whoever gave it. */
class DriftTest {
    private final World world = new World();

    private List<String> drift() {
        return world.access.grants().drift().stream().map(Finding::code).toList();
    }

    @Test
    void what_a_policy_keeps_although_the_card_lists_it_no_more_is_found_until_it_ends() {
        world.adopt(World.policy()
                .withCardEdit(ApprovalPolicy.CardEdit.KEEP_UNTIL_END)
                .next());
        Grant grant = world.granted(world.asking(KIM).build());
        assertThat(drift()).isEmpty();
        assertThat(offenders()).isZero();

        world.persona("engineer", old -> World.with(old));
        world.tellOfPersona("engineer");

        assertThat(world.access.grants().drift()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("DRIFT");
            assertThat(found.message().en())
                    .startsWith("kim as engineer may read on taxi/trips in PROD until ")
                    .endsWith(", which the card of engineer does not list");
            assertThat(found.message().ko())
                    .contains("taxi/trips에 대한 읽기(운영)")
                    .doesNotContain(" on ", "[", "PROD")
                    .endsWith("engineer 카드에 없습니다");
        });
        assertThat(offenders()).isEqualTo(1);
        world.clock.set(grant.window().end());
        assertThat(drift()).isEmpty();
    }

    private int offenders() {
        return GovernancePosture.of(world.store, PostureSettings.ofDefaults())
                .figure("grants-on-card")
                .orElseThrow()
                .offenders()
                .size();
    }

    @Test
    void a_right_on_the_platform_is_held_against_cards_and_grants() {
        HeldRight read = right("kim", "taxi/trips", "read");
        List<HeldRight> rights = List.of(
                read,
                right("lee", "taxi/trips", "drop"),
                right("stranger", "taxi/trips", "read"),
                right("kim", "metro/trips", "read"));

        assertThat(world.access.grants().drift(rights))
                .extracting(found -> found.level() + " " + found.path())
                .containsExactly(
                        "WARNING rights[kim: read taxi/trips in PROD]",
                        "ERROR rights[lee: drop taxi/trips in PROD]",
                        "ERROR rights[stranger: read taxi/trips in PROD]",
                        "ERROR rights[kim: read metro/trips in PROD]");

        Grant grant = world.granted(world.asking(KIM).build());
        assertThat(world.access.grants().drift(List.of(read))).isEmpty();
        world.access.grants().suspend(grant.id(), LEE, REASON);
        assertThat(world.access.grants().drift(List.of(read))).hasSize(1);
    }

    @Test
    void a_right_is_held_in_one_environment() {
        PrincipalId kim = new PrincipalId("kim");
        AssetId trips = new AssetId("taxi/trips");

        assertThatThrownBy(() -> new HeldRight(kim, trips, "read", Environment.ANY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("environment of a right must be one, but was ANY");
    }

    private static HeldRight right(String who, String asset, String action) {
        return new HeldRight(new PrincipalId(who), new AssetId(asset), action, Environment.PROD);
    }
}
