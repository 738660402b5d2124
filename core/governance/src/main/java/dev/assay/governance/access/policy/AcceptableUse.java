package dev.assay.governance.access.policy;

import dev.assay.governance.Ids;
import dev.assay.governance.Moments;
import dev.assay.governance.Reasons;
import dev.assay.quality.finding.Text;
import java.text.Normalizer;
import java.time.Instant;

/**
 * How data and systems may be used, which everybody must have acknowledged before they have access. Immutable.
 *
 * @param version its version, such as {@code 2026-1}; another version is acknowledged anew
 * @param where where it is read, such as an address; it stands in the sentence that says what helps
 * @param from since when access is denied to who has not acknowledged it, so that there is time to do so before
 * @since 0.1
 */
public record AcceptableUse(String version, Text where, Instant from) {
    /**
     * Checks the components, and puts the version into composed form (NFC), in which two spellings of one Korean name are the same.
     *
     * @throws IllegalArgumentException if the version has no name that can be read, of 200 characters at most, the place more than
     *     {@value Reasons#LONGEST_TEXT} characters in one language, or the time is not in the years 1 to 9999
     */
    public AcceptableUse {
        version = composed(Ids.requireName("version", version));
        Reasons.requireKept("where", where);
        from = Moments.stated(from);
    }

    static String composed(String version) {
        return Normalizer.normalize(version, Normalizer.Form.NFC);
    }
}
