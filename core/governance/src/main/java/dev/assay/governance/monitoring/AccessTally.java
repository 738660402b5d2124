package dev.assay.governance.monitoring;

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
import org.jspecify.annotations.Nullable;

/** Counts grants and emergencies. Confined to one thread. */
final class AccessTally {
    /** How the outcome of a grant begins that a policy alone approved; its name follows. */
    private static final String AUTOMATIC = "POLICY(";

    private final Map<String, Term> grants = new HashMap<>();
    private final Map<String, Instant> ended = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Map<String, Instant> reviewBy = new HashMap<>();
    private final Map<String, Instant> reviewed = new HashMap<>();
    private final Set<String> drills = new HashSet<>();
    private final Window window;
    private long issued;
    private long automatic;
    private long opened;

    AccessTally(Window window) {
        this.window = window;
    }

    private record Term(Instant start, Instant end) {
        /** Returns when it was over: at its end, or when it was taken or given back. */
        Instant over(@Nullable Instant ended) {
            return ended != null && ended.isBefore(end) ? ended : end;
        }

        /** Returns for how long it ran: none if it was taken away before its start. */
        Duration lengthUntil(Instant last) {
            return last.isBefore(start) ? Duration.ZERO : Duration.between(start, last);
        }
    }

    void add(AuditRecord added) {
        AuditEvent event = added.event();
        String id = event.subject().id();
        switch (event.type()) {
            case "grant.issued" -> issued(id, added);
            case "grant.used" -> used.add(id);
            case "grant.reapproved" -> term(event).ifPresent(term -> grants.replace(id, term));
            case "grant.revoked", "grant.relinquished", "grant.expired" -> ended.putIfAbsent(id, added.at());
            case "breakglass.opened" -> opened(id, added);
            case "breakglass.closed" -> moment(event, "reviewBy").ifPresent(by -> reviewBy.replace(id, by));
            case "breakglass.reviewed" -> reviewed.putIfAbsent(id, added.at());
            default -> {
                // Nothing about access.
            }
        }
    }

    private void issued(String id, AuditRecord added) {
        AuditEvent event = added.event();
        term(event).ifPresent(term -> {
            grants.put(id, term);
            issued += window.contains(added.at()) ? 1 : 0;
            automatic += window.contains(added.at()) && event.outcome().startsWith(AUTOMATIC) ? 1 : 0;
        });
    }

    private static Optional<Term> term(AuditEvent event) {
        return moment(event, "start").flatMap(start -> moment(event, "end").map(end -> new Term(start, end)));
    }

    /** One that waits for a second person is not open yet. */
    private void opened(String id, AuditRecord added) {
        AuditEvent event = added.event();
        if (event.outcome().equals("OPEN")) {
            moment(event, "reviewBy").ifPresent(by -> reviewBy.put(id, by));
            opened += window.contains(added.at()) && reviewBy.containsKey(id) ? 1 : 0;
            if (window.contains(added.at()) && "DRILL".equals(event.details().get("purpose"))) {
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
        List<Duration> lengths = new ArrayList<>();
        long live = 0;
        long over = 0;
        long unused = 0;
        for (Map.Entry<String, Term> grant : grants.entrySet()) {
            Instant ended = ended(grant.getKey());
            Instant end = grant.getValue().over(ended);
            boolean isOver = ended != null || window.isOver(end, last);
            live += isOver ? 0 : 1;
            if (isOver && window.contains(end)) {
                lengths.add(grant.getValue().lengthUntil(end));
                over++;
                unused += used.contains(grant.getKey()) ? 0 : 1;
            }
        }
        Optional<Duration> mean = lengths.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        lengths.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(lengths.size()));
        return new AccessFigures(
                issued, new Share(automatic, issued), live, mean, new Share(unused, over), emergencies(last));
    }

    private @Nullable Instant ended(String id) {
        return ended.get(id);
    }

    /** A review counts where it was done in time, or else where it was due. */
    private AccessFigures.EmergencyFigures emergencies(Instant last) {
        long counted = 0;
        long inTime = 0;
        for (Map.Entry<String, Instant> emergency : reviewBy.entrySet()) {
            Instant due = emergency.getValue();
            Optional<Instant> done = Optional.ofNullable(reviewed.get(emergency.getKey()));
            Optional<Instant> early = done.filter(at -> at.isBefore(due));
            boolean known = done.isPresent() || window.isOver(due, last);
            counted += known && window.contains(early.orElse(due)) ? 1 : 0;
            inTime += early.filter(window::contains).isPresent() ? 1 : 0;
        }
        return new AccessFigures.EmergencyFigures(opened, drills.size(), new Share(inTime, counted));
    }
}
