package dev.assay.governance.raci;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.CHO;
import static dev.assay.governance.asset.Plant.as;
import static dev.assay.governance.raci.Firm.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.policy.Condition;
import dev.assay.governance.policy.Policies;
import dev.assay.governance.policy.Policy;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That nobody is told of all that somebody proposes again and again, and nobody is passed over for it. */
class SecondPersonsOnceTest {
    private static Plant plant(Stores stores, String persona) {
        Letters letters = new Letters(ids(persona), ids(persona), ids(), ids());
        return new Plant(stores).put(RaciMatrix.KIND, List.of(new RaciMatrix(1, List.of(Firm.row("frame", letters)))));
    }

    private static String exclude(Plant plant, String why, Actor actor) {
        Control control = new Control("faces", Text.of("Faces"), Text.of("none"), List.of(), Optional.of(why));
        return new Compliance(plant.store).propose(control, "no law asks for it", actor);
    }

    private static List<Notice> delivered(Plant plant) {
        List<Notice> delivered = new ArrayList<>();
        new Outbox(plant.store, as("checker")).deliver(delivered::add);
        return delivered;
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
    void of_all_that_somebody_proposes_of_one_thing_the_newest_is_told_once_a_day(Stores stores) {
        Plant plant = plant(stores, "owner");

        for (int i = 1; i <= 20; i++) {
            exclude(plant, "we film nobody", BEN);
        }

        assertThat(delivered(plant)).singleElement().satisfies(notice -> {
            assertThat(notice.to()).containsExactly("ann");
            assertThat(notice.text().en()).contains("proposal faces#20;");
        });
        exclude(plant, "we film nobody", BEN);
        assertThat(delivered(plant)).isEmpty();
        plant.at("2026-03-02T23:59:59Z");
        exclude(plant, "we film nobody", BEN);
        assertThat(delivered(plant)).isEmpty();
        plant.at("2026-03-03T00:00:00Z");
        exclude(plant, "we film nobody", BEN);
        assertThat(delivered(plant)).hasSize(1);
        assertThat(MemoryStore.replay(plant.log, plant).snapshot()).isEqualTo(plant.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void the_fallback_is_told_once_a_day_as_well(Stores stores) {
        Plant plant = plant(stores, "developer");

        exclude(plant, "we film nobody", BEN);
        List<Notice> first = delivered(plant);
        exclude(plant, "we film nobody", BEN);

        assertThat(first).hasSize(1);
        assertThat(delivered(plant)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_another_proposes_and_another_thing_are_told_by_themselves(Stores stores) {
        Plant plant = plant(stores, "owner");

        exclude(plant, "we film nobody", BEN);
        exclude(plant, "we film nobody", CHO);
        new Policies(plant.store).propose(policy("owner"), "safe", BEN);

        assertThat(delivered(plant)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_proposed_anew_after_another_declined_it_is_told(Stores stores) {
        Plant plant = plant(stores, "owner");
        String proposal = exclude(plant, "we film nobody", BEN);
        assertThat(delivered(plant)).hasSize(1);

        new Compliance(plant.store).decline(proposal, "say why", ANN);
        exclude(plant, "we film nobody since we have no cameras", BEN);

        assertThat(delivered(plant)).singleElement().satisfies(notice -> {
            assertThat(notice.to()).containsExactly("ann");
            assertThat(notice.text().en()).contains("no cameras, proposal faces#2;");
        });
    }

    @ParameterizedTest
    @EnumSource
    void who_takes_back_what_they_proposed_tells_no_more_for_it(Stores stores) {
        Plant plant = plant(stores, "owner");
        String proposal = exclude(plant, "we film nobody", BEN);
        assertThat(delivered(plant)).hasSize(1);

        new Compliance(plant.store).decline(proposal, "not yet", BEN);
        exclude(plant, "we film nobody", BEN);

        assertThat(delivered(plant)).isEmpty();
    }

    /** Else who is told of something harmless would not learn what is proposed in its place. */
    @ParameterizedTest
    @EnumSource
    void who_takes_back_what_was_told_and_proposes_something_else_tells_that_at_once(Stores stores) {
        Plant plant = plant(stores, "owner");
        Compliance compliance = new Compliance(plant.store);
        String first = exclude(plant, "we film nobody", BEN);
        assertThat(delivered(plant)).hasSize(1);

        compliance.decline(first, "not yet", BEN);
        String second = exclude(plant, "we have no cameras", BEN);
        assertThat(delivered(plant)).singleElement().satisfies(notice -> {
            assertThat(notice.to()).containsExactly("ann");
            assertThat(notice.text().en()).contains("no cameras, proposal faces#2;");
        });
        compliance.decline(second, "not that", BEN);
        exclude(plant, "we film nobody", BEN);

        assertThat(delivered(plant)).isEmpty();
        assertThat(MemoryStore.replay(plant.log, plant).snapshot()).isEqualTo(plant.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_proposed_beside_what_was_told_is_told_when_that_is_taken_back(Stores stores) {
        Plant plant = plant(stores, "owner");
        Compliance compliance = new Compliance(plant.store);
        String first = exclude(plant, "we film nobody", BEN);
        assertThat(delivered(plant)).hasSize(1);
        String same = exclude(plant, "we film nobody", BEN);
        exclude(plant, "we have no cameras", BEN);
        assertThat(delivered(plant)).isEmpty();

        compliance.decline(first, "not yet", BEN);

        assertThat(delivered(plant)).singleElement().satisfies(notice -> {
            assertThat(notice.to()).containsExactly("ann");
            assertThat(notice.text().en()).contains("no cameras, proposal faces#3;");
        });
        compliance.decline(same, "not yet", BEN);
        assertThat(delivered(plant)).isEmpty();
        assertThat(MemoryStore.replay(plant.log, plant).snapshot()).isEqualTo(plant.store.snapshot());
    }

    /**
     * Who spent the notice of the day early would else choose who learns nothing of the next proposal: ann was told of one that cannot
     * be approved any more, and cho answers for it since.
     */
    @ParameterizedTest
    @EnumSource
    void who_was_told_of_what_is_stale_is_told_of_what_is_proposed_in_its_place(Stores stores) {
        Plant plant = plant(stores, "developer");
        Policies policies = new Policies(plant.store);
        policies.propose(policy("owner"), "safe", BEN);
        assertThat(delivered(plant))
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactly("ann"));
        policies.approve(policies.propose(policy("checker"), "theirs", ANN), "agreed", CHO);
        delivered(plant);

        policies.propose(policy("owner"), "safe", BEN);

        assertThat(delivered(plant))
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactlyInAnyOrder("ann", "cho"));
    }

    /** Else what is open would be told to nobody: its notice gave way to one that its author took back. */
    @ParameterizedTest
    @EnumSource
    void who_takes_back_the_newest_before_it_is_told_hides_nothing_that_is_open(Stores stores) {
        Plant plant = plant(stores, "owner");
        for (int i = 1; i <= 9; i++) {
            exclude(plant, "we film nobody", BEN);
        }
        exclude(plant, "we have no cameras", BEN);
        String decoy = exclude(plant, "cameras are off", BEN);

        new Compliance(plant.store).decline(decoy, "not yet", BEN);

        assertThat(delivered(plant))
                .singleElement()
                .satisfies(notice -> assertThat(notice.text().en()).contains("no cameras, proposal faces#10;"));
        assertThat(MemoryStore.replay(plant.log, plant).snapshot()).isEqualTo(plant.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_approved_since_another_was_is_not_told_later(Stores stores) {
        Plant plant = plant(stores, "owner");
        exclude(plant, "we film nobody", BEN);
        new Compliance(plant.store).approve(exclude(plant, "we film nobody", BEN), "agreed", ANN);

        new Compliance(plant.store).decline(exclude(plant, "we have no cameras", BEN), "not yet", BEN);

        assertThat(delivered(plant)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_the_words_of_who_proposes_a_notice_tells_the_first_200(Stores stores) {
        Plant plant = plant(stores, "owner");

        exclude(plant, "가".repeat(4_096), BEN);

        assertThat(delivered(plant)).singleElement().satisfies(notice -> {
            assertThat(notice.text().en())
                    .startsWith("ben proposes that control \"faces\" is excluded: " + "가".repeat(200) + "…, proposal");
            assertThat(notice.text().ko()).startsWith("ben 님의 제안: 통제 \"faces\"의 제외: " + "가".repeat(200) + "…, 제안");
        });
    }
}
