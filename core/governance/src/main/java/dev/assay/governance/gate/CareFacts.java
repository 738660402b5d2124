package dev.assay.governance.gate;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.monitoring.MonitoringPlan;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.Requirement;
import dev.assay.governance.system.StageEntry;
import dev.assay.quality.finding.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What tells that somebody takes care of a system. What it names must be there, and be about it. */
final class CareFacts {
    private CareFacts() {}

    static List<Finding> oversight(GateQuestion question) {
        Roster roster = Roster.now(question.reader());
        return named(
                question,
                Requirement.OVERSIGHT_PRESENT,
                question.system().upkeep().oversight(),
                id -> question.reader()
                        .find(Oversight.RULES, id)
                        .map(Stored::value)
                        .filter(rule -> parts(question.system())
                                .anyMatch(part -> rule.assets().covers(part.value())))
                        .filter(rule -> rule.overseers().stream()
                                .anyMatch(persona -> !roster.acting(persona).isEmpty()))
                        .isPresent());
    }

    static List<Finding> runbooks(GateQuestion question) {
        return named(
                question,
                Requirement.RUNBOOK_PRESENT,
                question.system().upkeep().runbooks(),
                id -> question.reader()
                        .find(Runbooks.BOOKS, id)
                        .map(Stored::value)
                        .filter(book -> parts(question.system()).anyMatch(book.asset()::equals))
                        .isPresent());
    }

    static List<Finding> monitoring(GateQuestion question) {
        Set<String> named = question.system().upkeep().monitoring().map(Set::of).orElse(Set.of());
        return named(
                question,
                Requirement.MONITORING_PLANNED,
                named,
                id -> plan(question).isPresent());
    }

    private static List<Finding> named(
            GateQuestion question, Requirement requirement, Set<String> names, Predicate<String> isThere) {
        if (names.isEmpty()) {
            return List.of(question.missing(requirement, "none is named", "이름이 적혀 있지 않습니다"));
        }
        return names.stream()
                .sorted()
                .filter(isThere.negate())
                .map(name -> question.missing(
                        requirement,
                        "there is no \"" + name + "\" about it that somebody acts upon",
                        "이 시스템에 적용되는 \"" + name + "\"이(가) 없습니다"))
                .toList();
    }

    private static Stream<AssetId> parts(AiSystem system) {
        return Stream.concat(system.parts().models().stream(), system.parts().datasets().stream());
    }

    private static Optional<MonitoringPlan> plan(GateQuestion question) {
        return question.system()
                .upkeep()
                .monitoring()
                .flatMap(id -> question.reader().find(Monitoring.KIND, id))
                .map(Stored::value)
                .filter(MonitoringPlan::isInForce)
                .filter(plan -> parts(question.system()).anyMatch(plan.asset()::equals));
    }

    /** A run since the release, and no silence now. */
    static List<Finding> heartbeat(GateQuestion question) {
        Optional<Instant> released =
                StageEntry.last(question.reader(), question.system().id(), Stage.DEPLOYMENT);
        Optional<MonitoringPlan> plan = plan(question);
        Optional<Instant> heard = plan.flatMap(known -> Monitoring.heard(question.reader(), known));
        boolean seen = heard.filter(
                        at -> released.filter(since -> !at.isBefore(since)).isPresent())
                .isPresent();
        boolean silent = plan.filter(known -> Monitoring.isSilent(question.reader(), known))
                .isPresent();
        return seen && !silent
                ? List.of()
                : List.of(question.missing(
                        Requirement.HEARTBEAT_SEEN,
                        "the last was " + heard.map(Object::toString).orElse("never"),
                        "마지막 신호: " + heard.map(Object::toString).orElse("없음")));
    }
}
