package dev.assay.governance.monitoring;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts grants and emergencies. Confined to one thread. */
final class AccessTally {
    private final Map<String, Window> grants = new HashMap<>();
    private final Map<String, Instant> ended = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Instant> reviewBy = new HashMap<>();
    private final Map<String, Instant> reviewed = new HashMap<>();
    private final Set<String> drills = new HashSet<>();

    private record Window(Instant start, Instant end) {
        /** Returns for how long it ran: none if it was taken away before its start. */
        Duration lengthUntil(@Nullable Instant ended) {
            Instant last = ended != null && ended.isBefore(end) ? ended : end;
            return last.isBefore(start) ? Duration.ZERO : Duration.between(start, last);
        }
    }

    void add(AuditRecord added) {
        AuditEvent event = added.event();
        String id = event.subject().id();
        switch (event.type()) {
            case "grant.issued" -> issued(id, event);
            case "grant.used" -> used.add(id);
            case "grant.revoked", "grant.relinquished" -> ended.putIfAbsent(id, added.at());
            case "breakglass.opened" -> opened(id, event);
            case "breakglass.closed" -> moment(event, "reviewBy").ifPresent(by -> reviewBy.replace(id, by));
            case "breakglass.reviewed" -> reviewed.putIfAbsent(id, added.at());
            default -> {
                // Nothing about access.
            }
        }
    }

    private void issued(String id, AuditEvent event) {
        Optional<Instant> start = moment(event, "start");
        Optional<Instant> end = moment(event, "end");
        if (start.isPresent() && end.isPresent()) {
            grants.put(id, new Window(start.get(), end.get()));
        }
    }

    /** One that waits for a second person is not open yet. */
    private void opened(String id, AuditEvent event) {
        if (event.outcome().equals("OPEN")) {
            moment(event, "reviewBy").ifPresent(by -> reviewBy.put(id, by));
            if ("DRILL".equals(event.details().get("purpose"))) {
                drills.add(id);
            }
        }
    }

    private static Optional<Instant> moment(AuditEvent event, String name) {
        return Optional.ofNullable(event.details().get(name))
                .map(Object::toString)
                .map(Instant::parse);
    }

    AccessFigures figures(Instant last) {
        Optional<Duration> mean = grants.isEmpty()
                ? Optional.empty()
                : Optional.of(grants.entrySet().stream()
                        .map(entry -> entry.getValue().lengthUntil(ended.get(entry.getKey())))
                        .reduce(Duration.ZERO, Duration::plus)
                        .dividedBy(grants.size()));
        Set<String> over = new HashSet<>(ended.keySet());
        over.retainAll(grants.keySet());
        grants.forEach((id, window) -> {
            if (!last.isBefore(window.end())) {
                over.add(id);
            }
        });
        long unused = over.stream().filter(id -> !used.contains(id)).count();
        return new AccessFigures(grants.size(), mean, new Share(unused, over.size()), emergencies(last));
    }

    private AccessFigures.EmergencyFigures emergencies(Instant last) {
        long counted = reviewBy.entrySet().stream()
                .filter(entry -> reviewed.containsKey(entry.getKey()) || !last.isBefore(entry.getValue()))
                .count();
        long inTime = reviewBy.entrySet().stream()
                .filter(entry -> Optional.ofNullable(reviewed.get(entry.getKey()))
                        .filter(at -> at.isBefore(entry.getValue()))
                        .isPresent())
                .count();
        return new AccessFigures.EmergencyFigures(reviewBy.size(), drills.size(), new Share(inTime, counted));
    }
}
