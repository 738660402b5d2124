package dev.assay.governance.worksheet;

import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.lineage.Feeds;
import dev.assay.governance.monitoring.Runbook;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.routing.Routed;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorksheetsTest {
    private static final Actor KIM = Actor.of("kim");

    private static Decisions decisions(Firm firm) {
        return new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of(new Worksheets()));
    }

    private static void asset(Firm firm, String id, QualityState quality) {
        firm.put(
                Assets.KIND,
                new Asset(
                        new AssetId(id),
                        Asset.Type.DATASET,
                        Text.of(id),
                        new Handling(Classification.INTERNAL, PersonalData.NONE, Optional.empty()),
                        Optional.of(Firm.OWNER),
                        Optional.empty(),
                        Set.of(),
                        quality));
    }

    private static Routed fails(Firm firm, Decisions decisions) {
        Incidents incidents = new Incidents(firm.store(), List.of());
        return new QualityRouter(firm.store(), decisions, incidents)
                .receive(Firm.TRIPS, outcome(dev.assay.quality.Severity.CRITICAL, Status.FAILED, firm.now()));
    }

    private static List<Notice> sheets(Firm firm) {
        return firm.store()
                .read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                        .map(stored -> stored.value())
                        .filter(notice -> notice.id().contains("/worksheet/"))
                        .toList());
    }

    /** Meters feed the taxi's box, which feeds the trips; a report and the prices are made of them. */
    private static void surroundings(Firm firm) {
        asset(firm, "meters", new QualityState.Quarantined());
        asset(firm, "box", new QualityState.Unknown());
        asset(firm, "report", new QualityState.Healthy());
        Feeds feeds = new Feeds(firm.store());
        feeds.declare(new AssetId("meters"), new AssetId("box"), KIM);
        feeds.declare(new AssetId("box"), Firm.TRIPS, KIM);
        feeds.declare(Firm.TRIPS, new AssetId("report"), KIM);
        consumers(firm);
        book(firm);
    }

    private static void consumers(Firm firm) {
        firm.put(
                AiSystem.KIND,
                new AiSystem(
                        new SystemId("pricing"),
                        new AiSystem.Purpose(Text.of("fares"), AiSystem.Role.BOTH, Firm.OWNER),
                        Tiering.of(RiskTier.MINIMAL, "as found"),
                        Stage.OPERATION,
                        new AiSystem.Parts(Set.of(), Set.of(Firm.TRIPS), Set.of()),
                        AiSystem.Upkeep.none(),
                        Optional.empty(),
                        Optional.empty()));
        new Systems(firm.store())
                .supply(
                        new Supplier(
                                "meters",
                                "Han Meters",
                                Firm.CHIEF,
                                Set.of(Firm.TRIPS),
                                Map.of(),
                                Optional.empty(),
                                "read the old meters"),
                        KIM);
    }

    private static void book(Firm firm) {
        List<Runbook.Step> steps = List.of(
                new Runbook.Step(Text.of("stop the feed", "피드를 멈춘다"), Firm.STEWARD),
                new Runbook.Step(Text.of("load it again", "다시 읽는다"), Firm.STEWARD));
        new Runbooks(firm.store())
                .add(
                        new Runbook(
                                "late",
                                Text.of("Late fares", "늦은 요금"),
                                Firm.TRIPS,
                                steps,
                                Period.ofMonths(3),
                                firm.now(),
                                Optional.empty()),
                        Firm.KIM);
    }

    @ParameterizedTest
    @EnumSource
    void who_mends_is_told_what_was_seen_where_it_comes_from_and_what_to_do(Stores stores) {
        Firm firm = new Firm(stores);
        surroundings(firm);
        Decisions decisions = decisions(firm);

        Routed routed = fails(firm, decisions);

        Decision decision = decisions.find(routed.decisions().iterator().next()).orElseThrow();
        String topic = decision.matter().topic();
        Text expected = Text.of(
                String.join(
                        "\n",
                        "where to begin with " + topic + " of taxi-trips, decision " + decision.id(),
                        "seen: FAILED, run " + routed.run(),
                        "made from: box (UNKNOWN); meters (QUARANTINED)",
                        "made from it: report",
                        "systems that it feeds: pricing",
                        "supplied by: Han Meters (chief)",
                        "runbooks: late, Late fares (2 steps)"),
                String.join(
                        "\n",
                        "조치 참고 자료: taxi-trips의 " + topic + ", 결정 " + decision.id(),
                        "기록된 결과: 실패, 실행 " + routed.run(),
                        "원천: box (알 수 없음); meters (격리)",
                        "여기서 만들어지는 것: report",
                        "이것을 쓰는 시스템: pricing",
                        "공급자: Han Meters (chief)",
                        "런북: late, 늦은 요금 (2단계)"));
        assertThat(sheets(firm)).singleElement().satisfies(sheet -> {
            assertThat(sheet.to()).containsExactly("data-steward");
            assertThat(sheet.text()).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @EnumSource
    void of_many_ten_are_named_and_the_rest_counted(Stores stores) {
        Firm firm = new Firm(stores);
        Feeds feeds = new Feeds(firm.store());
        for (int i = 10; i < 22; i++) {
            asset(firm, "report-" + i, new QualityState.Healthy());
            feeds.declare(Firm.TRIPS, new AssetId("report-" + i), KIM);
        }

        fails(firm, decisions(firm));

        assertThat(sheets(firm).get(0).text().en()).endsWith("; report-19; and 2 more");
        assertThat(sheets(firm).get(0).text().ko()).endsWith("; report-19; 그 밖에 2개");
    }

    /** As long as they may be, and as many as are named. */
    @ParameterizedTest
    @EnumSource
    void long_names_are_cut_and_keep_no_failure_from_being_recorded(Stores stores) {
        Firm firm = new Firm(stores);
        String longest = "x".repeat(200);
        List<Runbook.Step> steps = List.of(new Runbook.Step(Text.of("stop"), Firm.STEWARD));
        Runbooks runbooks = new Runbooks(firm.store());
        for (int i = 10; i < 22; i++) {
            runbooks.add(
                    new Runbook(
                            i + longest.substring(2),
                            Text.of(longest),
                            Firm.TRIPS,
                            steps,
                            Period.ofMonths(3),
                            firm.now(),
                            Optional.empty()),
                    Firm.KIM);
        }

        Routed routed = fails(firm, decisions(firm));

        assertThat(routed.decisions()).hasSize(1);
        String cut = "x".repeat(64) + "…";
        assertThat(sheets(firm).get(0).text().en())
                .contains("runbooks: 10" + "x".repeat(62) + "…, " + cut + " (1 steps); 11")
                .endsWith("(1 steps); and 2 more");
    }

    /** Nothing is to be mended before somebody decides on what was only asked for. */
    @ParameterizedTest
    @EnumSource
    void what_is_no_failure_has_no_worksheet(Stores stores) {
        Firm firm = new Firm(stores);

        decisions(firm).open(Matter.of("deployment", Firm.TRIPS, "pricing", "asked", Severity.LOW), Firm.KIM);

        assertThat(sheets(firm)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_known_of_nothing_is_left_out(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm);

        decisions.open(
                Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare-present", "failed", Severity.LOW),
                Firm.KIM);

        assertThat(sheets(firm).get(0).text().en())
                .matches("where to begin with fare-present of taxi-trips, decision d-[0-9a-f]{16}");
    }
}
