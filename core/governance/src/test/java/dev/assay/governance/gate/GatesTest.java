package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.BEN;
import static dev.assay.governance.gate.Launch.DAN;
import static dev.assay.governance.gate.Launch.FARE;
import static dev.assay.governance.gate.Launch.PRICING;
import static dev.assay.governance.gate.Launch.TRIPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Models;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.incident.IncidentListener;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.lineage.Feeds;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.risk.Checklists;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.Requirement;
import dev.assay.governance.system.StageEntry;
import dev.assay.governance.system.StageRequest;
import dev.assay.governance.system.UseCase;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GatesTest {
    private static final Stage LIVE = Stage.OPERATION;
    /** What only systems and their parts tell is read from a database elsewhere. */
    private static final Set<Requirement> FROM_BOTH = EnumSet.of(
            Requirement.DATASHEETS_COMPLETE,
            Requirement.MODEL_CARD_COMPLETE,
            Requirement.OVERSIGHT_PRESENT,
            Requirement.RUNBOOK_PRESENT,
            Requirement.HEARTBEAT_SEEN,
            Requirement.USERS_INFORMED,
            Requirement.NO_CRITICAL_INCIDENT,
            Requirement.REVIEWS_IN_TIME,
            Requirement.EVIDENCE_FROZEN,
            Requirement.RETENTION_APPLIED,
            Requirement.DEPENDANTS_INFORMED);

    static Stream<Arguments> everywhere() {
        return Breach.all().stream()
                .flatMap(breach -> Stream.of(Launch.Where.values())
                        .filter(where -> where == Launch.Where.MEMORY || FROM_BOTH.contains(breach.requirement()))
                        .map(where -> Arguments.of(breach, where)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void one_thing_that_is_wrong_closes_the_gate_alone(Breach breach, Launch.Where where) {
        Launch launch = new Launch(where).ready(breach.from());
        assertThat(missing(launch, breach.to())).isEmpty();

        breach.harm().accept(launch);

        assertThat(codes(missing(launch, breach.to()))).containsOnly(breach.code());
        assertThatThrownBy(() -> launch.stages.move(PRICING, launch.request(breach.to()), mover(launch)))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        refused -> assertThat(codes(refused.findings())).containsOnly(breach.code()));
        assertThat(launch.system().stage()).isEqualTo(breach.from());
    }

    /** Dan moves systems, and ann where it is dan who has left. */
    private static Actor mover(Launch launch) {
        return launch.store.<Boolean>read(reader -> Roster.now(reader).isActive(new PrincipalId("dan"))) ? DAN : ANN;
    }

    @Test
    void every_requirement_but_those_about_the_request_itself_is_broken_above() {
        Set<Requirement> broken = EnumSet.noneOf(Requirement.class);
        Breach.all().forEach(breach -> broken.add(breach.requirement()));

        // These are broken by what is asked for; see the next tests.
        assertThat(EnumSet.complementOf(EnumSet.copyOf(broken)))
                .containsExactlyInAnyOrder(
                        Requirement.GO_DECIDED,
                        Requirement.AUDIT_SCOPED,
                        Requirement.AUDITOR_INDEPENDENT,
                        Requirement.CAUSE_CLEARED,
                        Requirement.NOT_THE_CAUSER);
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void goes_live_by_a_decision_for_it_that_was_made_after_it_became_a_candidate(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEPLOYMENT);
        String before = launch.get(UseCase.KIND, "pricing").decision().orElseThrow();
        assertThat(going(launch, launch.request(LIVE))).isEmpty();
        launch.pass(Duration.ofMinutes(1));
        String no = launch.decided(DecisionPolicy.DEPLOYMENT, Choice.REJECT).value();
        launch.pass(Duration.ofMinutes(1));
        String other = Things.used(launch, Choice.APPROVE).value();

        assertThat(going(launch, StageRequest.of(LIVE, "go"))).containsExactly("GATE-GO-DECIDED");
        assertThat(going(launch, StageRequest.of(LIVE, "go").decidedBy("d-invented")))
                .containsExactly("GATE-GO-DECIDED");
        assertThat(going(launch, StageRequest.of(LIVE, "go").decidedBy(before))).containsExactly("GATE-GO-DECIDED");
        assertThat(going(launch, StageRequest.of(LIVE, "go").decidedBy(no))).containsExactly("GATE-GO-DECIDED");
        assertThat(going(launch, StageRequest.of(LIVE, "go").decidedBy(other))).containsExactly("GATE-GO-DECIDED");
        // Whatever a go is called, a later no takes it back.
        assertThat(going(launch, launch.request(LIVE))).containsExactly("GATE-GO-DECIDED");
    }

    /** The matrix says that the lead decides. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void goes_live_by_a_decision_of_whom_the_matrix_names(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEPLOYMENT);
        PrincipalId ann = new PrincipalId("ann");
        Matter chosen = Matter.of(DecisionPolicy.DEPLOYMENT, Launch.TRIPS, "pricing", "chosen", Severity.HIGH)
                .ownedBy(launch.system().purpose().businessOwner());
        DecisionId own = launch.decisions.open(chosen, ann).id();
        launch.decisions.decide(own, ann, Answer.of(Choice.APPROVE, "weighed"));

        assertThat(going(launch, StageRequest.of(LIVE, "go").decidedBy(own.value())))
                .containsExactly("GATE-GO-DECIDED");
    }

    @Test
    void a_decision_counts_for_one_release() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.DEPLOYMENT);
        StageRequest go = launch.request(LIVE);
        launch.move(LIVE);
        launch.move(Stage.DEVELOPMENT);
        launch.judged();
        launch.move(Stage.DEPLOYMENT);

        // So do the test of the kill switch, the heartbeat and what users were told.
        assertThat(going(launch, go))
                .containsExactly(
                        "GATE-GO-DECIDED", "GATE-KILL-SWITCH-TESTED", "GATE-HEARTBEAT-SEEN", "GATE-USERS-INFORMED");
    }

    @Test
    void an_audit_wants_a_scope_and_somebody_independent() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(LIVE);
        StageRequest audit = launch.request(Stage.UNDER_AUDIT);

        assertThat(going(launch, audit)).isEmpty();
        assertThat(going(launch, StageRequest.of(Stage.UNDER_AUDIT, " ").auditedBy(new PrincipalId("eve"))))
                .containsExactly("GATE-AUDIT-SCOPED");
        assertThat(going(launch, audit.auditedBy(new PrincipalId("ben")))).containsExactly("GATE-AUDITOR-INDEPENDENT");
        launch.agent("bot", "eve");
        assertThat(going(launch, audit.auditedBy(new PrincipalId("bot")))).containsExactly("GATE-AUDITOR-INDEPENDENT");
        assertThat(going(launch, StageRequest.of(Stage.UNDER_AUDIT, "all")))
                .containsExactly("GATE-AUDITOR-INDEPENDENT");
    }

    @Test
    void an_audit_is_not_by_who_built_what_is_retired_or_is_acted_for() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(LIVE);
        StageRequest byEve = launch.request(Stage.UNDER_AUDIT);
        Models models = new Models(launch.store, Runs::judged);
        models.retire("fare@1", "another one is better", BEN);

        assertThat(going(launch, byEve.auditedBy(new PrincipalId("ben")))).contains("GATE-AUDITOR-INDEPENDENT");
        assertThat(codes(launch.stages.missing(PRICING, byEve, new Actor("dan", Optional.empty(), List.of("eve")))))
                .contains("GATE-AUDITOR-INDEPENDENT");
        assertThat(going(launch, byEve)).doesNotContain("GATE-AUDITOR-INDEPENDENT");
    }

    @Test
    void comes_back_by_a_decision_when_the_cause_is_gone_and_not_through_who_suspended_it() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.SUSPENDED);
        StageRequest back = launch.request(LIVE);

        assertThat(launch.stages.missing(PRICING, back, BEN))
                .extracting(Finding::code)
                .containsExactly("GATE-NOT-THE-CAUSER");
        Incident incident = Harm.incident(launch, Severity.CRITICAL);
        assertThat(going(launch, back)).containsExactly("GATE-NO-CRITICAL-INCIDENT");
        PrincipalId cho = new PrincipalId("cho");
        launch.incidents.triage(incident.id(), cho, cho);
        launch.incidents.investigate(incident.id(), cho);
        launch.incidents.mitigate(incident.id(), cho);
        assertThat(going(launch, back)).containsExactly("GATE-NO-CRITICAL-INCIDENT");
        launch.incidents.resolve(incident.id(), cho);

        assertThat(going(launch, back)).isEmpty();
        launch.move(LIVE);
        assertThat(launch.system().stage()).isEqualTo(LIVE);
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_critical_incident_or_a_forgotten_review_suspends_what_is_live(Launch.Where where) {
        Launch launch = new Launch(where).ready(LIVE);
        assertThat(launch.stages.suspendWhereDue(Actor.system())).isEmpty();
        Harm.incident(launch, Severity.HIGH);
        assertThat(launch.stages.suspendWhereDue(Actor.system())).isEmpty();

        Harm.incident(launch, Severity.CRITICAL);

        assertThat(launch.stages.suspendWhereDue(Actor.system())).containsExactly(PRICING);
        assertThat(launch.system().suspension().orElseThrow().reasons())
                .singleElement()
                .asString()
                .contains("GATE-NO-CRITICAL-INCIDENT");
        Launch forgetful = new Launch(where).ready(LIVE);
        Harm.reviewOverdue(forgetful);
        assertThat(forgetful.stages.suspendWhereDue(Actor.system())).containsExactly(PRICING);
    }

    @ParameterizedTest
    @EnumSource
    void a_critical_incident_suspends_what_is_made_of_the_asset_in_the_same_change(Launch.Where where) {
        Launch launch = new Launch(where).ready(LIVE);
        Incidents incidents = new Incidents(launch.store, List.of(), List.of(launch.stages));
        Sighting.Times now = Sighting.Times.at(launch.instant());
        Sighting sighting = Sighting.of(FARE, "wrong-fares", "fares doubled", now);

        IncidentId id = incidents.open(sighting, Severity.HIGH).id();
        assertThat(launch.system().stage()).isEqualTo(LIVE);
        incidents.raise(id, new PrincipalId("ben"), Severity.CRITICAL);

        assertThat(launch.system().stage()).isEqualTo(Stage.SUSPENDED);
        assertThat(launch.system().suspension().orElseThrow().reasons())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("GATE-NO-CRITICAL-INCIDENT", id.value());
        assertThat(launch.system().suspension().orElseThrow().causers()).isEmpty();
    }

    @Test
    void what_cannot_be_suspended_is_no_incident_yet() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(LIVE);
        IncidentListener failing = (change, before, after, actor) -> {
            throw new IllegalStateException("full");
        };
        Incidents incidents = new Incidents(launch.store, List.of(), List.of(launch.stages, failing));
        Sighting.Times now = Sighting.Times.at(launch.instant());
        Sighting sighting = Sighting.of(FARE, "wrong-fares", "fares doubled", now);

        assertThatThrownBy(() -> incidents.open(sighting, Severity.CRITICAL)).hasMessage("full");

        assertThat(launch.system().stage()).isEqualTo(LIVE);
        assertThat(launch.store.<Integer>read(
                        reader -> reader.all(Incidents.KIND).size()))
                .isZero();
    }

    @Test
    void what_is_looked_at_is_looked_at_until_its_evidence_ends_and_for_personal_data_too() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.DEPLOYMENT);
        Instant end = launch.instant().plus(Duration.ofDays(1));
        Things.looked(new Checklists(launch.store, AiSystem::owners), Optional.of(end));
        launch.pass(Duration.ofDays(1).minusNanos(1_000));
        assertThat(checklists(launch)).isEmpty();

        launch.pass(Duration.ofNanos(1_000));
        assertThat(checklists(launch)).containsExactly("GATE-CHECKLISTS-DONE");
        Things.looked(new Checklists(launch.store, AiSystem::owners), Optional.empty());
        launch.put(
                Assets.KIND,
                Things.personal(Things.asset(TRIPS, Asset.Type.DATASET, "owner", new QualityState.Healthy())));
        assertThat(checklists(launch)).containsExactly("GATE-CHECKLISTS-DONE");
    }

    private static List<String> checklists(Launch launch) {
        return codes(launch.store.<List<Finding>>read(reader -> Gates.facts()
                .missing(
                        Requirement.CHECKLISTS_DONE,
                        new GateQuestion(reader, launch.system(), StageRequest.of(Stage.DEPLOYMENT, "go"), DAN))));
    }

    @Test
    void the_whole_way_is_gone_on_the_record() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.RETIRED);

        assertThat(launch.system().stage()).isEqualTo(Stage.RETIRED);
        List<String> entries =
                launch.store.read(reader -> reader.findBy(StageEntry.KIND, "by-system", "pricing").stream()
                        .map(Stored::value)
                        .map(entry -> entry.stage() + " " + entry.times())
                        .toList());
        assertThat(entries).containsExactlyInAnyOrder("DEVELOPMENT 1", "DEPLOYMENT 1", "OPERATION 1", "RETIRED 1");
    }

    @Test
    void evidence_that_no_sink_keeps_is_not_frozen() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(LIVE);

        assertThat(codes(() -> launch.freeze(List.of()))).containsExactly("ANCHOR-1");
        assertThat(launch.freeze(List.of("paper")).records()).isEqualTo(7);
        launch.pass(Duration.ofDays(1));
        assertThat(missing(launch, Stage.UNDER_AUDIT)).isEmpty();
    }

    @Test
    void data_are_disposed_of_by_their_retention_and_with_evidence() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(LIVE);
        Retentions retentions = new Retentions(launch.store);

        assertThat(codes(() -> retentions.deleted(PRICING, TRIPS, " ", ANN))).containsExactly("RET-1");
        assertThat(codes(() -> retentions.deleted(PRICING, FARE, "sha256:01", ANN)))
                .containsExactly("RET-1");
        assertThat(codes(() -> retentions.deleted(PRICING, TRIPS, "sha256:01", Actor.of("nobody"))))
                .containsExactly("SOD-2");
        // The retention is a year; a second more is too long.
        assertThat(codes(() -> retentions.kept(
                        PRICING,
                        TRIPS,
                        launch.instant().plus(Duration.ofDays(365)).plusSeconds(1),
                        "sha256:01",
                        ANN)))
                .containsExactly("RET-1");
        assertThat(codes(() -> retentions.kept(PRICING, TRIPS, launch.instant(), "sha256:01", ANN)))
                .containsExactly("RET-1");
        assertThat(retentions
                        .kept(PRICING, TRIPS, launch.instant().plus(Duration.ofDays(365)), "sha256:01", ANN)
                        .keptUntil())
                .isPresent();
    }

    @Test
    void an_announcement_has_somebody_who_hears_it() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(LIVE);
        Announcement.Topic use = Announcement.Topic.USE;

        assertThat(codes(() -> launch.announcements.tell(PRICING, use, Set.of(), Text.of("hello"), ANN)))
                .containsExactly("TOLD-1");
        assertThat(codes(() -> launch.announcements.publish(
                        PRICING, use, new Announcement.Medium.Published("", "sha256:00"), ANN)))
                .containsExactly("TOLD-1");
        assertThat(codes(() -> launch.announcements.publish(
                        PRICING, use, new Announcement.Medium.Published("page", "sha256:00"), Actor.of("nobody"))))
                .containsExactly("UNKNOWN_PRINCIPAL");
    }

    @Test
    void a_notice_counts_when_it_has_arrived() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(LIVE);
        new Feeds(launch.store).end(FARE, Launch.REPORT, "other data", ANN);
        launch.put(Assets.KIND, Things.asset(Launch.REPORT, Asset.Type.REPORT, "checker", new QualityState.Healthy()));
        new Feeds(launch.store).declare(FARE, Launch.REPORT, ANN);
        PersonaId checker = new PersonaId("checker");
        assertThat(launch.announcements.untoldDependants(PRICING)).containsExactly(checker);

        launch.announcements.tell(PRICING, Announcement.Topic.RETIREMENT, Set.of(checker), Text.of("ends"), ANN);
        assertThat(launch.announcements.untoldDependants(PRICING)).containsExactly(checker);
        new Outbox(launch.store).deliver(notice -> {});

        assertThat(launch.announcements.untoldDependants(PRICING)).isEmpty();
    }

    private static List<Finding> missing(Launch launch, Stage to) {
        return launch.stages.missing(PRICING, launch.request(to), DAN);
    }

    private static List<String> going(Launch launch, StageRequest request) {
        return codes(launch.stages.missing(PRICING, request, DAN));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static List<String> codes(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(FindingsException.class, refused -> codes.addAll(codes(refused.findings())));
        return codes;
    }
}
