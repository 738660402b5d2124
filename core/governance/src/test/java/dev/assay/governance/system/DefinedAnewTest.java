package dev.assay.governance.system;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.CHO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.risk.Checklist;
import dev.assay.governance.risk.Checklists;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pricing is answered for by "owner", in which ann acts; its run over fare failed. */
class DefinedAnewTest {
    private static final Checklist.Proof BY_HAND = new Checklist.Proof.Attested();
    private static final Checklist.Item MEASURED =
            item("fair", new Checklist.Proof.Measured(Plant.id("fare"), "taxi", "fare-present"));
    private static final Checklist.Item ATTESTED = item("fair", BY_HAND);
    private static final Checklist.Item KNOWN = item("limits", BY_HAND);

    private Plant plant;
    private Checklists lists;

    private static Checklist.Item item(String id, Checklist.Proof proof) {
        return new Checklist.Item(id, Text.of("equal error by zone", "구역마다 오차가 같습니다"), proof);
    }

    private void open(Stores stores) {
        plant = SystemFixture.plant(stores);
        plant.put(AiSystem.KIND, List.of(SystemFixture.system(Stage.DEVELOPMENT)));
        lists = new Checklists(plant.store, AiSystem::owners);
        plant.run(Plant.id("fare"), Status.FAILED);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void only_who_answers_for_it_says_another_list(Stores stores) {
        open(stores);
        lists.define("pricing", List.of(MEASURED), CHO);

        assertThat(refused("NOT_ADDRESSED", () -> lists.define("pricing", List.of(ATTESTED), CHO)))
                .isEqualTo(
                        "checklist of \"pricing\" must be defined anew by who acts in one of [owner], which answer for"
                                + " it, but was by cho");
        assertThat(open()).containsExactly("fair");
        lists.define("pricing", List.of(MEASURED, KNOWN), ANN);
        assertThat(open()).containsExactly("fair", "limits");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void of_what_nobody_answers_for_anybody_does(Stores stores) {
        open(stores);
        lists.define("maps", List.of(KNOWN), CHO);

        lists.define("maps", List.of(ATTESTED), BEN);
        lists.tick("maps", "fair", "sha256:00", BEN);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void whoever_lets_people_attest_what_a_run_showed_does_not_attest_it(Stores stores) {
        open(stores);
        lists.define("pricing", List.of(MEASURED, KNOWN), ANN);
        lists.tick("pricing", "limits", "sha256:00", ANN);

        lists.define("pricing", List.of(ATTESTED, KNOWN), ANN);

        refused("SOD-1", () -> lists.tick("pricing", "fair", "sha256:00", ANN));
        assertThat(open()).containsExactly("fair", "limits");
        lists.tick("pricing", "fair", "sha256:00", CHO);
        assertThat(open()).containsExactly("limits");
        assertThat(MemoryStore.replay(plant.log, plant).snapshot()).isEqualTo(plant.store.snapshot());
    }

    /** Nor by another name, nor by taking it out first. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void nor_in_two_steps_until_a_run_shows_it_again(Stores stores) {
        open(stores);
        lists.define("pricing", List.of(MEASURED, KNOWN), ANN);
        lists.define("pricing", List.of(KNOWN), ANN);
        lists.define("pricing", List.of(KNOWN, item("even", BY_HAND)), ANN);

        refused("SOD-1", () -> lists.tick("pricing", "even", "sha256:00", ANN));
        lists.define("pricing", List.of(KNOWN, MEASURED), ANN);
        lists.tick("pricing", "limits", "sha256:00", ANN);
        assertThat(open()).containsExactly("fair");
    }

    /** That ben stood in for her then is so when it is over, too. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void nor_does_who_was_one_with_them(Stores stores) {
        open(stores);
        lists.define("pricing", List.of(MEASURED), ANN);
        plant.put(
                PeopleKinds.ASSIGNMENT,
                List.of(new Assignment(
                        Plant.who("ben"),
                        Plant.as("owner"),
                        Plant.NOON,
                        Optional.of(Plant.NOON.plusSeconds(3_600)),
                        Plant.who("cho"),
                        Optional.of(Plant.who("ann")))));
        lists.define("pricing", List.of(ATTESTED), BEN);
        plant.at("2026-03-02T14:00:00Z");

        refused("SOD-1", () -> lists.tick("pricing", "fair", "sha256:00", ANN));
        lists.tick("pricing", "fair", "sha256:00", CHO);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void the_event_says_what_came_in_and_what_went_out(Stores stores) {
        open(stores);
        lists.define("pricing", List.of(MEASURED, KNOWN), ANN);
        assertThat(details())
                .containsEntry("in", List.of("fair: fare-present of taxi over fare", "limits: attested"))
                .containsEntry("out", List.of());

        lists.define("pricing", List.of(ATTESTED, KNOWN), ANN);

        assertThat(details())
                .containsEntry("in", List.of("fair: attested"))
                .containsEntry("out", List.of("fair: fare-present of taxi over fare"));
    }

    private Map<String, Object> details() {
        try (var records = plant.log.read(1)) {
            return records.map(AuditRecord::event)
                    .filter(event -> event.type().equals("checklist.defined"))
                    .reduce((one, next) -> next)
                    .orElseThrow()
                    .details();
        }
    }

    private List<String> open() {
        return plant.store.read(reader ->
                Checklists.open(reader, "pricing").stream().map(Finding::path).toList());
    }

    private static String refused(String code, ThrowingCallable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt);
        assertThat(refused).isNotNull();
        assertThat(refused.findings()).extracting(Finding::code).containsExactly(code);
        return refused.findings().get(0).message().en();
    }

    /** Records take 65,536 bytes, and each of these has some 60. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void however_long_a_list_is_it_is_defined_anew(Stores stores) {
        open(stores);
        lists.define(
                "pricing",
                IntStream.range(0, 1_000).mapToObj(i -> item("a" + i, BY_HAND)).toList(),
                ANN);

        lists.define(
                "pricing",
                IntStream.range(0, 1_000).mapToObj(i -> item("b" + i, BY_HAND)).toList(),
                ANN);

        assertThat(open()).hasSize(1_000).contains("b999");
    }
}
