package dev.assay.governance.evidence;

import static java.util.Objects.requireNonNull;

import dev.assay.governance.Moments;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.merkle.InclusionProofs;
import dev.assay.governance.audit.merkle.MerkleRange;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.LogRoots;
import dev.assay.governance.audit.verify.RecordSource;
import dev.assay.governance.audit.verify.RecordVisitor;
import dev.assay.governance.audit.verify.SourceState;
import dev.assay.governance.audit.verify.StoredRecord;
import dev.assay.governance.store.StateReplay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Picks the records of a pack and proves them while the log goes by once. Confined to one thread. */
final class PackRecords implements RecordVisitor {
    private static final String PIECE = "state.piece";

    private final PackRequest request;
    private final PackScope scope;
    private final long size;
    private final InclusionProofs tree;
    private final List<Picked> picked = new ArrayList<>();
    private final List<Picked> pieces = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();
    private final StateReplay states = StateReplay.ofAll();

    /** A record that belongs to the pack. */
    record Picked(long seq, byte[] bytes, Hash leaf, PackFormat.Presence presence) {
        Picked as(PackFormat.Presence other) {
            return new Picked(seq, bytes, leaf, other);
        }
    }

    /** What was found: the root of the log, and the records with their proofs. */
    record Found(Hash root, List<Picked> records, List<PackFormat.Proof> proofs, Set<String> touched) {}

    private PackRecords(PackRequest request, PackScope scope, long size, MerkleRange before) {
        this.tree = InclusionProofs.after(before);
        this.request = request;
        this.scope = scope;
        this.size = size;
    }

    static Found of(RecordSource source, PackRequest request, PackScope scope, long size) {
        PackRecords records;
        try {
            requireLeft(source, request);
            MerkleRange before = LogRoots.before(source);
            records = new PackRecords(request, scope, size, before);
            if (size > before.size()) {
                source.scan(before.size() + 1, records);
            }
        } catch (DamagedException | IllegalArgumentException e) {
            throw new AuditException("records up to " + size + " could not be read", e);
        }
        if (records.tree.size() != size) {
            throw new AuditException("log must have " + size + " records, but has " + records.tree.size());
        }
        return records.found();
    }

    /** A pack of a period of which records are gone would look as if nothing had happened then. */
    private static void requireLeft(RecordSource source, PackRequest request) throws DamagedException {
        Optional<SourceState> first = source.start(0);
        long gone = first.map(state -> state.head().seq()).orElse(0L);
        Instant through = first.flatMap(SourceState::highest).orElse(Instant.MIN);
        if (gone > 0 && !through.isBefore(request.from())) {
            throw new AuditException("pack must begin after " + Moments.print(through) + ", because records 1 to "
                    + gone + " were pruned, but begins at " + Moments.print(request.from()));
        }
    }

    @Override
    public Next record(StoredRecord stored) {
        AuditRecord record = ChainedRecord.decode(stored.bytes());
        Hash leaf = Hash.leaf(stored.bytes());
        List<Map<String, Object>> written = states.read(record.event());
        Optional<Set<AssetId>> about =
                request.covers(record.at()) ? scope.about(record.event(), written) : Optional.empty();
        boolean piece = record.event().type().equals(PIECE);
        if (piece || about.isPresent()) {
            tree.track(leaf);
        } else {
            tree.append(leaf);
        }
        Picked one = new Picked(stored.seq(), stored.bytes(), leaf, PackFormat.Presence.WITHHELD);
        if (piece) {
            pieces.add(one);
        } else {
            about.ifPresent(assets -> pick(record.event(), one, scope.presence(assets)));
            pieces.clear();
        }
        return tree.size() == size ? Next.STOP : Next.CONTINUE;
    }

    /** The pieces of a long state belong to the record after them. */
    private void pick(AuditEvent event, Picked one, PackFormat.Presence presence) {
        pieces.forEach(piece -> picked.add(piece.as(presence)));
        picked.add(one.as(presence));
        touched.add(event.subject().type() + "/" + event.subject().id());
    }

    @Override
    public Next state(SourceState claimed) {
        return Next.CONTINUE;
    }

    private Found found() {
        InclusionProofs.Proved proved = tree.finish();
        List<PackFormat.Proof> proofs = new ArrayList<>();
        for (Picked one : picked) {
            // Every record that was picked was given to the tree.
            List<Hash> path =
                    requireNonNull(proved.proofs().get(one.seq() - 1), "proof").path();
            proofs.add(new PackFormat.Proof(one.seq(), one.leaf(), path, one.presence()));
        }
        return new Found(proved.root(), List.copyOf(picked), proofs, Set.copyOf(touched));
    }
}
