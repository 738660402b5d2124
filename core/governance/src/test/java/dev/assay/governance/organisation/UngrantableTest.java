package dev.assay.governance.organisation;

import static dev.assay.governance.people.World.as;
import static dev.assay.governance.people.World.assignment;
import static dev.assay.governance.people.World.cover;
import static dev.assay.governance.people.World.person;
import static dev.assay.governance.people.World.persona;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.World;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That what nobody could be given is worth a warning, and what somebody could is not. */
class UngrantableTest {
    private static final String APPROVAL = "people.personas[steward].eligibilities[0].approval";

    private static Persona eligible(String id, String resource, Duration most) {
        return with(
                persona(id),
                Persona.Type.HUMAN,
                Persona.Status.ACTIVE,
                new Eligibility(new Pattern(resource), Set.of("read"), Environment.PROD, most, "usual"));
    }

    private static Persona with(Persona plain, Persona.Type type, Persona.Status status, Eligibility... eligibilities) {
        return new Persona(
                plain.id(),
                plain.version(),
                type,
                status,
                plain.card(),
                List.of(eligibilities),
                List.of(),
                plain.accountableHuman());
    }

    private static ApprovalPolicy usual() {
        return ApprovalPolicy.of("usual", as("owner"));
    }

    /** kim is steward and may ask for trips; lee owns. */
    private static World firm(ApprovalPolicy policy) {
        return new World()
                .put(person("kim"), person("lee"))
                .put(eligible("steward", "trips", Duration.ofHours(1)), persona("owner"))
                .put(assignment("kim", "steward"), assignment("lee", "owner"))
                .put(AccessPolicyKinds.POLICY, List.of(policy));
    }

    private static List<Finding> warnings(World world) {
        return world.store.read(OrganisationRules::check).stream()
                .filter(finding -> Set.of("GRT-1", "NO_ELIGIBLE_APPROVER", "UNKNOWN_POLICY")
                        .contains(finding.code()))
                .toList();
    }

    private static void assertTooFew(World world) {
        assertThat(warnings(world)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("NO_ELIGIBLE_APPROVER");
            assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
            assertThat(finding.path()).isEqualTo(APPROVAL);
        });
    }

    private static World restricted(World world) {
        Asset people = new Asset(
                new AssetId("trips"),
                Asset.Type.DATASET,
                Text.of("trips"),
                new Handling(Classification.RESTRICTED, PersonalData.YES, Optional.empty()),
                Optional.of(as("owner")),
                Optional.empty(),
                Set.of(),
                new QualityState.Unknown());
        return world.put(Assets.KIND, List.of(people));
    }

    @Test
    void what_another_person_may_approve_is_worth_none() {
        assertThat(warnings(firm(usual()))).isEmpty();
    }

    @Test
    void a_policy_whose_approvers_nobody_is_approves_nothing() {
        World world = firm(ApprovalPolicy.of("usual", as("lead"))).put(persona("lead"));

        assertTooFew(world);
        assertThat(warnings(world).get(0).message())
                .isEqualTo(Text.of(
                        "nobody in steward can ask for this while fewer than 1 of lead, whom usual@1 names, may approve it"
                                + " who are not involved",
                        "usual@1 정책이 정한 lead 중 관련자가 아닌 승인자가 1명보다 적은 동안에는 steward 페르소나를 맡은 누구도 이 권한을" + " 요청할 수 없습니다"));
        assertThat(warnings(world.put(assignment("lee", "lead")))).isEmpty();
    }

    @Test
    void a_persona_that_there_is_not_any_more_approves_nothing() {
        assertTooFew(firm(ApprovalPolicy.of("usual", as("gone"))));
        World retired = firm(ApprovalPolicy.of("usual", as("lead")))
                .put(with(persona("lead"), Persona.Type.HUMAN, Persona.Status.RETIRED))
                .put(assignment("lee", "lead"));
        assertTooFew(retired);
    }

    @Test
    void who_alone_may_approve_and_alone_may_ask_is_given_nothing() {
        World world = new World()
                .put(person("kim"), person("lee"))
                .put(eligible("steward", "trips", Duration.ofHours(1)), persona("owner"))
                .put(assignment("kim", "steward"), assignment("kim", "owner"))
                .put(AccessPolicyKinds.POLICY, List.of(usual()));
        assertTooFew(world);

        // lee may ask, whom kim approves.
        assertThat(warnings(world.put(assignment("lee", "steward")))).isEmpty();
    }

    @Test
    void who_stands_in_for_who_asks_is_no_second_person() {
        World world = firm(usual()).put(cover("lee", "steward", "kim", "2026-03-09T00:00:00Z"));

        assertTooFew(world);
    }

    @Test
    void what_is_restricted_needs_two() {
        assertTooFew(restricted(firm(usual())));
        World two = restricted(firm(usual())).put(person("park")).put(assignment("park", "owner"));
        assertThat(warnings(two)).isEmpty();
    }

    @Test
    void those_of_the_same_team_approve_nothing_where_others_must() {
        ApprovalPolicy.Step others = ApprovalPolicy.Step.of(as("owner")).among(ApprovalPolicy.Filter.OTHER_TEAM);

        assertTooFew(firm(usual().withSteps(others)));
    }

    @Test
    void what_may_be_approved_by_the_policy_itself_is_worth_none() {
        ApprovalPolicy automatic = ApprovalPolicy.of("usual", as("lead"))
                .withAuto(new ApprovalPolicy.AutoApproval(
                        Set.of("read"), Set.of(Environment.PROD), Classification.INTERNAL, Duration.ofHours(1)));
        World world = firm(automatic).put(persona("lead"));
        assertThat(warnings(world)).isEmpty();

        // What is restricted never is.
        assertTooFew(restricted(world));
    }

    @Test
    void a_card_that_is_not_active_is_worth_none() {
        Persona draft = eligible("draft", "trips", Duration.ofNanos(1));
        World world = firm(usual())
                .put(with(
                        draft,
                        Persona.Type.HUMAN,
                        Persona.Status.DRAFT,
                        draft.eligibilities().get(0)));

        assertThat(warnings(world)).isEmpty();
    }

    @Test
    void the_nearest_policy_is_named() {
        World world = firm(ApprovalPolicy.of("usuals", as("owner")));

        assertThat(warnings(world)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("UNKNOWN_POLICY");
            assertThat(finding.message().en()).endsWith("known approval policies: usuals; did you mean \"usuals\"?");
            assertThat(finding.message().ko()).endsWith("쓸 수 있는 승인 정책: usuals. 혹시 \"usuals\"입니까?");
        });
    }

    @ParameterizedTest
    @CsvSource({"PT0.000001S, 0", "PT0.000000999S, 1"})
    void a_description_says_that_what_is_too_short_is_given_to_nobody(Duration most, int count) {
        Organisation firm = new Organisation(
                new Profile(1, Text.of("Firm", "회사"), ZoneOffset.UTC),
                new Staff(List.of(person("kim")), List.of(eligible("steward", "trips", most)), List.of(), List.of()),
                Optional.empty(),
                Optional.empty(),
                List.of());

        assertThat(OrganisationRules.check(firm, World.NOON).stream()
                        .filter(finding -> finding.code().equals("GRT-1")))
                .hasSize(count)
                .allSatisfy(finding -> {
                    assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
                    assertThat(finding.path()).isEqualTo("people.personas[steward].eligibilities[0].maxDuration");
                });
    }
}
