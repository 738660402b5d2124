package dev.assay.governance.access;

import static dev.assay.governance.access.World.BOT;
import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.KIM;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.NOON;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.AppendableAnchor;
import dev.assay.governance.audit.anchor.CallbackAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakGlassTest {
    private static final Emergency.Cause FIRE = new Emergency.Cause(Emergency.Purpose.REAL, REASON, "INC-7");

    private final World world = new World();
    private final List<Notice> told = new ArrayList<>();
    private final StringBuilder ledger = new StringBuilder();
    private final Anchoring anchoring = new Anchoring(
            "firm", KeyPairSigner.generate("firm"), List.of(new AppendableAnchor("ledger", ledger)), world.clock);
    private final BreakGlass glass =
            new BreakGlass(world.store, world.access.effects(), told::add, () -> anchored(anchoring));

    /** The roots are made up: that a checkpoint of this size was handed out is all that matters here. */
    private Anchored anchored(Anchoring by) {
        return by.anchor(
                world.log.size(), size -> Hash.sha256(Long.toString(size).getBytes(US_ASCII)));
    }

    private List<Long> anchors() {
        return SignedCheckpoint.parseAll(ledger.toString()).stream()
                .map(signed -> signed.checkpoint().size())
                .toList();
    }

    private long seq(String event) {
        return world.events(event).get(0).seq();
    }

    /** What was told but that somebody proposed how access is approved, which has no channels. */
    private List<Notice> alarms() {
        return told.stream().filter(notice -> !notice.channels().isEmpty()).toList();
    }

    private static EmergencyProfile profile(String id, String pattern) {
        return new EmergencyProfile(
                id,
                new EmergencyProfile.Reach(new Pattern(pattern), Set.of("write"), Environment.PROD),
                Set.of(KIM.persona()),
                new EmergencyProfile.Alarm(Set.of(LEE.persona(), SEO.persona()), Set.of("mail", "pager")),
                Duration.ofHours(1),
                EmergencyProfile.Status.READY);
    }

    private Emergency open() {
        World.declare(glass, profile("repair", "taxi/trips"));
        return glass.open("repair", KIM, FIRE);
    }

    @Test
    void opens_for_an_hour_tells_others_by_two_channels_and_has_the_log_anchored() {
        Emergency emergency = open();

        assertThat(emergency.status()).isEqualTo(Emergency.Status.OPEN);
        assertThat(alarms()).singleElement().satisfies(notice -> {
            assertThat(notice.to()).containsExactlyInAnyOrder("owner", "security");
            assertThat(notice.channels()).hasSize(2);
        });
        // What was sent is in the log, too.
        assertThat(anchors()).containsExactly(seq("breakglass.opened") + told.size());
        assertThat(world.check(KIM, "write", "taxi/trips").allow()).isTrue();
        world.clock.set(NOON.plus(Duration.ofHours(1)));
        assertThat(world.check(KIM, "write", "taxi/trips").code()).isEqualTo(AccessCode.GRANT_EXPIRED);
    }

    @Test
    void who_owns_what_is_reached_is_told_though_the_profile_names_only_security() {
        World.declare(
                glass,
                new EmergencyProfile(
                        "repair",
                        new EmergencyProfile.Reach(new Pattern("taxi/trips"), Set.of("write"), Environment.PROD),
                        Set.of(KIM.persona()),
                        new EmergencyProfile.Alarm(Set.of(SEO.persona()), Set.of("mail", "pager")),
                        Duration.ofHours(1),
                        EmergencyProfile.Status.READY));

        glass.open("repair", KIM, FIRE);

        assertThat(alarms())
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactlyInAnyOrder("owner", "security"));
    }

    @Test
    void records_every_use() {
        open();

        for (int i = 0; i < 5; i++) {
            world.check(KIM, "write", "taxi/trips");
        }

        assertThat(world.events("breakglass.used")).hasSize(5);
    }

    @Test
    void a_notice_that_cannot_be_delivered_changes_nothing() {
        BreakGlass deaf = new BreakGlass(
                world.store,
                world.access.effects(),
                notice -> {
                    throw new IllegalStateException("no network");
                },
                () -> anchored(anchoring));
        World.declare(deaf, profile("repair", "taxi/trips"));

        assertThat(deaf.open("repair", KIM, FIRE).status()).isEqualTo(Emergency.Status.OPEN);
    }

    @Test
    void refuses_agents_and_personas_that_the_profile_does_not_name() {
        World.declare(glass, profile("repair", "taxi/trips"));

        assertThat(refused(() -> glass.open("repair", BOT, FIRE)).has("SOD-2")).isTrue();
        assertThat(refused(() -> glass.open("repair", LEE, FIRE)).has("NOT_ALLOWED"))
                .isTrue();
    }

    @Test
    void says_who_may_not_open_or_close_in_both_languages() {
        Emergency emergency = open();

        assertThat(refused(() -> glass.open("repair", LEE, FIRE)).findings())
                .extracting(Finding::message)
                .containsExactly(Text.of(
                        "lee as owner may not open repair; these may: [engineer]",
                        "lee(owner) 주체는 repair 프로필을 열 수 없습니다. 열 수 있는 페르소나: [engineer]"));
        assertThat(refused(() -> glass.close(emergency.id(), HAN, REASON)).findings())
                .extracting(Finding::message)
                .containsExactly(Text.of(
                        "han as engineer may not close it; who opened it may, and these: owner, security",
                        "han(engineer) 주체는 닫을 수 없습니다. 비상 접근을 연 사람과 다음 페르소나가 닫을 수 있습니다: owner, security"));
    }

    @Test
    void refuses_to_open_without_reason_or_ticket() {
        World.declare(glass, profile("repair", "taxi/trips"));

        for (Emergency.Cause cause : List.of(
                new Emergency.Cause(Emergency.Purpose.REAL, " ", "INC-7"),
                new Emergency.Cause(Emergency.Purpose.REAL, REASON, ""),
                new Emergency.Cause(Emergency.Purpose.REAL, REASON, "\u3164"))) {
            assertThat(refused(() -> glass.open("repair", KIM, cause)).findings())
                    .singleElement()
                    .satisfies(found -> assertThat(found.code()).isEqualTo("GRT-4"));
        }
    }

    /** A check of "write" would never meet "Write", and of "*" nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"Write", "write ", "*", ""})
    void refuses_what_names_no_action(String action) {
        EmergencyProfile good = profile("repair", "taxi/trips");
        EmergencyProfile bad = new EmergencyProfile(
                "bad",
                new EmergencyProfile.Reach(good.reach().resource(), Set.of("read", action), Environment.PROD),
                good.personas(),
                good.alarm(),
                good.longest(),
                good.status());

        assertThat(refused(() -> glass.propose(bad, REASON, Actor.of("seo"))).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("BAD_ACTION");
                    assertThat(finding.path()).isEqualTo("reach.actions");
                    assertThat(finding.message().en())
                            .isEqualTo("\"" + action
                                    + "\" names no action; write words in lower case, with - : or / between them");
                });
    }

    @Test
    void refuses_profiles_that_are_too_long_or_tell_by_one_channel() {
        EmergencyProfile good = profile("repair", "taxi/trips");
        EmergencyProfile bad = new EmergencyProfile(
                "bad",
                good.reach(),
                Set.of(BOT.persona()),
                new EmergencyProfile.Alarm(Set.of(SEO.persona()), Set.of("mail")),
                Duration.ofMinutes(61),
                good.status());

        assertThat(refused(() -> glass.propose(bad, REASON, Actor.of("seo"))).findings())
                .extracting(found -> found.code())
                .containsExactly("GRT-1", "TOO_FEW_CHANNELS", "SOD-2");
    }

    @Test
    void a_profile_is_approved_by_another_person_than_wanted_it() {
        String proposal = glass.propose(profile("repair", "taxi/trips"), REASON, Actor.of("bot"));

        assertThat(refused(() -> glass.approve(proposal, REASON, Actor.of("bot")))
                        .findings())
                .extracting(found -> found.code())
                .containsExactly("SOD-2", "SOD-1");
        assertThat(refused(() -> glass.approve(proposal, REASON, Actor.of("kim")))
                        .has("SOD-1"))
                .isTrue();
        assertThat(refused(() -> glass.open("repair", KIM, FIRE)).has("UNKNOWN_ID"))
                .isTrue();
        glass.approve(proposal, REASON, Actor.of("seo"));
        assertThat(refused(() -> glass.approve(proposal, REASON, Actor.of("seo")))
                        .has("ALREADY_RESOLVED"))
                .isTrue();
    }

    @Test
    void tells_somebody_else_than_those_who_open_and_personas_that_exist() {
        EmergencyProfile good = profile("repair", "taxi/trips");
        EmergencyProfile quiet = new EmergencyProfile(
                "quiet",
                good.reach(),
                good.personas(),
                new EmergencyProfile.Alarm(good.personas(), Set.of("mail", "pager")),
                good.longest(),
                good.status());
        EmergencyProfile strange = new EmergencyProfile(
                "strange",
                good.reach(),
                good.personas(),
                new EmergencyProfile.Alarm(Set.of(new PersonaId("nobody")), Set.of("mail", "pager")),
                good.longest(),
                good.status());

        assertThat(refused(() -> glass.propose(quiet, REASON, Actor.of("seo"))).findings())
                .extracting(found -> found.code())
                .containsExactly("GRT-6");
        assertThat(refused(() -> glass.propose(strange, REASON, Actor.of("seo")))
                        .findings())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("UNKNOWN_PERSONA");
                    assertThat(found.message().en()).startsWith("no persona \"nobody\"; ");
                });
    }

    @Test
    void a_second_profile_for_an_asset_makes_no_emergency_longer() {
        open();
        World.declare(glass, profile("wide", "taxi/*"));
        World.declare(glass, profile("zones", "taxi/zones"));
        world.clock.set(NOON.plus(Duration.ofMinutes(59)));

        assertThat(refused(() -> glass.open("wide", KIM, FIRE)).has("NOT_EXTENDABLE"))
                .isTrue();
        assertThat(glass.open("zones", KIM, FIRE).status()).isEqualTo(Emergency.Status.OPEN);
    }

    @Test
    void a_profile_in_place_of_a_suspended_one_stays_suspended() {
        Emergency emergency = open();
        world.clock.set(emergency.reviewBy());
        glass.run();
        glass.run();

        assertThat(World.declare(glass, profile("repair", "taxi/zones")).status())
                .isEqualTo(EmergencyProfile.Status.SUSPENDED);
    }

    @Test
    void a_restricted_asset_takes_two_people() {
        World.declare(glass, profile("people", "taxi/people"));
        Emergency waiting = glass.open("people", KIM, FIRE);
        assertThat(waiting.status()).isEqualTo(Emergency.Status.AWAITING_SECOND);
        assertThat(world.check(KIM, "write", "taxi/people").allow()).isFalse();
        assertThat(refused(() -> glass.confirm(waiting.id(), KIM)).has("SOD-1")).isTrue();

        glass.confirm(waiting.id(), HAN);

        assertThat(world.check(KIM, "write", "taxi/people").allow()).isTrue();
        assertThat(refused(() -> glass.confirm(waiting.id(), HAN)).has("SOD-1")).isTrue();
    }

    @Test
    void is_not_extended_before_someone_else_has_reviewed_it() {
        Emergency emergency = open();
        glass.close(emergency.id(), KIM, "the load is repaired");
        assertThat(world.check(KIM, "write", "taxi/trips").code()).isEqualTo(AccessCode.GRANT_REVOKED);
        assertThat(refused(() -> glass.open("repair", KIM, FIRE)).has("NOT_EXTENDABLE"))
                .isTrue();
        assertThat(refused(() -> glass.review(emergency.id(), KIM, REASON)).has("SOD-1"))
                .isTrue();

        glass.review(emergency.id(), LEE, "the reason was good");

        assertThat(anchors()).hasSize(2).last().isEqualTo(seq("breakglass.closed"));
        assertThat(world.events("breakglass.reviewed")).hasSize(1);
        assertThat(glass.open("repair", KIM, FIRE).status()).isEqualTo(Emergency.Status.OPEN);
    }

    @Test
    void an_overdue_review_suspends_the_profile() {
        Emergency emergency = open();
        world.clock.set(emergency.reviewBy().minusNanos(1_000));
        glass.run();
        assertThat(world.events("breakglass.suspended")).isEmpty();

        world.clock.set(emergency.reviewBy());
        assertThat(refused(() -> glass.open("repair", HAN, FIRE)).findings())
                .singleElement()
                .satisfies(found -> assertThat(found.code()).isEqualTo("PROFILE_SUSPENDED"));
        glass.run();
        assertThat(world.events("breakglass.suspended")).hasSize(1);

        glass.review(emergency.id(), LEE, "late, but in order");
        assertThat(glass.open("repair", HAN, FIRE).status()).isEqualTo(Emergency.Status.OPEN);
    }

    @Test
    void only_closed_emergencies_are_reviewed_and_only_once() {
        Emergency emergency = open();
        assertThat(refused(() -> glass.review(emergency.id(), LEE, REASON)).has("ILLEGAL_TRANSITION"))
                .isTrue();
        world.clock.set(emergency.end());
        glass.run();
        glass.review(emergency.id(), LEE, REASON);

        assertThat(refused(() -> glass.review(emergency.id(), LEE, REASON)).has("ILLEGAL_TRANSITION"))
                .isTrue();
        assertThat(refused(() -> glass.close(emergency.id(), KIM, REASON)).has("ILLEGAL_TRANSITION"))
                .isTrue();
    }

    @Test
    void has_the_log_anchored_when_its_time_is_over_too() {
        Emergency emergency = open();
        world.clock.set(emergency.end());

        glass.run();
        glass.run();

        assertThat(anchors()).hasSize(2).last().isEqualTo(seq("breakglass.closed"));
    }

    @Test
    void that_no_sink_keeps_the_checkpoint_is_recorded_and_changes_nothing_else() {
        Anchoring broken = new Anchoring(
                "firm",
                KeyPairSigner.generate("firm"),
                List.of(new CallbackAnchor("gone", signed -> {
                    throw new IOException("no network");
                })),
                world.clock);
        BreakGlass forgetful = new BreakGlass(world.store, world.access.effects(), told::add, () -> anchored(broken));
        World.declare(forgetful, profile("repair", "taxi/trips"));

        assertThat(forgetful.open("repair", KIM, FIRE).status()).isEqualTo(Emergency.Status.OPEN);
        assertThat(world.events("audit.anchored")).singleElement().satisfies(added -> {
            assertThat(added.event().outcome()).isEqualTo("failed");
            assertThat(added.event().subject().id()).isEqualTo("breakglass.opened");
        });
    }
}
