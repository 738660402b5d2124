package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.DAN;
import static dev.assay.governance.gate.Launch.PRICING;
import static dev.assay.governance.gate.Launch.TRIPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.monitoring.Runbook;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.oversight.OversightRule;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.StageRequest;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** SOD-4: who audits a system has no part in it. */
class AuditorTest {
    private static final PersonaId CARE = new PersonaId("care");

    private static List<Text> missing(Launch launch, String auditor) {
        StageRequest request = StageRequest.of(Stage.UNDER_AUDIT, "as planned").auditedBy(new PrincipalId(auditor));
        return launch.stages.missing(PRICING, request, DAN).stream()
                .map(Finding::message)
                .toList();
    }

    private static Text must(String en, String ko) {
        return Text.of(
                "system pricing must show that the auditor has no part in it, but " + en,
                "시스템 pricing: 감사자는 이 시스템에 관여하지 않은 사람이어야 합니다. 그러나 " + ko);
    }

    /** Ann owns it and agreed to its use, ben builds and releases it, cho evaluated it and its risks, dan decided that it goes live. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void nobody_audits_what_they_own_built_judged_or_decided(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);

        assertThat(missing(launch, "ann"))
                .containsExactly(must(
                        "ann has a part in how it is owned and run, what was decided on it",
                        "ann은(는) 소유와 운영, 이 시스템에 대한 결정에 관여했습니다"));
        assertThat(missing(launch, "ben"))
                .containsExactly(
                        must("ben has a part in how it is owned and run, its models", "ben은(는) 소유와 운영, 모델에 관여했습니다"));
        assertThat(missing(launch, "cho"))
                .containsExactly(
                        must("cho has a part in its models, how its risks were judged", "cho은(는) 모델, 위험 평가에 관여했습니다"));
        assertThat(missing(launch, "dan"))
                .containsExactly(must(
                        "dan has a part in this step, how it is owned and run, its models, what was decided on it",
                        "dan은(는) 이 단계 이동, 소유와 운영, 모델, 이 시스템에 대한 결정에 관여했습니다"));
        assertThat(missing(launch, "eve")).isEmpty();
    }

    static Stream<Arguments> seats() {
        return Stream.of(
                Arguments.of("owns a part", (Consumer<Launch>) launch -> part(launch, Optional.of(CARE), false)),
                Arguments.of("is its steward", (Consumer<Launch>) launch -> part(launch, Optional.of(CARE), true)),
                Arguments.of("oversees", (Consumer<Launch>) launch -> {
                    OversightRule rule = Things.rule();
                    launch.put(
                            Oversight.RULES,
                            new OversightRule(
                                    rule.id(),
                                    rule.actions(),
                                    rule.assets(),
                                    rule.trigger(),
                                    rule.effect(),
                                    Set.of(CARE),
                                    rule.window()));
                }),
                Arguments.of("stops it", (Consumer<Launch>) launch -> {
                    Runbook book = Things.book();
                    launch.put(
                            Runbooks.BOOKS,
                            new Runbook(
                                    book.id(),
                                    book.title(),
                                    book.asset(),
                                    List.of(new Runbook.Step(Text.of("stop", "정지"), CARE)),
                                    book.staleAfter(),
                                    book.added(),
                                    book.exercised()));
                }),
                Arguments.of("releases", (Consumer<Launch>)
                        launch -> launch.put(RaciMatrix.KIND, Things.matrix(List.of(CARE)))));
    }

    private static void part(Launch launch, Optional<PersonaId> care, boolean steward) {
        Asset trips = launch.get(Assets.KIND, TRIPS.value());
        launch.put(
                Assets.KIND,
                new Asset(
                        trips.id(),
                        trips.type(),
                        trips.name(),
                        trips.handling(),
                        steward ? trips.owner() : care,
                        steward ? care : trips.steward(),
                        trips.suites(),
                        trips.quality()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seats")
    void nor_what_they_run(String seat, Consumer<Launch> seated) {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.OPERATION);
        launch.person("fay", CARE.value());
        assertThat(missing(launch, "fay")).isEmpty();

        seated.accept(launch);

        assertThat(missing(launch, "fay"))
                .containsExactly(must("fay has a part in how it is owned and run", "fay은(는) 소유와 운영에 관여했습니다"));
    }

    @Test
    void an_auditor_is_an_active_person() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.OPERATION);
        launch.agent("bot", "eve");

        assertThat(missing(launch, "bot")).containsExactly(must("bot is no active person", "bot은(는) 활동 중인 사람이 아닙니다"));
        assertThat(launch.stages.missing(PRICING, StageRequest.of(Stage.UNDER_AUDIT, "as planned"), DAN))
                .extracting(Finding::message)
                .containsExactly(must("none is named", "감사자가 적혀 있지 않습니다"));
    }
}
