package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people write about a decision can be read, and its refusal is recorded. */
class WordsTest {
    private static Stream<String> unreadable() {
        return Stream.of("\ud800", "\u200b", "", "x".repeat(4_097));
    }

    private static List<String> refused(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings().stream()
                .map(finding -> finding.code() + " " + finding.path())
                .toList();
    }

    private static Decisions decisions(Firm firm) {
        return new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
    }

    private static Matter matter(String topic, String cause) {
        return Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, topic, cause, Severity.HIGH);
    }

    @ParameterizedTest
    @EnumSource
    void are_readable_and_bounded(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm);

        unreadable().forEach(words -> {
            assertThat(refused(() -> decisions.open(matter(words, "failed"), Firm.PARK)))
                    .containsExactly("UNREADABLE topic");
            assertThat(refused(() -> decisions.open(matter("fare-present", words), Firm.PARK)))
                    .containsExactly("UNREADABLE cause");
            assertThat(firm.story()).last().isEqualTo("00:00 decision.opened UNREADABLE park");
        });
        DecisionId id =
                decisions.open(matter("x".repeat(4_096), "failed"), Firm.PARK).id();
        decisions.decide(id, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, "mend the meter"));
        unreadable().forEach(words -> {
            assertThat(refused(() -> decisions.viewed(id, Firm.KIM, words))).containsExactly("DEC-3 evidence");
            assertThat(refused(() -> decisions.implement(id, Firm.KIM, words)))
                    .first()
                    .asString()
                    .startsWith("REASON_");
        });
        decisions.viewed(id, Firm.KIM, "0123");
        assertThat(decisions.implement(id, Firm.KIM, "meter replaced").state()).isEqualTo(Decision.State.IMPLEMENTED);
    }

    @ParameterizedTest
    @EnumSource
    void a_choice_that_is_not_offered_is_refused_with_those_that_are(Stores stores) {
        Decisions decisions = decisions(new Firm(stores));
        DecisionId id =
                decisions.open(matter("fare-present", "failed"), Firm.PARK).id();

        FindingsException refused = catchThrowableOfType(
                FindingsException.class, () -> decisions.decide(id, Firm.KIM, Answer.of(Choice.APPROVE, "yes")));

        String offered =
                "[FIX_UPSTREAM, QUARANTINE, ACCEPT_ONCE, CHANGE_THRESHOLD, RETRAIN, ROLLBACK, RETIRE, FALSE_ALARM,"
                        + " POLICY_GAP]";
        assertThat(refused.findings())
                .extracting(Finding::code, Finding::message)
                .containsExactly(tuple(
                        "CHOICE_NOT_OFFERED",
                        Text.of(
                                "choice must be one of " + offered
                                        + " in a decision of kind \"quality-failure\", but was APPROVE",
                                "\"quality-failure\" 결정에서는 " + offered + " 중 하나를 골라야 하지만 APPROVE을(를) 골랐습니다")));
    }
}
