package dev.assay.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.effect.Effects;
import dev.assay.governance.effect.Intent;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways around a rule that are none. */
class OversightEdgesTest {
    private static final AssetId TOY = new AssetId("toy");
    private static final Duration HOUR = Duration.ofHours(1);

    private Firm firm = new Firm();
    private Oversight oversight = new Oversight(firm.store());

    private void use(Stores stores) {
        firm = new Firm(stores);
        oversight = new Oversight(firm.store());
    }

    private static OversightRule rule(String actions, Trigger trigger, Effect effect, Duration window) {
        return new OversightRule(
                "r-" + effect.getClass().getSimpleName(),
                new Pattern(actions),
                new Pattern("*"),
                trigger,
                effect,
                Set.of(Firm.OWNER),
                window);
    }

    private void rule(Trigger trigger, Effect effect) {
        Firm.rule(oversight, rule("refund", trigger, effect, Duration.ofDays(2)));
    }

    private Clearance request(String id, PrincipalId actor, AssetId asset) {
        return oversight.request(new Act(id, actor, "refund", asset, Signals.none()));
    }

    private Clearance agree(String id, PrincipalId by) {
        return oversight.look(id, by, Clearance.Verdict.AGREE, "the passenger is right");
    }

    private void asset(AssetId id, PersonalData personalData) {
        firm.put(
                Assets.KIND,
                new Asset(
                        id,
                        Asset.Type.DATASET,
                        Text.of("a dataset", "데이터셋"),
                        new Handling(Classification.RESTRICTED, personalData, Optional.empty()),
                        Optional.of(Firm.OWNER),
                        Optional.of(Firm.STEWARD),
                        Set.of(),
                        new QualityState.Unknown()));
    }

    private static List<String> codes(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void nobody_takes_the_id_of_an_act_away(Stores stores) {
        use(stores);
        rule(new Trigger.Always(), new Effect.Block());
        request("a-1", Firm.JUNG, Firm.TRIPS);

        new Effects(firm.store())
                .perform(new Intent("a-1", Firm.BOT, "noise", Firm.TRIPS, Severity.LOW), HOUR, () -> "noise");
        agree("a-1", Firm.KIM);

        assertThat(oversight.<String>perform("a-1", () -> "done")).isEqualTo("done");
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Refund", "refund ", " refund", "refund\u200b", "환불", ""})
    void one_action_has_one_spelling(String action) {
        assertThatThrownBy(() -> new Act("a-1", Firm.BOT, action, Firm.TRIPS, Signals.none()))
                .isInstanceOfSatisfying(ValueException.class, thrown -> {
                    assertThat(thrown)
                            .hasMessage("action must be words in lower case, with - : or / between them, but was \""
                                    + action + "\"");
                    assertThat(thrown.text().ko())
                            .isEqualTo("action은 소문자 단어(사이에 - : / 가능)여야 하지만 \"" + action + "\"입니다");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Refund", "Re*", "환불*", "refund-"})
    void a_rule_about_what_no_act_is_called_is_refused(String actions) {
        assertThatThrownBy(() -> rule(actions, new Trigger.Always(), new Effect.Block(), HOUR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("actions must mean words in lower case, with - : or / between them, but was \"" + actions
                        + "\"");
    }

    @Test
    void a_rule_may_mean_actions_by_their_beginning() {
        for (String actions : List.of("*", "refund-*", "re*", "refund", "db:refund/all")) {
            assertThat(rule(actions, new Trigger.Always(), new Effect.Block(), HOUR)
                            .actions()
                            .value())
                    .isEqualTo(actions);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_cleared_of_an_asset_lapses_when_a_rule_means_the_asset_as_it_is_by_now(Stores stores) {
        use(stores);
        rule(new Trigger.PersonalDataAtLeast(PersonalData.YES), new Effect.TwoPerson());
        assertThat(request("a-1", Firm.BOT, Firm.TRIPS).state()).isEqualTo(Clearance.State.CLEARED);

        asset(Firm.TRIPS, PersonalData.YES);

        assertThat(codes(() -> oversight.perform("a-1", () -> "done"))).containsExactly("ILLEGAL_TRANSITION");
        assertThat(firm.story()).contains("00:00 oversight.expired ASSET_CHANGED assay");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_agreed_to_lapses_too_unless_the_rule_was_asked_about(Stores stores) {
        use(stores);
        rule(new Trigger.Always(), new Effect.Block());
        rule(new Trigger.PersonalDataAtLeast(PersonalData.YES), new Effect.TwoPerson());
        asset(TOY, PersonalData.YES);
        request("a-1", Firm.BOT, Firm.TRIPS);
        request("a-2", Firm.BOT, TOY);
        agree("a-1", Firm.KIM);
        agree("a-2", Firm.KIM);
        agree("a-2", Firm.LEE);

        asset(Firm.TRIPS, PersonalData.YES);
        asset(TOY, PersonalData.SPECIAL);
        oversight.tick();

        assertThat(codes(() -> oversight.perform("a-1", () -> "done"))).containsExactly("ILLEGAL_TRANSITION");
        assertThat(oversight.<String>perform("a-2", () -> "done")).isEqualTo("done");
    }

    @ParameterizedTest
    @EnumSource
    void who_stood_in_for_the_actor_has_a_part_in_it_when_the_cover_is_over(Stores stores) {
        use(stores);
        rule(new Trigger.Always(), new Effect.Block());
        firm.assign(Firm.JUNG, Firm.OWNER, Optional.empty(), Optional.empty());
        firm.assign(Firm.KIM, Firm.ENGINEER, Optional.of(firm.now().plus(HOUR)), Optional.of(Firm.JUNG));
        request("a-1", Firm.JUNG, Firm.TRIPS);
        assertThat(codes(() -> agree("a-1", Firm.KIM))).containsExactly("SOD-1");

        firm.pass(HOUR);

        assertThat(codes(() -> agree("a-1", Firm.KIM))).containsExactly("SOD-1");
        assertThat(agree("a-1", Firm.LEE).state()).isEqualTo(Clearance.State.CLEARED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200b", "\u3164", "half \ud83d"})
    void a_rationale_that_nobody_can_read_is_none(String rationale) {
        rule(new Trigger.Always(), new Effect.Block());
        request("a-1", Firm.BOT, Firm.TRIPS);

        assertThat(codes(() -> oversight.look("a-1", Firm.KIM, Clearance.Verdict.AGREE, rationale)))
                .containsExactly("REASON_MISSING");
        assertThat(firm.story()).last().isEqualTo("00:00 oversight.decided REASON_MISSING kim");
    }

    @Test
    void times_are_bounded() {
        Trigger always = new Trigger.Always();
        Duration year = Duration.ofDays(366);
        assertThat(rule("refund", always, new Effect.Block(), year).window()).isEqualTo(year);
        assertThatThrownBy(() -> rule("refund", always, new Effect.Block(), Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window must be positive and at most PT8784H, but was PT2562047788015215H30M7S");
        assertThatThrownBy(() -> new Oversight(firm.store(), year.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("longest must be more than nothing and at most PT8784H, but was PT8784H0.000000001S");
        Intent intent = new Intent("e-1", Firm.BOT, "noise", Firm.TRIPS, Severity.LOW);
        assertThatThrownBy(() -> new Effects(firm.store())
                        .perform(intent, Duration.ofSeconds(Long.MAX_VALUE), () -> "must not be done"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "longest must be more than nothing and at most PT8784H, " + "but was PT2562047788015215H30M7S");
    }

    @ParameterizedTest
    @EnumSource
    void what_failed_or_was_done_with_something_else_makes_nothing_usual(Stores stores) {
        use(stores);
        asset(TOY, PersonalData.NONE);
        assertThat(request("toy", Firm.BOT, TOY).state()).isEqualTo(Clearance.State.CLEARED);
        request("fails", Firm.BOT, Firm.TRIPS);
        rule(new Trigger.FirstTime(), new Effect.Notify());
        oversight.perform("toy", () -> "done");
        assertThatThrownBy(() -> oversight.perform("fails", () -> {
                    throw new IllegalStateException("no connection");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(request("first", Firm.BOT, Firm.TRIPS).rules()).containsExactly("r-Notify");
        oversight.perform("first", () -> "done");
        assertThat(request("second", Firm.BOT, Firm.TRIPS).rules()).isEmpty();
        assertThat(request("toy-2", Firm.BOT, TOY).rules()).isEmpty();
    }

    private void letAct(PrincipalId who, PersonaId persona, PrincipalId by, Optional<PrincipalId> cover) {
        Optional<Instant> end = Optional.of(firm.now().plus(Duration.ofDays(1)));
        new People(firm.store(), List.of())
                .assign(new Assignment(who, persona, firm.now(), end, by, cover), Actor.of(by.value()));
        firm.pass(Duration.ofMinutes(1));
    }

    /** Park answers for the bot, and lets kim, who may say no, act in something else. */
    @ParameterizedTest
    @EnumSource
    void nobody_keeps_an_overseer_from_an_objection_by_letting_them_act(Stores stores) {
        use(stores);
        rule(new Trigger.Always(), new Effect.Block());
        letAct(Firm.KIM, Firm.ENGINEER, Firm.PARK, Optional.empty());
        request("a-1", Firm.BOT, Firm.TRIPS);

        assertThat(codes(() -> agree("a-1", Firm.KIM))).containsExactly("SOD-1");
        assertThat(oversight
                        .look("a-1", Firm.KIM, Clearance.Verdict.OBJECT, "the fare was right")
                        .state())
                .isEqualTo(Clearance.State.REFUSED);
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void nor_by_naming_them_the_stand_in_of_who_agreed(Stores stores) {
        use(stores);
        rule(new Trigger.Always(), new Effect.TwoPerson());
        request("a-1", Firm.BOT, Firm.TRIPS);
        agree("a-1", Firm.LEE);
        letAct(Firm.KIM, Firm.OWNER, Firm.JUNG, Optional.of(Firm.LEE));

        assertThat(codes(() -> agree("a-1", Firm.KIM))).containsExactly("SOD-3");
        assertThat(oversight
                        .look("a-1", Firm.KIM, Clearance.Verdict.OBJECT, "the fare was right")
                        .state())
                .isEqualTo(Clearance.State.REFUSED);
    }

    /** A part of their own is no word of another. */
    @Test
    void who_has_a_part_in_it_objects_to_nothing() {
        firm.person(Firm.PARK, Firm.OWNER);
        rule(new Trigger.Always(), new Effect.Block());
        request("a-1", Firm.BOT, Firm.TRIPS);

        assertThat(codes(() -> oversight.look("a-1", Firm.PARK, Clearance.Verdict.OBJECT, "the fare was right")))
                .containsExactly("SOD-1");
    }
}
