package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.AcceptableUse;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.Acknowledgement;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.AppendableAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Text;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody has access who has not acknowledged how it may be used, where that is set. */
class AcceptableUseTest {
    private static final Text WHERE = Text.of("wiki/use", "위키/수칙");
    private static final AccessSettings SETTINGS = AccessSettings.ofDefaults(new PersonaId("security"))
            .withAcceptableUse(new AcceptableUse("2026-1", WHERE, NOON.minusSeconds(60)));
    private static final Actor KIM_HERSELF = Actor.of("kim");

    private World world = over(Stores.MEMORY, SETTINGS);

    private static World over(Stores stores, AccessSettings settings) {
        return new World(settings, new AccessHooks() {}, clock -> {
            Stores.Open open = stores.open(clock);
            return Map.entry(open.log(), open.store());
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_request_waits_for_it_and_is_told_what_helps(Stores stores) {
        world = over(stores, SETTINGS);
        RequestDraft draft = world.asking(KIM).build();

        var refused = World.refused(() -> world.submit(draft));
        assertThat(refused.findings()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("NOT_ACKNOWLEDGED");
            assertThat(found.message())
                    .isEqualTo(Text.of(
                            "acceptable use must be acknowledged before access: kim has not acknowledged version 2026-1,"
                                    + " which is read at wiki/use; read it and acknowledge it; for an agent, who answers"
                                    + " for it does",
                            "접근하려면 먼저 이용 수칙을 확인해야 합니다: kim 님이 2026-1 버전을 확인하지 않았습니다(읽는 곳: 위키/수칙). 수칙을 읽고"
                                    + " 확인을 기록해야 합니다. 에이전트는 보증인이 합니다"));
        });
        assertThat(world.access.acknowledgements().open())
                .extracting(PrincipalId::value)
                .containsExactly("choi", "han", "kim", "lee", "park", "seo");
        Acknowledgement given = world.access.acknowledgements().acknowledge("2026-1", KIM_HERSELF);

        assertThat(given).isEqualTo(new Acknowledgement(new PrincipalId("kim"), "2026-1", NOON));
        assertThat(world.granted(world.asking(KIM).build()).party().holder()).isEqualTo(KIM);
        assertThat(world.check(KIM).allow()).isTrue();
        assertThat(world.access.acknowledgements().open())
                .extracting(PrincipalId::value)
                .containsExactly("choi", "han", "lee", "park", "seo");
    }

    @Test
    void twice_is_as_good_as_once() {
        Acknowledgement given = world.access.acknowledgements().acknowledge("2026-1", KIM_HERSELF);
        world.clock.advance(Duration.ofHours(1));

        assertThat(world.access.acknowledgements().acknowledge("2026-1", KIM_HERSELF))
                .isEqualTo(given);
        assertThat(world.events("use.acknowledged")).hasSize(1);
    }

    /** As a settings file on one machine, and a form on another, write the same name. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void two_spellings_of_one_version_are_the_same(Stores stores) {
        String composed = Normalizer.normalize("2026-수칙", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize("2026-수칙", Normalizer.Form.NFD);
        world = over(stores, SETTINGS.withAcceptableUse(new AcceptableUse(decomposed, WHERE, NOON)));

        Acknowledgement given = world.access.acknowledgements().acknowledge(composed, KIM_HERSELF);

        assertThat(given.version()).isEqualTo(composed);
        assertThat(world.access.acknowledgements().acknowledge(decomposed, KIM_HERSELF))
                .isEqualTo(given);
        assertThat(world.granted(world.asking(KIM).build()).party().holder()).isEqualTo(KIM);
    }

    @Test
    void another_version_is_not_what_is_asked_for() {
        assertThat(World.refused(() -> world.access.acknowledgements().acknowledge("2025-1", KIM_HERSELF))
                        .has("VERSION"))
                .isTrue();
        World free = new World();
        assertThat(World.refused(() -> free.access.acknowledgements().acknowledge("2026-1", KIM_HERSELF))
                        .has("VERSION"))
                .isTrue();
        assertThat(free.access.acknowledgements().open()).isEmpty();
        assertThat(free.granted(free.asking(KIM).build()).party().holder()).isEqualTo(KIM);
    }

    @Test
    void for_an_agent_counts_what_its_human_acknowledged() {
        RequestDraft draft = world.asking(BOT).inRun("run-1", "sql").build();

        assertThat(World.refused(() -> world.submit(draft)).findings())
                .singleElement()
                .satisfies(
                        found -> assertThat(found.message().en()).contains("kim has not acknowledged version 2026-1"));
        assertThat(World.refused(() -> world.access.acknowledgements().acknowledge("2026-1", Actor.of("bot")))
                        .has("SOD-2"))
                .isTrue();
        world.access.acknowledgements().acknowledge("2026-1", KIM_HERSELF);

        assertThat(world.submit(draft).draft()).isEqualTo(draft);
    }

    /** What was given by then is denied, and what waits is not given. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_new_version_is_acknowledged_anew_from_when_it_says(Stores stores) {
        world = over(stores, SETTINGS);
        world.access.acknowledgements().acknowledge("2026-1", KIM_HERSELF);
        world.granted(world.asking(KIM).build());
        AccessRequest waiting = world.submit(world.asking(KIM).on("taxi/zones").build());
        Instant from = NOON.plus(Duration.ofMinutes(10));
        Access next = Access.over(world.store, SETTINGS.withAcceptableUse(new AcceptableUse("2026-2", WHERE, from)));
        AccessQuery query = AccessQuery.of(KIM, "read", "taxi/trips", Environment.PROD);
        assertThat(next.check(query).allow()).isTrue();
        world.clock.set(from.minusSeconds(2));
        AccessDecision kept = next.check(query);
        assertThat(kept.until()).contains(from);
        assertThat(next.isCurrent(kept)).isTrue();

        world.clock.set(from);

        assertThat(next.isCurrent(kept)).isFalse();

        AccessDecision denied = next.check(query);
        assertThat(denied.code()).isEqualTo(AccessCode.NOT_ACKNOWLEDGED);
        assertThat(denied.explain().sentence().ko())
                .isEqualTo("접근하려면 먼저 이용 수칙을 확인해야 합니다: kim 님이 2026-2 버전을 확인하지 않았습니다(읽는 곳: 위키/수칙)");
        assertThat(World.refused(() -> next.approvals().approve(waiting.id(), LEE, REASON))
                        .has("NOT_ACKNOWLEDGED"))
                .isTrue();
        next.acknowledgements().acknowledge("2026-2", KIM_HERSELF);
        assertThat(next.check(query).allow()).isTrue();
        assertThat(next.approvals().approve(waiting.id(), LEE, REASON).grant()).isPresent();
        Access replayed = Access.over(
                MemoryStore.replay(world.log, world.clock),
                SETTINGS.withAcceptableUse(new AcceptableUse("2026-2", WHERE, from)));
        assertThat(replayed.check(query).allow()).isTrue();
    }

    @Test
    void an_emergency_stands_on_its_profile() {
        Anchoring anchoring = new Anchoring(
                "firm",
                KeyPairSigner.generate("firm"),
                List.of(new AppendableAnchor("ledger", new StringBuilder())),
                world.clock);
        BreakGlass glass = new BreakGlass(
                world.store,
                world.access.effects(),
                notice -> {},
                () -> anchoring.anchor(
                        world.log.size(),
                        size -> Hash.sha256(Long.toString(size).getBytes(US_ASCII))));
        World.declare(
                glass,
                new EmergencyProfile(
                        "repair",
                        new EmergencyProfile.Reach(new Pattern("taxi/trips"), Set.of("write"), Environment.PROD),
                        Set.of(KIM.persona()),
                        new EmergencyProfile.Alarm(Set.of(LEE.persona(), SEO.persona()), Set.of("mail", "pager")),
                        Duration.ofHours(1),
                        EmergencyProfile.Status.READY));

        glass.open("repair", KIM, new Emergency.Cause(Emergency.Purpose.REAL, REASON, "INC-7"));

        assertThat(world.check(KIM, "write", "taxi/trips").allow()).isTrue();
    }
}
