package dev.assay.governance.review;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.store.Journal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows who changed something from the records that a log still has. Thread-safe. */
final class LogAuthorship implements Authorship {
    private final AuditLog log;
    private final Landmarks landmarks;

    LogAuthorship(AuditLog log) {
        this.log = log;
        this.landmarks = new Landmarks(log);
    }

    @Override
    public Set<PrincipalId> authors(ReviewItem item, Instant since) {
        try (Stream<AuditRecord> records = log.read(landmarks.firstSince(since))) {
            return records.filter(added -> !added.at().isBefore(since))
                    .map(AuditRecord::event)
                    .filter(event -> isAbout(event, item.type(), item.id()))
                    .filter(LogAuthorship::isChange)
                    .flatMap(event -> authors(event).stream())
                    .filter(who -> !who.value().equals(Actor.system().principal()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** What is wanted, or not granted, changes nothing yet, although the proposal is kept. */
    private static boolean isChange(AuditEvent event) {
        String type = event.type();
        return Journal.carriesStates(event)
                && !type.endsWith(".proposed")
                && !type.endsWith(".declined")
                && !type.startsWith("review.")
                && !type.startsWith("quality.");
    }

    /** Who approved is no author. */
    private static Set<PrincipalId> authors(AuditEvent event) {
        Set<PrincipalId> proposers = Proposal.credits(event);
        return proposers.isEmpty() ? Set.of(new PrincipalId(event.actor().principal())) : proposers;
    }

    private static boolean isAbout(AuditEvent event, String type, String id) {
        return event.subject().type().equals(type) && event.subject().id().equals(id);
    }

    /** What was pruned is older than all that is left, so that nothing of a later time is gone. */
    @Override
    public boolean isKnown(ReviewItem item, Instant since, PrincipalId who) {
        long first = log.first();
        if (first == 1) {
            return true;
        }
        try (Stream<AuditRecord> records = log.read(first)) {
            Optional<AuditRecord> oldest = records.findFirst();
            if (oldest.filter(left -> left.at().isBefore(since)).isPresent()) {
                return true;
            }
        }
        try (Stream<AuditRecord> records = log.read(first)) {
            return records.map(AuditRecord::event)
                    .anyMatch(event -> event.type().equals("principal.added")
                            && isAbout(event, "principal", who.value())
                            && Journal.carriesStates(event));
        }
    }
}
