package dev.assay.governance.gate;

import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.system.SystemId;
import java.time.Instant;
import java.util.List;

/**
 * That people were told something about a system. Immutable.
 *
 * @param id its id
 * @param system the system
 * @param topic what they were told
 * @param medium how
 * @param by who told them
 * @param at when
 * @since 0.1
 */
public record Announcement(String id, SystemId system, Topic topic, Medium medium, PrincipalId by, Instant at) {
    /** Announcements, found by system ({@code by-system}). */
    public static final Kind<Announcement> KIND = Kind.of("announcement", Announcement.class, Announcement::id)
            .indexedBy(
                    "by-system", announcement -> List.of(announcement.system().value()));

    /** What people are told. */
    public enum Topic {
        /** That there is a system, what it does and how far it is to be trusted; to those who use it or whom it affects. */
        USE,
        /** That it will be gone; to those who depend on it. */
        RETIREMENT
    }

    /** How people are told. */
    public sealed interface Medium {
        /**
         * Returns whether they know by now.
         *
         * @param reader reads what is stored
         * @return true once it has arrived
         */
        boolean hasArrived(Reader reader);

        /**
         * By a notice to some; it has arrived when it was delivered.
         *
         * @param notice the id of the notice
         */
        record Told(String notice) implements Medium {
            @Override
            public boolean hasArrived(Reader reader) {
                return reader.find(Notice.KIND, notice)
                        .filter(stored -> stored.value().status() == Notice.Status.SENT)
                        .isPresent();
            }
        }

        /**
         * By a document that everybody concerned can see.
         *
         * @param where where it can be seen
         * @param digest the digest of what it says
         */
        record Published(String where, String digest) implements Medium {
            @Override
            public boolean hasArrived(Reader reader) {
                return true;
            }
        }
    }
}
