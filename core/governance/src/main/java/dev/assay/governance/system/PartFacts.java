package dev.assay.governance.system;

import dev.assay.governance.Korean;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Models;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.risk.Checklist;
import dev.assay.governance.risk.Checklists;
import dev.assay.governance.risk.RiskLimits;
import dev.assay.governance.risk.RiskRules;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the store tells of that which a system is made of. */
final class PartFacts {
    private static final Comparator<AssetId> BY_ID = Comparator.comparing(AssetId::value);

    private PartFacts() {}

    static List<Finding> datasets(GateQuestion question) {
        Instant now = question.reader().now();
        return states(
                        question,
                        state -> state instanceof QualityState.Healthy
                                || state instanceof QualityState.Waived && state.isUsableAt(now))
                .map(text -> question.missing(Requirement.DATASETS_FIT, text.en(), text.ko()))
                .toList();
    }

    static List<Finding> quarantine(GateQuestion question) {
        Instant now = question.reader().now();
        return states(question, state -> state.isUsableAt(now))
                .map(text -> question.missing(Requirement.NO_QUARANTINE, text.en(), text.ko()))
                .toList();
    }

    /** Datasets that are not in a state that will do, such as {@code trips: quarantined}. */
    private static Stream<Text> states(GateQuestion question, Predicate<QualityState> good) {
        return question.system().parts().datasets().stream().sorted(BY_ID).flatMap(id -> {
            Optional<QualityState> state = question.reader()
                    .find(Assets.KIND, id.value())
                    .map(Stored::value)
                    .map(Asset::quality);
            return state.filter(good).isPresent() ? Stream.empty() : Stream.of(text(id, state));
        });
    }

    private static Text text(AssetId id, Optional<QualityState> state) {
        String name = state.map(found -> found.getClass().getSimpleName()).orElse("unknown");
        return Text.of(id + ": " + name.toLowerCase(Locale.ROOT), id + ": " + Korean.of(name));
    }

    static List<Finding> evaluated(GateQuestion question) {
        return models(
                question,
                Requirement.EVALUATED_INDEPENDENTLY,
                version -> version.retired().isEmpty()
                        && version.isSound()
                        && version.evaluations().stream()
                                .filter(ModelVersion.Evaluation::counts)
                                .anyMatch(evaluation -> !version.authors().contains(evaluation.by())));
    }

    /** An approval that ended suspends a candidate; that nobody gave one yet does not. */
    static List<Finding> approved(GateQuestion question) {
        Instant now = question.reader().now();
        boolean candidate = question.isOfCandidate();
        return models(
                question,
                Requirement.MODELS_APPROVED,
                version -> version.isApprovedAt(now) || (candidate && isAwaited(version)));
    }

    private static boolean isAwaited(ModelVersion version) {
        return version.approval().isEmpty() && version.retired().isEmpty() && version.isSound();
    }

    /** Of the version that is deployed, since what another one has shown says nothing about it. */
    private static List<Finding> models(GateQuestion question, Requirement requirement, Predicate<ModelVersion> good) {
        AiSystem.Parts parts = question.system().parts();
        return parts.models().stream()
                .sorted(BY_ID)
                .filter(model -> parts.version(model)
                        .flatMap(version -> Models.version(question.reader(), model, version))
                        .filter(good)
                        .isEmpty())
                .map(model -> parts.version(model)
                        .map(version -> question.missing(
                                requirement,
                                "version " + version + " of " + model + " is not",
                                "배포하는 " + model + "의 버전 " + version + "이(가) 이를 충족하지 않습니다"))
                        .orElseGet(() -> question.unnamed(requirement, model)))
                .toList();
    }

    static List<Finding> risks(GateQuestion question, RiskLimits limits) {
        return RiskRules.check(question.reader(), limits, question.system().id().value()).stream()
                .map(finding -> question.missing(
                        Requirement.RISK_TOLERABLE,
                        finding.code() + ": " + finding.message().en(),
                        finding.code() + ": " + finding.message().ko()))
                .toList();
    }

    static List<Finding> suppliers(GateQuestion question) {
        Instant now = question.reader().now();
        return question.system().parts().suppliers().stream()
                .sorted()
                .filter(id -> question.reader()
                        .find(Supplier.KIND, id)
                        .map(Stored::value)
                        .filter(supplier -> supplier.isSettledAt(now))
                        .isEmpty())
                .map(id -> question.missing(
                        Requirement.SUPPLIERS_SETTLED,
                        "duties, contingency or live evidence of " + id + " are missing",
                        "공급자 " + id + "의 책임 분담, 비상 계획 또는 유효한 증빙이 없습니다"))
                .toList();
    }

    /** A system has a list, and so has each part with personal data; a list of another part counts if there is one. */
    static List<Finding> checklists(GateQuestion question) {
        Reader reader = question.reader();
        Stream<String> parts = question.system().parts().assets().stream()
                .sorted(BY_ID)
                .filter(id -> isPersonal(reader, id)
                        || reader.find(Checklist.KIND, id.value()).isPresent())
                .map(AssetId::value);
        return Stream.concat(Stream.of(question.system().id().value()), parts)
                .flatMap(subject -> Checklists.open(reader, subject).stream()
                        .map(finding -> question.missing(
                                Requirement.CHECKLISTS_DONE,
                                subject + ", " + finding.path() + ": "
                                        + finding.message().en(),
                                subject + ", " + finding.path() + ": "
                                        + finding.message().ko())))
                .toList();
    }

    private static boolean isPersonal(Reader reader, AssetId id) {
        return reader.find(Assets.KIND, id.value())
                .filter(asset -> asset.value().handling().personalData() != PersonalData.NONE)
                .isPresent();
    }
}
