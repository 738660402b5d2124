package dev.assay.governance.catalogue;

import dev.assay.governance.Ids;
import dev.assay.quality.finding.ValueException;
import java.time.LocalDate;

/**
 * That a control was in place for a time. Immutable.
 *
 * @param control the control's id
 * @param type where it comes from
 * @param digest the digest of what shows it
 * @param since since which day, inclusive
 * @param until until which day it may be relied on, exclusive
 * @since 0.1
 */
public record Evidence(String control, Type type, String digest, LocalDate since, LocalDate until) {
    /** Where evidence comes from. */
    public enum Type {
        /** From a run. */
        MEASURED,
        /** From somebody who says so. */
        ATTESTED,
        /** From a document. */
        DOCUMENT,
        /** From the audit log. */
        LOG
    }

    /**
     * Checks the control's id and the order.
     *
     * @throws IllegalArgumentException if it would end before it begins, or the id is none
     */
    public Evidence {
        control = Ids.require("control", control);
        if (!since.isBefore(until)) {
            throw new ValueException(
                    "until must be after " + since + ", but was " + until,
                    "until은 " + since + "보다 뒤여야 하지만 " + until + "입니다");
        }
    }

    /** What a run measured or the log tells needs nobody who vouches for it. */
    boolean isMachineMade() {
        return type == Type.MEASURED || type == Type.LOG;
    }

    /**
     * Returns whether it can be relied on.
     *
     * @param day when
     * @return true from its first day until just before its last
     */
    public boolean isFreshOn(LocalDate day) {
        return !day.isBefore(since) && day.isBefore(until);
    }
}
