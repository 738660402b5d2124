package dev.assay.governance.catalogue;

import dev.assay.governance.Ids;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a control was in place for a time. Immutable.
 *
 * @param control the control's id
 * @param type where it comes from
 * @param digest the digest of what shows it
 * @param since since which day, inclusive
 * @param until until which day it may be relied on, exclusive
 * @param producedBy who showed it, as {@link Compliance#show} notes; empty before that
 * @param withdrawnBy who said that it is none, as {@link Compliance#withdraw} notes; empty while it counts
 * @since 0.1
 */
public record Evidence(
        String control,
        Type type,
        String digest,
        LocalDate since,
        LocalDate until,
        Optional<PrincipalId> producedBy,
        Optional<PrincipalId> withdrawnBy) {
    /** Where evidence comes from. */
    public enum Type {
        /** From a run. */
        MEASURED(Text.of("measured", "측정")),
        /** From somebody who says so. */
        ATTESTED(Text.of("attested", "보증")),
        /** From a document. */
        DOCUMENT(Text.of("document", "문서")),
        /** From the audit log. */
        LOG(Text.of("log", "로그"));

        private final Text label;

        Type(Text label) {
            this.label = label;
        }

        /**
         * Returns what people call it.
         *
         * @return such as {@code attested} and {@code 보증}
         */
        public Text label() {
            return label;
        }
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

    /**
     * Creates evidence that nobody has shown yet.
     *
     * @param control the control's id
     * @param type where it comes from
     * @param digest the digest of what shows it
     * @param since since which day, inclusive
     * @param until until which day it may be relied on, exclusive
     * @throws IllegalArgumentException if it would end before it begins, or the id is none
     */
    public Evidence(String control, Type type, String digest, LocalDate since, LocalDate until) {
        this(control, type, digest, since, until, Optional.empty(), Optional.empty());
    }

    Evidence shownBy(PrincipalId who) {
        return new Evidence(control, type, digest, since, until, Optional.of(who), Optional.empty());
    }

    Evidence withdrawnBy(PrincipalId who) {
        return new Evidence(control, type, digest, since, until, producedBy, Optional.of(who));
    }

    /** What a run measured or the log tells needs nobody who vouches for it. */
    boolean isMachineMade() {
        return type == Type.MEASURED || type == Type.LOG;
    }

    /**
     * Returns whether it can be relied on.
     *
     * @param day when
     * @return true from its first day until just before its last, unless it was withdrawn
     */
    public boolean isFreshOn(LocalDate day) {
        return withdrawnBy.isEmpty() && !day.isBefore(since) && day.isBefore(until);
    }
}
