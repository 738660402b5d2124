package dev.assay.governance.gate;

import dev.assay.governance.Reasons;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps what became of the data of systems that go. Thread-safe.
 *
 * <p>What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class Retentions {
    private final GovernanceStore store;

    /**
     * Creates the service.
     *
     * @param store where it is kept
     */
    public Retentions(GovernanceStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * Records that a dataset was deleted.
     *
     * @param system the system that needed it
     * @param dataset the dataset
     * @param evidence the digest of what shows it
     * @param actor who attests it, an active person
     * @return the disposal
     * @throws FindingsException with {@code RET-1} if the system has no such dataset, nobody has said how long it is kept, or there
     *     is no evidence; with {@code SOD-2} if the actor is no active person
     */
    public Disposal deleted(SystemId system, AssetId dataset, String evidence, Actor actor) {
        return apply(system, dataset, Optional.empty(), evidence, actor);
    }

    /**
     * Records that a dataset is kept for a while.
     *
     * @param system the system that needed it
     * @param dataset the dataset
     * @param until until when, exclusive
     * @param evidence the digest of what shows it
     * @param actor who attests it, an active person
     * @return the disposal
     * @throws FindingsException as {@link #deleted}, and with {@code RET-1} if it would be kept longer than its retention from now, or
     *     until a time that does not lie ahead
     */
    public Disposal kept(SystemId system, AssetId dataset, Instant until, String evidence, Actor actor) {
        return apply(system, dataset, Optional.of(until), evidence, actor);
    }

    private Disposal apply(SystemId system, AssetId dataset, Optional<Instant> until, String evidence, Actor actor) {
        AuditEvent event = AuditEvent.of("asset.retention_applied", actor, Subject.of("asset", dataset.value()))
                .withOutcome(until.isPresent() ? "kept" : "deleted")
                .withDetails(Map.of("system", system.value(), "evidence", evidence));
        return Attempts.of(store, event, change -> {
            ApprovalRights.require(change, actor, List.of(), Text.of("retention of " + dataset, dataset + "의 보존 처리"));
            requireValid(change, system, dataset, until, evidence);
            Disposal disposal =
                    new Disposal(system, dataset, until, evidence, new PrincipalId(actor.principal()), change.now());
            put(change, disposal);
            change.record(event);
            return disposal;
        });
    }

    private void requireValid(
            Reader reader, SystemId system, AssetId dataset, Optional<Instant> until, String evidence) {
        boolean part = Systems.require(reader, system).parts().datasets().contains(dataset);
        Optional<Instant> latest = reader.find(Assets.KIND, dataset.value())
                .map(Stored::value)
                .map(Asset::handling)
                .flatMap(handling -> handling.retention())
                .map(period ->
                        reader.now().atZone(LocalZone.of(reader)).plus(period).toInstant());
        boolean inTime = until.isEmpty()
                || latest.isPresent()
                        && until.get().isAfter(reader.now())
                        && !until.get().isAfter(latest.get());
        if (!part || latest.isEmpty() || !inTime || Reasons.isBlank(evidence)) {
            throw FindingsException.of(
                    "retention of " + dataset,
                    "RET-1",
                    Text.of(
                            "dataset " + dataset + " of " + system + " must be kept by its retention, at most until "
                                    + latest.map(Object::toString).orElse("unknown") + ", and with evidence",
                            system + "의 데이터셋 " + dataset + "은(는) 보존 기간("
                                    + latest.map(Object::toString).orElse("미정") + "까지)에 따라 처리하고 증빙이 있어야 합니다"));
        }
    }

    private static void put(Change change, Disposal disposal) {
        change.put(Disposal.KIND, disposal);
    }
}
