package dev.assay.governance.posture;

import dev.assay.governance.Korean;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Models;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.card.CardGate;
import dev.assay.governance.card.Document;
import dev.assay.governance.card.FieldState;
import dev.assay.governance.card.Provenance;
import dev.assay.governance.card.template.RequiredCards;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.monitoring.MonitoringPlan;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures on the axis Measure. */
final class MeasureFigures {
    private static final Text FRESH = Text.of("Measured answers on cards that are fresh", "카드의 측정 항목 가운데 최신인 것");

    private MeasureFigures() {}

    static List<Figure> of(Reader reader, RequiredCards required) {
        return List.of(
                Tallying.all(reader, Assets.KIND)
                        .where(asset -> asset.type() == Asset.Type.MODEL)
                        .figure(
                                "models-approved",
                                "MEASURE 1",
                                Text.of("Models with a version that is approved at present", "현재 승인된 버전이 있는 모델"),
                                model -> Models.versions(reader, model.id()).stream()
                                                .anyMatch(version -> version.isApprovedAt(reader.now()))
                                        ? Optional.empty()
                                        : Optional.of(Text.of("no version is approved", "승인된 버전이 없습니다"))),
                datasets(reader),
                cards(reader, required),
                fields(reader, required),
                Tallying.all(reader, Monitoring.KIND)
                        .where(MonitoringPlan::isInForce)
                        .figure(
                                "plans-heard",
                                "MEASURE 3",
                                Text.of("Monitoring plans whose runs come", "실행이 제때 들어오는 모니터링 계획"),
                                plan -> Monitoring.isSilent(reader, plan)
                                        ? Optional.of(Text.of(
                                                "no run for more than " + plan.maxSilence(),
                                                plan.maxSilence() + " 넘게 실행이 없습니다"))
                                        : Optional.empty()));
    }

    private static Figure datasets(Reader reader) {
        return Tallying.all(reader, Assets.KIND)
                .where(asset -> asset.type() == Asset.Type.DATASET)
                .worstFirst(Comparator.comparing(asset -> asset.quality().isUsableAt(reader.now())))
                .figure(
                        "datasets-fit",
                        "MEASURE 2",
                        Text.of("Datasets that are healthy or waived", "정상이거나 유예된 데이터셋"),
                        asset -> asset.quality() instanceof QualityState.Healthy
                                        || asset.quality() instanceof QualityState.Waived
                                                && asset.quality().isUsableAt(reader.now())
                                ? Optional.empty()
                                : Optional.of(words(asset.quality().getClass().getSimpleName())));
    }

    private static Text words(String name) {
        return Text.of(name, Korean.of(name));
    }

    private static Figure cards(Reader reader, RequiredCards required) {
        return Tallying.all(reader, Assets.KIND)
                .where(asset -> required.of(asset.type()).isPresent())
                .figure(
                        "cards-complete",
                        "MEASURE 2",
                        Text.of("Datasets and models with a complete card", "완성된 카드가 있는 데이터셋과 모델"),
                        asset -> required.of(asset.type())
                                .flatMap(template -> MapFigures.first(CardGate.missing(reader, asset.id(), template))));
    }

    private static Figure fields(Reader reader, RequiredCards required) {
        List<Ref> looked = new ArrayList<>();
        List<Offender> offenders = new ArrayList<>();
        reader.all(Assets.KIND).stream()
                .map(Stored::value)
                .forEach(asset -> required.of(asset.type())
                        .ifPresent(template -> CardGate.newest(reader, asset.id(), template)
                                .ifPresent(card ->
                                        fields(card, CardGate.states(reader, card, template), looked, offenders))));
        return new Figure("fields-fresh", FRESH, "MEASURE 2", looked, offenders);
    }

    /** As cards and gates trust them: that the run was of another version, say, stands in no answer. */
    private static void fields(
            Document card, Map<String, FieldState> states, List<Ref> looked, List<Offender> offenders) {
        card.fields().forEach((field, value) -> {
            if (value.provenance() instanceof Provenance.Measured) {
                Ref ref = new Ref("document", card.id() + " " + field, 0);
                looked.add(ref);
                FieldState state = states.getOrDefault(field, FieldState.MISSING);
                if (state != FieldState.FRESH) {
                    offenders.add(new Offender(ref, words(state.name())));
                }
            }
        });
    }
}
