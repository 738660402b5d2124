package dev.assay.governance.review;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Journal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<AuditEvent> changes = changes(item, landmarks.firstSince(since), since);
        Map<String, String> proposers = new HashMap<>(proposers(changes));
        // Who approved is no author, so that what was approved must be known to have been proposed, however long
        // before.
        if (changes.stream().anyMatch(event -> isUnmatched(event, proposers))) {
            proposers.putAll(proposers(changes(item, log.first(), Instant.MIN)));
        }
        return changes.stream()
                .map(event -> event.links()
                        .correlation()
                        .map(proposers::get)
                        .orElse(event.actor().principal()))
                .filter(who -> !who.equals(Actor.system().principal()))
                .map(PrincipalId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<AuditEvent> changes(ReviewItem item, long first, Instant since) {
        try (Stream<AuditRecord> records = log.read(first)) {
            return records.filter(added -> !added.at().isBefore(since))
                    .map(AuditRecord::event)
                    .filter(event -> isAbout(event, item.type(), item.id()))
                    .filter(Journal::carriesStates)
                    .filter(event -> !event.type().startsWith("review."))
                    .filter(event -> !event.type().startsWith("quality."))
                    .toList();
        }
    }

    private static boolean isUnmatched(AuditEvent event, Map<String, String> proposers) {
        return event.links()
                .correlation()
                .filter(proposal -> !proposers.containsKey(proposal))
                .isPresent();
    }

    private static Map<String, String> proposers(List<AuditEvent> changes) {
        Map<String, String> proposers = new HashMap<>();
        changes.stream()
                .filter(event -> event.type().endsWith(".proposed"))
                .forEach(event -> event.links()
                        .correlation()
                        .ifPresent(proposal ->
                                proposers.put(proposal, event.actor().principal())));
        return proposers;
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
