package dev.assay.governance.notice;

import dev.assay.governance.store.Kind;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that people are told. Immutable.
 *
 * @param id its id, such as {@code r-1/reminder}; a notice with the same id is not told twice
 * @param at when it was written
 * @param to the ids of the principals and personas that are told
 * @param channels the names of the ways by which they are told; empty means the host's usual one
 * @param text what they are told
 * @param status whether it was delivered
 * @since 0.1
 */
public record Notice(String id, Instant at, Set<String> to, Set<String> channels, Text text, Status status) {
    /** Whether a notice was delivered. */
    public enum Status {
        /** Not yet. */
        QUEUED,
        /** Not yet, because nobody is there to be told; it waits until somebody is. */
        VACANT,
        /** It was. */
        SENT,
        /** It never is, since what it asks for was over before. */
        DROPPED
    }

    /**
     * Notices, found by status ({@code by-status}), those that wait also by what they are about, with which their ids begin ({@code
     * waiting}).
     */
    public static final Kind<Notice> KIND = Kind.of("notice", Notice.class, Notice::id)
            .indexedBy("by-status", notice -> List.of(notice.status().name()))
            .indexedBy(
                    "waiting",
                    notice -> notice.isWaiting() ? List.of(notice.id().split("/", 2)[0]) : List.of());

    /** Copies the components. */
    public Notice {
        to = Set.copyOf(to);
        channels = Set.copyOf(channels);
    }

    /**
     * Returns a notice that waits for delivery by the usual way.
     *
     * @param id its id
     * @param at when it was written
     * @param to who is told
     * @param text what they are told
     * @return the notice
     */
    public static Notice of(String id, Instant at, Set<String> to, Text text) {
        return new Notice(id, at, to, Set.of(), text, Status.QUEUED);
    }

    /**
     * Returns the notice for some ways of delivery.
     *
     * @param value the names of the ways
     * @return a new notice
     */
    public Notice over(Set<String> value) {
        return new Notice(id, at, to, value, text, status);
    }

    boolean isWaiting() {
        return status == Status.QUEUED || status == Status.VACANT;
    }

    Notice with(Status next) {
        return new Notice(id, at, to, channels, text, next);
    }

    Notice alsoTo(String other) {
        Set<String> all = new HashSet<>(to);
        all.add(other);
        return new Notice(id, at, all, channels, text, status);
    }
}
