package dev.assay.governance.access;

import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Models;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A model is used in production while it is approved, and by nobody before and after. Han trained it, park evaluated it. */
@ParameterizedClass
@EnumSource(
        value = Stores.class,
        names = {"MEMORY", "H2"})
class ModelAccessTest {
    private static final String FARE = "taxi/fare";

    private final World world;
    private final Models models;

    ModelAccessTest(Stores stores) {
        world = new World(stores);
        models = new Models(
                world.store,
                (reader, run) -> Optional.of(
                        new Models.Judged(new AssetId(FARE), "fares", Status.PASSED, NOON, Optional.empty())));
    }

    @BeforeEach
    void registered() {
        world.put(
                Assets.KIND,
                new Asset(
                        new AssetId(FARE),
                        Asset.Type.MODEL,
                        Text.of("fares"),
                        new Handling(Classification.INTERNAL, PersonalData.NONE, Optional.empty()),
                        Optional.of(World.OWNER),
                        Optional.empty(),
                        Set.of(),
                        new QualityState.Healthy()));
        models.register(
                ModelVersion.of(
                        new AssetId(FARE),
                        "1",
                        Set.of(new PrincipalId("han")),
                        List.of(new ModelVersion.Pin(new AssetId("taxi/trips"), "2026-02", "abcd"))),
                Actor.of("han"));
        models.evaluate(FARE + "@1", "run-1", "0123456789abcdef".repeat(4), Actor.of("park"));
    }

    private RequestDraft using(Environment where) {
        return world.asking(KIM).on(FARE).in(where).build();
    }

    private String refusedUse() {
        FindingsException refused = catchThrowableOfType(FindingsException.class, () -> {
            AccessRequest request = world.submit(using(Environment.PROD));
            world.access.approvals().approve(request.id(), LEE, REASON);
        });
        return refused.findings().get(0).code();
    }

    @Test
    void a_model_that_nobody_approved_is_used_while_it_is_built_but_not_in_production() {
        assertThat(refusedUse()).isEqualTo("GRT-1");

        assertThat(world.granted(using(Environment.DEV)).window().end()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void a_grant_is_no_longer_than_the_approval() {
        Duration approved = Duration.ofMinutes(20);
        models.approve(FARE + "@1", NOON.plus(approved), "good enough", Actor.of("choi"));
        assertThat(refusedUse()).isEqualTo("GRT-1");

        Grant grant = world.granted(world.asking(KIM).on(FARE).lasting(approved).build());

        assertThat(grant.window().end()).isEqualTo(NOON.plus(approved));
    }

    @Test
    void a_model_that_is_retired_is_used_no_more_and_not_granted_again() {
        models.approve(FARE + "@1", NOON.plus(Duration.ofDays(20)), "good enough", Actor.of("choi"));
        world.granted(using(Environment.PROD));
        assertThat(world.check(KIM, "read", FARE).allow()).isTrue();

        models.retire(FARE + "@1", "a better one", Actor.of("choi"));

        assertThat(world.check(KIM, "read", FARE).code()).isEqualTo(AccessCode.APPROVAL_EXPIRED);
    }
}
