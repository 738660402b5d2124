package dev.assay.governance.access;

import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.OWNER;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GRT-1: of several eligibilities that speak of what is asked, the strictest wins, wherever it stands in the card. */
class StrictestEligibilityTest {
    private static final Eligibility WIDE = eligible("taxi/*", Duration.ofHours(8), "data-access");
    private static final Eligibility NARROW = eligible("taxi/trips", Duration.ofMinutes(10), "two-owners");

    private final World world = new World();

    private static Eligibility eligible(String pattern, Duration longest, String policy) {
        return new Eligibility(new Pattern(pattern), Set.of("read"), Environment.ANY, longest, policy);
    }

    private void card(Eligibility... eligibilities) {
        world.persona("engineer", old -> World.with(old, eligibilities));
    }

    private DryRun dryRun(String asset, Duration length) {
        return world.access
                .requests()
                .dryRun(world.asking(KIM).on(asset).lasting(length).build());
    }

    @BeforeEach
    void twoOwners() {
        world.adopt(ApprovalPolicy.of("two-owners", OWNER)
                .withSteps(ApprovalPolicy.Step.of(OWNER).needing(2, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide first", "narrow first"})
    void the_order_in_the_card_decides_nothing(String order) {
        if (order.equals("wide first")) {
            card(WIDE, NARROW);
        } else {
            card(NARROW, WIDE);
        }

        DryRun found = dryRun("taxi/trips", Duration.ofMinutes(10));

        assertThat(found.policy()).contains("two-owners@1");
        assertThat(found.longest()).isEqualTo(Duration.ofMinutes(10));
        assertThat(dryRun("taxi/zones", Duration.ofMinutes(10)).policy()).contains("data-access@1");
    }

    @Test
    void the_shortest_length_and_the_most_approvals_hold_together() {
        card(
                eligible("taxi/*", Duration.ofMinutes(10), "data-access"),
                eligible("taxi/trips", Duration.ofHours(8), "two-owners"));

        DryRun found = dryRun("taxi/trips", Duration.ofMinutes(10));

        assertThat(found.policy()).contains("two-owners@1");
        assertThat(found.longest()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void who_asks_for_more_at_once_does_not_have_it_more_easily() {
        card(WIDE, NARROW);

        DryRun found = dryRun("taxi/*", Duration.ofMinutes(10));

        // taxi/people is restricted, so that two approve by either policy; the length is that of taxi/trips.
        assertThat(found.longest()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void what_a_person_approves_is_stricter_than_what_a_policy_approves_by_itself() {
        world.adopt(ApprovalPolicy.of("by-itself", OWNER)
                .withSteps(ApprovalPolicy.Step.of(OWNER).needing(2, 1))
                .withAuto(new ApprovalPolicy.AutoApproval(
                        Set.of("read"), Set.of(Environment.PROD), Classification.INTERNAL, Duration.ofHours(1))));
        card(eligible("taxi/*", Duration.ofHours(8), "by-itself"), WIDE);

        assertThat(dryRun("taxi/trips", Duration.ofHours(1)).policy()).contains("data-access@1");
        assertThat(dryRun("taxi/trips", Duration.ofHours(2)).policy()).contains("by-itself@1");
    }

    @Test
    void a_policy_that_nobody_adopted_keeps_what_it_would_rule_from_being_asked_for() {
        card(WIDE, eligible("taxi/trips", Duration.ofHours(8), "to-come"));

        assertThat(refused(() -> world.submit(world.asking(KIM).build())).findings())
                .extracting(Finding::code)
                .containsExactly("UNKNOWN_POLICY");
        assertThat(Optional.of(world.submit(world.asking(KIM).on("taxi/zones").build())
                        .route()
                        .policy()))
                .contains("data-access@1");
    }
}
