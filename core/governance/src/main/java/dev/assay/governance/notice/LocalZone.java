package dev.assay.governance.notice;

import dev.assay.governance.Moments;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The zone in which an organisation is told times; the profile of its description says which. Immutable.
 *
 * @param zone the zone
 * @since 0.1
 */
public record LocalZone(ZoneId zone) {
    private static final String ID = "zone";

    /** The kind under which the one zone is stored. */
    public static final Kind<LocalZone> KIND = Kind.of("local-zone", LocalZone.class, zone -> ID);

    /**
     * Returns the zone in force.
     *
     * @param reader reads what is stored
     * @return the zone; UTC as long as there is none
     */
    public static ZoneId of(Reader reader) {
        return reader.find(KIND, ID).map(Stored::value).map(LocalZone::zone).orElse(ZoneOffset.UTC);
    }

    /**
     * Returns what day it is for the organisation.
     *
     * @param reader reads what is stored
     * @return the day, at the reader's time, in the zone in force
     */
    public static LocalDate today(Reader reader) {
        return reader.now().atZone(of(reader)).toLocalDate();
    }

    /**
     * Returns a point in time as the organisation reads it.
     *
     * @param reader reads what is stored
     * @param time the point in time
     * @return such as {@code 2026-03-01 18:00 (Asia/Seoul)}
     */
    public static String print(Reader reader, Instant time) {
        return Moments.print(time, of(reader));
    }

    /**
     * Puts a zone in force; the next record proves it.
     *
     * @param change what the change is made through
     * @param zone the zone
     */
    public static void set(Change change, ZoneId zone) {
        LocalZone next = new LocalZone(zone);
        Optional<Stored<LocalZone>> old = change.find(KIND, ID);
        if (old.isEmpty()) {
            change.insert(KIND, next);
        } else if (!old.get().value().equals(next)) {
            change.update(KIND, old.get(), next);
        }
    }
}
