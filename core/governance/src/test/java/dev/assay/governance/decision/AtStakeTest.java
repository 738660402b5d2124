package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.decision.policy.Stakes;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The owner decides on anything behind which there are 5,000,000 at most; whoever is above has no limit. */
class AtStakeTest {
    private static final Answer ANSWER = Answer.of(Choice.FIX_UPSTREAM, "the meters lose fares");

    private static Decisions decisions(Firm firm, Stakes stakes) {
        firm.persona(Firm.OWNER, Severity.CRITICAL, new BigDecimal("5000000"));
        return new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults().withStakes(stakes),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
    }

    private static Stakes of(String amount) {
        return (kind, asset, topic) -> Optional.of(new BigDecimal(amount));
    }

    private static Matter matter() {
        return Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare-present", "failed", Severity.HIGH);
    }

    private static void seenAgain(Firm firm, Decisions decisions) {
        firm.store()
                .change(change -> decisions.openWithin(
                        change,
                        matter(),
                        Optional.of(new Occurrence(firm.now(), "taxi", "ab", Text.of("40 of 100"))),
                        Actor.system()));
    }

    private static Finding refusal(Decisions decisions, Decision decision) {
        Finding[] only = new Finding[1];
        assertThatThrownBy(() -> decisions.decide(decision.id(), Firm.KIM, ANSWER))
                .isInstanceOfSatisfying(FindingsException.class, e -> {
                    assertThat(e.findings())
                            .singleElement()
                            .extracting(Finding::code)
                            .isEqualTo("DEC-1");
                    only[0] = e.findings().get(0);
                });
        return only[0];
    }

    @ParameterizedTest
    @EnumSource
    void up_to_the_limit_whoever_is_asked_decides(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm, of("5000000.00"));

        Decision decision = decisions.open(matter(), Firm.PARK);

        assertThat(decision.dossier().atStake()).contains(new BigDecimal("5000000.00"));
        assertThat(firm.untold()).noneMatch(notice -> notice.startsWith("uncovered"));
        assertThat(decisions.decide(decision.id(), Firm.KIM, ANSWER).state()).isEqualTo(Decision.State.DECIDED);
        assertThat(firm.log()
                        .read(1)
                        .filter(record -> record.event().type().equals("decision.decided"))
                        .findFirst()
                        .orElseThrow()
                        .event()
                        .details())
                .containsEntry("atStake", "5000000.00");
    }

    @ParameterizedTest
    @EnumSource
    void above_it_they_are_refused_and_those_above_decide(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm, of("5000000.01"));

        Decision decision = decisions.open(matter(), Firm.PARK);

        assertThat(firm.story()).endsWith("00:00 raci.vacancy DEC-1 assay", "00:00 quality.state_changed park");
        assertThat(firm.untold()).contains("uncovered kim", "uncovered chief");
        Finding refusal = refusal(decisions, decision);
        assertThat(refusal.message().en())
                .isEqualTo("the amount at stake in decision \"" + decision.id()
                        + "\" must be 5000000 at most, the limit of \"data-owner\", but is 5000000.01");
        assertThat(refusal.message().ko())
                .isEqualTo("결정 \"" + decision.id() + "\"에 걸린 금액은 \"data-owner\"의 한도인 5000000 이하여야 하지만 5000000.01입니다");
        firm.pass(Duration.ofHours(8)); // then lee, who acts in the same persona
        decisions.flow().tick();
        firm.pass(Duration.ofHours(4)); // then the chief
        decisions.flow().tick();
        assertThat(decisions.decide(decision.id(), Firm.CHOI, ANSWER).state()).isEqualTo(Decision.State.DECIDED);
    }

    @ParameterizedTest
    @EnumSource
    void what_nobody_knows_is_within_no_limit(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm, Stakes.unknown());

        Decision decision = decisions.open(matter(), Firm.PARK);

        assertThat(decision.dossier().atStake()).isEmpty();
        assertThat(firm.untold()).contains("uncovered kim");
        assertThat(refusal(decisions, decision).message().en())
                .isEqualTo("the amount at stake in decision \"" + decision.id()
                        + "\" must be known, as the limit of \"data-owner\" is 5000000, but nobody told it"
                        + " (DecisionPolicy.withStakes)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1E+40", "1E-1000000000", "1E+1000000000"})
    void what_is_no_amount_is_not_known(String number) {
        Firm firm = new Firm();
        Decisions decisions = decisions(firm, of(number));

        assertThat(decisions.open(matter(), Firm.PARK).dossier().atStake()).isEmpty();
    }

    @Test
    void a_part_of_a_cent_is_above_a_limit() {
        Firm firm = new Firm();
        Decisions decisions = decisions(firm, of("5000000.0000000000000000000000000001"));

        Decision decision = decisions.open(matter(), Firm.PARK);

        assertThat(decision.dossier().atStake()).contains(new BigDecimal("5000000.01"));
        assertThat(firm.untold()).contains("uncovered kim");
    }

    @ParameterizedTest
    @EnumSource
    void a_host_that_fails_keeps_nothing_from_being_asked(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm, (kind, asset, topic) -> {
            throw new IllegalStateException("no prices yet");
        });

        assertThat(decisions.open(matter(), Firm.PARK).addressees().addressee()).contains(Firm.KIM);
    }

    @Test
    void an_error_of_the_host_does_neither() {
        Firm firm = new Firm();
        Decisions decisions = decisions(firm, (kind, asset, topic) -> {
            throw new NoClassDefFoundError("prices");
        });

        assertThat(decisions.open(matter(), Firm.PARK).dossier().atStake()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_more_by_now_is_told_and_what_is_less_stays(Stores stores) {
        Firm firm = new Firm(stores);
        BigDecimal[] amount = {new BigDecimal("100")};
        Decisions decisions = decisions(firm, (kind, asset, topic) -> Optional.of(amount[0]));
        Decision decision = decisions.open(matter(), Firm.PARK);
        assertThat(firm.untold()).noneMatch(notice -> notice.startsWith("uncovered"));

        amount[0] = new BigDecimal("6000000");
        seenAgain(firm, decisions);
        assertThat(firm.untold()).contains("uncovered kim", "uncovered chief");
        assertThat(firm.story()).last().isEqualTo("00:00 raci.vacancy DEC-1 assay");

        amount[0] = new BigDecimal("100");
        seenAgain(firm, decisions);
        assertThat(refusal(decisions, decision).message().en()).contains("but is 6000000");
    }

    private static String corrected(Decisions decisions, DecisionId id) {
        return catchThrowableOfType(FindingsException.class, () -> decisions.correct(id, Firm.KIM, "I think otherwise"))
                .findings()
                .toString();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_decided_above_is_corrected_above_and_as_much_stays_at_stake(Stores stores) {
        Firm firm = new Firm(stores);
        BigDecimal[] amount = {new BigDecimal("6000000")};
        Decisions decisions = decisions(firm, (kind, asset, topic) -> Optional.of(amount[0]));
        DecisionId id = decisions.open(matter(), Firm.PARK).id();
        firm.pass(Duration.ofHours(8));
        decisions.flow().tick();
        firm.pass(Duration.ofHours(4));
        decisions.flow().tick();
        decisions.decide(id, Firm.CHOI, ANSWER);
        amount[0] = new BigDecimal("100");

        assertThat(corrected(decisions, id)).contains("DEC-1", "the limit of \"data-owner\", but is 6000000");
        Decision again = decisions.correct(id, Firm.CHOI, "the meters are well");

        assertThat(again.dossier().atStake()).contains(new BigDecimal("6000000"));
        assertThat(refusal(decisions, again).message().en()).contains("but is 6000000");
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_decided_within_the_limit_is_corrected_by_the_same_when_it_is_beyond(Stores stores) {
        Firm firm = new Firm(stores);
        BigDecimal[] amount = {new BigDecimal("100")};
        Decisions decisions = decisions(firm, (kind, asset, topic) -> Optional.of(amount[0]));
        DecisionId id = decisions.open(matter(), Firm.PARK).id();
        decisions.decide(id, Firm.KIM, ANSWER);
        amount[0] = new BigDecimal("6000000");
        seenAgain(firm, decisions);
        assertThat(decisions.find(id).orElseThrow().dossier().atStake()).contains(amount[0]);

        Decision again = decisions.correct(id, Firm.LEE, "it is worth more than she thought");

        assertThat(again.state()).isEqualTo(Decision.State.READY);
        assertThat(firm.untold()).contains("uncovered chief");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_beyond_the_limit_is_not_closed_by_hand_instead_of_being_decided(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm, of("6000000"));
        Matter rollback = Matter.of("rollback", Firm.TRIPS, "v2", "asked", Severity.HIGH);
        DecisionId id = decisions.open(rollback, Firm.JUNG).id();

        assertThat(catchThrowableOfType(
                                FindingsException.class, () -> decisions.close(id, Firm.KIM, "not needed any more"))
                        .findings()
                        .toString())
                .contains("DEC-1", "the limit of \"data-owner\", but is 6000000");
        firm.pass(Duration.ofHours(8));
        decisions.flow().tick();
        firm.pass(Duration.ofHours(4));
        decisions.flow().tick();
        assertThat(decisions.close(id, Firm.CHOI, "the old version is gone").state())
                .isEqualTo(Decision.State.WITHDRAWN);

        DecisionId other = decisions.open(rollback, Firm.JUNG).id();
        assertThat(decisions.close(other, Firm.PARK, "it was never rolled out").state())
                .isEqualTo(Decision.State.WITHDRAWN);
    }

    @Test
    void what_those_above_decided_is_closed_by_whoever_does_it() {
        Firm firm = new Firm();
        Decisions decisions = decisions(firm, of("6000000"));
        DecisionId id = decisions
                .open(Matter.of("rollback", Firm.TRIPS, "v2", "asked", Severity.HIGH), Firm.JUNG)
                .id();
        firm.pass(Duration.ofHours(8));
        decisions.flow().tick();
        firm.pass(Duration.ofHours(4));
        decisions.flow().tick();
        decisions.decide(id, Firm.CHOI, Answer.of(Choice.APPROVE, "the new version loses fares"));

        assertThat(decisions.close(id, Firm.KIM, "it is rolled back").state()).isEqualTo(Decision.State.VERIFIED);
    }
}
