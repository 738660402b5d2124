package dev.assay.governance.audit;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * How long records are kept at least before they may be pruned. Immutable.
 *
 * <p>The EU AI Act asks that logs of systems of high risk be kept six months (Articles 19 and 26(6)), and documents ten years
 * (Article 18). Less than six months is refused unless it is said why that does not apply; the log then tells so.
 *
 * @param least the time by the calendar in UTC, not negative
 * @param exception why it may be less than six months; empty if it is not
 * @since 0.1
 */
public record Retention(Period least, Optional<String> exception) {
    private static final int LEAST_MONTHS = 6;
    /** No six months have more days. */
    private static final int LEAST_DAYS = 184;

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the time is negative, or less than six months without a reason
     */
    public Retention {
        if (least.isNegative()) {
            throw new IllegalArgumentException("least must not be negative, but was " + least);
        }
        boolean reached = least.toTotalMonths() >= LEAST_MONTHS || least.getDays() >= LEAST_DAYS;
        if (!reached && exception.filter(reason -> !reason.isBlank()).isEmpty()) {
            throw new IllegalArgumentException(
                    "least must be P6M or more unless it is said why that does not apply, but was " + least);
        }
    }

    /**
     * Returns the retention of logs: six months.
     *
     * @return the retention
     */
    public static Retention ofLogs() {
        return of(Period.ofMonths(LEAST_MONTHS));
    }

    /**
     * Returns the retention of a log that is part of the documents of a system of high risk: ten years.
     *
     * @return the retention
     */
    public static Retention ofDocuments() {
        return of(Period.ofYears(10));
    }

    /**
     * Returns a retention.
     *
     * @param least the time, six months or more
     * @return the retention
     * @throws IllegalArgumentException if it is less
     */
    public static Retention of(Period least) {
        return new Retention(least, Optional.empty());
    }

    /**
     * Returns a retention of which the EU AI Act's six months are not asked.
     *
     * @param least the time
     * @param because why they are not, which is recorded whenever records are pruned
     * @return the retention
     * @throws IllegalArgumentException if the time is negative, or less than six months and the reason blank
     */
    public static Retention outsideTheAct(Period least, String because) {
        return new Retention(least, Optional.of(because));
    }

    /**
     * Returns the time before which records may be pruned.
     *
     * @param now the time
     * @return the time, exclusive
     */
    public Instant before(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(least).toInstant();
    }
}
