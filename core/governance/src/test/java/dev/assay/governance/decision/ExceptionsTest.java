package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Zones;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExceptionsTest {
    private final Firm firm = new Firm();
    private final Decisions decisions = new Decisions(
            firm.store(),
            DecisionPolicy.ofDefaults(),
            Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
            new QualityStates(List.of()),
            List.of());

    private DecisionId opened(Severity severity) {
        Matter matter = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare-present", "failed", severity);
        return decisions.open(matter, Firm.PARK).id();
    }

    private static List<String> codes(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        return refused.findings().stream().map(Finding::code).toList();
    }

    @Test
    void sod_5_an_exception_takes_two_people() {
        DecisionId id = opened(Severity.HIGH);
        Answer accept =
                Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(firm.now().plus(Duration.ofDays(3)));

        assertThat(codes(() -> decisions.decide(id, Firm.KIM, accept))).containsExactly("SOD-5");
        decisions.propose(id, Firm.KIM, accept);
        assertThat(codes(() -> decisions.decide(id, Firm.KIM, accept))).containsExactly("SOD-5");

        Decision decided = decisions.decide(id, Firm.LEE, accept);
        assertThat(decided.ruling().orElseThrow().proposer()).contains(Firm.KIM);
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(Firm.FRIDAY_19.plus(Duration.ofDays(3))));
        assertThat(firm.story()).contains("00:00 quality.waived lee");
    }

    @Test
    void sod_5_refuses_the_sponsor_of_the_agent_that_proposed() {
        firm.assign(Firm.PARK, Firm.OWNER, Optional.empty(), Optional.empty());
        DecisionId id = opened(Severity.HIGH);
        Answer accept =
                Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(firm.now().plus(Duration.ofDays(3)));
        decisions.propose(id, Firm.BOT, accept);

        assertThat(codes(() -> decisions.decide(id, Firm.PARK, accept))).containsExactly("SOD-5");
    }

    @Test
    void sod_5_the_second_of_two_people_is_no_agent() {
        DecisionId id = opened(Severity.HIGH);
        Answer accept =
                Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(firm.now().plus(Duration.ofDays(3)));
        decisions.propose(id, Firm.BOT, accept);

        assertThat(codes(() -> decisions.decide(id, Firm.KIM, accept))).containsExactly("SOD-5");
        decisions.propose(id, Firm.PARK, accept);
        assertThat(decisions.decide(id, Firm.KIM, accept).ruling().orElseThrow().proposer())
                .contains(Firm.PARK);
    }

    @ParameterizedTest
    @EnumSource(
            value = Principal.Status.class,
            names = {"LEFT", "ON_LEAVE"})
    void sod_5_the_second_of_two_people_is_still_there_when_it_is_decided(Principal.Status gone) {
        DecisionId id = opened(Severity.HIGH);
        Answer accept =
                Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(firm.now().plus(Duration.ofDays(3)));
        decisions.propose(id, Firm.PARK, accept);
        firm.status(Firm.PARK, gone);

        assertThat(codes(() -> decisions.decide(id, Firm.KIM, accept))).containsExactly("SOD-5");
        decisions.propose(id, Firm.CHOI, accept);
        assertThat(decisions.decide(id, Firm.KIM, accept).ruling().orElseThrow().proposer())
                .contains(Firm.CHOI);
    }

    @Test
    void sod_5_refuses_an_end_later_than_proposed() {
        DecisionId id = opened(Severity.HIGH);
        decisions.propose(
                id,
                Firm.PARK,
                Answer.of(Choice.CHANGE_THRESHOLD, "98 %").until(firm.now().plus(Duration.ofDays(3))));

        Answer longer =
                Answer.of(Choice.CHANGE_THRESHOLD, "98 %").until(firm.now().plus(Duration.ofDays(4)));

        assertThat(codes(() -> decisions.decide(id, Firm.KIM, longer))).containsExactly("SOD-5");
    }

    @Test
    void an_exception_ends_within_thirty_days() {
        DecisionId id = opened(Severity.HIGH);
        Answer never = Answer.of(Choice.ACCEPT_ONCE, "the holiday");
        Answer exactly = never.until(firm.now().plus(Duration.ofDays(30)));
        Answer later = never.until(firm.now().plus(Duration.ofDays(30)).plusNanos(1000));

        assertThat(codes(() -> decisions.propose(id, Firm.PARK, never))).containsExactly("EXCEPTION_END");
        assertThat(codes(() -> decisions.propose(id, Firm.PARK, later))).containsExactly("EXCEPTION_END");
        assertThat(codes(() -> decisions.propose(id, Firm.PARK, never.until(firm.now()))))
                .containsExactly("EXCEPTION_END");
        assertThat(decisions.propose(id, Firm.PARK, exactly).dossier().proposals())
                .hasSize(1);
    }

    @Test
    void the_end_that_an_exception_may_have_is_told_in_the_organisations_zone() {
        DecisionId id = opened(Severity.HIGH);
        Zones.set(firm.store(), Zones.SEOUL);
        Answer later = Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(Instant.parse("2026-12-31T23:59:59Z"));

        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> decisions.propose(id, Firm.PARK, later));

        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message().en())
                    .isEqualTo("an exception must end after now and by 2026-04-05 19:00 (Asia/Seoul), but its end was"
                            + " 2027-01-01 08:59 (Asia/Seoul)");
            assertThat(finding.message().ko())
                    .isEqualTo("예외는 지금 이후부터 2026-04-05 19:00 (Asia/Seoul)까지 끝나야 합니다. 적힌 끝:"
                            + " 2027-01-01 08:59 (Asia/Seoul)");
        });
    }

    @Test
    void an_exception_that_ended_puts_the_asset_back() {
        DecisionId id = opened(Severity.HIGH);
        Answer accept =
                Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(firm.now().plus(Duration.ofDays(3)));
        decisions.propose(id, Firm.PARK, accept);
        decisions.decide(id, Firm.KIM, accept);
        assertThat(decisions.flow().exceptions()).extracting(Decision::id).containsExactly(id);

        firm.pass(Duration.ofDays(3));
        decisions.flow().tick();

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(decisions.flow().exceptions()).isEmpty();
    }

    private List<Text> proposals() {
        return firm.store()
                .read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                        .map(Stored::value)
                        .filter(notice -> notice.id().contains("/exception-proposed/"))
                        .map(notice -> Text.of(
                                notice.to() + " " + notice.text().en(),
                                notice.text().ko()))
                        .toList());
    }

    @Test
    void whoever_is_asked_is_told_of_an_exception_that_waits_for_them() {
        Zones.set(firm.store(), Zones.SEOUL);
        DecisionId id = opened(Severity.HIGH);
        Instant monday = Instant.parse("2026-03-09T00:00:00Z");
        Answer accept = Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(monday);

        decisions.propose(id, Firm.BOT, accept);
        decisions.propose(id, Firm.PARK, Answer.of(Choice.FIX_UPSTREAM, "the meters"));
        assertThat(proposals()).isEmpty();
        decisions.propose(id, Firm.PARK, accept);

        assertThat(proposals())
                .containsExactly(Text.of(
                        "[kim] an exception waits for a second person on fare-present (failed, HIGH) of taxi-trips,"
                                + " decision "
                                + id
                                + ": park proposes ACCEPT_ONCE until 2026-03-09 09:00 (Asia/Seoul); who agrees decides"
                                + " the same (decide)",
                        "예외에 두 번째 사람의 결정이 필요합니다: taxi-trips의 fare-present (실패, 심각도 높음), 결정 " + id
                                + ". park 님이 2026-03-09 09:00 (Asia/Seoul)까지 한시 허용을(를) 제안했습니다. 동의하면 같은 내용으로 결정하십시오"));
    }

    @Test
    void all_others_who_answer_for_it_are_told_when_who_is_asked_proposes_an_exception() {
        DecisionId id = opened(Severity.HIGH);
        Answer accept =
                Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(firm.now().plus(Duration.ofHours(3)));
        assertThat(firm.store().<List<Decision>>read(reader -> Decision.awaiting(reader, Firm.LEE)))
                .isEmpty();

        decisions.propose(id, Firm.KIM, accept);

        assertThat(proposals())
                .singleElement()
                .satisfies(told -> assertThat(told.en()).startsWith("[lee] "));
        assertThat(firm.store().<List<Decision>>read(reader -> Decision.awaiting(reader, Firm.LEE)))
                .hasSize(1);
        firm.pass(Duration.ofHours(3));
        assertThat(firm.store().<List<Decision>>read(reader -> Decision.awaiting(reader, Firm.LEE)))
                .isEmpty();
    }
}
