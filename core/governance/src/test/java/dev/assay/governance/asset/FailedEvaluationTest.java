package dev.assay.governance.asset;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.CHO;
import static dev.assay.governance.asset.Plant.NOON;
import static dev.assay.governance.asset.Plant.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.run.Runs;
import dev.assay.governance.staffing.People;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailedEvaluationTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final Instant LATER = Instant.parse("2026-06-02T12:00:00Z");

    private Plant plant;
    private Models models;

    private void approved(Stores stores) {
        plant = new Plant(stores);
        plant.put(
                Assets.KIND,
                List.of(Plant.asset("fare", Asset.Type.MODEL, new QualityState.Unknown()), Plant.dataset("trips")));
        models = new Models(plant.store, Runs::judged);
        models.register(
                ModelVersion.of(
                        id("fare"),
                        "1",
                        Set.of(Plant.who("ben")),
                        List.of(new ModelVersion.Pin(id("trips"), "2026-02", "ab12"))),
                BEN);
        models.evaluate("fare@1", plant.run(id("fare")), DIGEST, CHO);
        models.approve("fare@1", LATER, "good", ANN);
        plant.at("2026-03-03T12:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void ends_the_approval_that_was_given_before(Stores stores) {
        approved(stores);
        String failed = plant.run(id("fare"), Status.FAILED);
        Instant now = plant.instant();

        ModelVersion version = models.evaluate("fare@1", failed, DIGEST, CHO);

        assertThat(version.isApprovedAt(now.minusNanos(1_000))).isTrue();
        assertThat(version.isApprovedAt(now)).isFalse();
        assertThat(version.approval()).contains(new ModelVersion.Approval(Plant.who("ann"), NOON, now));
        assertThat(plant.store.<Optional<Instant>>read(reader -> Models.approvalExpiry(reader, id("fare"))))
                .contains(now);
        assertThat(reason()).isEqualTo("its evaluation by run " + failed + " is FAILED");
        plant.at("2026-03-04T12:00:00Z");
        assertThat(models.recordExpiries(ANN)).isEmpty();
        // Who approved it has a part in it still.
        assertThatThrownBy(() -> models.evaluate("fare@1", plant.run(id("fare")), DIGEST, ANN))
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has("SOD-5")).isTrue());
        models.evaluate("fare@1", plant.run(id("fare")), DIGEST, CHO);
        assertThat(models.approve("fare@1", LATER, "good again", ANN).isApprovedAt(plant.instant()))
                .isTrue();
    }

    /** Two runs of a suite that ended at once, as with a clock of seconds: nobody knows which was first. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void is_not_made_good_by_a_run_that_ended_at_once(Stores stores) {
        approved(stores);
        String failed = plant.run(id("fare"), Status.FAILED);
        String passed = plant.run(id("fare"));
        models.evaluate("fare@1", failed, DIGEST, CHO);

        assertThat(models.evaluate("fare@1", passed, DIGEST, CHO).isSound()).isFalse();
        plant.at("2026-03-04T12:00:00Z");
        String good = plant.run(id("fare"));
        String bad = plant.run(id("fare"), Status.FAILED);
        assertThat(models.evaluate("fare@1", good, DIGEST, CHO).isSound()).isTrue();
        assertThat(models.evaluate("fare@1", bad, DIGEST, CHO).isSound()).isFalse();
    }

    /** Ann approved it, it failed, and dan approved it when it passed again. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void is_attested_by_nobody_who_ever_approved_the_version(Stores stores) {
        approved(stores);
        plant.put(PeopleKinds.PRINCIPAL, List.of(Plant.person("dan")));
        models.evaluate("fare@1", plant.run(id("fare"), Status.FAILED), DIGEST, CHO);
        plant.at("2026-03-04T12:00:00Z");
        models.evaluate("fare@1", plant.run(id("fare")), DIGEST, CHO);
        ModelVersion version = models.approve("fare@1", LATER, "good again", Actor.of("dan"));

        assertThat(version.approvals())
                .containsExactly(
                        new ModelVersion.Approval(Plant.who("ann"), NOON, Instant.parse("2026-03-03T12:00:00Z")),
                        new ModelVersion.Approval(Plant.who("dan"), Instant.parse("2026-03-04T12:00:00Z"), LATER));
        assertThatThrownBy(() -> models.evaluate("fare@1", plant.run(id("fare")), DIGEST, ANN))
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has("SOD-5")).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void one_that_only_warned_ends_nothing(Stores stores) {
        approved(stores);

        ModelVersion version = models.evaluate("fare@1", plant.run(id("fare"), Status.WARNED), DIGEST, CHO);

        assertThat(version.isApprovedAt(LATER.minusNanos(1_000))).isTrue();
        assertThat(plant.events()).doesNotContain("model.approval_expired ok");
    }

    /** Monday's run passed, Tuesday's failed. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void is_not_made_good_by_an_older_run(Stores stores) {
        approved(stores);
        plant.at("2026-03-03T13:00:00Z");
        String monday = plant.run(id("fare"));
        plant.at("2026-03-04T13:00:00Z");
        String tuesday = plant.run(id("fare"), Status.FAILED);
        plant.at("2026-03-05T13:00:00Z");
        models.evaluate("fare@1", tuesday, DIGEST, CHO);

        assertThatThrownBy(() -> models.evaluate("fare@1", monday, DIGEST, CHO))
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has("DEC-3")).isTrue())
                .hasMessageContaining("must name a run of \"taxi\" that ended no earlier than that of its last one");
        assertThat(models.evaluate("fare@1", tuesday, DIGEST, CHO).isSound()).isFalse();
        assertThat(models.evaluate("fare@1", plant.run(id("fare")), DIGEST, CHO).isSound())
                .isTrue();
    }

    /** Monday's run failed, Tuesday's passed: that is how it stands, whichever is attested first. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void is_kept_though_a_newer_one_passed_by_which_it_is_judged(Stores stores) {
        approved(stores);
        plant.at("2026-03-03T13:00:00Z");
        String monday = plant.run(id("fare"), Status.FAILED);
        plant.at("2026-03-04T13:00:00Z");
        models.evaluate("fare@1", plant.run(id("fare")), DIGEST, CHO);

        ModelVersion version = models.evaluate("fare@1", monday, DIGEST, CHO);

        assertThat(version.evaluations()).hasSize(3);
        assertThat(version.isSound()).isTrue();
        assertThat(version.isApprovedAt(plant.instant())).isTrue();
    }

    /** What failed by one suite is asked of that suite again, and what another found before is still heard. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void is_not_made_good_by_another_suite(Stores stores) {
        approved(stores);
        plant.at("2026-03-03T13:00:00Z");
        String drifted = plant.run("drift", id("fare"), Status.FAILED);
        plant.at("2026-03-04T13:00:00Z");
        models.evaluate("fare@1", plant.run(id("fare")), DIGEST, CHO);
        assertThat(models.evaluate("fare@1", drifted, DIGEST, CHO).isSound()).isFalse();

        plant.at("2026-03-05T13:00:00Z");
        assertThat(models.evaluate("fare@1", plant.run(id("fare")), DIGEST, CHO).isSound())
                .isFalse();
        assertThatThrownBy(() -> models.approve("fare@1", LATER, "good again", ANN))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.has("MODEL-2")).isTrue());
        String mended = plant.run("drift", id("fare"), Status.PASSED);
        assertThat(models.evaluate("fare@1", mended, DIGEST, CHO).isSound()).isTrue();
    }

    /** Ben, who trained it, lets cho act in something else, which keeps her from attesting that it passed. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void is_attested_by_a_checker_whom_an_author_alone_lets_act(Stores stores) {
        approved(stores);
        Optional<Instant> end = Optional.of(LATER);
        Assignment seat = new Assignment(
                Plant.who("cho"), Plant.as("developer"), plant.instant(), end, Plant.who("ben"), Optional.empty());
        new People(plant.store, List.of()).assign(seat, BEN);

        assertThatThrownBy(() -> models.evaluate("fare@1", plant.run(id("fare")), DIGEST, CHO))
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has("SOD-5")).isTrue());
        String failed = plant.run(id("fare"), Status.FAILED);
        assertThat(models.evaluate("fare@1", failed, DIGEST, CHO).isApprovedAt(plant.instant()))
                .isFalse();
        assertThatThrownBy(() -> models.evaluate("fare@1", failed, DIGEST, BEN))
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has("SOD-5")).isTrue());
    }

    /** Ben, who trained it, names cho an author as well; or says that she had him do so. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void is_attested_by_a_checker_whom_who_registered_it_names_an_author(Stores stores) {
        approved(stores);
        List<ModelVersion.Pin> data = List.of(new ModelVersion.Pin(id("trips"), "2026-02", "ab12"));
        models.register(ModelVersion.of(id("fare"), "2", Set.of(Plant.who("cho")), data), BEN);
        Actor forCho = new Actor("ben", Optional.empty(), List.of("cho"));
        models.register(ModelVersion.of(id("fare"), "3", Set.of(Plant.who("ben")), data), forCho);

        for (String version : List.of("fare@2", "fare@3")) {
            assertThatThrownBy(() -> models.evaluate(version, plant.run(id("fare")), DIGEST, CHO))
                    .isInstanceOfSatisfying(
                            FindingsException.class,
                            e -> assertThat(e.has("SOD-5")).isTrue());
            String failed = plant.run(id("fare"), Status.FAILED);
            assertThatThrownBy(() -> models.evaluate(version, failed, DIGEST, BEN))
                    .isInstanceOfSatisfying(
                            FindingsException.class,
                            e -> assertThat(e.has("SOD-5")).isTrue());
            assertThat(models.evaluate(version, failed, DIGEST, CHO).isSound()).isFalse();
            // It helps who named her to nothing: neither takes it back, and she approves nothing either.
            for (Actor actor : List.of(BEN, CHO)) {
                assertThatThrownBy(() -> models.withdraw(version, failed, "of another", actor))
                        .isInstanceOfSatisfying(
                                FindingsException.class,
                                e -> assertThat(e.has("SOD-5")).isTrue());
                assertThatThrownBy(() -> models.approve(version, LATER, "mine", actor))
                        .isInstanceOfSatisfying(
                                FindingsException.class,
                                e -> assertThat(e.has("SOD-1")).isTrue());
            }
        }
    }

    private String reason() {
        try (var records = plant.log.read(1)) {
            return records.map(AuditRecord::event)
                    .filter(event -> event.type().equals("model.approval_expired"))
                    .map(event -> event.reason())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
