package dev.assay.governance.audit.verify;

import static dev.assay.governance.audit.verify.FakeSource.START;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.anchor.CheckpointSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import java.util.Map;
import java.util.TreeMap;

/** Eleven records, one a second after nine o'clock, of which the first six may be pruned; the tenth tells of it. */
final class PrunedSource {
    static final long GONE = 6;
    static final long TOLD = 10;

    private PrunedSource() {}

    static FakeSource whole() {
        FakeSource log = FakeSource.of(9);
        return log.append(START.plusSeconds(TOLD), event(log, Map.of())).append(START.plusSeconds(11));
    }

    static FakeSource pruned(CheckpointSigner signer) {
        FakeSource log = whole();
        return log.prune(pruning(log, signer));
    }

    static SignedCheckpoint at(FakeSource log, int size, CheckpointSigner signer) {
        return SignedCheckpoint.sign(
                new Checkpoint("trail", size, log.range(size).root()), signer);
    }

    static Pruning pruning(FakeSource log, CheckpointSigner signer) {
        return new Pruning(at(log, (int) GONE, signer), TOLD, genesis(log));
    }

    static Hash genesis(FakeSource log) {
        return log.chained.get(0).before().hash();
    }

    /** The event with some details put in the place of the right ones. */
    static AuditEvent event(FakeSource log, Map<String, Object> wrong) {
        Map<String, Object> details = new TreeMap<>(Map.of(
                "records", "6",
                "root", log.range((int) GONE).root().base64(),
                "genesis", genesis(log).hex()));
        details.putAll(wrong);
        return AuditEvent.of("audit.pruned", Actor.of("kim"), Subject.of("audit-log", "trail"))
                .withDetails(details);
    }
}
