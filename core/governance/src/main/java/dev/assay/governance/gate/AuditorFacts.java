package dev.assay.governance.gate;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Models;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Ruling;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.monitoring.Runbook;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.risk.SubjectOwners;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.Requirement;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether who audits a system has no part in it ({@code SOD-4}). What somebody built, judged or decided is theirs for ever; a seat in
 * which they run it only while they act in it. Confined to one call.
 */
final class AuditorFacts {
    private final Reader reader;
    private final GateQuestion question;
    private final AiSystem system;
    private final Roster roster;

    private AuditorFacts(GateQuestion question) {
        this.reader = question.reader();
        this.question = question;
        this.system = question.system();
        this.roster = Roster.now(reader);
    }

    static List<Finding> independent(GateQuestion question) {
        return new AuditorFacts(question).check().stream().toList();
    }

    private Optional<Finding> check() {
        Optional<PrincipalId> named = question.request().auditor();
        // An agent looks at what its sponsor wants looked at.
        Optional<PrincipalId> auditor = named.filter(roster::isActive).filter(roster::isPerson);
        if (auditor.isEmpty()) {
            return Optional.of(missing(
                    named.map(who -> who + " is no active person").orElse("none is named"),
                    named.map(who -> who + "은(는) 활동 중인 사람이 아닙니다").orElse("감사자가 적혀 있지 않습니다")));
        }
        List<Text> found = parts().entrySet().stream()
                .filter(part -> roster.involved(part.getValue()).contains(auditor.get()))
                .map(Map.Entry::getKey)
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(missing(
                        auditor.get() + " has a part in " + listed(found, Text::en),
                        auditor.get() + "은(는) " + listed(found, Text::ko) + "에 관여했습니다"));
    }

    private Finding missing(String en, String ko) {
        return question.missing(Requirement.AUDITOR_INDEPENDENT, en, ko);
    }

    private static String listed(List<Text> parts, Function<Text, String> language) {
        return parts.stream().map(language).collect(Collectors.joining(", "));
    }

    private Map<Text, Set<PrincipalId>> parts() {
        Map<Text, Set<PrincipalId>> parts = new LinkedHashMap<>();
        parts.put(Text.of("this step", "이 단계 이동"), ApprovalRights.parts(question.actor()));
        parts.put(Text.of("how it is owned and run", "소유와 운영"), all(seats().flatMap(this::acting)));
        parts.put(Text.of("its models", "모델"), all(makers()));
        parts.put(Text.of("what was decided on it", "이 시스템에 대한 결정"), all(deciders()));
        parts.put(Text.of("how its risks were judged", "위험 평가"), all(assessors()));
        return parts;
    }

    private static Set<PrincipalId> all(Stream<PrincipalId> people) {
        return people.collect(Collectors.toUnmodifiableSet());
    }

    private Stream<PrincipalId> acting(PersonaId seat) {
        return roster.acting(seat).stream().map(assignment -> assignment.principal());
    }

    private Stream<AssetId> assets() {
        return Stream.concat(system.parts().models().stream(), system.parts().datasets().stream());
    }

    /** Who owns it and its parts, oversees it, goes through its runbooks, and answers for and does its release. */
    private Stream<PersonaId> seats() {
        AiSystem.Upkeep upkeep = system.upkeep();
        return Stream.of(
                        Stream.of(system.purpose().businessOwner()),
                        assets().flatMap(id -> SubjectOwners.ofAssets().of(reader, id.value()).stream()),
                        upkeep.oversight().stream()
                                .flatMap(id -> reader.find(Oversight.RULES, id).stream())
                                .flatMap(rule -> rule.value().overseers().stream()),
                        upkeep.runbooks().stream()
                                .flatMap(id -> reader.find(Runbooks.BOOKS, id).stream())
                                .flatMap(book -> book.value().steps().stream())
                                .map(Runbook.Step::owner),
                        releasing())
                .flatMap(Function.identity())
                .distinct();
    }

    private Stream<PersonaId> releasing() {
        return RaciMatrix.of(reader).stream()
                .flatMap(matrix -> assets().flatMap(
                                id -> matrix.activityFor(DecisionPolicy.DEPLOYMENT, id.value()).stream())
                        .map(row -> row.letters())
                        .flatMap(row -> Stream.concat(row.accountable().stream(), row.responsible().stream())));
    }

    /** Who built a version that is retired has built the model as well. */
    private Stream<PrincipalId> makers() {
        return system.parts().models().stream()
                .flatMap(model -> Models.versions(reader, model).stream())
                .flatMap(version -> Stream.of(
                                version.authors().stream(),
                                version.evaluations().stream().map(ModelVersion.Evaluation::by),
                                version.approvals().stream().map(ModelVersion.Approval::by))
                        .flatMap(Function.identity()));
    }

    /** Who released it, approved its use or lowered its tier. */
    private Stream<PrincipalId> deciders() {
        return assets().flatMap(asset -> reader.findBy(DecisionKinds.DECISION, "by-asset", asset.value()).stream())
                .map(Stored::value)
                .filter(decision -> decision.matter().topic().equals(system.id().value()))
                .map(Decision::ruling)
                .flatMap(Optional::stream)
                .map(Ruling::by)
                .map(ApprovalRights::parts)
                .flatMap(Collection::stream);
    }

    private Stream<PrincipalId> assessors() {
        return reader.find(RiskAssessment.KIND, system.id().value()).map(Stored::value).stream()
                .flatMap(assessment -> Stream.of(
                                assessment.assessors().stream(),
                                assessment.recorded().stream().map(RiskAssessment.Recorded::by),
                                assessment.items().stream()
                                        .flatMap(item -> item.acceptance().stream())
                                        .map(given -> given.by()))
                        .flatMap(Function.identity()));
    }
}
