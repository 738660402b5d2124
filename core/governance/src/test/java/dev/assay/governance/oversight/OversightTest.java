package dev.assay.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.monitoring.Kpis;
import dev.assay.governance.monitoring.Share;
import dev.assay.governance.people.ApprovalRights.Placement;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.SkillEvidence;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.system.RiskTier;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OversightTest {
    private final Firm firm = new Firm();
    private final Oversight oversight = new Oversight(firm.store());

    private void rule(Trigger trigger, Effect effect) {
        Firm.rule(
                oversight,
                new OversightRule(
                        "r-" + effect.getClass().getSimpleName(),
                        new Pattern("refund"),
                        new Pattern("*"),
                        trigger,
                        effect,
                        Set.of(Firm.OWNER),
                        Duration.ofHours(2)));
    }

    private static Act act(String id, PrincipalId actor, Signals signals) {
        return new Act(id, actor, "refund", Firm.TRIPS, signals);
    }

    private Clearance request(String id, PrincipalId actor) {
        return oversight.request(act(id, actor, Signals.none()));
    }

    private Clearance agree(String id, PrincipalId by) {
        return oversight.look(id, by, Clearance.Verdict.AGREE, "the passenger is right");
    }

    private static List<String> codes(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        return refused.findings().stream().map(Finding::code).toList();
    }

    @Test
    void what_no_rule_is_about_may_be_done_once() {
        assertThat(request("a-1", Firm.BOT).state()).isEqualTo(Clearance.State.CLEARED);

        assertThat(oversight.<String>perform("a-1", () -> "done")).isEqualTo("done");
        assertThat(codes(() -> oversight.perform("a-1", () -> "again"))).containsExactly("ILLEGAL_TRANSITION");
    }

    @Test
    void block_lets_nothing_proceed_until_a_person_decides() {
        rule(new Trigger.Always(), new Effect.Block());
        assertThat(request("a-1", Firm.BOT).state()).isEqualTo(Clearance.State.PENDING);

        assertThat(codes(() -> oversight.perform("a-1", () -> {
                    throw new AssertionError("must not be done");
                })))
                .containsExactly("ILLEGAL_TRANSITION");
        assertThat(agree("a-1", Firm.KIM).state()).isEqualTo(Clearance.State.CLEARED);
        assertThat(oversight.<String>perform("a-1", () -> "done")).isEqualTo("done");
        assertThat(firm.story())
                .containsExactly(
                        "00:00 config.proposed choi",
                        "00:00 config.changed kim",
                        "00:00 oversight.requested PENDING bot",
                        "00:00 oversight.performed ILLEGAL_TRANSITION assay",
                        "00:00 oversight.decided AGREE kim",
                        "00:00 oversight.performed bot",
                        "00:00 effect.intended bot",
                        "00:00 effect.performed DONE bot");
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @Test
    void one_objection_is_enough() {
        rule(new Trigger.Always(), new Effect.TwoPerson());
        request("a-1", Firm.BOT);
        agree("a-1", Firm.KIM);

        Clearance refused = oversight.look("a-1", Firm.LEE, Clearance.Verdict.OBJECT, "it was paid back before");

        assertThat(refused.state()).isEqualTo(Clearance.State.REFUSED);
    }

    @Test
    void two_person_takes_two_who_do_not_count_as_one() {
        rule(new Trigger.Always(), new Effect.TwoPerson());
        firm.assign(Firm.JUNG, Firm.OWNER, Optional.of(firm.now().plus(Duration.ofDays(9))), Optional.of(Firm.KIM));
        request("a-1", Firm.BOT);
        agree("a-1", Firm.KIM);

        assertThat(codes(() -> agree("a-1", Firm.KIM))).containsExactly("SOD-3");
        assertThat(codes(() -> agree("a-1", Firm.JUNG))).containsExactly("SOD-3");
        assertThat(agree("a-1", Firm.LEE).state()).isEqualTo(Clearance.State.CLEARED);
    }

    @Test
    void two_person_is_not_one_and_whom_that_one_alone_placed() {
        rule(new Trigger.Always(), new Effect.TwoPerson());
        firm.put(
                PeopleKinds.PLACEMENT,
                new Placement(Firm.KIM, Firm.LEE, Optional.empty(), firm.now(), Optional.empty()));
        request("a-1", Firm.BOT);
        agree("a-1", Firm.LEE);

        assertThat(codes(() -> agree("a-1", Firm.KIM))).containsExactly("SOD-3");
    }

    @Test
    void nobody_decides_on_their_own_act_nor_on_that_of_an_agent_they_answer_for() {
        rule(new Trigger.Always(), new Effect.Block());
        firm.assign(Firm.PARK, Firm.OWNER, Optional.empty(), Optional.empty());
        request("a-1", Firm.KIM);
        request("a-2", Firm.BOT);

        assertThat(codes(() -> agree("a-1", Firm.KIM))).containsExactly("SOD-1");
        assertThat(codes(() -> agree("a-2", Firm.PARK))).containsExactly("SOD-1");
        assertThat(firm.story()).last().isEqualTo("00:00 sod.violation_blocked SOD-1 park");
    }

    @Test
    void agents_do_not_decide() {
        rule(new Trigger.Always(), new Effect.Block());
        request("a-1", Firm.JUNG);

        assertThat(codes(() -> agree("a-1", Firm.BOT))).containsExactly("SOD-2");
    }

    @Test
    void only_those_decide_whom_the_rule_means() {
        rule(new Trigger.Always(), new Effect.Block());
        request("a-1", Firm.BOT);

        assertThat(codes(() -> agree("a-1", Firm.JUNG))).containsExactly("NOT_ADDRESSED");
        assertThat(codes(() -> oversight.look("a-1", Firm.KIM, Clearance.Verdict.AGREE, " ")))
                .containsExactly("REASON_MISSING");
    }

    @Test
    void per_6_only_those_decide_whose_skills_are_shown() {
        rule(new Trigger.Always(), new Effect.Block());
        request("a-1", Firm.BOT);
        Persona owner = firm.store()
                .read(reader -> reader.find(PeopleKinds.PERSONA, "data-owner")
                        .orElseThrow()
                        .value());
        Card plain = owner.card();
        Card asking = new Card(
                plain.name(),
                plain.team(),
                plain.interactions(),
                plain.processes(),
                List.of(new SkillRequirement("refunds", 1, Period.ofYears(1))),
                plain.notes(),
                plain.sources(),
                plain.custom());
        firm.put(
                PeopleKinds.PERSONA,
                new Persona(
                        owner.id(),
                        2,
                        owner.type(),
                        owner.status(),
                        asking,
                        owner.eligibilities(),
                        owner.decisionScopes(),
                        owner.accountableHuman()));

        assertThat(codes(() -> agree("a-1", Firm.KIM))).containsExactly("PER-6");
        firm.put(
                PeopleKinds.SKILL,
                new SkillEvidence(
                        Firm.KIM, "refunds", 1, firm.now(), firm.now().plus(Duration.ofDays(9)), "0123", Firm.CHOI));
        assertThat(agree("a-1", Firm.KIM).state()).isEqualTo(Clearance.State.CLEARED);
    }

    @Test
    void who_only_stamps_shows_in_the_figures() {
        rule(new Trigger.Always(), new Effect.Block());
        for (int number = 0; number < 3; number++) {
            request("a-" + number, Firm.BOT);
            firm.pass(Duration.ofSeconds(2));
            if (number == 0) {
                oversight.viewed("a-0", Firm.KIM, "0123");
            }
            agree("a-" + number, Firm.KIM);
        }

        Kpis.DeciderFigures kim = Objects.requireNonNull(
                Kpis.of(firm.records().stream()).deciders().get("kim"));

        assertThat(kim.longestStreak()).isEqualTo(3);
        assertThat(kim.seen()).isEqualTo(new Share(1, 3));
        assertThat(kim.latency().p50()).contains(Duration.ofSeconds(2));
        assertThat(kim.answers()).isEqualTo(Map.of("AGREE", 3L));
    }

    @Test
    void what_nobody_decides_in_time_must_not_be_done() {
        rule(new Trigger.Always(), new Effect.Block());
        request("a-1", Firm.BOT);
        request("a-2", Firm.BOT);

        firm.pass(Duration.ofHours(2));
        assertThat(codes(() -> agree("a-1", Firm.KIM))).contains("ILLEGAL_TRANSITION");
        oversight.tick();

        assertThat(oversight.waiting()).isEmpty();
        assertThat(firm.story()).last().isEqualTo("02:00 oversight.expired assay");
    }

    @Test
    void propose_only_keeps_what_an_agent_does_and_lets_people_proceed() {
        rule(new Trigger.Always(), new Effect.ProposeOnly());

        assertThat(request("a-1", Firm.BOT).state()).isEqualTo(Clearance.State.PROPOSED);
        assertThat(request("a-2", Firm.JUNG).state()).isEqualTo(Clearance.State.CLEARED);
        assertThat(agree("a-1", Firm.KIM).state()).isEqualTo(Clearance.State.CLEARED);
    }

    @Test
    void notify_lets_it_proceed_and_names_who_is_told() {
        rule(new Trigger.Always(), new Effect.Notify());

        Clearance cleared = request("a-1", Firm.BOT);

        assertThat(cleared.state()).isEqualTo(Clearance.State.CLEARED);
        assertThat(cleared.asked().notified()).containsExactly(Firm.OWNER);
    }

    @Test
    void a_sample_waits_for_a_look_and_what_was_done_stays_done() {
        rule(new Trigger.Always(), new Effect.Sample(BigDecimal.ONE, 7));
        request("a-1", Firm.BOT);
        oversight.perform("a-1", () -> "done");
        assertThat(oversight.waiting()).hasSize(1);

        Clearance looked = oversight.look("a-1", Firm.KIM, Clearance.Verdict.OBJECT, "too much was paid");

        assertThat(looked.state()).isEqualTo(Clearance.State.PERFORMED);
        assertThat(oversight.waiting()).isEmpty();
    }

    @Test
    void the_strictest_of_several_rules_holds() {
        rule(new Trigger.Always(), new Effect.Notify());
        rule(new Trigger.Always(), new Effect.Block());
        rule(new Trigger.Always(), new Effect.TwoPerson());

        Clearance pending = request("a-1", Firm.BOT);

        assertThat(pending.asked().quorums())
                .extracting(Clearance.Quorum::people)
                .containsExactly(1, 2);
        assertThat(pending.rules()).containsExactly("r-Block", "r-Notify", "r-TwoPerson");
    }

    @Test
    void asking_again_gives_the_same_answer_and_another_act_does_not_slip_in() {
        rule(new Trigger.Always(), new Effect.Block());
        Clearance first = request("a-1", Firm.BOT);

        assertThat(request("a-1", Firm.BOT)).isEqualTo(first);
        assertThat(codes(() ->
                        oversight.request(act("a-1", Firm.BOT, Signals.none().amount("9000")))))
                .containsExactly("ACT_CHANGED");
    }

    @Test
    void the_first_time_is_the_first_that_was_done() {
        rule(new Trigger.FirstTime(), new Effect.Block());
        request("a-1", Firm.BOT);
        assertThat(request("a-2", Firm.BOT).state()).isEqualTo(Clearance.State.PENDING);

        agree("a-1", Firm.KIM);
        oversight.perform("a-1", () -> "done");

        assertThat(request("a-3", Firm.BOT).state()).isEqualTo(Clearance.State.CLEARED);
        assertThat(request("a-4", Firm.JUNG).state()).isEqualTo(Clearance.State.PENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01", "7"})
    void nobody_is_surer_than_sure(String confidence) {
        assertThatThrownBy(() -> Signals.none().confidence(confidence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("confidence must be in [0, 1], but was " + confidence);
    }

    static Stream<Arguments> triggers() {
        Signals none = Signals.none();
        return Stream.of(
                Arguments.of(new Trigger.SeverityAtLeast(Severity.HIGH), none.severity(Severity.HIGH), true),
                Arguments.of(new Trigger.SeverityAtLeast(Severity.HIGH), none.severity(Severity.MEDIUM), false),
                Arguments.of(new Trigger.SeverityAtLeast(Severity.HIGH), none, true),
                Arguments.of(band("0.4", "0.7"), none.confidence("0.4"), true),
                Arguments.of(band("0.4", "0.7"), none.confidence("0.7"), false),
                Arguments.of(band("0.4", "0.7"), none.confidence("0.39"), false),
                Arguments.of(band("0.4", "0.7"), none, true),
                Arguments.of(new Trigger.DriftAbove(new BigDecimal("0.2")), none.drift("0.2"), false),
                Arguments.of(new Trigger.DriftAbove(new BigDecimal("0.2")), none.drift("0.201"), true),
                Arguments.of(new Trigger.DriftAbove(new BigDecimal("0.2")), none, true),
                Arguments.of(new Trigger.TierAtLeast(RiskTier.HIGH_RISK), none.tier(RiskTier.HIGH_RISK), true),
                Arguments.of(new Trigger.TierAtLeast(RiskTier.HIGH_RISK), none.tier(RiskTier.GPAI), false),
                Arguments.of(new Trigger.TierAtLeast(RiskTier.HIGH_RISK), none, true),
                Arguments.of(new Trigger.AmountAbove(new BigDecimal("100")), none.amount("100.00"), false),
                Arguments.of(new Trigger.AmountAbove(new BigDecimal("100")), none.amount("100.01"), true),
                Arguments.of(new Trigger.AmountAbove(new BigDecimal("100")), none, true),
                Arguments.of(new Trigger.PersonalDataAtLeast(PersonalData.POSSIBLE), none, true),
                Arguments.of(new Trigger.PersonalDataAtLeast(PersonalData.YES), none, false),
                Arguments.of(new Trigger.ToolNotListed(), none.tools(Set.of("mail")), true),
                Arguments.of(new Trigger.ToolNotListed(), none, true));
    }

    private static Trigger band(String low, String high) {
        return new Trigger.ConfidenceWithin(new BigDecimal(low), new BigDecimal(high));
    }

    @ParameterizedTest
    @MethodSource("triggers")
    void a_trigger_sets_off_its_rule_at_its_bound_and_when_it_cannot_tell(
            Trigger trigger, Signals signals, boolean setOff) {
        rule(trigger, new Effect.Block());

        Clearance clearance = oversight.request(act("a-1", Firm.BOT, signals));

        assertThat(clearance.state()).isEqualTo(setOff ? Clearance.State.PENDING : Clearance.State.CLEARED);
    }

    @Test
    void refuses_shares_that_are_none() {
        assertThatThrownBy(() -> new Effect.Sample(new BigDecimal("1.01"), 7))
                .hasMessage("share must be in [0, 1], but was 1.01");
    }
}
