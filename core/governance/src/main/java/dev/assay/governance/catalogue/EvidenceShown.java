package dev.assay.governance.catalogue;

import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import java.time.Instant;
import java.util.List;

/**
 * That evidence was shown, or withdrawn, at one time. Immutable.
 *
 * @param evidence the evidence
 * @param number how often evidence was shown or withdrawn for its control by then, from 1
 * @param at when
 * @since 0.1
 */
public record EvidenceShown(Evidence evidence, int number, Instant at) {
    /** What was shown or withdrawn, found by control ({@code by-control}). */
    public static final Kind<EvidenceShown> KIND = Kind.of("evidence-shown", EvidenceShown.class, EvidenceShown::id)
            .indexedBy("by-control", shown -> List.of(shown.evidence().control()));

    private String id() {
        return evidence.control() + "@" + number;
    }

    /** Keeps what is shown or withdrawn; the next record proves it. */
    static void keep(Change change, Evidence evidence) {
        int before = change.count(KIND, "by-control", evidence.control());
        change.insert(KIND, new EvidenceShown(evidence, before + 1, change.now()));
    }
}
