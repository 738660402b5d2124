package dev.assay.governance.evidence;

import dev.assay.governance.Moments;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.system.SystemId;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.util.Locale;

/**
 * What a pack of evidence is to be about, and for whom. Immutable.
 *
 * @param system the system
 * @param from the beginning of the period, inclusive
 * @param until its end, exclusive
 * @param viewer the persona that will read it; what it may not see is withheld, and whoever exports gets what it may, which is recorded
 * @param locale the reader's locale; every language but Korean means English
 * @since 0.1
 */
public record PackRequest(SystemId system, Instant from, Instant until, PersonaId viewer, Locale locale) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the period does not end after it begins
     */
    public PackRequest {
        from = Moments.micros(from);
        until = Moments.micros(until);
        if (!from.isBefore(until)) {
            throw new ValueException(
                    "until must be after " + Moments.print(from) + ", but was " + Moments.print(until),
                    "until은 " + Moments.print(from) + " 이후여야 하지만 " + Moments.print(until) + "입니다");
        }
    }

    boolean covers(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
