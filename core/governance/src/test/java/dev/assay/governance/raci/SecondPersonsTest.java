package dev.assay.governance.raci;

import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.BOT;
import static dev.assay.governance.asset.Plant.as;
import static dev.assay.governance.asset.Plant.assignment;
import static dev.assay.governance.asset.Plant.who;
import static dev.assay.governance.raci.Firm.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.policy.AccessPolicies;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.Catalogue;
import dev.assay.governance.catalogue.CatalogueHeader;
import dev.assay.governance.catalogue.CatalogueLibrary;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.policy.Condition;
import dev.assay.governance.policy.Policies;
import dev.assay.governance.policy.Policy;
import dev.assay.governance.staffing.People;
import dev.assay.governance.staffing.Personas;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.governance.wiring.Governance;
import dev.assay.governance.wiring.GovernanceSettings;
import dev.assay.governance.wiring.RecordKeeping;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That who may approve is told of what somebody proposes, and who proposes it is not asked for it. */
class SecondPersonsTest {
    private static Plant plant(Stores stores, Letters letters) {
        return new Plant(stores).put(RaciMatrix.KIND, List.of(new RaciMatrix(1, List.of(Firm.row("frame", letters)))));
    }

    private static List<Notice> notices(Plant plant) {
        return plant.store.read(
                reader -> reader.all(Notice.KIND).stream().map(Stored::value).toList());
    }

    private static void proposeCard(Plant plant, Actor actor) {
        Persona next = plant.store.read(reader ->
                reader.find(PeopleKinds.PERSONA, "checker").orElseThrow().value());
        new Personas(plant.store, List.of(new SecondPersons())).propose(next, "to be clearer", actor);
    }

    private static void assertToldOnly(Plant plant, String... who) {
        assertThat(notices(plant))
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactlyInAnyOrder(who));
    }

    @ParameterizedTest
    @EnumSource
    void who_answers_for_cards_is_told_of_a_proposed_one(Stores stores) {
        Plant plant = plant(stores, new Letters(ids("owner"), ids("developer"), ids("checker"), ids()));

        proposeCard(plant, BEN);

        assertToldOnly(plant, "ann");
        assertThat(notices(plant).get(0).text().en())
                .isEqualTo("ben proposes another card of persona checker, proposal checker#1; somebody else who agrees"
                        + " approves it (approve), or declines it (decline). You are told once a day, however often they"
                        + " propose it anew");
        assertThat(notices(plant).get(0).text().ko())
                .isEqualTo("ben 님의 제안: 페르소나 checker의 새 카드, 제안 checker#1. 다른 사람이 동의하면 승인하고, 아니면 거절하십시오."
                        + " 거듭 제안해도 하루에 한 번만 알립니다");
        assertThat(MemoryStore.replay(plant.log, plant).snapshot()).isEqualTo(plant.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void where_that_is_who_proposes_those_who_do_it_are_told(Stores stores) {
        Plant plant = plant(stores, new Letters(ids("developer"), ids("developer", "owner"), ids("checker"), ids()));

        proposeCard(plant, BEN);

        assertToldOnly(plant, "ann");
    }

    /** Who counts as one with the author must not approve: to tell them alone would tell nobody. */
    @ParameterizedTest
    @EnumSource
    void nobody_comes_to_be_the_only_one_told_by_naming_the_others_stand_ins(Stores stores) {
        Plant plant = plant(stores, new Letters(ids("owner"), ids("owner"), ids("checker"), ids()));
        new People(plant.store, List.of())
                .assign(
                        new Assignment(
                                who("ann"),
                                as("developer"),
                                Plant.NOON,
                                Optional.of(Plant.NOON.plus(Duration.ofDays(1))),
                                who("ben"),
                                Optional.of(who("ben"))),
                        BEN);

        proposeCard(plant, BEN);

        assertToldOnly(plant, "cho");
    }

    /** An agent answers for nothing: its sponsor has a part in what it proposes. */
    @ParameterizedTest
    @EnumSource
    void of_what_an_agent_proposes_its_sponsor_is_not_asked(Stores stores) {
        Plant plant = plant(stores, new Letters(ids("owner"), ids("developer"), ids(), ids()));

        proposeCard(plant, BOT);

        assertToldOnly(plant, "ben");
    }

    @ParameterizedTest
    @EnumSource
    void where_nobody_of_the_row_may_approve_the_fallback_is_told(Stores stores) {
        Plant plant = plant(stores, new Letters(ids("developer"), ids("developer"), ids(), ids()));
        proposeCard(plant, BEN);
        List<Notice> delivered = new ArrayList<>();

        new Outbox(plant.store, new PersonaId("checker")).deliver(delivered::add);

        assertThat(delivered)
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactly("checker"));
    }

    @ParameterizedTest
    @EnumSource
    void of_a_policy_its_owner_is_told(Stores stores) {
        Plant plant = plant(stores, new Letters(ids("checker"), ids("checker"), ids(), ids()))
                .put(PeopleKinds.PRINCIPAL, List.of(Plant.person("dan")))
                .put(PeopleKinds.ASSIGNMENT, List.of(assignment("dan", "owner")));

        new Policies(plant.store).propose(policy("owner"), "safe", BEN);

        assertToldOnly(plant, "ann", "dan");
        assertThat(notices(plant).get(0).text().en())
                .startsWith("ben proposes version 1 of policy prod, proposal prod#1;");
    }

    @ParameterizedTest
    @EnumSource
    void of_a_version_of_a_catalogue_who_decides_about_policies_is_told(Stores stores) {
        Plant plant = plant(stores, new Letters(ids("owner"), ids("developer"), ids(), ids()));
        CatalogueHeader act = Catalogues.euAiAct().header();
        CatalogueHeader ours =
                new CatalogueHeader(act.id(), "ours", "we", act.source(), act.retrieved(), "ours", Map.of());

        new CatalogueLibrary(plant.store).propose(Catalogue.of(ours, List.of()), "we have no AI", BEN);

        assertToldOnly(plant, "ann");
        assertThat(notices(plant).get(0).text())
                .isEqualTo(Text.of(
                        "ben proposes catalogue \"eu-ai-act@ours\", proposal eu-ai-act#1; somebody else who agrees approves"
                                + " it (approve), or declines it (decline). You are told once a day, however often they"
                                + " propose it anew",
                        "ben 님의 제안: 카탈로그 \"eu-ai-act@ours\", 제안 eu-ai-act#1. 다른 사람이 동의하면 승인하고, 아니면 거절하십시오."
                                + " 거듭 제안해도 하루에 한 번만 알립니다"));
    }

    private static Policy policy(String owner) {
        return new Policy(
                "prod",
                1,
                Text.of("Nothing in production.", "운영 환경에서는 하지 않습니다."),
                new Condition.OneOf("environment", Set.of("prod")),
                Policy.Effect.DENY,
                as(owner),
                new Policy.Term(Plant.NOON, Optional.empty(), Plant.NOON.plus(Duration.ofDays(90))),
                Set.of());
    }

    @ParameterizedTest
    @EnumSource
    void nobody_passes_over_who_owns_a_policy_by_naming_another_owner(Stores stores) {
        Plant plant = plant(stores, new Letters(ids("developer"), ids("developer"), ids(), ids()));
        Policies policies = new Policies(plant.store);
        policies.approve(policies.propose(policy("owner"), "safe", BEN), "agreed", Plant.ANN);

        policies.propose(policy("checker"), "theirs", BEN);

        assertThat(notices(plant))
                .filteredOn(notice -> notice.text().en().contains("version 2"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactlyInAnyOrder("ann", "cho"));
    }

    @ParameterizedTest
    @EnumSource
    void of_an_approval_policy_who_answers_for_policies_is_told(Stores stores) {
        Plant plant = plant(stores, new Letters(ids("checker"), ids("checker"), ids(), ids()));

        new AccessPolicies(plant.store, AccessSettings.ofDefaults(as("owner")), () -> {})
                .propose(ApprovalPolicy.of("usual", as("owner")), "how data are given out", BEN);

        assertToldOnly(plant, "cho");
        assertThat(notices(plant).get(0).text().ko()).startsWith("ben 님의 제안: 승인 정책 usual@1, 제안 usual#1.");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_passes_over_who_approves_access_by_naming_another_who_shall(Stores stores) {
        Plant plant = plant(stores, new Letters(ids("developer"), ids("developer"), ids(), ids()));
        AccessPolicies policies = new AccessPolicies(plant.store, AccessSettings.ofDefaults(as("owner")), () -> {});
        policies.approve(policies.propose(ApprovalPolicy.of("usual", as("owner")), "usual", BEN), "agreed", Plant.CHO);

        policies.propose(ApprovalPolicy.of("usual", as("checker")).next(), "theirs", BEN);

        assertThat(notices(plant))
                .filteredOn(notice -> notice.text().en().contains("usual@2"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactlyInAnyOrder("ann", "cho"));
    }

    @ParameterizedTest
    @EnumSource
    void in_the_governance_of_a_firm_the_services_tell_it(Stores stores) {
        Plant plant = plant(stores, new Letters(ids("owner"), ids("developer"), ids(), ids()));
        Persona next = plant.store.read(reader ->
                reader.find(PeopleKinds.PERSONA, "checker").orElseThrow().value());

        Governance.over(RecordKeeping.unsigned(plant.store, plant.log), GovernanceSettings.ofDefaults(as("owner")))
                .staffing()
                .personas()
                .propose(next, "to be clearer", BEN);

        assertToldOnly(plant, "ann");
    }
}
