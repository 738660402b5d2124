package dev.assay.governance.audit.file;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.quality.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of checkpoints. A record of a checkpoint that came after it would be one that no checkpoint covers, and the
 * next checkpoint would leave another; so it comes before, and what became of the checkpoint is told before the next.
 */
final class CheckpointEvents {
    private CheckpointEvents() {}

    /** Returns what is to be recorded before a checkpoint, given the last one that this log made. */
    static List<AuditEvent> of(Anchoring anchoring, @Nullable Anchored last) {
        Subject subject = Subject.of("audit-log", anchoring.origin());
        List<AuditEvent> events = new ArrayList<>();
        if (last != null) {
            events.add(anchored(subject, last));
        }
        events.add(AuditEvent.of("audit.checkpoint", Actor.system(), subject)
                .withDetails(Map.of("key", anchoring.key().toString())));
        return events;
    }

    private static AuditEvent anchored(Subject subject, Anchored last) {
        Checkpoint checkpoint = last.checkpoint().checkpoint();
        return AuditEvent.of("audit.anchored", Actor.system(), subject)
                .withOutcome(last.kept().isEmpty() ? "failed" : "ok")
                .withDetails(Map.of(
                        "records", Long.toString(checkpoint.size()),
                        "root", checkpoint.root().base64(),
                        "kept", last.kept(),
                        "failed", last.failed(),
                        "findings", last.findings().stream().map(Finding::code).toList()));
    }
}
