package dev.assay.governance.review;

import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.Set;

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
     * Tells whether it is known for certain if somebody changed something, as far as {@link #authors} does not say so.
     *
     * @param item what
     * @param since since when, inclusive
     * @param who who
     * @return true if whoever is not among the authors is none; false if records of that time are gone and somebody's change may be
     *     among them
     */
    default boolean isKnown(ReviewItem item, Instant since, PrincipalId who) {
        return true;
    }

    /**
     * Returns the rule that the log tells: whoever changed what is stored of it, other than by reviewing it or by the state of its
     * quality. Of what was proposed and approved, the authors are those who proposed it, whose names are in the record of the change.
     * Who only asked about it, or tried in vain, is no author, nor is who proposed what nobody approved, or declined it. It reads the
     * log from its beginning once, and after that only from the time in question on. Who changed something in records that were pruned is not known any more, except that who
     * was added after them did not.
     *
     * @param log the log
     * @return the rule; thread-safe
     */
    static Authorship of(AuditLog log) {
        return new LogAuthorship(log);
    }
}
