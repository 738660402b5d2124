package dev.assay.governance;

import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Points in time as they are kept: to the microsecond, which is what databases keep, so that what is read again has the same
 * hash. Thread-safe.
 *
 * @since 0.1
 */
public final class Moments {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Moments() {}

    /**
     * Returns a point in time without what is finer than a microsecond.
     *
     * @param instant the point in time
     * @return the same or an earlier one
     */
    public static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Returns a point in time that somebody states, without what is finer than a microsecond.
     *
     * @param instant the point in time
     * @return the same or an earlier one
     * @throws IllegalArgumentException if it is not in the years 1 to 9999 of UTC, which every database keeps
     */
    public static Instant stated(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new ValueException(
                    "time must be in the years 1 to 9999, but was " + instant,
                    "시각은 1년부터 9999년 사이여야 하지만 " + instant + "입니다");
        }
        return micros(instant);
    }

    /**
     * Returns a point in time as it is written.
     *
     * @param instant the point in time
     * @return such as {@code 2026-03-01T09:00:00.000000Z}
     */
    public static String print(Instant instant) {
        return FORM.format(instant);
    }

    /**
     * Returns a point in time as people read it. What is finer than a minute is left out, so that a deadline is never shown later
     * than it is.
     *
     * @param instant the point in time
     * @param zone the zone of its readers
     * @return such as {@code 2026-03-01 18:00 (Asia/Seoul)}
     */
    public static String print(Instant instant, ZoneId zone) {
        String name = zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        return MINUTE.format(instant.atZone(zone)) + " (" + name + ")";
    }
}
