package dev.assay.governance.review;

import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a review came to; it never changes. Immutable.
 *
 * @param verdict what the reviewer attests
 * @param reviewer who looked
 * @param at when
 * @param on on which day in the organisation's zone, from which the next is counted
 * @param lateDays how many days after it was due; 0 if in time
 * @since 0.1
 */
public record Completion(Verdict verdict, PrincipalId reviewer, Instant at, LocalDate on, long lateDays) {
    /**
     * What follows from a review. There is no refusal: who does not agree leaves the review open, which goes on being late and has its
     * consequences, until what they object to is changed.
     */
    public enum Outcome {
        /** It stays as it is. */
        CONFIRMED,
        /** It was changed. */
        CHANGED,
        /** It is given up; as long as it goes on, it is reviewed. */
        RETIRE
    }

    /**
     * What a reviewer attests. Immutable.
     *
     * @param outcome what follows
     * @param diff what has changed since the last review
     * @param digest the digest of what was looked at
     * @since 0.1
     */
    public record Verdict(Outcome outcome, Diff diff, String digest) {}
}
