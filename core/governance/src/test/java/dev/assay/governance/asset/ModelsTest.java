package dev.assay.governance.asset;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.BOT;
import static dev.assay.governance.asset.Plant.CHO;
import static dev.assay.governance.asset.Plant.NOON;
import static dev.assay.governance.asset.Plant.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.run.Runs;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Status;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ModelsTest {
    private static final Instant LATER = NOON.plusSeconds(3600);

    /** SHA-256 of "abc", the first example of FIPS 180-2. */
    private static final String DIGEST = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final Plant plant = new Plant()
            .put(
                    Assets.KIND,
                    List.of(Plant.dataset("trips"), Plant.asset("fare", Asset.Type.MODEL, new QualityState.Unknown())));
    private final Models models = new Models(plant.store, Runs::judged);
    private final String run = plant.run(id("fare"));

    @Test
    void a_model_may_be_used_from_its_approval_until_that_ends() {
        models.register(version(), BEN);
        assertThat(expiry()).contains(Instant.EPOCH);

        models.evaluate("fare@1", run, DIGEST, CHO);
        ModelVersion approved = models.approve("fare@1", LATER, "good enough", ANN);

        assertThat(expiry()).contains(LATER);
        assertThat(approved.isApprovedAt(LATER.minusNanos(1000))).isTrue();
        assertThat(approved.isApprovedAt(LATER)).isFalse();
        assertThat(plant.store.<Optional<Instant>>read(reader -> Models.approvalExpiry(reader, id("trips"))))
                .isEmpty();
    }

    @Test
    void a_retired_model_may_not_be_used() {
        models.register(version(), BEN);
        models.evaluate("fare@1", run, DIGEST, CHO);
        models.approve("fare@1", LATER, "good enough", ANN);

        ModelVersion retired = models.retire("fare@1", "replaced", ANN);

        assertThat(retired.isApprovedAt(NOON)).isFalse();
        assertThat(expiry()).contains(Instant.EPOCH);
        refused("ILLEGAL_TRANSITION", () -> models.retire("fare@1", "again", ANN));
    }

    @Test
    void who_trained_a_model_neither_evaluates_nor_approves_it() {
        models.register(version(), BEN);

        refused("SOD-5", () -> models.evaluate("fare@1", run, DIGEST, BEN));
        refused("SOD-1", () -> models.approve("fare@1", LATER, "mine", BEN));
        assertThat(plant.events()).contains("sod.violation_blocked SOD-5", "sod.violation_blocked SOD-1");
    }

    @Test
    void who_registered_a_model_neither_evaluates_nor_approves_it() {
        Actor forBen = new Actor("cho", Optional.empty(), List.of("ben"));

        assertThat(models.register(by("1", "ann"), BEN).authors())
                .containsExactlyInAnyOrder(Plant.who("ann"), Plant.who("ben"));
        refused("SOD-5", () -> models.evaluate("fare@1", run, DIGEST, BEN));
        models.evaluate("fare@1", run, DIGEST, CHO);
        refused("SOD-1", () -> models.approve("fare@1", LATER, "mine", BEN));

        assertThat(models.register(by("2", "ann"), forBen).authors())
                .containsExactlyInAnyOrder(Plant.who("ann"), Plant.who("ben"), Plant.who("cho"));
        refused("SOD-5", () -> models.evaluate("fare@2", run, DIGEST, BEN));
    }

    @Test
    void authors_are_known() {
        assertThatThrownBy(() -> models.register(by("1", "no-such-one"), BEN))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        refused -> assertThat(refused.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.code()).isEqualTo("UNKNOWN_PRINCIPAL");
                                    assertThat(finding.message().en())
                                            .isEqualTo("authors must be known, but nobody is known as \"no-such-one\"");
                                    assertThat(finding.message().ko())
                                            .isEqualTo("작성자는 등록된 주체여야 하지만 \"no-such-one\" 주체는 등록되어 있지 않습니다");
                                }));
    }

    @Test
    void who_evaluated_a_model_does_not_approve_it_and_the_reverse() {
        models.register(version(), BEN);
        models.evaluate("fare@1", run, DIGEST, CHO);

        refused("SOD-5", () -> models.approve("fare@1", LATER, "good", CHO));
        assertThat(texts(() -> models.approve("fare@1", LATER, "good", CHO)))
                .containsExactly(
                        "model fare@1 must be approved by somebody who neither evaluated it nor took an evaluation back,"
                                + " but was by cho");
        models.approve("fare@1", LATER, "good", ANN);
        refused("SOD-5", () -> models.evaluate("fare@1", run, DIGEST, ANN));
    }

    @Test
    void an_agent_approves_nothing() {
        models.register(version(), BEN);
        models.evaluate("fare@1", run, DIGEST, CHO);

        refused("SOD-2", () -> models.approve("fare@1", LATER, "good", BOT));
    }

    @Test
    void refuses_an_approval_without_evaluation_or_that_has_ended() {
        models.register(version(), BEN);

        refused("MODEL-2", () -> models.approve("fare@1", LATER, "good", ANN));
        models.evaluate("fare@1", run, DIGEST, CHO);
        refused("MODEL-2", () -> models.approve("fare@1", NOON, "good", ANN));
    }

    @Test
    void dec_3_an_evaluation_names_a_run_that_is_recorded_and_a_digest() {
        models.register(version(), BEN);

        refused("DEC-3", () -> models.evaluate("fare@1", "no-such-run", DIGEST, CHO));
        refused("DEC-3", () -> models.evaluate("fare@1", run, "sha256:none", CHO));
        refused("DEC-3", () -> models.evaluate("fare@1", run, DIGEST.toUpperCase(Locale.ROOT), CHO));
    }

    @Test
    void dec_3_an_evaluation_names_a_run_over_the_model() {
        models.register(version(), BEN);
        String other = plant.run(id("trips"));

        refused("DEC-3", () -> models.evaluate("fare@1", other, DIGEST, CHO));
    }

    @Test
    void an_evaluation_that_failed_is_kept_as_such_and_makes_no_version_ready() {
        models.register(version(), BEN);
        String failed = plant.run(id("fare"), Status.FAILED);

        ModelVersion evaluated = models.evaluate("fare@1", failed, DIGEST, CHO);
        assertThat(evaluated.evaluations())
                .singleElement()
                .extracting(evaluation -> evaluation.result().status())
                .isEqualTo(Status.FAILED);
        assertThat(evaluated.isSound()).isFalse();
        refused("MODEL-2", () -> models.approve("fare@1", LATER, "good", ANN));

        plant.at("2026-03-02T12:01:00Z");
        String mended = plant.run(id("fare"));
        assertThat(models.evaluate("fare@1", mended, DIGEST, CHO).isSound()).isTrue();
        assertThat(models.approve("fare@1", LATER, "good", ANN).isApprovedAt(plant.instant()))
                .isTrue();
        String again = plant.run(id("fare"), Status.FAILED);
        assertThat(models.evaluate("fare@1", again, DIGEST, CHO).isSound()).isFalse();
        refused("MODEL-2", () -> models.approve("fare@1", LATER, "good", ANN));
    }

    @Test
    void is_approved_for_a_year_at_most_and_for_a_reason() {
        models.register(version(), BEN);
        models.evaluate("fare@1", run, DIGEST, CHO);
        Instant year = Instant.parse("2027-03-02T12:00:00Z");

        refused("MODEL-2", () -> models.approve("fare@1", year.plusNanos(1000), "good", ANN));
        refused("MODEL-2", () -> models.approve("fare@1", LATER, " ", ANN));
        assertThat(models.approve("fare@1", year, "good", ANN).isApprovedAt(NOON))
                .isTrue();
    }

    @Test
    void refuses_a_model_that_is_not_pinned_to_data_or_unknown() {
        ModelVersion loose = ModelVersion.of(id("fare"), "2", Set.of(Plant.who("ben")), List.of());

        refused("MODEL-1", () -> models.register(loose, BEN));
        refused("UNKNOWN_MODEL", () -> models.retire("fare@9", "gone", ANN));
        models.register(version(), BEN);
        refused("DUPLICATE", () -> models.register(version(), BEN));
    }

    @Test
    void each_condition_that_fails_is_told_by_itself_with_the_value() {
        ModelVersion bare = ModelVersion.of(id("fare"), "1", Set.of(), List.of());
        assertThat(texts(() -> models.register(bare, BEN)))
                .containsExactly(
                        "model fare@1: its data must be named, but are not",
                        "model fare@1: its authors must be named, but are not");

        models.register(version(), BEN);
        assertThat(texts(() -> models.approve("fare@1", NOON, " ", ANN)))
                .containsExactly(
                        "model fare@1: it must be evaluated first, but no evaluation of it counts",
                        "model fare@1: it must be approved until a time after 2026-03-02T12:00:00Z and no later than"
                                + " 2027-03-02T12:00:00Z, but was until 2026-03-02T12:00:00Z",
                        "model fare@1: it must be approved for a reason, but there is none");
        assertThat(texts(() -> models.evaluate("fare@1", "no-such-run", "sha256:none", CHO)))
                .containsExactly(
                        "evaluation of fare@1 must name a run that is recorded, but none is by \"no-such-run\"",
                        "digest must be a SHA-256 of 64 lower-case hexadecimal digits, but was \"sha256:none\"");
        String other = plant.run(id("trips"));
        assertThat(texts(() -> models.evaluate("fare@1", other, DIGEST, CHO)))
                .containsExactly("evaluation of fare@1 must name a run over fare, but " + other + " was over trips");
    }

    private static List<String> texts(ThrowingCallable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt).findings().stream()
                .map(finding -> finding.message().en())
                .toList();
    }

    @Test
    void records_the_end_of_an_approval_once() {
        models.register(version(), BEN);
        models.evaluate("fare@1", run, DIGEST, CHO);
        models.approve("fare@1", LATER, "good", ANN);

        assertThat(models.recordExpiries(ANN)).isEmpty();
        plant.at("2026-03-02T13:00:00Z");
        assertThat(models.recordExpiries(ANN)).containsExactly("fare@1");
        assertThat(models.recordExpiries(ANN)).isEmpty();
    }

    private Optional<Instant> expiry() {
        return plant.store.read(reader -> Models.approvalExpiry(reader, id("fare")));
    }

    private static ModelVersion version() {
        return by("1", "ben");
    }

    private static ModelVersion by(String version, String author) {
        return ModelVersion.of(
                id("fare"),
                version,
                Set.of(Plant.who(author)),
                List.of(new ModelVersion.Pin(id("trips"), "2026-02", "ab12")));
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(code));
    }
}
