package dev.assay.governance.system;

import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Ruling;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.RaciRules;
import dev.assay.governance.risk.RiskLimits;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be read from the store; what cannot be is missing at a gate. */
final class StoredFacts implements GateFacts {
    private static final Duration KILL_SWITCH = Duration.ofDays(30);

    private final Map<Requirement, Function<GateQuestion, List<Finding>>> facts = new EnumMap<>(Requirement.class);

    StoredFacts(RiskLimits limits) {
        facts.put(Requirement.INVENTORY_COMPLETE, StoredFacts::inventory);
        facts.put(Requirement.RACI_VALID, StoredFacts::raci);
        facts.put(Requirement.TIER_SET, StoredFacts::tier);
        facts.put(Requirement.NOT_PROHIBITED, StoredFacts::prohibited);
        facts.put(Requirement.USE_CASE_DECIDED, StoredFacts::useCase);
        facts.put(Requirement.BASELINE_NAMED, StoredFacts::baseline);
        facts.put(Requirement.DATASETS_FIT, PartFacts::datasets);
        facts.put(Requirement.EVALUATED_INDEPENDENTLY, PartFacts::evaluated);
        facts.put(Requirement.RISK_TOLERABLE, question -> PartFacts.risks(question, limits));
        facts.put(
                Requirement.OVERSIGHT_PRESENT,
                question -> present(
                        question,
                        Requirement.OVERSIGHT_PRESENT,
                        question.system().upkeep().oversight()));
        facts.put(
                Requirement.RUNBOOK_PRESENT,
                question -> present(
                        question,
                        Requirement.RUNBOOK_PRESENT,
                        question.system().upkeep().runbooks()));
        facts.put(
                Requirement.MONITORING_PLANNED,
                question -> present(
                        question,
                        Requirement.MONITORING_PLANNED,
                        question.system().upkeep().monitoring().stream().toList()));
        facts.put(Requirement.SUPPLIERS_SETTLED, PartFacts::suppliers);
        facts.put(Requirement.CHECKLISTS_DONE, PartFacts::checklists);
        facts.put(Requirement.MODELS_APPROVED, PartFacts::approved);
        facts.put(Requirement.SKILLS_VALID, StoredFacts::skills);
        facts.put(Requirement.KILL_SWITCH_TESTED, StoredFacts::killSwitch);
        facts.put(Requirement.AUDIT_SCOPED, StoredFacts::scope);
        facts.put(Requirement.NO_QUARANTINE, PartFacts::quarantine);
        facts.put(Requirement.NOT_THE_CAUSER, StoredFacts::causer);
    }

    @Override
    public List<Finding> missing(Requirement requirement, GateQuestion question) {
        Function<GateQuestion, List<Finding>> fact = facts.get(requirement);
        if (fact != null) {
            return fact.apply(question);
        }
        return List.of(question.missing(requirement, "nobody has shown it", "이를 보여 주는 기록이 없습니다"));
    }

    private static List<Finding> present(GateQuestion question, Requirement requirement, Collection<?> things) {
        return things.isEmpty() ? List.of(question.missing(requirement, "there is none", "등록된 것이 없습니다")) : List.of();
    }

    private static List<Finding> inventory(GateQuestion question) {
        AiSystem.Purpose purpose = question.system().purpose();
        List<Finding> findings = new ArrayList<>();
        if (Roster.now(question.reader()).acting(purpose.businessOwner()).isEmpty()) {
            findings.add(question.missing(
                    Requirement.INVENTORY_COMPLETE,
                    "nobody active acts in its owner " + purpose.businessOwner(),
                    "소유자 " + purpose.businessOwner() + "을(를) 맡은 활동 중인 사람이 없습니다"));
        }
        if (question.system().parts().assets().isEmpty()) {
            findings.add(question.missing(
                    Requirement.INVENTORY_COMPLETE, "it names no model and no dataset", "모델이나 데이터셋이 적혀 있지 않습니다"));
        }
        return findings;
    }

    private static List<Finding> raci(GateQuestion question) {
        String id = question.system().id().value();
        Optional<RaciMatrix> matrix = RaciMatrix.of(question.reader());
        if (matrix.isEmpty()) {
            return List.of(question.missing(Requirement.RACI_VALID, "there is no matrix", "RACI 표가 없습니다"));
        }
        return Stream.concat(
                        RaciRules.check(question.reader(), matrix.get(), List.of(id)).stream(),
                        RaciRules.vacancies(question.reader(), matrix.get()).stream())
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .map(finding -> question.missing(
                        Requirement.RACI_VALID,
                        finding.code() + ": " + finding.message().en(),
                        finding.code() + ": " + finding.message().ko()))
                .toList();
    }

    private static List<Finding> tier(GateQuestion question) {
        return new Tiers(Catalogues.euAiAct()).form(question.system().tiering());
    }

    private static List<Finding> prohibited(GateQuestion question) {
        return new Tiers(Catalogues.euAiAct())
                .prohibition(question.system().tiering(), LocalZone.today(question.reader())).stream()
                        .map(id ->
                                question.missing(Requirement.NOT_PROHIBITED, "it is one under " + id, id + "에 해당합니다"))
                        .toList();
    }

    private static Optional<UseCase> find(GateQuestion question) {
        return question.reader()
                .find(UseCase.KIND, question.system().id().value())
                .map(Stored::value);
    }

    /** What it is used for is what its owner was asked about, whoever wrote what. */
    private static List<Finding> useCase(GateQuestion question) {
        PersonaId owner = question.system().purpose().businessOwner();
        Optional<UseCase> wanted = find(question);
        String target = wanted.map(use -> UseCase.target(use.text())).orElse("");
        Optional<String> cited = wanted.flatMap(UseCase::decision);
        Reader reader = question.reader();
        boolean decided = cited.flatMap(
                        id -> Citations.byOwner(reader, question.system(), DecisionPolicy.USE_CASE, target, id))
                .isPresent();
        if (decided) {
            return List.of();
        }
        Text none = Text.of(
                "no decision about a part of it by its owner " + owner + " approves \"" + target + "\"; cited: "
                        + cited.orElse("none"),
                "소유자 " + owner + "이(가) 구성 요소에 대해 \"" + target + "\"을(를) 승인한 결정이 없습니다. 인용: " + cited.orElse("없음"));
        Text why = Citations.because(
                none, Citations.overruled(reader, question.system(), DecisionPolicy.USE_CASE, target, cited));
        return List.of(question.missing(Requirement.USE_CASE_DECIDED, why.en(), why.ko()));
    }

    private static List<Finding> baseline(GateQuestion question) {
        return find(question)
                        .filter(useCase -> useCase.baseline().isPresent()
                                && useCase.target().isPresent())
                        .isPresent()
                ? List.of()
                : List.of(question.missing(Requirement.BASELINE_NAMED, "one is missing", "기준선이나 목표가 없습니다"));
    }

    private static List<Finding> skills(GateQuestion question) {
        Roster roster = Roster.now(question.reader());
        PersonaId owner = question.system().purpose().businessOwner();
        List<PrincipalId> acting = roster.acting(owner).stream()
                .map(assignment -> assignment.principal())
                .toList();
        if (acting.isEmpty()) {
            return List.of(question.missing(
                    Requirement.SKILLS_VALID, "nobody active acts in " + owner, owner + "을(를) 맡은 활동 중인 사람이 없습니다"));
        }
        return roster.persona(owner).stream()
                .flatMap(card ->
                        acting.stream().filter(who -> !roster.skills(who, card).isComplete()))
                .map(who -> question.missing(Requirement.SKILLS_VALID, who + " has not", who + "의 역량 증빙이 없거나 만료되었습니다"))
                .toList();
    }

    private static List<Finding> killSwitch(GateQuestion question) {
        Optional<Instant> tested = question.system().upkeep().killSwitchTested();
        Instant oldest = question.reader().now().minus(KILL_SWITCH);
        return tested.filter(at -> !at.isBefore(oldest)
                                && !at.isAfter(question.reader().now()))
                        .isPresent()
                ? List.of()
                : List.of(question.missing(
                        Requirement.KILL_SWITCH_TESTED,
                        "the last test was " + tested.map(Object::toString).orElse("never"),
                        "마지막 시험: " + tested.map(Object::toString).orElse("없음")));
    }

    private static List<Finding> scope(GateQuestion question) {
        return Reasons.isBlank(question.request().reason())
                ? List.of(question.missing(Requirement.AUDIT_SCOPED, "it is blank", "적혀 있지 않습니다"))
                : List.of();
    }

    /** Who decides that it goes on ends the suspension as much as who moves it, and so do those for whom either acts. */
    private static List<Finding> causer(GateQuestion question) {
        Roster roster = Roster.now(question.reader());
        Set<PrincipalId> involved = new HashSet<>();
        question.system().suspension().ifPresent(suspension -> {
            involved.addAll(suspension.involved());
            involved.addAll(roster.involved(suspension.causers()));
        });
        return Stream.concat(Stream.of(question.actor()), decider(question).stream())
                .flatMap(actor -> ApprovalRights.parts(actor).stream())
                .flatMap(part -> roster.chain(part).stream())
                .filter(involved::contains)
                .distinct()
                .map(part -> question.missing(
                        Requirement.NOT_THE_CAUSER, part + " has a part in it", part + "은(는) 정지의 당사자입니다"))
                .toList();
    }

    private static Optional<Actor> decider(GateQuestion question) {
        return question.request()
                .decision()
                .flatMap(id -> question.reader().find(DecisionKinds.DECISION, id))
                .flatMap(stored -> stored.value().ruling())
                .map(Ruling::by);
    }
}
