package dev.assay.governance.posture;

import dev.assay.governance.Korean;
import dev.assay.governance.Moments;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.monitoring.Runbook;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Reader;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.Supplier;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Figures on the axis Manage. */
final class ManageFigures {
    private ManageFigures() {}

    static List<Figure> of(Reader reader, ZoneId zone) {
        Instant now = reader.now();
        return List.of(
                decisions(reader, zone),
                running(reader, zone),
                pilots(reader, zone),
                Tallying.all(reader, Supplier.KIND)
                        .figure(
                                "suppliers-settled",
                                "MANAGE 3",
                                Text.of(
                                        "Suppliers with duties, contingency and live evidence",
                                        "책임, 비상 계획, 유효한 증빙이 있는 공급자"),
                                supplier -> supplier.isSettledAt(now)
                                        ? Optional.empty()
                                        : Optional.of(Text.of(
                                                "duties, contingency or evidence are missing",
                                                "책임 분담, 비상 계획 또는 증빙이 없습니다"))),
                incidents(reader, zone),
                Tallying.all(reader, Runbooks.BOOKS)
                        .figure(
                                "runbooks-exercised",
                                "MANAGE 4",
                                Text.of("Runbooks that somebody has gone through lately", "최근에 점검한 런북"),
                                book -> isStale(book, now, zone)
                                        ? Optional.of(Text.of(
                                                "not gone through for " + book.staleAfter(),
                                                book.staleAfter() + " 동안 점검하지 않았습니다"))
                                        : Optional.empty()));
    }

    private static Figure running(Reader reader, ZoneId zone) {
        return Tallying.all(reader, AiSystem.KIND)
                .where(system -> system.stage() != Stage.RETIRED)
                .figure(
                        "systems-running",
                        "MANAGE 2",
                        Text.of("Systems that are not suspended", "정지되지 않은 시스템"),
                        system -> system.suspension()
                                .map(why -> Text.of(
                                        "suspended since " + Moments.print(why.at(), zone) + ": "
                                                + String.join("; ", why.reasons()),
                                        Moments.print(why.at(), zone) + "부터 정지: " + String.join("; ", why.reasons()))));
    }

    private static Figure pilots(Reader reader, ZoneId zone) {
        return Tallying.all(reader, AiSystem.KIND)
                .where(system ->
                        system.stage() != Stage.RETIRED && system.pilot().isPresent())
                .figure(
                        "pilots-looked-at",
                        "MANAGE 2",
                        Text.of("Pilots that somebody has looked at in time", "제때 살펴본 시범 운영"),
                        system -> system.pilot()
                                .filter(pilot -> pilot.isOverdueAt(reader.now()))
                                .map(pilot -> Text.of(
                                        "was due at " + Moments.print(pilot.due(), zone),
                                        "기한은 " + Moments.print(pilot.due(), zone) + "이었습니다")));
    }

    private static Figure decisions(Reader reader, ZoneId zone) {
        return Tallying.all(reader, DecisionKinds.DECISION)
                .where(Decision::isUndecided)
                .worstFirst(Comparator.comparing(
                                (Decision decision) -> decision.matter().severity())
                        .reversed()
                        .thenComparing(decision -> decision.deadlines().due()))
                .figure(
                        "decisions-in-time",
                        "MANAGE 1",
                        Text.of("Open decisions that are not past their deadline", "기한이 지나지 않은 미결 결정"),
                        decision -> reader.now().isBefore(decision.deadlines().due())
                                ? Optional.empty()
                                : Optional.of(Text.of(
                                        decision.matter().severity() + ", due at "
                                                + Moments.print(
                                                        decision.deadlines().due(), zone),
                                        Korean.of(decision.matter().severity()) + ", 기한 "
                                                + Moments.print(
                                                        decision.deadlines().due(), zone))));
    }

    private static Figure incidents(Reader reader, ZoneId zone) {
        return Tallying.all(reader, Incidents.KIND)
                .worstFirst(Comparator.comparing(Incident::severity).reversed())
                .figure(
                        "incidents-over",
                        "MANAGE 4",
                        Text.of("Incidents that are over", "종료된 사고"),
                        incident -> incident.isOver()
                                ? Optional.empty()
                                : Optional.of(Text.of(
                                        incident.severity() + ", " + incident.state()
                                                + overdue(incident, reader.now(), zone),
                                        Korean.of(incident.severity()) + ", " + Korean.of(incident.state())
                                                + overdue(incident, reader.now(), zone))));
    }

    private static String overdue(Incident incident, Instant now, ZoneId zone) {
        return incident.duties().stream()
                .filter(duty -> incident.status(duty, now) == Incident.DutyStatus.OVERDUE)
                .map(duty -> ", " + duty.clock() + " " + Moments.print(duty.by(), zone))
                .findFirst()
                .orElse("");
    }

    private static boolean isStale(Runbook book, Instant now, ZoneId zone) {
        Instant last = book.exercised().orElse(book.added());
        return !now.isBefore(last.atZone(zone).plus(book.staleAfter()).toInstant());
    }
}
