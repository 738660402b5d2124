package dev.assay.governance.evidence;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.verify.RecordSource;
import dev.assay.governance.card.Cards;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Writes packs of evidence about a system and a period: its records with proofs that they are in the log, how its parts are, its
 * cards and drawings, and a checkpoint. Thread-safe.
 *
 * <p>What the reader's persona may not see is withheld, but its digest is there, and so is the proof of each record. A pack is
 * there whole or not at all, and {@code export.evidence_pack} tells of it with the digest of its manifest.
 *
 * @since 0.1
 */
public final class EvidencePacks {
    private static final String EXPORTED = "export.evidence_pack";

    private final GovernanceStore store;
    private final Cards cards;
    private final Evidence evidence;
    private final Sight sight;

    /** Where records come from, and their checkpoint. */
    private record Evidence(Supplier<? extends RecordSource> records, Supplier<Anchored> checkpoint) {}

    /**
     * Creates the service for readers who see {@linkplain Sight#byCard() what their card says}.
     *
     * @param store what is known of systems
     * @param cards the cards of their parts
     * @param records gives the records of the store's log as it is when it is asked, such as {@code log::source}
     * @param checkpoint makes a checkpoint of that log and brings it to the sinks, such as {@code log::checkpoint}
     */
    public EvidencePacks(
            GovernanceStore store,
            Cards cards,
            Supplier<? extends RecordSource> records,
            Supplier<Anchored> checkpoint) {
        this(store, cards, new Evidence(records, checkpoint), Sight.byCard());
    }

    private EvidencePacks(GovernanceStore store, Cards cards, Evidence evidence, Sight sight) {
        this.store = Objects.requireNonNull(store, "store");
        this.cards = Objects.requireNonNull(cards, "cards");
        this.evidence = evidence;
        this.sight = Objects.requireNonNull(sight, "sight");
    }

    /**
     * Returns the service with another rule of what a persona may see.
     *
     * @param rule the rule
     * @return a new service
     */
    public EvidencePacks showing(Sight rule) {
        return new EvidencePacks(store, cards, evidence, rule);
    }

    /**
     * Writes a pack.
     *
     * @param request about what, and for whom
     * @param directory where it will be; there must be nothing yet
     * @param actor who exports it
     * @return the pack
     * @throws FindingsException with {@code SHADOW} if nobody registered the system, {@code UNKNOWN_PERSONA}, {@code PACK-TARGET} if
     *     there is something already, {@code ANCHOR-1} if no sink keeps the checkpoint
     * @throws AuditException if records of the period were pruned, or if the log cannot be read, is not the one of its checkpoint, or does not take the record, or if the
     *     pack cannot be written; then there is none
     */
    public EvidencePack export(PackRequest request, Path directory, Actor actor) {
        AuditEvent event = event(request, actor);
        Steering.of(store, event, change -> {
            requireFree(directory);
            return PackScope.of(change, request, sight);
        });
        Anchored anchored = evidence.checkpoint().get();
        if (anchored.kept().isEmpty()) {
            Attempts.of(store, event, change -> refuseUnkept(anchored));
        }
        PackScope scope = store.read(reader -> PackScope.of(reader, request, sight));
        Checkpoint checkpoint = anchored.checkpoint().checkpoint();
        PackRecords.Found found = PackRecords.of(evidence.records().get(), request, scope, checkpoint.size());
        if (!found.root().equals(checkpoint.root())) {
            throw new AuditException("log must be the one of its checkpoint at " + checkpoint.size() + " records");
        }
        PackWriter writer = new PackWriter(request, scope, found, anchored.checkpoint());
        return write(writer, directory, event);
    }

    /** Who is not recorded gets nothing, so the record comes before the pack is in its place. */
    private EvidencePack write(PackWriter writer, Path directory, AuditEvent event) {
        try (PackFolder folder = new PackFolder(directory)) {
            EvidencePack pack = writer.write(folder, cards, store.read(Reader::now), directory);
            record(event.withDetails(details(event, pack)));
            publish(folder, event);
            return pack;
        } catch (IOException e) {
            throw new AuditException("pack of evidence could not be written to " + directory, e);
        }
    }

    private void publish(PackFolder folder, AuditEvent event) throws IOException {
        try {
            folder.publish();
        } catch (IOException e) {
            record(event.withOutcome("not_written"));
            throw e;
        }
    }

    private void record(AuditEvent event) {
        store.change(change -> {
            change.record(event);
            return event;
        });
    }

    private static Map<String, Object> details(AuditEvent event, EvidencePack pack) {
        Map<String, Object> details = new HashMap<>(event.details());
        details.put("manifest", pack.digest());
        details.put("records", Long.toString(pack.records()));
        details.put("withheldRecords", Long.toString(pack.withheld().records()));
        details.put("withheldFiles", Long.toString(pack.withheld().files()));
        details.put("size", Long.toString(pack.checkpoint().checkpoint().size()));
        return details;
    }

    private static AuditEvent event(PackRequest request, Actor actor) {
        return AuditEvent.of(
                        EXPORTED,
                        actor,
                        Subject.of("ai-system", request.system().value()))
                .withDetails(Map.of(
                        "viewer", request.viewer().value(),
                        "from", Moments.print(request.from()),
                        "until", Moments.print(request.until())));
    }

    private static void requireFree(Path directory) {
        if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            throw FindingsException.of(
                    "pack of evidence",
                    "PACK-TARGET",
                    Text.of(
                            "there must be nothing at " + directory + " yet, but there is",
                            directory + "에는 아직 아무것도 없어야 하지만 이미 있습니다"));
        }
    }

    private static Anchored refuseUnkept(Anchored anchored) {
        throw FindingsException.of(
                "pack of evidence",
                "ANCHOR-1",
                Text.of(
                        "checkpoint must be kept by a sink at least, but all failed: " + anchored.failed(),
                        "체크포인트를 보관한 저장소가 하나 이상 있어야 하지만 모두 실패했습니다: " + anchored.failed()));
    }
}
