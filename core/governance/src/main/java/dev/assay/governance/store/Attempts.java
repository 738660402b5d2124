package dev.assay.governance.store;

import dev.assay.governance.Reasons;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Excerpt;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Changes whose refusal is recorded, too. Thread-safe.
 *
 * @since 0.1
 */
public final class Attempts {
    /** The event that tells of a breach of the separation of duties. */
    public static final String VIOLATION = "sod.violation_blocked";

    private static final String SEPARATION = "SOD-";
    private static final String FORBIDDEN_PAIR = "PER-5";

    private Attempts() {}

    /**
     * Changes things. If rules are broken, nothing is changed, and one event tells of the attempt: the event that it would
     * have been with the code of the first broken rule as outcome, or {@value #VIOLATION} for a breach of the separation of
     * duties. It names as many findings as fit into a record, and how many it leaves out; the exception has all.
     *
     * @param store the store
     * @param attempt the event that it would have been
     * @param work changes and records
     * @param <R> what it returns
     * @return what the work returned
     * @throws FindingsException as the work threw it
     */
    public static <R> R of(GovernanceStore store, AuditEvent attempt, Function<? super Change, ? extends R> work) {
        try {
            return store.change(work);
        } catch (FindingsException e) {
            AuditEvent refused = refused(attempt, e.findings());
            store.change(change -> {
                change.record(refused);
                return refused;
            });
            throw e;
        }
    }

    private static AuditEvent refused(AuditEvent attempt, List<Finding> findings) {
        Finding first =
                findings.stream().filter(Attempts::isSeparation).findFirst().orElse(findings.get(0));
        // Those of the separation come first; however much was wrong, the attempt is recorded.
        Map<String, Object> details = new HashMap<>(Excerpt.of(attempt.details()));
        details.putAll(Excerpt.of(
                "findings",
                findings.stream()
                        .sorted(Comparator.comparing((Finding each) -> !isSeparation(each)))
                        .map(Finding::toString)
                        .toList()));
        String reason = Excerpt.text(attempt.reason(), Reasons.LONGEST);
        if (!isSeparation(first)) {
            return attempt.withOutcome(first.code()).because(reason).withDetails(details);
        }
        details.put("attempt", attempt.type());
        return AuditEvent.of(VIOLATION, attempt.actor(), attempt.subject())
                .withOutcome(first.code())
                .because(reason)
                .linkedBy(attempt.links())
                .withDetails(details);
    }

    /** A forbidden pair of personas is the static form of the same rule. */
    private static boolean isSeparation(Finding finding) {
        return finding.code().startsWith(SEPARATION) || finding.code().equals(FORBIDDEN_PAIR);
    }
}
