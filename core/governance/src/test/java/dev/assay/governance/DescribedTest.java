package dev.assay.governance;

import static java.util.Locale.ENGLISH;
import static java.util.Locale.KOREAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.AccessCode;
import dev.assay.governance.access.AccessDecision;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.monitoring.Kpis;
import dev.assay.governance.monitoring.Share;
import dev.assay.governance.monitoring.Spread;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people look at says of itself what it is, in their language. */
class DescribedTest {
    /** One in the morning of Saturday 7 March in Seoul. */
    private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-03-06T16:00:00Z");

    private Firm firm = new Firm();
    private Decisions decisions = decisions();

    private Decisions decisions() {
        Responsibilities owner = Responsibilities.byOwner(Firm.CHIEF, Set.of(Firm.ENGINEER), Set.of());
        return new Decisions(firm.store(), DecisionPolicy.ofDefaults(), owner, new QualityStates(List.of()), List.of());
    }

    private DecisionId opened(String topic, Severity severity) {
        Matter matter = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, topic, "failed", severity);
        return decisions.open(matter, Firm.PARK).id();
    }

    private String described(DecisionId id, Locale locale) {
        return decisions.find(id).orElseThrow().describe(locale, Zones.SEOUL);
    }

    private static void says(QualityState state, String en, String ko) {
        assertThat(state.describe(ENGLISH, Zones.SEOUL)).isEqualTo(en);
        assertThat(state.describe(KOREAN, Zones.SEOUL)).isEqualTo(ko);
    }

    @Test
    void a_state_says_what_it_means_for_who_uses_the_asset() {
        says(new QualityState.Unknown(), "unknown: nobody has looked", "알 수 없음: 아직 확인한 적이 없습니다");
        says(new QualityState.Healthy(), "healthy: nothing is known to be wrong", "정상: 알려진 문제가 없습니다");
        says(new QualityState.Degraded(), "degraded: something is wrong, but it may be used", "저하: 문제가 있지만 사용할 수 있습니다");
        says(
                new QualityState.Degraded(AFTER_MIDNIGHT),
                "degraded: something is wrong, but it may be used until 2026-03-07 01:00 (Asia/Seoul)",
                "저하: 문제가 있지만 2026-03-07 01:00 (Asia/Seoul)까지 사용할 수 있습니다");
        says(
                new QualityState.Quarantined(),
                "quarantined: it may not be used until somebody decides",
                "격리: 결정이 있을 때까지 사용할 수 없습니다");
        says(
                new QualityState.Quarantined(Optional.of("kim")),
                "quarantined: it may not be used until somebody decides; kim put it there by hand",
                "격리: 결정이 있을 때까지 사용할 수 없습니다. kim 님이 직접 격리했습니다");
        says(
                new QualityState.Waived(AFTER_MIDNIGHT),
                "excepted: it may be used as it is until 2026-03-07 01:00 (Asia/Seoul)",
                "한시적 예외: 2026-03-07 01:00 (Asia/Seoul)까지 그대로 사용할 수 있습니다");
    }

    /** Asked on Friday at 19:00 in Seoul, with eight hours to decide, then four for a deputy and four for the chief. */
    @Test
    void a_decision_says_who_must_decide_and_that_nobody_did() {
        DecisionId id = opened("fare-present", Severity.HIGH);
        assertThat(described(id, ENGLISH))
                .isEqualTo("Decision " + id
                        + ": fare-present (failed, HIGH) of taxi-trips. kim as data-owner must decide by"
                        + " 2026-03-07 03:00 (Asia/Seoul); if nobody does: QUARANTINE.");
        assertThat(described(id, KOREAN))
                .isEqualTo("결정 " + id + ": taxi-trips의 fare-present(실패, 심각도 높음). kim 님이 data-owner 페르소나로 "
                        + "2026-03-07 03:00 (Asia/Seoul)까지 결정해야 하며, 결정이 없으면 안전한 기본 조치(격리)가 적용됩니다.");

        for (int hours = 0; hours < 16; hours++) {
            firm.pass(Duration.ofHours(1));
            decisions.flow().tick();
        }

        assertThat(described(id, ENGLISH))
                .isEqualTo("Decision " + id + ": fare-present (failed, HIGH) of taxi-trips. Nobody decided by"
                        + " 2026-03-07 11:00 (Asia/Seoul), so that its safe default took effect: QUARANTINE.");
        assertThat(described(id, KOREAN))
                .endsWith(" 2026-03-07 11:00 (Asia/Seoul)까지 아무도 결정하지 않아 안전한 기본 조치(격리)가 적용되었습니다.");
    }

    @Test
    void a_decision_says_what_was_decided_by_whom_and_until_when() {
        DecisionId id = opened("fare-present", Severity.HIGH);
        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, "the meters");
        Answer accept = Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(AFTER_MIDNIGHT);
        decisions.propose(id, Firm.PARK, accept);
        decisions.decide(id, Firm.KIM, accept);

        assertThat(described(id, ENGLISH))
                .endsWith(" of taxi-trips. kim decided at 2026-03-06 19:00 (Asia/Seoul): ACCEPT_ONCE until"
                        + " 2026-03-07 01:00 (Asia/Seoul).");
        assertThat(described(id, KOREAN))
                .endsWith(" kim 님이 2026-03-06 19:00 (Asia/Seoul)에 결정했습니다: 2026-03-07 01:00 (Asia/Seoul)까지 한시 허용.");

        decisions.correct(id, Firm.KIM, "one meter only");
        assertThat(described(id, ENGLISH)).endsWith(". Another decision takes its place.");
        assertThat(described(id, KOREAN)).endsWith(". 다른 결정으로 대체되었습니다.");
    }

    @Test
    void an_answer_about_access_says_why_and_what_helps() {
        AccessDecision no = new AccessDecision(
                false,
                AccessCode.NO_GRANT,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                0,
                new AccessDecision.Explanation(
                        Text.of("kim has no grant", "kim 님에게 권한이 없습니다"), Text.of("make a request", "요청하면 됩니다")));

        assertThat(no.describe(ENGLISH)).isEqualTo("no (NO_GRANT): kim has no grant; make a request");
        assertThat(no.describe(KOREAN)).isEqualTo("아니요(NO_GRANT): kim 님에게 권한이 없습니다. 요청하면 됩니다");
    }

    @Test
    void figures_say_what_is_left_undone_of_all_kinds() {
        Share none = new Share(0, 0);
        Spread never = new Spread(0, Optional.empty(), Optional.empty());
        Kpis counted = Kpis.of(java.util.stream.Stream.of());
        Kpis kpis = new Kpis(
                Map.of(
                        "quality-failure", new Kpis.DecisionFigures(10, 2, never, new Share(1, 7), none, none),
                        "deployment", new Kpis.DecisionFigures(2, 1, never, new Share(0, 2), none, none)),
                Map.of(),
                counted.acts(),
                new Kpis.IncidentFigures(2, 1, 0, never),
                new Share(4, 5),
                counted.access(),
                never,
                counted.work());

        assertThat(kpis.describe(ENGLISH))
                .isEqualTo(
                        "Decisions: 12 opened, 3 open, 1 of 9 lapsed. Incidents: 2 opened, 1 open. Reviews in time: 4"
                                + " of 5.");
        assertThat(kpis.describe(KOREAN))
                .isEqualTo("결정: 12건 요청, 3건 미결, 끝난 9건 중 1건 기한 지남. 사고: 2건 발생, 1건 진행 중. 기한 안에 마친 검토: 5건 중 4건.");
    }

    private List<String> awaiting(dev.assay.governance.people.PrincipalId person) {
        return firm.store().read(reader -> Decision.awaiting(reader, person)).stream()
                .map(decision -> decision.matter().topic())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void somebody_finds_what_waits_for_them_and_what_is_due_first(Stores stores) {
        firm = new Firm(stores);
        decisions = decisions();
        opened("late", Severity.HIGH);
        DecisionId second = opened("urgent", Severity.CRITICAL);

        assertThat(awaiting(Firm.JUNG)).containsExactly("urgent", "late");
        decisions.answer(second, Firm.ENGINEER, Firm.JUNG, "the meters");
        assertThat(awaiting(Firm.JUNG)).containsExactly("late");
        // Each of two owners is asked one of them.
        assertThat(awaiting(Firm.KIM)).containsExactly("late");
        assertThat(awaiting(Firm.LEE)).containsExactly("urgent");
        assertThat(awaiting(Firm.CHOI)).isEmpty();

        decisions.decide(second, Firm.LEE, Answer.of(Choice.FIX_UPSTREAM, "the meters"));
        assertThat(awaiting(Firm.LEE)).isEmpty();
    }
}
