package dev.assay.governance.asset;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.BOT;
import static dev.assay.governance.asset.Plant.CHO;
import static dev.assay.governance.asset.Plant.NOON;
import static dev.assay.governance.asset.Plant.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Status;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawnEvaluationTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final Actor DAN = Actor.of("dan");
    private static final Actor EVE = Actor.of("eve");
    private static final Instant LATER = Instant.parse("2026-06-02T12:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T12:00:00Z");

    private Plant plant;
    private Models models;
    private String first;

    /** Ben trained it, cho evaluated it, ann approved it. */
    private void approved(Stores stores) {
        plant = new Plant(stores);
        plant.put(
                Assets.KIND,
                List.of(Plant.asset("fare", Asset.Type.MODEL, new QualityState.Unknown()), Plant.dataset("trips")));
        plant.put(PeopleKinds.PRINCIPAL, List.of(Plant.person("dan"), Plant.person("eve")));
        models = new Models(plant.store, Runs::judged);
        models.register(
                ModelVersion.of(
                        id("fare"),
                        "1",
                        Set.of(Plant.who("ben")),
                        List.of(new ModelVersion.Pin(id("trips"), "2026-02", "ab12"))),
                BEN);
        first = plant.run(id("fare"));
        models.evaluate("fare@1", first, DIGEST, CHO);
        models.approve("fare@1", LATER, "good", ANN);
        plant.at("2026-03-03T12:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void one_that_failed_judges_the_version_no_longer_and_the_approval_is_asked_anew(Stores stores) {
        approved(stores);
        String candidate = plant.run(id("fare"), Status.FAILED);
        models.evaluate("fare@1", candidate, DIGEST, CHO);
        plant.at("2026-03-03T13:00:00Z");

        ModelVersion version = models.withdraw("fare@1", candidate, "it was of the candidate", DAN);

        assertThat(version.isSound()).isTrue();
        assertThat(version.isApprovedAt(plant.instant())).isFalse();
        assertThat(version.evaluations()).hasSize(2);
        assertThat(version.evaluations().get(1).withdrawal())
                .contains(new ModelVersion.Withdrawal(
                        Plant.who("dan"),
                        Instant.parse("2026-03-03T13:00:00Z"),
                        "it was of the candidate",
                        Set.of(Plant.who("dan"))));
        AuditEvent event = last("model.evaluation_withdrawn");
        assertThat(event.reason()).isEqualTo("it was of the candidate");
        assertThat(event.details()).containsEntry("run", candidate);
        // Who took it back has judged the version.
        refused("SOD-5", () -> models.approve("fare@1", LATER, "good", DAN));
        assertThat(models.approve("fare@1", LATER, "good", ANN).isApprovedAt(plant.instant()))
                .isTrue();
        assertThat(MemoryStore.replay(plant.log, plant)
                        .<ModelVersion>read(reader ->
                                Models.version(reader, id("fare"), "1").orElseThrow()))
                .isEqualTo(plant.store.<ModelVersion>read(
                        reader -> Models.version(reader, id("fare"), "1").orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void one_that_passed_takes_the_approval_that_rests_on_it(Stores stores) {
        approved(stores);
        models.evaluate("fare@1", plant.run(id("fare")), DIGEST, CHO);

        ModelVersion version = models.withdraw("fare@1", first, "it was of the candidate", DAN);

        assertThat(version.isSound()).isTrue();
        assertThat(version.approvals()).containsExactly(new ModelVersion.Approval(Plant.who("ann"), NOON, TUESDAY));
        assertThat(last("model.approval_expired").reason())
                .isEqualTo("its evaluation by run " + first + " was taken back");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void one_that_passed_later_takes_nothing(Stores stores) {
        approved(stores);
        String later = plant.run(id("fare"));
        models.evaluate("fare@1", later, DIGEST, CHO);

        ModelVersion version = models.withdraw("fare@1", later, "it was of the candidate", DAN);

        assertThat(version.approvals()).containsExactly(new ModelVersion.Approval(Plant.who("ann"), NOON, LATER));
        assertThat(plant.events()).doesNotContain("model.approval_expired ok");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void the_last_one_leaves_a_version_that_nobody_evaluated(Stores stores) {
        approved(stores);

        ModelVersion version = models.withdraw("fare@1", first, "it was of the candidate", DAN);

        assertThat(version.isSound()).isFalse();
        refused("MODEL-2", () -> models.approve("fare@1", LATER, "good", ANN));
        refused("DEC-3", () -> models.withdraw("fare@1", first, "again", EVE));
        // By mistake it was taken back, then: it is attested again.
        assertThat(models.evaluate("fare@1", first, DIGEST, EVE).isSound()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void is_taken_back_by_a_person_without_a_part_in_it_for_a_reason(Stores stores) {
        approved(stores);
        String failed = plant.run(id("fare"), Status.FAILED);
        models.evaluate("fare@1", failed, DIGEST, CHO);

        refused("SOD-5", () -> models.withdraw("fare@1", failed, "of the candidate", CHO));
        refused("SOD-5", () -> models.withdraw("fare@1", failed, "of the candidate", BEN));
        refused("SOD-5", () -> models.withdraw("fare@1", failed, "of the candidate", ANN));
        refused("SOD-2", () -> models.withdraw("fare@1", failed, "of the candidate", BOT));
        refused("DEC-3", () -> models.withdraw("fare@1", failed, "\u3164", DAN));
        refused("DEC-3", () -> models.withdraw("fare@1", failed, "x".repeat(4_097), DAN));
        refused("DEC-3", () -> models.withdraw("fare@1", "no-such-run", "of the candidate", DAN));
        refused("UNKNOWN_MODEL", () -> models.withdraw("fare@2", failed, "of the candidate", DAN));
        assertThat(models.withdraw("fare@1", failed, "x".repeat(4_096), DAN).isSound())
                .isTrue();
    }

    private AuditEvent last(String type) {
        try (var records = plant.log.read(1)) {
            return records.map(AuditRecord::event)
                    .filter(event -> event.type().equals(type))
                    .reduce((one, other) -> other)
                    .orElseThrow();
        }
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has(code)).isTrue());
    }
}
