package dev.assay.governance.posture;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.lineage.GovernanceMap;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.risk.RiskLimits;
import dev.assay.governance.risk.RiskRules;
import dev.assay.governance.store.Reader;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.ShadowSighting;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Optional;

/** Figures on the axis Map. */
final class MapFigures {
    private MapFigures() {}

    static List<Figure> of(Reader reader, RiskLimits limits) {
        GovernanceMap map = GovernanceMap.of(reader);
        return List.of(
                Tallying.all(reader, Assets.KIND)
                        .figure(
                                "assets-connected",
                                "MAP 1",
                                Text.of("Assets that feed or are fed by something", "다른 자산이나 시스템과 연결된 자산"),
                                asset -> map.isIsolated(asset.id())
                                        ? Optional.of(Text.of("nothing depends on it", "의존하는 것이 없습니다"))
                                        : Optional.empty()),
                Tallying.all(reader, ShadowSighting.KIND)
                        .figure(
                                "sightings-registered",
                                "MAP 1",
                                Text.of("Systems seen before they were registered that are now", "발견된 뒤 등록된 시스템"),
                                seen -> seen.registered().isPresent()
                                        ? Optional.empty()
                                        : Optional.of(Text.of(
                                                "seen in " + String.join(", ", seen.where()),
                                                "발견 위치: " + String.join(", ", seen.where())))),
                Tallying.all(reader, AiSystem.KIND)
                        .where(system -> system.stage() != Stage.RETIRED)
                        .figure(
                                "risks-assessed",
                                "MAP 5",
                                Text.of("Systems whose risks are assessed and tolerated", "위험이 평가되고 허용 한도 이하인 시스템"),
                                system -> first(RiskRules.check(
                                        reader, limits, system.id().value()))));
    }

    static Optional<Text> first(List<Finding> findings) {
        return findings.stream().map(Finding::message).findFirst();
    }
}
