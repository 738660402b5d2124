package dev.assay.governance.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Outcomes;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditQuery;
import dev.assay.governance.gate.Launch;
import dev.assay.governance.system.AiSystem;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChecklistsTest {
    private static final List<Checklist.Item> ITEMS = List.of(
            new Checklist.Item("limits", Text.of("limits are known", "한계를 압니다"), new Checklist.Proof.Attested()),
            new Checklist.Item(
                    "fares",
                    Text.of("fares are there", "요금이 있습니다"),
                    new Checklist.Proof.Measured(Launch.TRIPS, "taxi", Outcomes.FARE)));

    private static List<String> open(Launch launch) {
        return launch.store.read(reader ->
                Checklists.open(reader, "fare").stream().map(Finding::path).toList());
    }

    private static String refused(ThrowingCallable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt)
                .findings()
                .get(0)
                .code();
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void people_attest_with_evidence_and_only_runs_show_what_is_measured(Launch.Where where) {
        Launch launch = new Launch(where);
        Checklists lists = new Checklists(launch.store, AiSystem::owners);
        assertThat(open(launch)).containsExactly("fare");
        lists.define("fare", ITEMS, Launch.DAN);
        assertThat(open(launch)).containsExactly("limits", "fares");

        assertThat(refused(() -> lists.tick("fare", "fares", "sha256:00", Launch.CHO)))
                .isEqualTo("CHK-1");
        for (String evidence : List.of(" ", "\u200b", "\u3164", "half \ud800")) {
            assertThat(refused(() -> lists.tick("fare", "limits", evidence, Launch.CHO)))
                    .isEqualTo("CHK-1");
        }
        assertThat(refused(() -> lists.tick("fare", "other", "sha256:00", Launch.CHO)))
                .isEqualTo("CHK-1");
        assertThat(refused(() -> lists.tick("fare", "limits", "sha256:00", Actor.of("nobody"))))
                .isEqualTo("SOD-2");
        lists.tick("fare", "limits", "sha256:00", Launch.CHO);
        assertThat(open(launch)).containsExactly("fares");

        launch.run();
        assertThat(open(launch)).isEmpty();
        launch.pass(Duration.ofMinutes(1));
        launch.router.receive(Launch.TRIPS, Outcomes.outcome(Severity.ERROR, Status.FAILED, launch.instant()));
        assertThat(open(launch)).containsExactly("fares");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void each_condition_that_fails_is_told_by_itself_with_the_value(Launch.Where where) {
        Launch launch = new Launch(where);
        Checklists lists = new Checklists(launch.store, AiSystem::owners);
        assertThat(texts(() -> lists.tick("fare", "limits", "sha256:00", Launch.CHO)))
                .containsExactly("there is no checklist of fare");
        lists.define("fare", ITEMS, Launch.DAN);

        assertThat(texts(() -> lists.tick("fare", "limit", " ", Launch.CHO)))
                .containsExactly(
                        "no item \"limit\"; known items: limits, fares; did you mean \"limits\"?",
                        "evidence of item \"limit\" must be one that can be read, but had 1 characters, which cannot");
        assertThat(texts(() -> lists.tick("fare", "fares", "sha256:00", Launch.CHO)))
                .containsExactly(
                        "item \"fares\" must be one that people attest, but a run of \"taxi\" over trips shows it");
    }

    private static List<String> types(Launch launch, AssetId asset) {
        try (var records = launch.log.read(1, AuditQuery.all().aboutAsset(asset.value()))) {
            return records.map(found -> found.event().type())
                    .filter(type -> type.startsWith("checklist."))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void who_asks_the_log_for_an_asset_finds_its_list_and_the_lists_that_its_runs_show(Launch.Where where) {
        Launch launch = new Launch(where);
        Checklists lists = new Checklists(launch.store, AiSystem::owners);

        lists.define("fare", ITEMS, Launch.DAN);
        lists.tick("fare", "limits", "sha256:00", Launch.CHO);
        lists.define("fare", ITEMS.subList(0, 1), Launch.ANN);
        lists.define("fare", ITEMS.subList(0, 1), Launch.ANN);
        lists.define("no asset", ITEMS.subList(0, 1), Launch.DAN);

        assertThat(types(launch, Launch.FARE))
                .containsExactly("checklist.defined", "checklist.ticked", "checklist.defined", "checklist.defined");
        assertThat(types(launch, Launch.TRIPS)).containsExactly("checklist.defined", "checklist.defined");
    }

    private static List<String> texts(ThrowingCallable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt).findings().stream()
                .map(finding -> finding.message().en())
                .toList();
    }
}
