package dev.assay.governance.monitoring;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts events. Confined to one thread. */
final class Tally {
    private static final String SYSTEM = Actor.system().principal();

    private final Map<String, Case> cases = new HashMap<>();
    private final Map<String, Case> acts = new HashMap<>();
    private final Map<String, KindTally> kinds = new HashMap<>();
    private final Map<String, DeciderTally> deciders = new HashMap<>();
    private final Map<String, Instant> incidents = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Set<String> mitigated = new HashSet<>();
    private final Map<String, Duration> mitigation = new HashMap<>();
    private final Window window;
    private final ActTally byAgents;
    private final AccessTally access;
    private final WorkTally work;
    private Instant last = Instant.MIN;
    private long runs;
    private final Set<String> overdue = new HashSet<>();
    private long reviews;
    private long inTime;
    private long incidentsOpened;

    Tally(Window window) {
        this.window = window;
        this.byAgents = new ActTally(window);
        this.access = new AccessTally(window);
        this.work = new WorkTally(window);
    }

    /** What is known of one decision. */
    private static final class Case {
        private final String kind;
        private final Instant opened;
        private Instant asked;
        private boolean over;
        private boolean byAgent;
        private final Set<String> viewers = new HashSet<>();
        private final Set<String> proposals = new HashSet<>();

        private Case(String kind, Instant opened) {
            this.kind = kind;
            this.opened = opened;
            this.asked = opened;
        }
    }

    private static final class KindTally {
        private long opened;
        private long lapsed;
        private long ended;
        private long automated;
        private long proposed;
        private long overridden;
        private final List<Duration> latencies = new ArrayList<>();
    }

    private static final class DeciderTally {
        private final List<Duration> latencies = new ArrayList<>();
        private final Map<String, Long> answers = new HashMap<>();
        private long seen;
        private String last = "";
        private int streak;
        private int longest;
    }

    void add(AuditRecord added) {
        AuditEvent event = added.event();
        // An attempt that was refused carries what was wrong with it.
        if (event.details().containsKey("findings") || !added.at().isBefore(window.to())) {
            return;
        }
        last = added.at().isAfter(last) ? added.at() : last;
        byAgents.add(added);
        access.add(added);
        work.add(added);
        String id = event.subject().id();
        switch (event.type()) {
            case "quality.run_recorded" -> runs += one(added);
            case "incident.opened" -> {
                incidents.put(id, added.at());
                incidentsOpened += one(added);
            }
            case "incident.dismissed", "incident.closed" -> settled.add(id);
            case "incident.mitigated" -> mitigate(id, added.at());
            case "incident.reopened" -> reopen(id);
            case "review.overdue" -> overdue.add(id);
            case "review.waived" -> overdue.remove(id);
            case "review.completed" -> review(added);
            case "oversight.requested" -> acts.put(id, new Case("", added.at()));
            case "oversight.viewed", "oversight.decided" -> oversee(added, event, id);
            default -> {
                if (event.type().startsWith("decision.")) {
                    decision(added, event, id);
                }
            }
        }
    }

    /** What is before the window only began there. */
    private int one(AuditRecord added) {
        return window.contains(added.at()) ? 1 : 0;
    }

    private void oversee(AuditRecord added, AuditEvent event, String id) {
        Case known = acts.get(id);
        if (known != null && event.type().equals("oversight.viewed")) {
            known.viewers.add(event.actor().principal());
        } else if (known != null) {
            judged(known, added, event);
        }
    }

    private void mitigate(String id, Instant at) {
        Instant opened = incidents.get(id);
        if (opened != null && mitigated.add(id) && window.contains(at)) {
            mitigation.put(id, Duration.between(opened, at));
        }
    }

    /** It was not over: what harms again, or did all the time, has its time from when it was opened first. */
    private void reopen(String id) {
        settled.remove(id);
        mitigated.remove(id);
        mitigation.remove(id);
    }

    private void review(AuditRecord added) {
        AuditEvent event = added.event();
        reviews += one(added);
        overdue.remove(event.subject().id());
        inTime += "0".equals(event.details().get("lateDays")) ? one(added) : 0;
    }

    private void decision(AuditRecord added, AuditEvent event, String id) {
        if (event.type().equals("decision.opened")) {
            cases.put(id, new Case(kindOf(event), added.at()));
            kind(event).opened += one(added);
            return;
        }
        Case known = cases.get(id);
        if (known == null) {
            return;
        }
        String who = event.actor().principal();
        switch (event.type()) {
            case "decision.escalated" -> known.asked = added.at();
            case "decision.evidence_viewed" -> known.viewers.add(who);
            case "decision.proposed" -> propose(known, event);
            case "decision.decided" -> decide(known, added, event);
            case "decision.superseded" -> correct(known, added, event);
            case "decision.lapsed" -> {
                known.over = true;
                kind(event).lapsed += one(added);
                kind(event).ended += one(added);
            }
            case "decision.withdrawn" -> {
                known.over = true;
                kind(event).ended += one(added);
                kind(event).automated += who.equals(SYSTEM) ? one(added) : 0;
            }
            default -> {
                // What changes nothing that is counted.
            }
        }
    }

    private static void propose(Case known, AuditEvent event) {
        if ("AGENT".equals(event.details().get("proposerType"))) {
            known.proposals.add(event.outcome());
        }
    }

    private void decide(Case known, AuditRecord added, AuditEvent event) {
        known.over = true;
        known.byAgent = "AGENT".equals(event.details().get("deciderType"));
        if (!window.contains(added.at())) {
            return;
        }
        KindTally kind = kind(event);
        kind.ended++;
        kind.latencies.add(Duration.between(known.opened, added.at()));
        kind.automated += known.byAgent ? 1 : 0;
        if (!known.proposals.isEmpty()) {
            kind.proposed++;
            kind.overridden += known.proposals.contains(event.outcome()) ? 0 : 1;
        }
        judged(known, added, event);
    }

    /** What an agent decided was an answer of its own, which a person has taken back; that it is worse by now is nobody's word. */
    private void correct(Case known, AuditRecord added, AuditEvent event) {
        if (known.byAgent && !event.actor().principal().equals(SYSTEM)) {
            kind(event).proposed += one(added);
            kind(event).overridden += one(added);
        }
    }

    private void judged(Case known, AuditRecord added, AuditEvent event) {
        if (!window.contains(added.at())) {
            return;
        }
        String who = event.actor().principal();
        DeciderTally decider = deciders.computeIfAbsent(who, name -> new DeciderTally());
        decider.latencies.add(Duration.between(known.asked, added.at()));
        decider.seen += known.viewers.contains(who) ? 1 : 0;
        decider.answers.merge(event.outcome(), 1L, Long::sum);
        decider.streak = event.outcome().equals(decider.last) ? decider.streak + 1 : 1;
        decider.longest = Math.max(decider.longest, decider.streak);
        decider.last = event.outcome();
    }

    private KindTally kind(AuditEvent event) {
        return kinds.computeIfAbsent(kindOf(event), key -> new KindTally());
    }

    private static String kindOf(AuditEvent event) {
        return Optional.ofNullable(event.details().get("kind"))
                .map(Object::toString)
                .orElse("");
    }

    private long open(String kind) {
        return cases.values().stream()
                .filter(known -> !known.over && known.kind.equals(kind))
                .count();
    }

    private long openIncidents() {
        return incidents.keySet().stream()
                .filter(id -> !mitigated.contains(id) && !settled.contains(id))
                .count();
    }

    Kpis figures() {
        Map<String, Kpis.DecisionFigures> byKind = new HashMap<>();
        kinds.forEach((name, kind) -> byKind.put(
                name,
                new Kpis.DecisionFigures(
                        kind.opened,
                        open(name),
                        Spread.of(kind.latencies),
                        new Share(kind.lapsed, kind.lapsed + kind.latencies.size()),
                        new Share(kind.automated, kind.ended),
                        new Share(kind.overridden, kind.proposed))));
        Map<String, Kpis.DeciderFigures> byDecider = new HashMap<>();
        deciders.forEach((name, decider) -> byDecider.put(
                name,
                new Kpis.DeciderFigures(
                        decider.latencies.size(),
                        Spread.of(decider.latencies),
                        new Share(decider.seen, decider.latencies.size()),
                        decider.longest,
                        decider.answers)));
        return new Kpis(
                byKind,
                byDecider,
                byAgents.figures(),
                new Kpis.IncidentFigures(
                        incidentsOpened, openIncidents(), runs, Spread.of(List.copyOf(mitigation.values()))),
                new Share(inTime, reviews + overdue.size()),
                access.figures(last),
                work.leadTime(),
                work.work());
    }
}
