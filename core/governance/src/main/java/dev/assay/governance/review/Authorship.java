package dev.assay.governance.review;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Journal;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells who changed something. Thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Authorship {
    /**
     * Tells who changed something.
     *
     * @param item what
     * @param since since when, inclusive
     * @return who; nobody if it was not changed
     */
    Set<PrincipalId> authors(ReviewItem item, Instant since);

    /**
     * Returns the rule that the log tells: whoever changed what is stored of it, other than by reviewing it or by the state of its
     * quality. Who only asked about it, or tried in vain, is no author. It reads the log from its beginning once, and after that
     * only from the time in question on. Who changed something in records that were pruned is not known any more.
     *
     * @param log the log
     * @return the rule; thread-safe
     */
    static Authorship of(AuditLog log) {
        Landmarks landmarks = new Landmarks(log);
        return (item, since) -> {
            try (Stream<AuditRecord> records = log.read(landmarks.firstSince(since))) {
                return records.filter(added -> !added.at().isBefore(since))
                        .map(AuditRecord::event)
                        .filter(event -> event.subject().type().equals(item.type())
                                && event.subject().id().equals(item.id()))
                        .filter(Journal::carriesStates)
                        .filter(event -> !event.type().startsWith("review."))
                        .filter(event -> !event.type().startsWith("quality."))
                        .map(event -> event.actor().principal())
                        .filter(who -> !who.equals(Actor.system().principal()))
                        .map(PrincipalId::new)
                        .collect(Collectors.toUnmodifiableSet());
            }
        };
    }
}
