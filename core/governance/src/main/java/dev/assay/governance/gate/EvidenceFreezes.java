package dev.assay.governance.gate;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Freezes the evidence about systems before they are audited. Thread-safe.
 *
 * @since 0.1
 */
public final class EvidenceFreezes {
    private static final String ANCHORED = "audit.anchored";

    private final GovernanceStore store;
    private final Supplier<Anchored> checkpoint;

    /**
     * Creates the service.
     *
     * @param store where freezes are kept
     * @param checkpoint makes a checkpoint of the store's log and brings it to the sinks, such as {@code log::checkpoint}
     */
    public EvidenceFreezes(GovernanceStore store, Supplier<Anchored> checkpoint) {
        this.store = Objects.requireNonNull(store, "store");
        this.checkpoint = Objects.requireNonNull(checkpoint, "checkpoint");
    }

    /**
     * Makes a checkpoint, and notes it once a sink keeps it.
     *
     * @param system the system whose evidence is wanted
     * @param actor who wants it
     * @return the freeze
     * @throws FindingsException with {@code SHADOW} if nobody registered the system, with {@code ANCHOR-1} if no sink keeps the
     *     checkpoint
     * @throws dev.assay.governance.audit.AuditException if no checkpoint could be made
     */
    public EvidenceFreeze freeze(SystemId system, Actor actor) {
        AuditEvent event = AuditEvent.of(ANCHORED, actor, Subject.of("ai-system", system.value()));
        Steering.of(store, event, change -> Systems.require(change, system));
        Anchored anchored = checkpoint.get();
        return Attempts.of(store, event, change -> {
            requireKept(system, anchored);
            long records = anchored.checkpoint().checkpoint().size();
            EvidenceFreeze freeze = new EvidenceFreeze(
                    system,
                    anchored.checkpoint().text(),
                    records,
                    anchored.kept(),
                    new PrincipalId(actor.principal()),
                    change.now());
            put(change, freeze);
            change.record(event.withDetails(Map.of(
                    "records", String.valueOf(records),
                    "sinks", anchored.kept(),
                    "findings", anchored.findings().stream().map(Finding::code).toList())));
            return freeze;
        });
    }

    private static void requireKept(SystemId system, Anchored anchored) {
        if (anchored.kept().isEmpty()) {
            throw FindingsException.of(
                    "evidence about " + system,
                    "ANCHOR-1",
                    Text.of(
                            "checkpoint must be kept by a sink at least, but all failed: " + anchored.failed(),
                            "체크포인트를 보관한 저장소가 하나 이상 있어야 하지만 모두 실패했습니다: " + anchored.failed()));
        }
    }

    private static void put(Change change, EvidenceFreeze freeze) {
        change.put(EvidenceFreeze.KIND, freeze);
    }
}
