package dev.assay.governance.access;

import dev.assay.governance.access.grant.GrantId;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer to a question of access. Immutable.
 *
 * @param allow whether it may be done
 * @param code why, or why not
 * @param grantId the grant that allows it, or the one that comes nearest; empty if there is none
 * @param policyIds the policies, profiles or prohibitions that decided
 * @param until until when the answer may be kept, exclusive: at most five seconds, and never beyond the grant's end or the
 *     day from which an acceptable use is asked for; empty for a denial, which must not be kept
 * @param epoch the count of what was taken away in this process before the answer was given
 * @param explain the reason and what would help
 * @since 0.1
 */
public record AccessDecision(
        boolean allow,
        AccessCode code,
        Optional<GrantId> grantId,
        List<String> policyIds,
        Optional<Instant> until,
        long epoch,
        Explanation explain) {
    /**
     * The reason of an answer. Immutable.
     *
     * @param sentence why
     * @param help what would help; for an allowance, how long the grant lasts
     * @since 0.1
     */
    public record Explanation(Text sentence, Text help) {}

    /** Copies the components. */
    public AccessDecision {
        policyIds = List.copyOf(policyIds);
    }

    /**
     * Returns the answer, why, and what would help.
     *
     * @param locale the reader's locale; every language but Korean means English
     * @return such as {@code no (NO_GRANT): …; …}, without what was asked
     */
    public String describe(Locale locale) {
        Text why = explain.sentence();
        Text help = explain.help();
        return Text.of(
                        (allow ? "yes" : "no") + " (" + code.code() + "): " + why.en() + "; " + help.en(),
                        (allow ? "예" : "아니요") + "(" + code.code() + "): " + why.ko() + ". " + help.ko())
                .in(locale);
    }
}
