package dev.assay.governance.audit.file;

import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.audit.verify.StoredRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/**
 * The file that stands for segments that were pruned, named by the number of the first record after them. From when it has its name
 * on, the segments before do not count, whether or not they are there.
 */
final class Stub {
    private static final String CHECKPOINT = "checkpoint";
    private static final String RECORD = "record";

    private Stub() {}

    static byte[] bytes(SignedCheckpoint checkpoint, long record) {
        return CanonicalJson.write(Map.of(CHECKPOINT, checkpoint.text(), RECORD, Long.toString(record)));
    }

    /**
     * Reads a stub, or the draft of one.
     *
     * @param log what the log says of itself
     */
    static Pruning read(Path stub, LogHeader log) throws IOException, DamagedException {
        long first = Segments.first(stub);
        try {
            Map<String, Object> tree = CanonicalJson.parse(Files.readAllBytes(stub));
            SignedCheckpoint checkpoint = SignedCheckpoint.parse(String.valueOf(tree.get(CHECKPOINT)));
            long size = checkpoint.checkpoint().size();
            checkpoint.signatures().forEach(Stub::requireCanonical);
            if (size + 1 != first || tree.size() != 2) {
                throw new IllegalArgumentException("it must tell of " + (first - 1) + " records only, but does not");
            }
            long record = Long.parseLong(String.valueOf(tree.get(RECORD)));
            return new Pruning(checkpoint, record, ChainHead.of(log).hash());
        } catch (IllegalArgumentException e) {
            throw new DamagedException(first, "what stands for pruned records cannot be read: " + e.getMessage());
        }
    }

    /** Base64 has bits that say nothing; a stub in which they are set is not as it was written. */
    private static void requireCanonical(String signature) {
        String text = signature.substring(signature.lastIndexOf(' ') + 1);
        if (!Base64.getEncoder()
                .encodeToString(Base64.getDecoder().decode(text))
                .equals(text)) {
            throw new IllegalArgumentException("signature must be in canonical Base64, but is not");
        }
    }

    /** Makes a draft the stub if the log tells of it, and otherwise nobody pruned; then takes away what does not count. */
    static void recover(Path directory, Disk disk) throws IOException {
        for (Path draft : Segments.drafts(directory)) {
            if (isTold(directory, draft)) {
                disk.rename(draft, Segments.stub(directory, Segments.first(draft)));
            } else {
                disk.delete(draft);
            }
        }
        sweep(directory, disk);
    }

    private static boolean isTold(Path directory, Path draft) throws IOException {
        try {
            Pruning pruning = read(draft, FileRecordSource.of(directory).log());
            try (RecordCursor cursor = new RecordCursor(directory, pruning.record(), pruning.record())) {
                StoredRecord told = cursor.next();
                return told != null
                        && pruning.isToldBy(ChainedRecord.decode(told.bytes()).event());
            }
        } catch (DamagedException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Deletes segments before the newest stub, and stubs before it. */
    static void sweep(Path directory, Disk disk) throws IOException {
        Segments.Listing listing = Segments.listing(directory);
        if (listing.stub() == null) {
            return;
        }
        // What stands in their place must last before they are gone.
        disk.forceDirectory(directory);
        for (Path left : listing.leftOver()) {
            disk.delete(left);
        }
        disk.forceDirectory(directory);
    }
}
