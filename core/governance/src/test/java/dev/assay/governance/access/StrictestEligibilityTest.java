package dev.assay.governance.access;

import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.OWNER;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
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

    private static final Eligibility NARROW_LONG = eligible("taxi/trips", Duration.ofHours(8), "two-owners");
    private static final PersonaId SECURITY = new PersonaId("security");

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

    @ParameterizedTest
    @ValueSource(strings = {"wide first", "narrow first"})
    void who_approves_what_one_alone_approves_says_the_narrower_pattern(String order) {
        world.adopt(ApprovalPolicy.of("secrets", SECURITY)
                .withCaps(ApprovalPolicy.Caps.ofDefaults().withLongest(Duration.ofHours(9))));
        Eligibility narrow = eligible("taxi/zones", Duration.ofHours(8), "secrets");
        if (order.equals("wide first")) {
            card(WIDE, narrow);
        } else {
            card(narrow, WIDE);
        }

        DryRun found = dryRun("taxi/zones", Duration.ofHours(8));

        assertThat(found.policy()).contains("secrets@1");
        assertThat(found.steps()).containsExactly(new DryRun.Step(Set.of(SEO.principal()), 1));
        // The bounds of both hold, of which that of the wide one is the shorter.
        assertThat(found.longest()).isEqualTo(Duration.ofHours(8));
        assertThat(dryRun("taxi/trips", Duration.ofHours(8)).policy()).contains("data-access@1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"taxi/zones", "taxi/zone*"})
    void a_whole_id_is_narrower_than_all_that_begin_with_it(String pattern) {
        world.adopt(ApprovalPolicy.of("a-secrets", SECURITY));
        world.adopt(ApprovalPolicy.of("b-secrets", SECURITY));
        card(
                eligible("taxi/zones", Duration.ofHours(8), "a-secrets"),
                eligible("taxi/zones*", Duration.ofHours(8), "b-secrets"),
                eligible(pattern, Duration.ofHours(8), "data-access"));

        // Two name the whole id in the first case, of which data-access is the last by its id.
        String expected = pattern.endsWith("*") ? "a-secrets@1" : "data-access@1";
        assertThat(dryRun("taxi/zones", Duration.ofHours(8)).policy()).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-ticket", "z-ticket"})
    void of_two_that_are_as_narrow_the_one_that_wants_a_ticket_rules(String id) {
        world.adopt(ApprovalPolicy.of(id, SECURITY).withTicket(ApprovalPolicy.Ticket.REQUIRED));
        card(WIDE, eligible("taxi/*", Duration.ofHours(8), id));

        DryRun found = dryRun("taxi/zones", Duration.ofHours(8));

        assertThat(found.policy()).contains(id + "@1");
        assertThat(found.findings()).extracting(Finding::code).containsExactly("GRT-4");
    }

    @Test
    void the_ticket_and_the_bounds_of_a_policy_that_does_not_rule_hold_all_the_same() {
        world.adopt(ApprovalPolicy.of("secrets", SECURITY)
                .withTicket(ApprovalPolicy.Ticket.REQUIRED)
                .withCaps(new ApprovalPolicy.Caps(
                        Duration.ofHours(8), Duration.ofHours(3), Duration.ofMinutes(5), Duration.ofHours(2))));
        card(eligible("taxi/*", Duration.ofHours(8), "secrets"), NARROW_LONG);

        DryRun found = dryRun("taxi/trips", Duration.ofHours(8));

        assertThat(found.policy()).contains("two-owners@1");
        assertThat(found.longest()).isEqualTo(Duration.ofHours(2));
        assertThat(found.findings()).extracting(Finding::code).containsExactlyInAnyOrder("GRT-1", "GRT-4");
    }

    @Test
    void what_is_issued_keeps_to_the_bounds_that_another_policy_has_by_then() {
        card(eligible("taxi/*", Duration.ofHours(8), "data-access"), NARROW_LONG);
        AccessRequest request = world.submit(
                world.asking(KIM).on("taxi/trips").lasting(Duration.ofHours(8)).build());
        world.adopt(
                World.policy().next().withCaps(ApprovalPolicy.Caps.ofDefaults().withLongest(Duration.ofHours(1))));

        world.access.approvals().approve(request.id(), LEE, REASON);
        Grant issued = world.access
                .approvals()
                .approve(request.id(), PARK, REASON)
                .grant()
                .orElseThrow();

        assertThat(issued.basis().policy()).isEqualTo("two-owners@1");
        assertThat(issued.window().end()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }
}
