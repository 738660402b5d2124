package dev.assay.governance.monitoring;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up times of tasks, and of systems on their way. Confined to one thread. */
final class WorkTally {
    private final Map<String, Instant> begun = new HashMap<>();
    private final Map<String, Duration> byTask = new HashMap<>();
    private final Map<String, Long> untimed = new HashMap<>();
    private final Map<String, Instant> development = new HashMap<>();
    private final List<Duration> leads = new ArrayList<>();
    private final Window window;

    WorkTally(Window window) {
        this.window = window;
    }

    void add(AuditRecord added) {
        AuditEvent event = added.event();
        String own = event.subject().id() + " " + event.actor().principal();
        String any = event.subject().id();
        // Several may go through one runbook at once.
        String run = event.links().correlation().orElse(any);
        switch (event.type()) {
            case "decision.evidence_viewed" -> begun.putIfAbsent("decision " + own, added.at());
            case "decision.decided" -> end("decision", own, added.at());
            case "oversight.viewed" -> begun.putIfAbsent("oversight " + own, added.at());
            case "oversight.decided" -> end("oversight", own, added.at());
            case "review.started" -> begun.put("review " + any, added.at());
            case "review.completed" -> end("review", any, added.at());
            case "runbook.started" -> begun.put("runbook " + run, added.at());
            case "runbook.finished" -> end("runbook", run, added.at());
            case "runbook.given_up" -> begun.remove("runbook " + run);
            case "incident.investigated" -> begun.put("incident " + any, added.at());
            case "incident.resolved", "incident.dismissed" -> end("incident", any, added.at());
            case "access.reviewed" -> count("access", added.at());
            case "document.attested" -> count("attestation", added.at());
            case "system.stage_changed" -> moved(event, added.at());
            default -> {
                // Nothing that takes time.
            }
        }
    }

    private void end(String task, String id, Instant at) {
        Instant start = begun.remove(task + " " + id);
        if (start != null && window.contains(at)) {
            Duration lasted = Duration.between(start, at);
            Duration counted = lasted.compareTo(WorkFigures.LONGEST) > 0 ? WorkFigures.LONGEST : lasted;
            byTask.merge(task, counted, Duration::plus);
        }
    }

    private void count(String task, Instant at) {
        if (window.contains(at)) {
            untimed.merge(task, 1L, Long::sum);
        }
    }

    private void moved(AuditEvent event, Instant at) {
        String id = event.subject().id();
        Object to = event.details().get("to");
        if ("DEVELOPMENT".equals(to)) {
            development.put(id, at);
        } else if ("OPERATION".equals(to)) {
            Instant start = development.remove(id);
            if (start != null && window.contains(at)) {
                leads.add(Duration.between(start, at));
            }
        }
    }

    WorkFigures work() {
        return new WorkFigures(byTask, untimed);
    }

    Spread leadTime() {
        return Spread.of(leads);
    }
}
