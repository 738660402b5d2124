package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.BEN;
import static dev.assay.governance.gate.Launch.PRICING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.AuditQuery;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.StageRequest;
import dev.assay.governance.system.UseCase;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dan leads and decides what goes live; ann owns the data. */
class GoCitedTest {
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void the_question_of_the_system_is_the_one_that_counts(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEPLOYMENT);
        Matter matter = launch.system().goingLive(Launch.TRIPS, Severity.HIGH);

        assertThat(launch.stages.missing(PRICING, citing(decided(launch, matter, "dan", Choice.APPROVE)), ANN))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void says_why_a_decision_does_not_count(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEPLOYMENT);
        Matter named = launch.system().goingLive(Launch.TRIPS, Severity.HIGH).ownedBy(new PersonaId("owner"));
        Matter other = Matter.of(DecisionPolicy.DEPLOYMENT, Launch.TRIPS, "to go live", "asked", Severity.HIGH);

        Text owner = message(launch, decided(launch, named, "ann", Choice.APPROVE));
        assertThat(owner.en()).endsWith("does not count: it names who answers, owner, though the matrix says that");
        assertThat(owner.ko()).endsWith("결정은 인정되지 않습니다. 책임자는 RACI 표가 정하지만 owner 페르소나를 지정하여 물었습니다");
        Text topic = message(launch, decided(launch, other, "dan", Choice.REJECT));
        assertThat(topic.en())
                .endsWith("does not count: its topic is \"to go live\", not the system's id; the choice was REJECT");
        assertThat(topic.ko()).endsWith("결정은 인정되지 않습니다. 주제가 시스템 ID가 아니라 \"to go live\"입니다; 승인이 아니라 REJECT(으)로 결정되었습니다");
        assertThat(message(launch, "d-invented").en()).endsWith("there is no d-invented");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void says_that_a_decision_is_open_or_of_another_time(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEPLOYMENT);
        String open = launch.decisions
                .open(launch.system().goingLive(Launch.TRIPS, Severity.HIGH), new PrincipalId("ben"))
                .id()
                .value();
        String old = launch.request(Stage.OPERATION).decision().orElseThrow();

        assertThat(message(launch, open).en()).endsWith("does not count: it approves nothing while it is READY");
        launch.move(Stage.OPERATION);
        launch.move(Stage.DEVELOPMENT);
        launch.judged();
        launch.move(Stage.DEPLOYMENT);
        // Nine in the evening in Seoul is noon; each move takes two minutes, and is recorded after the first.
        Text early = message(launch, old);
        assertThat(early.en())
                .endsWith("does not count: it was made 2026-03-02 21:04 (Asia/Seoul), not after 2026-03-02 21:09"
                        + " (Asia/Seoul); say that it is done, and ask again");
        assertThat(early.ko())
                .endsWith("2026-03-02 21:09 (Asia/Seoul) 이후에 내려야 하지만 2026-03-02 21:04 (Asia/Seoul)에 내려졌습니다."
                        + " 이행되었다고 기록한 뒤 다시 물어야 합니다");
    }

    /** What a system rests on is done, so that nobody is answered with a go of before. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void who_asks_again_is_asked_about_what_it_is_by_then(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEPLOYMENT);
        String first = decided(launch, launch.system().goingLive(Launch.TRIPS, Severity.HIGH), "dan", Choice.APPROVE);
        launch.stages.move(PRICING, citing(first), ANN);
        launch.pass(Duration.ofDays(30));
        launch.stages.move(PRICING, StageRequest.of(Stage.SUSPENDED, "odd fares"), BEN);
        launch.pass(Duration.ofMinutes(1));

        Matter again = launch.system().goingLive(Launch.TRIPS, Severity.HIGH);
        Decision second = launch.decisions.open(again, new PrincipalId("ben"));

        assertThat(second.id().value()).isNotEqualTo(first);
        assertThat(second.state()).isEqualTo(Decision.State.READY);
        assertThat(launch.get(DecisionKinds.DECISION, first).state()).isEqualTo(Decision.State.IMPLEMENTED);
        assertThat(implemented(launch, first)).containsExactly("ann: system \"pricing\" went to OPERATION");
        String use = launch.get(UseCase.KIND, "pricing").decision().orElseThrow();
        assertThat(implemented(launch, use)).containsExactly("dan: system \"pricing\" went to DEPLOYMENT");
    }

    private static List<String> implemented(Launch launch, String decision) {
        try (Stream<AuditRecord> records = launch.log.read(1, AuditQuery.all().about("decision", decision))) {
            return records.map(AuditRecord::event)
                    .filter(event -> event.type().equals("decision.implemented"))
                    .map(event -> event.actor().principal() + ": " + event.reason())
                    .toList();
        }
    }

    private static String decided(Launch launch, Matter matter, String who, Choice choice) {
        String id = launch.decisions.open(matter, new PrincipalId("ben")).id().value();
        launch.decisions.decide(new DecisionId(id), new PrincipalId(who), Answer.of(choice, "weighed"));
        return id;
    }

    private static StageRequest citing(String decision) {
        return StageRequest.of(Stage.OPERATION, "go").decidedBy(decision);
    }

    private static Text message(Launch launch, String decision) {
        List<Finding> findings = launch.stages.missing(PRICING, citing(decision), ANN).stream()
                .filter(finding -> finding.code().equals("GATE-GO-DECIDED"))
                .toList();
        assertThat(findings).hasSize(1);
        return findings.get(0).message();
    }
}
